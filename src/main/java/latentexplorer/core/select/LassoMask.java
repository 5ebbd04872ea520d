package latentexplorer.core.select;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * A raster over a lasso that tells of whole cells whether they lie inside or outside, so that only points near its line have to
 * be tried. A cell that the line may touch, or comes near to, is neither: rounding never decides.
 */
final class LassoMask {
    static final byte OUTSIDE = 0;
    static final byte INSIDE = 1;
    static final byte EDGE = 2;

    private static final int SIDE = 256;

    private final double minX;
    private final double minY;
    private final double perX;
    private final double perY;
    private final byte[] cells = new byte[SIDE * SIDE];

    /** Answers of the exact test. */
    interface Exact {
        boolean contains(double x, double y);
    }

    /** Of a polygon within a rectangle that is wider and higher than 0. */
    LassoMask(double[] x, double[] y, double minX, double minY, double maxX, double maxY, Exact exact) {
        this.minX = minX;
        this.minY = minY;
        perX = SIDE / (maxX - minX);
        perY = SIDE / (maxY - minY);
        for (int a = 0; a < x.length; a++) {
            int b = a + 1 == x.length ? 0 : a + 1;
            touch(x[a], y[a], x[b], y[b]);
        }
        for (int row = 0; row < SIDE; row++) {
            fill(row, exact);
        }
    }

    /** Marks the cells along an edge and all of their neighbours. */
    private void touch(double fromX, double fromY, double toX, double toY) {
        boolean down = fromY <= toY;
        double topX = down ? fromX : toX;
        double topY = down ? fromY : toY;
        double endX = down ? toX : fromX;
        double endY = down ? toY : fromY;
        int first = row(topY);
        int last = row(endY);
        DoubleUnaryOperator at =
                atY -> endY > topY ? topX + (endX - topX) * Math.clamp((atY - topY) / (endY - topY), 0, 1) : endX;
        for (int row = first; row <= last; row++) {
            double a = row == first ? topX : at.applyAsDouble(minY + row / perY);
            double b = row == last ? endX : at.applyAsDouble(minY + (row + 1) / perY);
            int fromColumn = Math.max(0, column(Math.min(a, b)) - 1);
            int toColumn = Math.min(SIDE - 1, column(Math.max(a, b)) + 1);
            for (int near = Math.max(0, row - 1); near <= Math.min(SIDE - 1, row + 1); near++) {
                Arrays.fill(cells, near * SIDE + fromColumn, near * SIDE + toColumn + 1, EDGE);
            }
        }
    }

    /** Cells next to each other that no edge touches are all of one kind. */
    private void fill(int row, Exact exact) {
        byte kind = EDGE;
        for (int column = 0; column < SIDE; column++) {
            int cell = row * SIDE + column;
            if (cells[cell] == EDGE) {
                kind = EDGE;
                continue;
            }
            if (kind == EDGE) {
                kind = exact.contains(minX + (column + 0.5) / perX, minY + (row + 0.5) / perY) ? INSIDE : OUTSIDE;
            }
            cells[cell] = kind;
        }
    }

    /** What is known of a position within the rectangle. */
    byte at(double x, double y) {
        return cells[row(y) * SIDE + column(x)];
    }

    private int column(double x) {
        return Math.clamp((int) ((x - minX) * perX), 0, SIDE - 1);
    }

    private int row(double y) {
        return Math.clamp((int) ((y - minY) * perY), 0, SIDE - 1);
    }
}

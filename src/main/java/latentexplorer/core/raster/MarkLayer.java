package latentexplorer.core.raster;

import java.util.Arrays;
import java.util.List;

/**
 * Lays the marks over the pixels of one band: a touch of colour over the squares of marked images, and an edge around them.
 * Squares that lie over each other have one edge around them all, so that marks are seen however crowded the map is and hide
 * little of it.
 *
 * <p>Keeps scratch space from one picture to the next: one thread at a time.
 */
final class MarkLayer {
    /** Opacity of the colour over marked images. */
    static final int TOUCH = 44;

    private static final byte EDGE = 1;
    private static final byte WITHIN = 2;

    private byte[] mask = new byte[0];

    /**
     * Draws marks within a clip.
     *
     * @param marks squares with their edges; what they are is the side without
     */
    void draw(List<DrawList> marks, Placement placement, int colour, int[] target, int width, Clip clip) {
        if (marks.stream().allMatch(list -> list.size() == 0)) {
            return;
        }
        int columns = clip.toX() - clip.fromX();
        int size = columns * (clip.toY() - clip.fromY());
        if (mask.length < size) {
            mask = new byte[size];
        }
        Arrays.fill(mask, 0, size, (byte) 0);
        marks.forEach(list -> fill(list, placement, EDGE, clip));
        marks.forEach(list -> fill(list, placement, WITHIN, clip));
        for (int y = clip.fromY(); y < clip.toY(); y++) {
            int from = (y - clip.fromY()) * columns;
            int at = y * width + clip.fromX();
            for (int k = 0; k < columns; k++) {
                byte here = mask[from + k];
                if (here == WITHIN) {
                    target[at + k] = Blend.over(target[at + k], colour, TOUCH);
                } else if (here == EDGE) {
                    target[at + k] = colour;
                }
            }
        }
    }

    private void fill(DrawList marks, Placement placement, byte kind, Clip clip) {
        int columns = clip.toX() - clip.fromX();
        for (int k = 0; k < marks.size(); k++) {
            int side = marks.what(k);
            // The edge of a dot is as thin as can be: there are many.
            int inset = kind == EDGE ? 0 : side == placement.dot() ? 1 : placement.edge();
            int outer = side + 2 * placement.edge();
            int fromX = Math.max(marks.x(k) + inset, clip.fromX()) - clip.fromX();
            int toX = Math.min(marks.x(k) + outer - inset, clip.toX()) - clip.fromX();
            int fromY = Math.max(marks.y(k) + inset, clip.fromY()) - clip.fromY();
            int toY = Math.min(marks.y(k) + outer - inset, clip.toY()) - clip.fromY();
            for (int y = fromY; y < toY && fromX < toX; y++) {
                Arrays.fill(mask, y * columns + fromX, y * columns + toX, kind);
            }
        }
    }
}

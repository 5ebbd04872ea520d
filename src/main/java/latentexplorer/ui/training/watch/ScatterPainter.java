package latentexplorer.ui.training.watch;

import java.util.Optional;
import latentexplorer.core.insight.CodeMap;
import latentexplorer.core.insight.Styles;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.raster.ClassColours;
import latentexplorer.core.raster.Ground;
import latentexplorer.ui.widget.Raster;

/** Paints points in the colours of their classes. Pure functions, for any thread. */
final class ScatterPainter {
    /** Physical pixels of a dot's radius at a scale of 1. */
    private static final double DOT = 2.2;

    private static final double STRENGTH = 0.8;
    /** Bars of the histograms on the diagonal of a matrix. */
    private static final int BARS = 24;
    /** Between the plots of a matrix, physical pixels at a scale of 1. */
    private static final int GAP = 6;

    private ScatterPainter() {}

    /** The codes' map with the prior's rings at one and two standard deviations. */
    static Raster map(CodeMap map, ClassColours colours, Ground ground, MapFrame frame, JobScope scope) {
        Sheet sheet = new Sheet(frame.width(), frame.height(), ground.paper());
        sheet.horizontal(frame.y(0), 0, frame.width(), ground.faint());
        sheet.vertical(frame.x(0), 0, frame.height(), ground.faint());
        Optional<CodeMap.Prior> prior = map.prior();
        prior.ifPresent(each -> {
            ring(sheet, frame, each, 1, ground);
            ring(sheet, frame, each, 2, ground);
        });
        for (int i = 0; i < map.size(); i++) {
            if (i % 256 == 0) {
                scope.check();
            }
            double x = frame.x(map.x()[i]);
            double y = frame.y(map.y()[i]);
            if (Double.isFinite(x) && Double.isFinite(y)) {
                int ink = ground.ink(colours.ink(map.labels()[i]));
                sheet.dot(x, y, DOT * frame.scale(), ink, STRENGTH);
            }
        }
        return sheet.raster();
    }

    private static void ring(Sheet sheet, MapFrame frame, CodeMap.Prior prior, int deviations, Ground ground) {
        double radius = frame.length(prior.deviation() * deviations);
        int steps = (int) Math.clamp(radius * 2, 90, 2000);
        for (int s = 0; s < steps; s++) {
            // Dashes of equal length.
            if (s % 10 < 6) {
                double angle = 2 * Math.PI * s / steps;
                sheet.dot(
                        frame.x(prior.x()) + radius * Math.cos(angle),
                        frame.y(prior.y()) + radius * Math.sin(angle),
                        0.8 * frame.scale(),
                        ground.ink(7),
                        1);
            }
        }
    }

    /**
     * All pairs of the style's values: the row's value upwards, the column's to the right, with lines at zero; on the
     * diagonal the values themselves as stacked bars.
     *
     * @param width of the picture in physical pixels
     */
    static Raster matrix(
            Styles styles, ClassColours colours, Ground ground, int width, int height, double scale, JobScope scope) {
        Sheet sheet = new Sheet(width, height, ground.paper());
        int size = styles.size();
        int gap = (int) Math.round(GAP * scale);
        double reach = reach(styles);
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                scope.check();
                int left = column * (width + gap) / size;
                int top = row * (height + gap) / size;
                int wide = (column + 1) * (width + gap) / size - gap - left;
                int high = (row + 1) * (height + gap) / size - gap - top;
                Cell cell = new Cell(left, top, wide, high, reach);
                cell.frame(sheet, ground);
                if (row == column) {
                    histogram(sheet, cell, styles, row, colours, ground);
                } else {
                    points(sheet, cell, styles, column, row, colours, ground, scale);
                }
            }
        }
        return sheet.raster();
    }

    private record Cell(int left, int top, int wide, int high, double reach) {
        double x(double value) {
            return left + wide * (value / reach + 1) / 2;
        }

        double y(double value) {
            return top + high * (1 - value / reach) / 2;
        }

        boolean holds(double value) {
            return Math.abs(value) < reach;
        }

        void frame(Sheet sheet, Ground ground) {
            sheet.horizontal(top, left, left + wide, ground.faint());
            sheet.horizontal(top + high - 1.0, left, left + wide, ground.faint());
            sheet.vertical(left, top, top + high, ground.faint());
            sheet.vertical(left + wide - 1.0, top, top + high, ground.faint());
            sheet.vertical(x(0), top, top + high, ground.faint());
        }
    }

    /** The same axes everywhere: so far that all but one in a hundred values show. */
    private static double reach(Styles styles) {
        float[] sizes = new float[styles.values().length];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = Math.abs(styles.values()[i]);
        }
        java.util.Arrays.sort(sizes);
        double reach = sizes.length == 0 ? 1 : sizes[(int) (0.99 * (sizes.length - 1))] * 1.1;
        return reach > 0 && Double.isFinite(reach) ? reach : 1;
    }

    private static void points(
            Sheet sheet,
            Cell cell,
            Styles styles,
            int horizontal,
            int vertical,
            ClassColours colours,
            Ground ground,
            double scale) {
        sheet.horizontal(cell.y(0), cell.left(), cell.left() + cell.wide(), ground.faint());
        for (int i = 0; i < styles.count(); i++) {
            float x = styles.value(i, horizontal);
            float y = styles.value(i, vertical);
            if (cell.holds(x) && cell.holds(y)) {
                int ink = ground.ink(colours.ink(styles.labels()[i]));
                sheet.dot(cell.x(x), cell.y(y), 1.5 * scale, ink, STRENGTH);
            }
        }
    }

    private static void histogram(
            Sheet sheet, Cell cell, Styles styles, int part, ClassColours colours, Ground ground) {
        int groups = Math.max(1, colours.groups().size());
        int[][] counts = new int[BARS][groups];
        int[] totals = new int[BARS];
        for (int i = 0; i < styles.count(); i++) {
            float value = styles.value(i, part);
            int label = styles.labels()[i];
            if (cell.holds(value) && label >= 0) {
                int bar = Math.clamp((int) ((value / cell.reach() + 1) / 2 * BARS), 0, BARS - 1);
                counts[bar][colours.groupOfClass().get(label)]++;
                totals[bar]++;
            }
        }
        int most = Math.max(1, java.util.Arrays.stream(totals).max().orElse(1));
        for (int bar = 0; bar < BARS; bar++) {
            int x = cell.left() + 1 + bar * (cell.wide() - 2) / BARS;
            int wide = cell.left() + 1 + (bar + 1) * (cell.wide() - 2) / BARS - x;
            int below = 0;
            for (int group = 0; group < groups; group++) {
                int from = below * (cell.high() - 4) / most;
                below += counts[bar][group];
                int to = below * (cell.high() - 4) / most;
                int ink = ground.ink(colours.groups().get(group).ink());
                sheet.fill(x, cell.top() + cell.high() - 1 - to, wide, to - from, ink);
            }
        }
    }
}

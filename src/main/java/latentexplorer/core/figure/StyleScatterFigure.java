package latentexplorer.core.figure;

import java.awt.Color;
import java.util.Arrays;
import latentexplorer.core.insight.Styles;
import latentexplorer.core.raster.ClassColours;
import latentexplorer.core.raster.Ground;

/**
 * A matrix of plots of styles: for each pair of their values a dot for every image in the colour of its class, on the
 * diagonal histograms of each value with the classes stacked; thin lines at zero.
 */
public final class StyleScatterFigure {
    /** More values would make the plots too small to read. */
    private static final int MOST = 8;

    private static final int BINS = 40;
    private static final double ALL = 920;
    private static final double LEFT = 76;
    private static final double TOP = 64;
    private static final double BOTTOM = 50;
    private static final double LEGEND = 140;
    private static final double GAP = 8;

    private final Styles styles;
    private final ClassColours colours;
    private final int shown;
    private final Scale[] scales;
    private final double tallest;

    private StyleScatterFigure(Styles styles) {
        this.styles = styles;
        this.colours = ClassColours.of(styles.classNames());
        this.shown = Math.min(MOST, styles.size());
        this.scales = new Scale[shown];
        for (int part = 0; part < shown; part++) {
            float[] column = styles.column(part);
            double[] values = new double[column.length];
            Arrays.setAll(values, i -> column[i]);
            scales[part] = Scale.of(values, false, 0.04);
        }
        this.tallest = tallest();
    }

    /**
     * @param title the model's name
     * @param below which images, which prior
     */
    public static Figure of(String title, String below, Styles styles) {
        return new StyleScatterFigure(styles).draw(title, below);
    }

    private Figure draw(String title, String below) {
        double panel = Math.min(420, (ALL - GAP * (shown - 1)) / shown);
        double size = shown * panel + (shown - 1) * GAP;
        double width = LEFT + size + LEGEND;
        String limit = shown < styles.size() ? ", the first " + shown + " of " + styles.size() + " values" : "";
        try (Sheet sheet = new Sheet(width, TOP + size + BOTTOM)) {
            Heading.draw(sheet, width, title + ": styles" + limit, below);
            int[] inks = Arrays.stream(styles.labels())
                    .map(label -> 0x9A000000 | Ground.LIGHT.ink(colours.ink(label)) & 0xFFFFFF)
                    .toArray();
            for (int row = 0; row < shown; row++) {
                for (int column = 0; column < shown; column++) {
                    double x = LEFT + column * (panel + GAP);
                    double y = TOP + row * (panel + GAP);
                    String across = row == shown - 1 ? Styles.name(column) : "";
                    String up = column == 0 && row > 0 ? Styles.name(row) : "";
                    if (row == column) {
                        histogram(sheet, column, x, y, panel, across);
                    } else {
                        scatter(sheet, row, column, x, y, panel, across, up, inks);
                    }
                }
            }
            if (shown > 1) {
                sheet.upright(Styles.name(0), LEFT + size + 14, TOP + panel / 2, Sheet.NORMAL, Axes.INK);
            }
            legend(sheet, LEFT + size + 34);
            return sheet.finished();
        }
    }

    private void scatter(
            Sheet sheet, int row, int column, double x, double y, double panel, String across, String up, int[] inks) {
        Axes axes = new Axes(sheet, x, y, panel, panel, scales[column], scales[row]);
        axes.draw(across, up);
        axes.dots(styles.column(column), styles.column(row), inks, 2);
        axes.vertical(0, Axes.INK, 0.7f);
        axes.horizontal(0, Axes.INK, 0.7f);
    }

    private void histogram(Sheet sheet, int part, double x, double y, double panel, String across) {
        Scale scale = scales[part];
        int classes = colours.groups().size();
        int[][] counts = counts(part);
        Axes axes = new Axes(sheet, x, y, panel, panel, scale, new Scale(0, tallest, false));
        axes.draw(across, part == 0 ? "images" : "");
        double step = (scale.high() - scale.low()) / BINS;
        for (int bin = 0; bin < BINS; bin++) {
            int base = 0;
            for (int group = 0; group <= classes; group++) {
                int count = counts[bin][group];
                if (count > 0) {
                    double from = scale.low() + bin * step;
                    axes.bar(from, from + step, base, (double) base + count, colour(group));
                    base += count;
                }
            }
        }
        axes.vertical(0, Axes.INK, 0.7f);
    }

    /** Of each bin and class; the last class is of the images without one. */
    private int[][] counts(int part) {
        int classes = colours.groups().size();
        int[][] counts = new int[BINS][classes + 1];
        for (int i = 0; i < styles.count(); i++) {
            double at = scales[part].at(styles.value(i, part));
            if (Double.isFinite(at)) {
                int label = styles.labels()[i];
                counts[Math.clamp((int) (at * BINS), 0, BINS - 1)][
                        label < 0 ? classes : colours.groupOfClass().get(label)]++;
            }
        }
        return counts;
    }

    /** All histograms have the same upright scale, which is named at the first. */
    private double tallest() {
        int most = 1;
        for (int part = 0; part < shown; part++) {
            for (int[] bin : counts(part)) {
                most = Math.max(most, Arrays.stream(bin).sum());
            }
        }
        return most * 1.05;
    }

    private Color colour(int group) {
        int ink = group == colours.groups().size()
                ? colours.ink(-1)
                : colours.groups().get(group).ink();
        return new Color(Ground.LIGHT.ink(ink));
    }

    private void legend(Sheet sheet, double x) {
        double y = TOP + 8;
        for (int group = 0; group < colours.groups().size(); group++) {
            sheet.fill(x, y, 12, 12, colour(group));
            sheet.text(
                    sheet.fitted(colours.groups().get(group).name(), LEGEND - 60, Sheet.NORMAL, false),
                    x + 20,
                    y + 11,
                    Sheet.NORMAL,
                    false,
                    Axes.INK,
                    Sheet.Align.LEFT);
            y += 20;
        }
    }
}

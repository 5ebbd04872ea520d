package latentexplorer.core.figure;

import java.awt.Color;
import java.util.List;

/** A rectangle of a sheet with two scales: where curves, dots and bars are drawn. */
final class Axes {
    static final Color INK = new Color(0x202124);
    static final Color MUTED = new Color(0x5F6368);
    private static final Color GRID = new Color(0xD6D8DB);
    private static final Color FINE_GRID = new Color(0xECEDEF);
    private static final double TICK = 4;

    private final Sheet sheet;
    private final double left;
    private final double top;
    private final double width;
    private final double height;
    private final Scale x;
    private final Scale y;

    /** A line of the legend. */
    record Entry(String name, Color colour, Look look) {}

    /** How a line of the legend is drawn. */
    enum Look {
        LINE,
        DASHES,
        AREA
    }

    Axes(Sheet sheet, double left, double top, double width, double height, Scale x, Scale y) {
        this.sheet = sheet;
        this.left = left;
        this.top = top;
        this.width = width;
        this.height = height;
        this.x = x;
        this.y = y;
    }

    /** The empty axes. With one of the names empty its numbers are left out, too. */
    void draw(String xName, String yName) {
        columns(!xName.isEmpty());
        double widest = rows(!yName.isEmpty());
        sheet.frame(left, top, width, height, MUTED, 1);
        across(xName);
        if (!yName.isEmpty()) {
            sheet.upright(yName, left - widest - 14, top + height / 2, Sheet.NORMAL, INK);
        }
    }

    /** The empty axes with the name of the upright one above them, where there is room for its unit. */
    void drawNamedAbove(String xName, String yName) {
        columns(!xName.isEmpty());
        rows(true);
        sheet.frame(left, top, width, height, MUTED, 1);
        across(xName);
        sheet.text(yName, left, top - 7, Sheet.NORMAL, false, INK, Sheet.Align.LEFT);
    }

    /** The empty axes without an upright scale. */
    void drawAcross(String xName) {
        columns(true);
        sheet.frame(left, top, width, height, MUTED, 1);
        across(xName);
    }

    private void across(String name) {
        sheet.text(name, left + width / 2, top + height + 33, Sheet.NORMAL, false, INK, Sheet.Align.CENTRE);
    }

    private void columns(boolean named) {
        for (Scale.Tick tick : x.ticks()) {
            double at = px(tick.value());
            sheet.line(at, top, at, top + height, tick.label().isEmpty() ? FINE_GRID : GRID, 0.7f);
            if (named) {
                sheet.text(tick.label(), at, top + height + 15, Sheet.SMALL, false, INK, Sheet.Align.CENTRE);
            }
        }
    }

    /** Returns the width of the widest name. */
    private double rows(boolean named) {
        double widest = 0;
        for (Scale.Tick tick : y.ticks()) {
            double at = py(tick.value());
            sheet.line(left, at, left + width, at, tick.label().isEmpty() ? FINE_GRID : GRID, 0.7f);
            if (named) {
                sheet.text(tick.label(), left - TICK - 2, at + 4, Sheet.SMALL, false, INK, Sheet.Align.RIGHT);
                widest = Math.max(widest, sheet.width(tick.label(), Sheet.SMALL, false));
            }
        }
        return widest;
    }

    private double px(double value) {
        return left + width * x.at(value);
    }

    private double py(double value) {
        return top + height * (1 - y.at(value));
    }

    void curve(double[] xs, double[] ys, Color colour, float stroke, boolean dashed) {
        double[] px = new double[xs.length];
        double[] py = new double[xs.length];
        int numbers = 0;
        for (int i = 0; i < xs.length; i++) {
            px[i] = px(xs[i]);
            py[i] = py(ys[i]);
            numbers += Double.isFinite(py[i]) ? 1 : 0;
        }
        inside();
        sheet.polyline(px, py, colour, stroke, dashed);
        outside();
        if (numbers <= 30) {
            for (int i = 0; i < xs.length; i++) {
                if (Double.isFinite(py[i])) {
                    sheet.dot(px[i], py[i], 4, colour);
                }
            }
        }
    }

    void dots(float[] xs, float[] ys, int[] colours, double size) {
        inside();
        for (int i = 0; i < xs.length; i++) {
            if (Float.isFinite(xs[i]) && Float.isFinite(ys[i])) {
                sheet.dot(px(xs[i]), py(ys[i]), size, new Color(colours[i], true));
            }
        }
        outside();
    }

    void bar(double from, double to, double low, double high, Color colour) {
        inside();
        double right = px(to);
        sheet.fill(px(from), py(high), Math.max(0.5, right - px(from)), py(low) - py(high), colour);
        outside();
    }

    /** From bottom to top. */
    void band(double from, double to, Color colour) {
        inside();
        sheet.fill(px(from), top, Math.max(1, px(to) - px(from)), height, colour);
        outside();
    }

    /** At the upper edge, moved to the inside where it would stand out. */
    void nameWithin(double value, String name, Color colour) {
        double half = sheet.width(name, Sheet.SMALL, true) / 2 + 3;
        double at = Math.clamp(px(value), left + half, left + width - half);
        sheet.text(name, at, top + 13, Sheet.SMALL, true, colour, Sheet.Align.CENTRE);
    }

    /**
     * Filled steps from the bottom, drawn before the axes so that their grid is seen.
     *
     * @param xs where steps end, ascending; the first one begins at {@code from}
     * @param shares of the height, 0..1
     */
    void shade(double from, double[] xs, double[] shares, Color colour) {
        int n = xs.length;
        double[] px = new double[2 * n + 2];
        double[] py = new double[2 * n + 2];
        for (int i = 0; i < n; i++) {
            double y = top + height * (1 - Math.clamp(shares[i], 0, 1));
            px[2 * i + 1] = px(i == 0 ? from : xs[i - 1]);
            px[2 * i + 2] = px(xs[i]);
            py[2 * i + 1] = y;
            py[2 * i + 2] = y;
        }
        px[0] = px[1];
        px[2 * n + 1] = px[2 * n];
        py[0] = top + height;
        py[2 * n + 1] = top + height;
        inside();
        sheet.area(px, py, colour);
        outside();
    }

    /** A dashed line from bottom to top with a name at its upper end. */
    void mark(double value, String name, Color colour) {
        inside();
        sheet.polyline(new double[] {px(value), px(value)}, new double[] {top, top + height}, colour, 1.2f, true);
        outside();
        if (!name.isEmpty()) {
            double beside = px(value) + sheet.width(name, Sheet.SMALL, true) + 8 > left + width ? -3 : 3;
            sheet.text(
                    name,
                    px(value) + beside,
                    top + 12,
                    Sheet.SMALL,
                    true,
                    colour,
                    beside > 0 ? Sheet.Align.LEFT : Sheet.Align.RIGHT);
        }
    }

    void vertical(double value, Color colour, float stroke) {
        inside();
        sheet.line(px(value), top, px(value), top + height, colour, stroke);
        outside();
    }

    void horizontal(double value, Color colour, float stroke) {
        inside();
        sheet.line(left, py(value), left + width, py(value), colour, stroke);
        outside();
    }

    /** Above the axes, at their right end, where it hides no curve. */
    void legend(List<Entry> entries) {
        double right = left + width;
        for (Entry each : entries.reversed()) {
            right -= sheet.width(each.name(), Sheet.SMALL, false);
            sheet.text(each.name(), right, top - 7, Sheet.SMALL, false, INK, Sheet.Align.LEFT);
            double middle = top - 11;
            if (each.look() == Look.AREA) {
                sheet.fill(right - 30, middle - 5, 24, 10, each.colour());
            } else {
                sheet.polyline(
                        new double[] {right - 30, right - 6},
                        new double[] {middle, middle},
                        each.colour(),
                        2,
                        each.look() == Look.DASHES);
            }
            right -= 46;
        }
    }

    private void inside() {
        sheet.clip(left, top, width, height);
    }

    private void outside() {
        sheet.unclip();
    }
}

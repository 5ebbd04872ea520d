package latentexplorer.core.figure;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import latentexplorer.core.insight.Band;
import latentexplorer.core.insight.UnitDistribution;
import latentexplorer.core.insight.Units;
import latentexplorer.core.raster.Ground;

/**
 * How the units of a code are distributed: for each unit a strip with a black band for all images and a coloured one for each
 * of some classes. In a band a thin line from 2.5 standard deviations below the mean to 2.5 above, a box between the
 * quartiles, a mark at the median, and dots beyond the line. All strips share one axis, the most useful units stand first.
 */
public final class UnitsFigure {
    private static final double BAND = 9;
    private static final double STRIP_GAP = 10;
    private static final double NAME = 128;
    private static final double PLOT = 340;
    private static final double GAP = 24;
    private static final double MARGIN = 24;
    private static final double TOP = 100;
    private static final double BOTTOM = 52;
    private static final int STRIPS_DOWN = 16;
    private static final int MOST_COLUMNS = 4;
    private static final Color ALL = new Color(0x16181B);

    private final Units units;
    private final List<String> names;
    private final List<Color> colours;

    private UnitsFigure(Units units, List<String> names, List<Color> colours) {
        this.units = units;
        this.names = names;
        this.colours = colours;
    }

    /**
     * @param title the model's name
     * @param below which images, which measure
     * @param classNames of all classes
     */
    public static Figure of(String title, String below, Units units, List<String> classNames) {
        List<String> names = new ArrayList<>(List.of("all"));
        List<Color> colours = new ArrayList<>(List.of(ALL));
        for (int i = 0; i < units.classes().size(); i++) {
            names.add(classNames.get(units.classes().get(i)));
            colours.add(new Color(Ground.LIGHT.ink(i % Ground.INKS)));
        }
        return new UnitsFigure(units, names, colours).draw(title, below);
    }

    private Figure draw(String title, String below) {
        List<Integer> order = units.byUsefulness();
        int count = order.size();
        int columns = Math.clamp((count + STRIPS_DOWN - 1) / STRIPS_DOWN, 1, MOST_COLUMNS);
        int down = (count + columns - 1) / columns;
        double strip = names.size() * BAND + STRIP_GAP;
        double width = Math.max(640, 2 * MARGIN + columns * (NAME + PLOT) + (columns - 1) * GAP);
        double first = (width - columns * (NAME + PLOT) - (columns - 1) * GAP) / 2;
        try (Sheet sheet = new Sheet(width, TOP + down * strip + BOTTOM)) {
            Heading.draw(sheet, width, title + ": units of the code", below);
            legend(sheet, width);
            Scale x = scale();
            for (int column = 0; column < columns; column++) {
                int from = column * down;
                int to = Math.min(count, from + down);
                if (from >= to) {
                    continue;
                }
                double left = first + column * (NAME + PLOT + GAP) + NAME;
                Axes axes = new Axes(sheet, left, TOP, PLOT, (to - from) * strip, x, new Scale(0, 1, false));
                axes.drawAcross("value of the unit, the same axis for all");
                axes.vertical(0, Axes.MUTED, 1.2f);
                for (int k = from; k < to; k++) {
                    strip(sheet, units.units().get(order.get(k)), left, TOP + (k - from) * strip, x);
                }
            }
            return sheet.finished();
        }
    }

    /** The values of all units and their whiskers, which may go beyond all values. */
    private Scale scale() {
        double low = units.low();
        double high = units.high();
        for (UnitDistribution unit : units.units()) {
            for (Band band : Stream.concat(Stream.of(unit.all()), unit.byClass().stream())
                    .toList()) {
                low = Double.isFinite(band.lowWhisker()) ? Math.min(low, band.lowWhisker()) : low;
                high = Double.isFinite(band.highWhisker()) ? Math.max(high, band.highWhisker()) : high;
            }
        }
        return Scale.of(new double[] {low, high}, false, 0.01);
    }

    private void legend(Sheet sheet, double width) {
        double total = 0;
        for (String name : names) {
            total += sheet.width(name, Sheet.SMALL, true) + 40;
        }
        double x = (width - total) / 2;
        for (int i = 0; i < names.size(); i++) {
            sheet.fill(x, 64, 14, 8, colours.get(i));
            sheet.text(names.get(i), x + 20, 72, Sheet.SMALL, true, colours.get(i), Sheet.Align.LEFT);
            x += sheet.width(names.get(i), Sheet.SMALL, true) + 40;
        }
        sheet.text(
                "box: quartiles, mark: median, line: mean ± 2.5 sd, dots: beyond",
                width / 2,
                90,
                Sheet.SMALL,
                false,
                Axes.MUTED,
                Sheet.Align.CENTRE);
    }

    private void strip(Sheet sheet, UnitDistribution unit, double left, double top, Scale x) {
        Color ink = unit.active() ? Axes.INK : Axes.MUTED;
        double middle = top + STRIP_GAP / 2 + names.size() * BAND / 2;
        sheet.text("unit " + unit.unit(), left - 10, middle - 2, Sheet.NORMAL, unit.active(), ink, Sheet.Align.RIGHT);
        sheet.text(words(unit), left - 10, middle + 12, Sheet.SMALL, false, Axes.MUTED, Sheet.Align.RIGHT);
        List<Band> bands = new ArrayList<>(List.of(unit.all()));
        bands.addAll(unit.byClass());
        for (int i = 0; i < bands.size(); i++) {
            band(sheet, bands.get(i), colours.get(i), left, top + STRIP_GAP / 2 + i * BAND, x);
        }
        sheet.line(left, top, left + PLOT, top, new Color(0xD6D8DB), 0.7f);
    }

    private static String words(UnitDistribution unit) {
        String carries = unit.active() ? "" : "silent, ";
        return carries
                + (Double.isNaN(unit.divergence())
                        ? String.format(Locale.ROOT, "sd %.3g", unit.all().deviation())
                        : String.format(Locale.ROOT, "KL %.3f nats", unit.divergence()));
    }

    private static void band(Sheet sheet, Band band, Color colour, double left, double top, Scale x) {
        if (Double.isNaN(band.mean())) {
            return;
        }
        double middle = top + BAND / 2;
        sheet.clip(left, top, PLOT, BAND);
        for (float outlier : band.outliers()) {
            sheet.dot(left + PLOT * x.at(outlier), middle, 1.6, colour);
        }
        double from = left + PLOT * x.at(band.lowWhisker());
        double to = left + PLOT * x.at(band.highWhisker());
        sheet.line(from, middle, to, middle, colour, 1);
        double lower = left + PLOT * x.at(band.lower());
        double upper = left + PLOT * x.at(band.upper());
        sheet.fill(lower, top + 1.5, Math.max(1, upper - lower), BAND - 3, colour);
        double median = left + PLOT * x.at(band.median());
        sheet.line(median, top + 1.5, median, top + BAND - 1.5, Color.WHITE, 1.6f);
        sheet.unclip();
    }
}

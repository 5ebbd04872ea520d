package latentexplorer.core.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * From values to places on an axis.
 *
 * @param low value at its beginning; above 0 when logarithmic
 * @param high value at its end, above {@code low}
 * @param leastStep between names, 0 for any: 1 for whole numbers
 */
record Scale(double low, double high, boolean logarithmic, double leastStep) {
    private static final int MOST_TICKS = 6;
    private static final double ROUNDING = 1e-9;

    Scale(double low, double high, boolean logarithmic) {
        this(low, high, logarithmic, 0);
    }

    /** The same with names at whole numbers only. */
    Scale whole() {
        return new Scale(low, high, logarithmic, 1);
    }

    /** A value with its name on the axis; a minor one has none. */
    record Tick(double value, String label) {}

    /** For all of the values; what has no logarithm, or is no number, is left out. */
    static Scale of(double[] values, boolean logarithmic, double margin) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            if (Double.isFinite(value) && (value > 0 || !logarithmic)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        if (low > high) {
            return logarithmic ? new Scale(0.1, 1, true) : new Scale(0, 1, false);
        }
        if (logarithmic) {
            double room = Math.max(margin * Math.log(high / low), low == high ? Math.log(2) : 0);
            return new Scale(low * Math.exp(-room), high * Math.exp(room), true);
        }
        if (low == high && low != 0) {
            // What never changes is seen best beside 0.
            return new Scale(Math.min(0, 1.25 * low), Math.max(0, 1.25 * low), false);
        }
        if (low == high) {
            return new Scale(0, 1, false);
        }
        double room = margin * (high - low);
        return new Scale(low - room, high + room, false);
    }

    /** 0 at the beginning, 1 at the end; NaN where there is no place. */
    double at(double value) {
        if (!logarithmic) {
            return (value - low) / (high - low);
        }
        return value > 0 ? Math.log(value / low) / Math.log(high / low) : Double.NaN;
    }

    List<Tick> ticks() {
        return logarithmic && high / low > 3 ? decades() : steps();
    }

    private List<Tick> steps() {
        double raw = (high - low) / MOST_TICKS;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double share = raw / power;
        double step = Math.max(leastStep, power * (share <= 1 + ROUNDING ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10));
        List<Tick> ticks = new ArrayList<>();
        for (long k = (long) Math.ceil(low / step - ROUNDING); k * step <= high + ROUNDING * step; k++) {
            ticks.add(new Tick(k * step, name(k * step, step)));
        }
        return ticks;
    }

    /** 1, 2 and 5 of each decade, or 1 alone where there are many; the others have no name. */
    private List<Tick> decades() {
        int first = (int) Math.floor(Math.log10(low));
        int last = (int) Math.floor(Math.log10(high));
        double decades = Math.log10(high / low);
        List<Tick> ticks = new ArrayList<>();
        for (int decade = first; decade <= last; decade++) {
            for (int k = 1; k < 10; k++) {
                double value = k * Math.pow(10, decade);
                boolean named = k == 1 || decades < 2.5 && (k == 2 || k == 5) || decades < 1.2 && (k == 3 || k == 7);
                if (value >= low * (1 - ROUNDING) && value <= high * (1 + ROUNDING)) {
                    ticks.add(new Tick(value, named ? name(value, Math.pow(10, decade)) : ""));
                }
            }
        }
        return ticks;
    }

    /** As short as the step between names allows. */
    private static String name(double value, double step) {
        int decimals = Math.max(0, (int) -Math.floor(Math.log10(step) + ROUNDING));
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
        if (rounded.signum() == 0) {
            return "0";
        }
        boolean plain = decimals <= 5 && Math.abs(value) < 1e6;
        String text = plain
                ? rounded.toPlainString()
                : rounded.round(new MathContext(3)).toString();
        return plain ? text : text.replace("E+", "e").replace("E", "e");
    }
}

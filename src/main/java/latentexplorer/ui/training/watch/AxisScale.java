package latentexplorer.ui.training.watch;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An axis: which values it covers and where its ticks are.
 *
 * @param low where it begins
 * @param high where it ends, above {@code low}
 * @param logarithmic only with {@code low} above 0
 */
record AxisScale(double low, double high, boolean logarithmic) {
    /** A round linear axis around some values. */
    static AxisScale linear(double least, double most) {
        double low = Double.isFinite(least) ? least : 0;
        double high = Double.isFinite(most) ? most : 1;
        if (high - low < 1e-12 * Math.max(1, Math.abs(high))) {
            double margin = Math.max(Math.abs(high) * 0.1, 1e-3);
            low -= margin;
            high += margin;
        }
        double step = step((high - low) / 4);
        return new AxisScale(Math.floor(low / step + 1e-9) * step, Math.ceil(high / step - 1e-9) * step, false);
    }

    /**
     * A logarithmic axis around some values.
     *
     * @param least above 0
     */
    static AxisScale logarithmic(double least, double most) {
        double margin = Math.max(0.02, (Math.log10(most) - Math.log10(least)) * 0.05);
        return new AxisScale(Math.pow(10, Math.log10(least) - margin), Math.pow(10, Math.log10(most) + margin), true);
    }

    private static double step(double wanted) {
        double power = Math.pow(10, Math.floor(Math.log10(wanted)));
        double digit = wanted / power;
        return power * (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10);
    }

    /** Where a value lies, 0 at the beginning and 1 at the end. */
    double share(double value) {
        return logarithmic
                ? (Math.log10(value) - Math.log10(low)) / (Math.log10(high) - Math.log10(low))
                : (value - low) / (high - low);
    }

    /** Round values on the axis. */
    List<Double> ticks(int most) {
        int wanted = Math.max(2, most);
        return logarithmic ? logarithmicTicks(wanted) : linearTicks(wanted);
    }

    private List<Double> linearTicks(int most) {
        double step = step((high - low) / most);
        List<Double> ticks = new ArrayList<>();
        for (long k = (long) Math.ceil(low / step - 1e-9); k * step <= high + step * 1e-9; k++) {
            ticks.add(k * step);
        }
        return ticks;
    }

    private List<Double> logarithmicTicks(int most) {
        for (int[] digits : new int[][] {{1, 2, 5}, {1, 3}, {1}}) {
            List<Double> ticks = rounds(digits, 1);
            if (ticks.size() >= 2 && ticks.size() <= most) {
                return ticks;
            }
        }
        int decades = (int) Math.ceil(Math.log10(high / low));
        List<Double> powers = rounds(new int[] {1}, Math.max(1, Math.ceilDiv(decades, most)));
        // Within less than a decade the round values lie like those of a linear axis.
        return powers.size() >= 2 ? powers : linearTicks(most);
    }

    private List<Double> rounds(int[] digits, int every) {
        List<Double> ticks = new ArrayList<>();
        for (int power = (int) Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power++) {
            for (int digit : digits) {
                double tick = Double.parseDouble(digit + "e" + power);
                if (tick >= low && tick <= high && Math.floorMod(power, every) == 0) {
                    ticks.add(tick);
                }
            }
        }
        return ticks;
    }

    /** A tick in as few digits as say it. */
    static String label(double tick) {
        double size = Math.abs(tick);
        if (size < 1e-12) {
            return "0";
        }
        if (size >= 1e6 || size < 1e-4) {
            return String.format(Locale.ROOT, "%.0e", tick);
        }
        if (size >= 1000) {
            return String.format(Locale.ROOT, "%,.0f", tick);
        }
        return new BigDecimal(tick)
                .round(new MathContext(4))
                .stripTrailingZeros()
                .toPlainString();
    }
}

package latentexplorer.ui.widget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Round numbers for axes: 1, 2, 5 and their powers of ten. */
public final class Ticks {
    private Ticks() {}

    /**
     * The round distance between ticks that divides a range into at most as many parts as wanted.
     *
     * @param extent of the range, above 0
     * @param parts at least 1
     * @param smallest 1 for something that is counted, 0 for anything
     */
    public static double step(double extent, double parts, double smallest) {
        double wanted = extent / parts;
        double power = Math.pow(10, Math.floor(Math.log10(wanted)));
        double step = wanted <= power
                ? power
                : wanted <= 2 * power ? 2 * power : wanted <= 5 * power ? 5 * power : 10 * power;
        return Math.max(step, smallest);
    }

    /** The multiples of a step within a range. */
    public static List<Double> within(double low, double high, double step) {
        List<Double> ticks = new ArrayList<>();
        long last = (long) Math.floor(high / step + 1e-9);
        for (long k = (long) Math.ceil(low / step - 1e-9); k <= last; k++) {
            ticks.add(k * step);
        }
        return ticks;
    }

    /**
     * The ticks of a logarithmic axis: all 1, 2, 5 and their powers of ten while there is room, else the powers of ten, else
     * some of them.
     *
     * @param low above 0
     * @param most how many there is room for, at least 1
     */
    public static List<Double> logarithmic(double low, double high, double most) {
        int first = (int) Math.floor(Math.log10(low));
        int last = (int) Math.ceil(Math.log10(high));
        double decades = Math.log10(high / low);
        boolean all = decades * 3 <= most;
        int every = (int) Math.max(1, Math.ceil(decades / most));
        List<Double> ticks = new ArrayList<>();
        for (int power = first; power <= last; power++) {
            for (int digit : new int[] {1, 2, 5}) {
                double tick = Double.parseDouble(digit + "e" + power);
                boolean wanted = all || digit == 1 && Math.floorMod(power, every) == 0;
                if (wanted && tick >= low * (1 - 1e-9) && tick <= high * (1 + 1e-9)) {
                    ticks.add(tick);
                }
            }
        }
        return ticks;
    }

    /** A tick in as many digits as its step needs. */
    public static String label(double tick, double step) {
        double size = Math.max(Math.abs(tick), step);
        if (size >= 1e7 || size < 1e-4) {
            return tick == 0 ? "0" : String.format(Locale.ROOT, "%.0e", tick);
        }
        int digits = (int) Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
        return String.format(
                Locale.ROOT, "%,." + digits + "f", BigDecimal.valueOf(tick).setScale(digits, RoundingMode.HALF_EVEN));
    }
}

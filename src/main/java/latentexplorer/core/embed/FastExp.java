package latentexplorer.core.embed;

/**
 * The exponential function of numbers up to 0, to 1e-11 relative, the same on every system, and faster than
 * {@link StrictMath#exp}: a power of two times a polynomial.
 */
final class FastExp {
    private static final double LOG2_E = 1.4426950408889634;
    private static final double LN_2 = 0.6931471805599453;
    private static final double LOWEST = -700;

    private FastExp() {}

    /** @param x at most 0; below -700 gives 0 */
    static double of(double x) {
        if (x < LOWEST) {
            return 0;
        }
        int power = (int) (x * LOG2_E - 0.5);
        double r = x - power * LN_2;
        double sum = 1 + r / 10;
        sum = 1 + r * (1.0 / 9) * sum;
        sum = 1 + r * (1.0 / 8) * sum;
        sum = 1 + r * (1.0 / 7) * sum;
        sum = 1 + r * (1.0 / 6) * sum;
        sum = 1 + r * (1.0 / 5) * sum;
        sum = 1 + r * (1.0 / 4) * sum;
        sum = 1 + r * (1.0 / 3) * sum;
        sum = 1 + r * 0.5 * sum;
        sum = 1 + r * sum;
        return sum * Double.longBitsToDouble((power + 1023L) << 52);
    }
}

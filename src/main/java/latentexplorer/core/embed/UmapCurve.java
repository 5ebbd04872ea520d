package latentexplorer.core.embed;

/**
 * The curve 1 / (1 + a r^2b) by which UMAP takes points on the map for neighbours: the least-squares fit to 1 up to the
 * minimum distance and exp(-(r - minimum distance) / spread) beyond (McInnes et al., 2018, definition 11), at 300 places
 * from 0 to 3 times the spread as in umap-learn. By Gauss and Newton with Levenberg's damping.
 */
record UmapCurve(double a, double b) {
    private static final int PLACES = 300;
    private static final int ROUNDS = 200;

    static UmapCurve of(double minDistance, double spread) {
        double a = 1;
        double b = 1;
        double damping = 1e-3;
        double error = error(a, b, minDistance, spread);
        for (int round = 0; round < ROUNDS; round++) {
            double[] s = sums(a, b, minDistance, spread);
            double aa = s[0] * (1 + damping);
            double bb = s[2] * (1 + damping);
            double determinant = aa * bb - s[1] * s[1];
            double stepA = (bb * s[3] - s[1] * s[4]) / determinant;
            double stepB = (aa * s[4] - s[1] * s[3]) / determinant;
            double next = error(a + stepA, b + stepB, minDistance, spread);
            if (next < error && a + stepA > 0 && b + stepB > 0) {
                a += stepA;
                b += stepB;
                error = next;
                damping /= 10;
            } else {
                damping *= 10;
            }
            if (damping > 1e12) {
                break;
            }
        }
        return new UmapCurve(a, b);
    }

    private static double wanted(double r, double minDistance, double spread) {
        return r < minDistance ? 1 : StrictMath.exp(-(r - minDistance) / spread);
    }

    private static double error(double a, double b, double minDistance, double spread) {
        double sum = 0;
        for (int i = 0; i < PLACES; i++) {
            double r = 3 * spread * i / (PLACES - 1);
            double value = 1 / (1 + a * StrictMath.pow(r, 2 * b));
            double rest = wanted(r, minDistance, spread) - value;
            sum += rest * rest;
        }
        return sum;
    }

    /** The products of the derivatives aa, ab, bb, and with the rests a, b. */
    private static double[] sums(double a, double b, double minDistance, double spread) {
        double[] sums = new double[5];
        for (int i = 1; i < PLACES; i++) {
            double r = 3 * spread * i / (PLACES - 1);
            double power = StrictMath.pow(r, 2 * b);
            double value = 1 / (1 + a * power);
            double byA = -value * value * power;
            double byB = -value * value * a * power * 2 * StrictMath.log(r);
            double rest = wanted(r, minDistance, spread) - value;
            sums[0] += byA * byA;
            sums[1] += byA * byB;
            sums[2] += byB * byB;
            sums[3] += byA * rest;
            sums[4] += byB * rest;
        }
        return sums;
    }

    /** How strongly neighbours at this squared distance pull each other, times their difference; at most 0. */
    double pull(double square) {
        double power = StrictMath.pow(square, b - 1);
        return -2 * a * b * power / (1 + a * power * square);
    }

    /** How strongly strangers at this squared distance push each other, times their difference; at least 0. */
    double push(double square) {
        return 2 * b / ((0.001 + square) * (1 + a * StrictMath.pow(square, b)));
    }
}

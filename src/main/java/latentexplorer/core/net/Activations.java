package latentexplorer.core.net;

/** Element-wise functions as plain loops over a stretch of one array, which the compiler turns into vector instructions: with a
 * second array in the loop it would not, for fear that the two overlap. */
final class Activations {
    /** From here on the hyperbolic tangent is 1 in single precision. */
    private static final float TANH_FLAT = 7.90531110763549805f;

    /** A trifle below one half, so that rounding never leads out of 0..1. */
    private static final float HALF = 0.49999994f;

    private Activations() {}

    /** Cuts off below 0. */
    static void rectify(float[] x, int from, int to) {
        for (int i = from; i < to; i++) {
            x[i] = Math.max(x[i], 0f);
        }
    }

    /**
     * The logistic function, 1 / (1 + e^-x), within 2.5e-7, through the hyperbolic tangent of x / 2 as a rational function
     * (coefficients of Eigen's {@code generic_fast_tanh_float}); only sums, products and one division, so that no call and
     * no bit trick keeps the loop from being vectorised. NaN stays NaN.
     */
    static void sigmoid(float[] x, int from, int to) {
        for (int i = from; i < to; i++) {
            float h = Math.max(-TANH_FLAT, Math.min(TANH_FLAT, 0.5f * x[i]));
            float s = h * h;
            float p = s * -2.76076847742355e-16f + 2.00018790482477e-13f;
            p = s * p - 8.60467152213735e-11f;
            p = s * p + 5.12229709037114e-08f;
            p = s * p + 1.48572235717979e-05f;
            p = s * p + 6.37261928875436e-04f;
            p = s * p + 4.89352455891786e-03f;
            float q = s * 1.19825839466702e-06f + 1.18534705686654e-04f;
            q = s * q + 2.26843463243900e-03f;
            q = s * q + 4.89352518554385e-03f;
            x[i] = 0.5f + HALF * (h * p / q);
        }
    }
}

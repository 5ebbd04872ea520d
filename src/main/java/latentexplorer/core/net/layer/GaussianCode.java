package latentexplorer.core.net.layer;

import latentexplorer.core.linalg.SeededRandom;

/**
 * The code of a variational autoencoder for one shard of a batch (Kingma and Welling, 2014): an independent normal
 * distribution for each unit, given by its mean and the logarithm of its variance, of which training draws one code in the
 * form mean + noise x deviation, so that the gradient passes. Allocated once; for one thread at a time.
 */
public final class GaussianCode {
    /** Half a logarithm of a variance beyond which the variance is no number in single precision, or nothing at all. */
    private static final float MOST = 60;

    private static final float HUGE = 1e38f;

    private final float[] noise;
    private final float[] deviations;
    private final float[] codes;
    private final float[] divergences;

    /** @param values room for this many: samples x units */
    public GaussianCode(int values) {
        noise = new float[values];
        deviations = new float[values];
        codes = new float[values];
        divergences = new float[values];
    }

    /**
     * Draws a code.
     *
     * @param means samples x units
     * @param logVariances the same number
     * @param random of the noise, drawn in the order of the values
     * @return the codes, valid until the next call; not to be changed before {@link #backward}
     */
    public float[] sample(float[] means, float[] logVariances, int count, SeededRandom random) {
        for (int i = 0; i < count; i++) {
            noise[i] = (float) random.nextGaussian();
        }
        System.arraycopy(logVariances, 0, deviations, 0, count);
        deviations(deviations, count);
        draw(means, noise, deviations, codes, count);
        return codes;
    }

    private static void draw(float[] means, float[] noise, float[] deviations, float[] codes, int count) {
        for (int i = 0; i < count; i++) {
            codes[i] = means[i] + noise[i] * deviations[i];
        }
    }

    /**
     * x = e^(x / 2) as a flat loop: e^|x/2| - 1 from a Taylor polynomial at a 64th, doubled six times by e^2u - 1 =
     * (e^u - 1) (e^u + 1); within 2e-6 relatively for |x| up to 20.
     */
    static void deviations(float[] x, int count) {
        for (int i = 0; i < count; i++) {
            float z = x[i];
            float u = Math.min(MOST, 0.5f * Math.abs(z)) * (1f / 64);
            float q = Math.fma(u, 1f / 5040, 1f / 720);
            q = Math.fma(q, u, 1f / 120);
            q = Math.fma(q, u, 1f / 24);
            q = Math.fma(q, u, 1f / 6);
            q = Math.fma(q, u, 0.5f);
            q = Math.fma(q, u * u, u);
            q = q * (2f + q);
            q = q * (2f + q);
            q = q * (2f + q);
            q = q * (2f + q);
            q = q * (2f + q);
            q = q * (2f + q);
            float above = 1f + q;
            float below = 1f / above;
            float positive = Math.min(1f, Math.max(0f, z * HUGE));
            x[i] = below + positive * (above - below);
        }
    }

    /**
     * After {@link #sample}: the Kullback-Leibler divergence of the distributions from the standard normal one, in nats.
     *
     * @return the plain sum over all values of -1/2 (1 + ln variance - mean^2 - variance)
     */
    public double divergence(float[] means, float[] logVariances, int count) {
        divergences(means, logVariances, deviations, divergences, count);
        return 0.5 * Kernels.sum(divergences, 0, count);
    }

    private static void divergences(
            float[] means, float[] logVariances, float[] deviations, float[] divergences, int count) {
        for (int i = 0; i < count; i++) {
            divergences[i] = (deviations[i] * deviations[i] - 1f - logVariances[i]) + means[i] * means[i];
        }
    }

    /**
     * The pass back through the draw, the gradient of the divergence included.
     *
     * @param means as given to {@link #sample}
     * @param codeGradient of the loss by the codes
     * @param weight of the plain sum of the divergence in the loss
     * @param meanGradient to be overwritten
     * @param logVarianceGradient to be overwritten
     */
    public void backward(
            float[] means,
            float[] codeGradient,
            float weight,
            float[] meanGradient,
            float[] logVarianceGradient,
            int count) {
        meanBack(means, codeGradient, weight, meanGradient, count);
        logVarianceBack(noise, deviations, codeGradient, weight, logVarianceGradient, count);
    }

    private static void meanBack(float[] means, float[] g, float weight, float[] target, int count) {
        for (int i = 0; i < count; i++) {
            target[i] = g[i] + weight * means[i];
        }
    }

    private static void logVarianceBack(
            float[] noise, float[] deviations, float[] g, float weight, float[] target, int count) {
        for (int i = 0; i < count; i++) {
            float s = deviations[i];
            target[i] = 0.5f * (g[i] * noise[i] * s + weight * (s * s - 1f));
        }
    }

    /** x = x + y, for two gradients that meet. */
    public static void add(float[] x, float[] y, int count) {
        Kernels.add(x, y, 0, count);
    }
}

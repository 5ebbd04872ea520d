package latentexplorer.core.net;

import java.util.List;
import latentexplorer.core.data.ImageSet;

/** The loss of a variational autoencoder written down once more, in double precision and as its definition reads. */
final class VariationalDefinition {
    private static final double STEP = 1e-5;

    private final VariationalSpec spec;
    private final List<Integer> sizes;
    private final int codeLayer;

    VariationalDefinition(VariationalSpec spec, int inputs) {
        this.spec = spec;
        this.sizes = spec.layout(inputs).path().sizes();
        this.codeLayer = spec.layers().size();
    }

    /** @param noise rows x latent size */
    double loss(double[] weights, double[][] inputs, double[][] targets, double[] noise, double beta) {
        double reconstruction = 0;
        double divergence = 0;
        int k = spec.latentSize();
        for (int row = 0; row < inputs.length; row++) {
            double[] current = inputs[row];
            int at = 0;
            for (int l = 0; l < codeLayer; l++) {
                current = rectified(affine(weights, at, current, sizes.get(l + 1)));
                at += (sizes.get(l) + 1) * sizes.get(l + 1);
            }
            double[] mean = affine(weights, at, current, k);
            at += (current.length + 1) * k;
            double[] logVariance = affine(weights, at, current, k);
            at += (current.length + 1) * k;
            double[] code = new double[k];
            for (int j = 0; j < k; j++) {
                code[j] = mean[j] + noise[row * k + j] * Math.exp(logVariance[j] / 2);
                divergence -= 0.5 * (1 + logVariance[j] - mean[j] * mean[j] - Math.exp(logVariance[j]));
            }
            current = code;
            for (int l = codeLayer + 1; l < sizes.size() - 1; l++) {
                current = affine(weights, at, current, sizes.get(l + 1));
                at += (sizes.get(l) + 1) * sizes.get(l + 1);
                current = l == sizes.size() - 2 ? current : rectified(current);
            }
            reconstruction += compared(current, targets[row]);
        }
        int units = spec.kl().reduction() == KlTerm.Reduction.MEAN ? k : 1;
        return reconstruction / inputs.length / ImageSet.PIXELS + beta * divergence / inputs.length / units;
    }

    private double compared(double[] sums, double[] target) {
        double loss = 0;
        for (int p = 0; p < sums.length; p++) {
            double a = 1 / (1 + Math.exp(-sums[p]));
            loss += spec.loss() == Loss.MSE
                    ? (a - target[p]) * (a - target[p])
                    : -target[p] * Math.log(a) - (1 - target[p]) * Math.log(1 - a);
        }
        return loss;
    }

    private static double[] affine(double[] weights, int at, double[] x, int outputs) {
        double[] y = new double[outputs];
        for (int o = 0; o < outputs; o++) {
            y[o] = weights[at + outputs * x.length + o];
            for (int i = 0; i < x.length; i++) {
                y[o] += weights[at + o * x.length + i] * x[i];
            }
        }
        return y;
    }

    private static double[] rectified(double[] x) {
        for (int i = 0; i < x.length; i++) {
            x[i] = Math.max(0, x[i]);
        }
        return x;
    }

    /** Central differences. */
    double[] gradient(float[] weights, double[][] inputs, double[][] targets, double[] noise, double beta) {
        double[] x = new double[weights.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = weights[i];
        }
        double[] gradient = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double kept = x[i];
            x[i] = kept + STEP;
            double above = loss(x, inputs, targets, noise, beta);
            x[i] = kept - STEP;
            gradient[i] = (above - loss(x, inputs, targets, noise, beta)) / (2 * STEP);
            x[i] = kept;
        }
        return gradient;
    }
}

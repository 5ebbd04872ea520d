package latentexplorer.core.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.linalg.SeededRandom;
import latentexplorer.core.net.layer.Losses;
import latentexplorer.core.net.layer.Mode;
import latentexplorer.core.net.layer.Network;
import latentexplorer.core.net.layer.Workspace;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The whole labelled autoencoder against the same written down once more in double precision. */
class LabelledGradientTest {
    private static final int ROWS = 4;
    private static final double STEP = 1e-5;

    /** The network as its definition reads; takes parameters in their order. */
    private static final class Definition {
        private final LabelledSpec spec;
        private final double[] p;
        private int at;

        Definition(LabelledSpec spec, double[] p) {
            this.spec = spec;
            this.p = p;
        }

        double loss(float[] inputs, float[] targets) {
            double sum = 0;
            int width = LabelledNetwork.inputs(spec);
            for (int row = 0; row < ROWS; row++) {
                at = 0;
                double[] made = sample(inputs, row * width);
                for (int j = 0; j < ImageSet.PIXELS; j++) {
                    double difference = made[j] - targets[row * ImageSet.PIXELS + j];
                    sum += difference * difference;
                }
            }
            return sum / (ROWS * ImageSet.PIXELS);
        }

        private double[] sample(float[] inputs, int from) {
            double[] image = new double[ImageSet.PIXELS];
            for (int j = 0; j < image.length; j++) {
                image[j] = inputs[from + j];
            }
            double[] both = projecting(image, spec.width());
            if (spec.labelled()) {
                int size = spec.labelSize();
                double[] wider = Arrays.copyOf(both, both.length + size);
                int row = (int) inputs[from + ImageSet.PIXELS];
                System.arraycopy(p, at + row * size, wider, both.length, size);
                at += (spec.classes() + 1) * size;
                both = wider;
            }
            double[] fused = projecting(both, spec.latentSize());
            double[] code = sum(fused, bend(norm(fused), spec.latentSize()));
            double[] hidden = sum(bend(norm(code), spec.width()), linear(code, spec.width()));
            double[] picture = linear(hidden, ImageSet.PIXELS);
            for (int j = 0; j < picture.length; j++) {
                picture[j] += p[at++];
            }
            assertThat(at).isEqualTo(p.length);
            return picture;
        }

        private double[] projecting(double[] x, int outputs) {
            double[] normal = norm(x);
            return sum(bend(normal, outputs), linear(normal, outputs));
        }

        private double[] norm(double[] x) {
            double square = 0;
            for (double each : x) {
                square += each * each / x.length;
            }
            double[] y = new double[x.length];
            for (int j = 0; j < x.length; j++) {
                y[j] = p[at++] * x[j] / Math.sqrt(square + 1e-6);
            }
            return y;
        }

        private double[] bend(double[] x, int outputs) {
            double[] hidden = linear(x, outputs);
            for (int j = 0; j < outputs; j++) {
                double z = hidden[j];
                hidden[j] = 0.5 * z * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (z + 0.044715 * z * z * z)));
            }
            double[] y = linear(hidden, outputs);
            for (int j = 0; j < outputs; j++) {
                y[j] *= p[at++];
            }
            return y;
        }

        private double[] linear(double[] x, int outputs) {
            double[] y = new double[outputs];
            for (int o = 0; o < outputs; o++) {
                for (double each : x) {
                    y[o] += each * p[at++];
                }
            }
            return y;
        }

        private static double[] sum(double[] x, double[] y) {
            double[] z = new double[x.length];
            for (int j = 0; j < x.length; j++) {
                z[j] = x[j] + y[j];
            }
            return z;
        }
    }

    @Test
    @DisplayName("the gradient of the whole loss agrees with central differences, with labels, without and with noise")
    void gradientOfTheLoss() {
        LabelledSpec labelled = LabelledSpec.DEFAULT
                .withClasses(3)
                .withSizes(2, 3)
                .withDropout(0)
                .withModalityDropout(new ModalityDropout(0.4, 0.4));
        check(labelled);
        check(labelled.withoutLabels());
    }

    private static void check(LabelledSpec spec) {
        SeededRandom random = new SeededRandom(11);
        ImageSet images = Pictures.blobs(ROWS, 5);
        Pixels pixels = new Pixels(images, new int[] {0, 1, 2, 3}, false);
        ArrayNormalisation normalisation =
                ArrayNormalisation.fit(spec.normalisation(), pixels, 1, 0, JobScope.unattended());
        float[] inputs = new float[ROWS * LabelledNetwork.inputs(spec)];
        float[] targets = new float[ROWS * ImageSet.PIXELS];
        new LabelledBatches(spec, pixels, normalisation)
                .copy(new int[] {3, 1, 0, 2}, 0, ROWS, new SeededRandom(2), inputs, targets);
        Network network = LabelledNetwork.whole(spec);
        float[] weights = LabelledNetwork.firstWeights(spec);
        for (int i = 0; i < weights.length; i++) {
            weights[i] += (float) (0.1 * random.nextGaussian());
        }

        Workspace workspace = network.forTraining(ROWS);
        float[] output = workspace.forward(weights, 0, inputs, ROWS, Mode.training(1, 2, 0));
        double sum = Losses.squared(output, targets, workspace.outputGradient(), targets.length, 1f / targets.length);
        float[] gradient = new float[weights.length];
        workspace.backward(gradient, 0, false);

        double[] p = new double[weights.length];
        for (int i = 0; i < p.length; i++) {
            p[i] = weights[i];
        }
        double loss = new Definition(spec, p).loss(inputs, targets);
        assertThat(sum / targets.length).isCloseTo(loss, within(1e-5 * loss));
        double error = 0;
        double norm = 0;
        for (int i = 0; i < p.length; i++) {
            double before = p[i];
            p[i] = before + STEP;
            double above = new Definition(spec, p).loss(inputs, targets);
            p[i] = before - STEP;
            double expected = (above - new Definition(spec, p).loss(inputs, targets)) / (2 * STEP);
            p[i] = before;
            error += (gradient[i] - expected) * (gradient[i] - expected);
            norm += expected * expected;
        }
        assertThat(Math.sqrt(error / norm)).isLessThan(1e-4);
    }
}

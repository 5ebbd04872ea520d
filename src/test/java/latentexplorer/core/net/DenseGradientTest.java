package latentexplorer.core.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.Pca;
import latentexplorer.core.linalg.SeededRandom;
import org.junit.jupiter.api.Test;

/** The gradient that the engine learns by, against central differences of the definition in double precision. */
class DenseGradientTest {
    private static final int IMAGES = 3;
    private static final int INPUTS = 3;

    /** The last layer has many weights that are all alike. */
    private static final int EVERY = 17;

    private static final double STEP = 1e-5;
    private static final DenseSpec SPEC = DenseSpec.DEFAULT
            .withInput(new InputSpec(INPUTS, true, false))
            .withLayers(List.of(4), 2, List.of())
            .withSchedule(new Schedule(IMAGES, 1, 1, 0.001));

    /** One image and its target through the network as its definition reads. */
    private static double loss(DenseSpec spec, double[] weights, float[] inputs, float[] targets, int image) {
        DenseLayout layout = spec.layout(INPUTS);
        double[] x = new double[INPUTS];
        for (int i = 0; i < INPUTS; i++) {
            x[i] = inputs[image * INPUTS + i];
        }
        for (int l = 0; l < layout.layers(); l++) {
            double[] y = new double[layout.outputs(l)];
            for (int o = 0; o < y.length; o++) {
                y[o] = weights[layout.biasOffset(l) + o];
                for (int i = 0; i < x.length; i++) {
                    y[o] += weights[layout.matrixOffset(l) + o * x.length + i] * x[i];
                }
                y[o] = layout.rectified(l) ? Math.max(0, y[o]) : y[o];
            }
            x = y;
        }
        double sum = 0;
        for (int p = 0; p < ImageSet.PIXELS; p++) {
            double target = targets[image * ImageSet.PIXELS + p];
            double a = spec.outputActivation() == OutputActivation.SIGMOID ? 1 / (1 + Math.exp(-x[p])) : x[p];
            sum += spec.loss() == Loss.BCE
                    ? -target * Math.log(a) - (1 - target) * Math.log(1 - a)
                    : (a - target) * (a - target);
        }
        return sum / ImageSet.PIXELS / IMAGES;
    }

    private static double loss(DenseSpec spec, double[] weights, float[] inputs, float[] targets) {
        double sum = 0;
        for (int image = 0; image < IMAGES; image++) {
            sum += loss(spec, weights, inputs, targets, image);
        }
        return sum;
    }

    private static void check(DenseSpec spec, Workers workers) {
        Pixels pixels =
                new Pixels(Pictures.blobs(IMAGES, 2), IntStream.range(0, IMAGES).toArray(), false);
        Pca projection = spec.input().fit(pixels, workers, JobScope.unattended());
        DenseBatches batches = new DenseBatches(pixels, projection, true, workers, JobScope.unattended());
        int[] order = IntStream.range(0, IMAGES).toArray();
        float[] inputs = new float[IMAGES * INPUTS];
        float[] targets = new float[IMAGES * ImageSet.PIXELS];
        batches.copy(order, 0, IMAGES, inputs, targets);
        try (StepEngine engine = new DenseEngine(spec, batches, workers)) {
            Checkpoint start = engine.checkpoint(0);
            SeededRandom random = new SeededRandom(7);
            double[] weights = new double[start.weights().length];
            for (int i = 0; i < weights.length; i++) {
                start.weights()[i] += (float) (0.2 * random.nextGaussian());
                weights[i] = start.weights()[i];
            }
            engine.restore(start);
            double mean = engine.step(order, 0, IMAGES)[0];
            assertThat(mean / loss(spec, weights, inputs, targets)).isBetween(1 - 1e-5, 1 + 1e-5);
            // After one update Adam's means are a tenth of the gradient.
            float[] state = engine.checkpoint(0).updaterState();
            double error = 0;
            double norm = 0;
            int last = spec.layout(INPUTS).matrixOffset(3);
            for (int i = 0; i < weights.length; i += i < last ? 1 : EVERY) {
                double at = weights[i];
                weights[i] = at + STEP;
                double above = loss(spec, weights, inputs, targets);
                weights[i] = at - STEP;
                double expected = (above - loss(spec, weights, inputs, targets)) / (2 * STEP);
                weights[i] = at;
                error += Math.pow(state[i] / (1 - 0.9f) - expected, 2);
                norm += Math.pow(expected, 2);
            }
            assertThat(norm).isPositive();
            assertThat(Math.sqrt(error / norm))
                    .as(spec.loss() + " " + spec.outputActivation() + " " + spec.codeActivation())
                    .isLessThan(1e-4);
        }
    }

    @Test
    void gradientsOfEveryLossAndActivationAgreeWithCentralDifferences() {
        try (Workers workers = new Workers("test", 2)) {
            for (CodeActivation code : CodeActivation.values()) {
                DenseSpec spec = SPEC.withCodeActivation(code);
                for (OutputActivation output : OutputActivation.values()) {
                    check(spec.withOutputActivation(output), workers);
                }
                check(spec.withLoss(Loss.BCE), workers);
            }
        }
    }
}

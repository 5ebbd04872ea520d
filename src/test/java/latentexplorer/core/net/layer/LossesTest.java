package latentexplorer.core.net.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import latentexplorer.core.linalg.SeededRandom;
import org.junit.jupiter.api.Test;

class LossesTest {
    private static final int COUNT = 4001;
    private static final float SCALE = 1f / COUNT;

    private interface Loss {
        double of(float[] output, float[] target, float[] gradient, int count, float scale);
    }

    private interface Term {
        double of(double output, double target);
    }

    private static void check(Loss loss, Term term, double spread) {
        SeededRandom random = new SeededRandom(3);
        float[] output = new float[COUNT];
        float[] target = new float[COUNT];
        for (int i = 0; i < COUNT; i++) {
            output[i] = (float) (spread * random.nextGaussian());
            target[i] = i % 3 == 0 ? 0 : i % 3 == 1 ? 1 : (float) random.nextDouble();
        }
        double expected = 0;
        double[] derivative = new double[COUNT];
        for (int i = 0; i < COUNT; i++) {
            expected += term.of(output[i], target[i]);
            double step = 1e-5;
            derivative[i] =
                    SCALE * (term.of(output[i] + step, target[i]) - term.of(output[i] - step, target[i])) / (2 * step);
        }
        float[] gradient = new float[COUNT];
        assertThat(loss.of(output.clone(), target, gradient, COUNT, SCALE) / COUNT)
                .isCloseTo(expected / COUNT, within(1e-5 * expected / COUNT));
        Gradients.assertEqual(gradient, derivative, "gradient");
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    private static double entropy(double z, double y) {
        return Math.max(z, 0) - z * y + Math.log1p(Math.exp(-Math.abs(z)));
    }

    @Test
    void lossesHaveTheGradientsOfTheirDefinition() {
        check(Losses::squared, (x, y) -> (x - y) * (x - y), 1);
        check(Losses::absolute, (x, y) -> Math.abs(x - y), 1);
        for (double spread : new double[] {0.1, 3, 10}) {
            check(Losses::sigmoidSquared, (x, y) -> (logistic(x) - y) * (logistic(x) - y), spread);
            check(Losses::sigmoidCrossEntropy, LossesTest::entropy, spread);
        }
    }

    @Test
    void softmaxCrossEntropyHasTheGradientOfItsDefinition() {
        int rows = 5;
        int classes = 11;
        SeededRandom random = new SeededRandom(8);
        float[] logits = Gradients.gaussian(random, rows * classes);
        int[] labels = {-1, 3, 0, 10, 3, 7};
        Gradients.Scalar definition = z -> {
            double loss = 0;
            for (int r = 0; r < rows; r++) {
                double sum = 0;
                for (int c = 0; c < classes; c++) {
                    sum += Math.exp(z[r * classes + c]);
                }
                loss += Math.log(sum) - z[r * classes + labels[1 + r]];
            }
            return loss;
        };
        double[] at = Gradients.doubles(logits);
        float[] gradient = new float[logits.length];
        double loss = Losses.softmaxCrossEntropy(logits, labels, 1, gradient, rows, classes, 1);
        assertThat(loss).isCloseTo(definition.of(at), within(1e-5));
        Gradients.assertEqual(gradient, Gradients.differences(definition, at), "gradient");
        for (int r = 0; r < rows; r++) {
            float sum = 0;
            for (int c = 0; c < classes; c++) {
                sum += logits[r * classes + c];
            }
            assertThat(sum).isCloseTo(1, within(1e-5f));
        }
        float[] huge = {1e30f, -1e30f, 1e30f};
        assertThat(Losses.softmax(huge, 0, 3)).isEqualTo(1e30f + Math.log(2), within(1e25));
        assertThat(huge).containsExactly(0.5f, 0, 0.5f);
    }

    @Test
    void whatIsNoNumberShowsInTheSum() {
        float[] gradient = new float[2];
        float[] target = {0, 1};
        assertThat(Losses.sigmoidSquared(new float[] {Float.NaN, 0}, target, gradient, 2, 1))
                .isNaN();
        assertThat(Losses.sigmoidCrossEntropy(new float[] {Float.NaN, 0}, target, gradient, 2, 1))
                .isNaN();
        assertThat(Losses.sigmoidCrossEntropy(
                        new float[] {Float.NEGATIVE_INFINITY, 0}, new float[] {0.5f, 1}, gradient, 2, 1))
                .isInfinite();
        assertThat(Losses.squared(new float[] {Float.NaN, 0}, target, gradient, 2, 1))
                .isNaN();
    }
}

package latentexplorer.core.net.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.SeededRandom;
import org.junit.jupiter.api.Test;

class AdamTest {
    private static final int WEIGHTS = 301;
    private static final double RATE = 0.01;

    /** The algorithm as its papers write it, in double precision. */
    private static double[] definition(Adam.Settings settings, double[] weights, double[][] gradients) {
        double[] w = weights.clone();
        double[] m = new double[w.length];
        double[] v = new double[w.length];
        for (int t = 1; t <= gradients.length; t++) {
            double correction1 = 1 - Math.pow(settings.beta1(), t);
            double correction2 = 1 - Math.pow(settings.beta2(), t);
            for (int i = 0; i < w.length; i++) {
                double g = gradients[t - 1][i];
                m[i] = settings.beta1() * m[i] + (1 - settings.beta1()) * g;
                v[i] = settings.beta2() * v[i] + (1 - settings.beta2()) * g * g;
                w[i] *= 1 - RATE * settings.decay();
                w[i] -= settings.corrected()
                        ? RATE * (m[i] / correction1) / (Math.sqrt(v[i] / correction2) + settings.epsilon())
                        : RATE * Math.sqrt(correction2) / correction1 * m[i] / (Math.sqrt(v[i]) + settings.epsilon());
            }
        }
        return w;
    }

    private static float[] weights() {
        return Gradients.gaussian(new SeededRandom(1), WEIGHTS);
    }

    private static float[][] gradients(int step) {
        SeededRandom random = new SeededRandom(100 + step);
        return new float[][] {
            Gradients.gaussian(random, WEIGHTS),
            Gradients.gaussian(random, WEIGHTS),
            Gradients.gaussian(random, WEIGHTS)
        };
    }

    @Test
    void stepsAreThoseOfThePapers() {
        Adam.Settings large = new Adam.Settings(0.8f, 0.99f, 0.1f, 0.5f, true);
        for (Adam.Settings settings :
                new Adam.Settings[] {Adam.Settings.KERAS, Adam.Settings.TORCH, Adam.Settings.TORCH_W, large}) {
            double[][] sums = new double[20][WEIGHTS];
            Adam adam = new Adam(settings, WEIGHTS);
            float[] weights = weights();
            try (Workers workers = new Workers("test", 2)) {
                for (int t = 0; t < sums.length; t++) {
                    float[][] parts = gradients(t);
                    for (int i = 0; i < WEIGHTS; i++) {
                        sums[t][i] = (double) parts[0][i] + parts[1][i];
                    }
                    adam.step(weights, parts, 2, RATE, workers);
                }
            }
            double[] expected = definition(settings, Gradients.doubles(weights()), sums);
            for (int i = 0; i < WEIGHTS; i++) {
                assertThat((double) weights[i]).isCloseTo(expected[i], within(2e-5));
            }
        }
    }

    @Test
    void gradientsThatStayAwayLeaveNoSubnormalNumbers() {
        Adam adam = new Adam(new Adam.Settings(0.9f, 0.99f, 1e-7f, 0, false), WEIGHTS);
        float[] weights = weights();
        float[][] gradient = {gradients(0)[0]};
        float[] learned = weights;
        try (Workers workers = new Workers("test", 1)) {
            for (int t = 0; t < 20_000; t++) {
                adam.step(weights, gradient, 1, RATE, workers);
                if (t == 2 || t == 5_000) {
                    Arrays.fill(gradient[0], 0);
                    learned = weights.clone();
                }
            }
        }
        float[] state = adam.state();
        for (int i = 0; i < state.length; i++) {
            // A mean is multiplied by the length of the step, too.
            float smallest = Math.abs(state[i] * (i < WEIGHTS ? 1e-6f : 0.5f));
            assertThat(smallest == 0 || smallest >= Float.MIN_NORMAL)
                    .as("%s", state[i])
                    .isTrue();
        }
        assertThat(weights).containsExactly(learned);
    }

    @Test
    void threadsAndARestoredMemoryChangeNothing() {
        float[] whole = weights();
        float[] parts = weights();
        Adam one = new Adam(Adam.Settings.TORCH_W, WEIGHTS);
        Adam two = new Adam(Adam.Settings.TORCH_W, WEIGHTS);
        assertThat(one.state()).isEmpty();
        try (Workers single = new Workers("single", 1);
                Workers eight = new Workers("eight", 8)) {
            for (int t = 0; t < 10; t++) {
                one.step(whole, gradients(t), 3, RATE, single);
                Adam next = new Adam(Adam.Settings.TORCH_W, WEIGHTS);
                next.restore(two.state(), two.updates());
                two = next;
                two.step(parts, gradients(t), 3, RATE, eight);
            }
        }
        assertThat(parts).containsExactly(whole);
        assertThat(two.state()).containsExactly(one.state()).hasSize(2 * WEIGHTS);
        assertThatThrownBy(() -> one.restore(new float[3], 1)).hasMessageContaining("should have 602 values");
    }
}

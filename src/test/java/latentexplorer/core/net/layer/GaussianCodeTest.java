package latentexplorer.core.net.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import latentexplorer.core.linalg.SeededRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GaussianCodeTest {
    @Test
    @DisplayName("VAE-01 VAE-02 TV-2 the divergence of the vector and the loss with it")
    void divergence() {
        float[] means = {0, 1, 2, -1};
        float[] logVariances = {0, 0, (float) Math.log(4), -1};
        GaussianCode code = new GaussianCode(4);
        code.sample(means, logVariances, 4, new SeededRandom(1));
        double mean = code.divergence(means, logVariances, 4) / 4;
        assertThat(mean).isCloseTo(0.99769814, within(2e-7));
        assertThat(0.05 + 0.01 * mean).isCloseTo(0.05997698, within(5e-9));
    }

    @Test
    @DisplayName("VAE-01 drawn codes have the mean and the variance of their distribution within 5 %")
    void draws() {
        int draws = 10_000;
        for (double[] each : new double[][] {{2, 0}, {-3, Math.log(4)}, {0.5, -2}}) {
            float[] means = new float[draws];
            float[] logVariances = new float[draws];
            Arrays.fill(means, (float) each[0]);
            Arrays.fill(logVariances, (float) each[1]);
            float[] codes = new GaussianCode(draws).sample(means, logVariances, draws, new SeededRandom(7));
            double sum = 0;
            double square = 0;
            for (float z : codes) {
                sum += z;
                square += z * z;
            }
            double mean = sum / draws;
            assertThat(mean).isCloseTo(each[0], within(0.05 * Math.abs(each[0])));
            assertThat(square / draws - mean * mean).isCloseTo(Math.exp(each[1]), within(0.05 * Math.exp(each[1])));
        }
    }

    @Test
    void theSameSeedDrawsTheSameCodesAndNoVarianceTheMean() {
        float[] means = {1, 2, 3};
        float[] logVariances = {0, -1, 1};
        GaussianCode code = new GaussianCode(5);
        float[] first = Arrays.copyOf(code.sample(means, logVariances, 3, new SeededRandom(3)), 3);
        assertThat(Arrays.copyOf(code.sample(means, logVariances, 3, new SeededRandom(3)), 3))
                .containsExactly(first);
        assertThat(Arrays.copyOf(code.sample(means, logVariances, 3, new SeededRandom(4)), 3))
                .isNotEqualTo(first);
        float[] none = {-100, -100, -100};
        assertThat(Arrays.copyOf(code.sample(means, none, 3, new SeededRandom(3)), 3))
                .containsExactly(means);
    }

    @Test
    void deviationsAreHalfTheExponentWithinRoundingAndEndInNoNumberLoudly() {
        float[] x = new float[401];
        for (int i = 0; i < x.length; i++) {
            x[i] = (i - 200) / 10f;
        }
        float[] deviations = x.clone();
        GaussianCode.deviations(deviations, x.length);
        for (int i = 0; i < x.length; i++) {
            double expected = Math.exp(x[i] / 2.0);
            assertThat((double) deviations[i]).isCloseTo(expected, within(2e-6 * expected));
        }
        GaussianCode code = new GaussianCode(1);
        for (float wrong : new float[] {200, Float.POSITIVE_INFINITY, Float.NaN}) {
            code.sample(new float[1], new float[] {wrong}, 1, new SeededRandom(1));
            assertThat(code.divergence(new float[1], new float[] {wrong}, 1)).isNotFinite();
        }
    }

    @Test
    void theGradientIsThatOfDrawAndDivergence() {
        int n = 12;
        SeededRandom random = new SeededRandom(5);
        float[] means = Gradients.gaussian(random, n);
        float[] logVariances = Gradients.gaussian(random, n);
        float[] outer = Gradients.gaussian(random, n);
        double weight = 0.3;
        GaussianCode code = new GaussianCode(n);
        code.sample(means, logVariances, n, new SeededRandom(9));
        float[] meanGradient = new float[n];
        float[] logVarianceGradient = new float[n];
        code.backward(means, outer, (float) weight, meanGradient, logVarianceGradient, n);

        double[] noise = Gradients.doubles(Gradients.gaussian(new SeededRandom(9), n));
        double[] both = new double[2 * n];
        System.arraycopy(Gradients.doubles(means), 0, both, 0, n);
        System.arraycopy(Gradients.doubles(logVariances), 0, both, n, n);
        double[] expected = Gradients.differences(
                x -> {
                    double loss = 0;
                    for (int i = 0; i < n; i++) {
                        loss += outer[i] * (x[i] + noise[i] * Math.exp(x[n + i] / 2));
                        loss -= weight / 2 * (1 + x[n + i] - x[i] * x[i] - Math.exp(x[n + i]));
                    }
                    return loss;
                },
                both);
        Gradients.assertEqual(meanGradient, Arrays.copyOf(expected, n), "by the means");
        Gradients.assertEqual(
                logVarianceGradient, Arrays.copyOfRange(expected, n, 2 * n), "by the logarithms of the variances");
    }
}

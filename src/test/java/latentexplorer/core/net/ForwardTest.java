package latentexplorer.core.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import latentexplorer.core.linalg.SeededRandom;
import org.junit.jupiter.api.Test;

class ForwardTest {
    @Test
    void theSigmoidIsCloseToTheExactOneAndStaysWithinItsRange() {
        float[] x = new float[400_001];
        for (int i = 0; i < x.length; i++) {
            x[i] = (i - 200_000) * 1e-4f;
        }
        float[] y = x.clone();
        Activations.sigmoid(y, 0, y.length);
        double worst = 0;
        for (int i = 0; i < x.length; i++) {
            worst = Math.max(worst, Math.abs(y[i] - 1 / (1 + StrictMath.exp(-(double) x[i]))));
            assertThat(y[i] >= 0 && y[i] <= 1).isTrue();
        }
        assertThat(worst).isLessThan(2.5e-7);
    }

    @Test
    void activationsKeepNaNAndFlattenHugeValues() {
        float[] x = {Float.NaN, 1e30f, -1e30f, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 0};
        float[] rectified = x.clone();
        Activations.rectify(rectified, 0, 6);
        assertThat(rectified).containsExactly(Float.NaN, 1e30f, 0, Float.POSITIVE_INFINITY, 0, 0);
        Activations.sigmoid(x, 0, 6);
        assertThat(x[0]).isNaN();
        assertThat(x[5]).isEqualTo(0.5f);
        for (int i = 1; i < 5; i++) {
            assertThat(x[i]).isCloseTo(i % 2, within(2.5e-7f));
        }
    }

    @Test
    void layersAgreeWithTheDefinitionForAnyNumberOfRows() {
        for (CodeActivation activation : CodeActivation.values()) {
            DenseLayout layout = new DenseLayout(List.of(5, 7, 3, 6, 784), 1, activation);
            float[] weights = DenseNetwork.firstWeights(layout, 3);
            SeededRandom random = new SeededRandom(4);
            for (int l = 0; l < layout.layers(); l++) {
                for (int i = 0; i < layout.outputs(l); i++) {
                    weights[layout.biasOffset(l) + i] = (float) random.nextGaussian();
                }
            }
            Forward forward = new Forward(layout, weights);
            for (int n : new int[] {0, 1, 2, 3, 90, 513}) {
                float[] input = new float[n * 5];
                for (int i = 0; i < input.length; i++) {
                    input[i] = (float) random.nextGaussian();
                }
                float[] codes = forward.encode(input, n);
                float[] pixels = new float[n * 784];
                forward.decode(codes, n, pixels);
                assertThat(codes).hasSize(n * 3);
                assertThat(pixels).hasSize(n * 784);
                for (int r = 0; r < n; r += 50) {
                    double[] code = naive(layout, weights, row(input, r, 5), 0, 2);
                    double[] decoded = naive(layout, weights, code, 2, 4);
                    for (int j = 0; j < 3; j++) {
                        assertThat((double) codes[r * 3 + j]).isCloseTo(code[j], within(1e-5));
                    }
                    for (int p = 0; p < 784; p++) {
                        assertThat((double) pixels[r * 784 + p]).isCloseTo(decoded[p], within(1e-6));
                    }
                }
            }
            assertThatThrownBy(() -> forward.decode(new float[5], 2, new float[1568]))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static double[] row(float[] data, int row, int width) {
        double[] out = new double[width];
        for (int i = 0; i < width; i++) {
            out[i] = data[row * width + i];
        }
        return out;
    }

    private static double[] naive(DenseLayout layout, float[] weights, double[] input, int from, int to) {
        double[] current = input;
        for (int l = from; l < to; l++) {
            double[] next = new double[layout.outputs(l)];
            for (int o = 0; o < next.length; o++) {
                double sum = weights[layout.biasOffset(l) + o];
                for (int i = 0; i < current.length; i++) {
                    sum += current[i] * weights[layout.matrixOffset(l) + o * current.length + i];
                }
                next[o] = l == layout.layers() - 1
                        ? 1 / (1 + Math.exp(-sum))
                        : layout.rectified(l) ? Math.max(0, sum) : sum;
            }
            current = next;
        }
        return Arrays.copyOf(current, current.length);
    }
}

package latentexplorer.core.net.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import latentexplorer.core.linalg.SeededRandom;
import latentexplorer.core.net.layer.Activation.Shape;
import org.junit.jupiter.api.Test;

class LayersTest {
    private static double[] affine(double[] p, int at, double[] x, int rows, int in, int out, boolean biased) {
        double[] y = new double[rows * out];
        for (int r = 0; r < rows; r++) {
            for (int o = 0; o < out; o++) {
                double sum = biased ? p[at + in * out + o] : 0;
                for (int i = 0; i < in; i++) {
                    sum += x[r * in + i] * p[at + o * in + i];
                }
                y[r * out + o] = sum;
            }
        }
        return y;
    }

    private static double[] each(double[] x, DoubleUnaryOperator function) {
        return Arrays.stream(x).map(function).toArray();
    }

    @Test
    void affineLayersHaveTheGradientsOfTheirDefinition() {
        for (Start start : Start.values()) {
            for (int rows : new int[] {1, 2, 9}) {
                Gradients.check(
                        new Network(List.of(new Affine(7, 5, start))),
                        (p, x, n) -> affine(p, 0, x, n, 7, 5, true),
                        rows,
                        Mode.USE);
                Gradients.check(
                        new Network(List.of(new Affine(7, 5, false, start), new Affine(5, 1, start))),
                        (p, x, n) -> affine(p, 35, affine(p, 0, x, n, 7, 5, false), n, 5, 1, true),
                        rows,
                        Mode.USE);
            }
        }
    }

    @Test
    void activationsHaveTheGradientsOfTheirDefinition() {
        for (Shape shape : Shape.values()) {
            DoubleUnaryOperator definition = switch (shape) {
                case RELU -> x -> Math.max(0, x);
                case SIGMOID -> x -> 1 / (1 + Math.exp(-x));
                case TANH -> Math::tanh;
            };
            Network network = new Network(List.of(
                    new Affine(6, 40, Start.GLOROT), new Activation(40, shape), new Affine(40, 3, Start.FAN_IN)));
            Gradients.check(
                    network,
                    (p, x, n) -> affine(p, 280, each(affine(p, 0, x, n, 6, 40, true), definition), n, 40, 3, true),
                    5,
                    Mode.USE);
        }
    }

    @Test
    void dropoutSilencesItsShareInTrainingAndNothingInUse() {
        Network network = new Network(List.of(new Silencing(1000, 0.3)));
        float[] ones = new float[10_000];
        Arrays.fill(ones, 1);
        Workspace workspace = network.forTrainingWithInputGradient(10);
        assertThat(workspace.forward(ones, 0, ones, 10, Mode.USE)).containsExactly(ones);

        Mode mode = Mode.training(4, 17, 1);
        float[] first = workspace.forward(ones, 0, ones, 10, mode).clone();
        int silent = 0;
        double sum = 0;
        for (float each : first) {
            silent += each == 0 ? 1 : 0;
            sum += each;
        }
        assertThat(silent).isBetween(2850, 3150);
        assertThat(sum / first.length).isCloseTo(1, within(0.03));
        System.arraycopy(ones, 0, workspace.outputGradient(), 0, ones.length);
        workspace.backward(ones.clone(), 0, false);
        assertThat(workspace.inputGradient()).containsExactly(first);
        assertThat(network.forTraining(10).forward(ones, 0, ones, 10, mode)).containsExactly(first);
        for (Mode other : List.of(Mode.training(5, 17, 1), Mode.training(4, 18, 1), Mode.training(4, 17, 0))) {
            assertThat(workspace.forward(ones, 0, ones, 10, other)).isNotEqualTo(first);
        }
    }

    @Test
    void dropoutHasTheGradientOfItsMask() {
        Mode mode = Mode.training(1, 2, 3);
        Network network = new Network(
                List.of(new Affine(4, 6, Start.GLOROT), new Silencing(6, 0.5), new Affine(6, 2, Start.GLOROT)));
        for (int rows : new int[] {1, 3}) {
            float[] mask = mask(mode, rows * 6);
            Gradients.check(
                    network,
                    (p, x, n) -> {
                        double[] hidden = affine(p, 0, x, n, 4, 6, true);
                        for (int i = 0; i < hidden.length; i++) {
                            hidden[i] *= mask[i];
                        }
                        return affine(p, 30, hidden, n, 6, 2, true);
                    },
                    rows,
                    mode);
        }
    }

    /** What layer 1 draws in a pass. */
    private static float[] mask(Mode mode, int count) {
        SeededRandom random = SeededRandom.of(mode.noise(), 1);
        float[] mask = new float[count];
        for (int i = 0; i < count; i++) {
            mask[i] = random.nextDouble() < 0.5 ? 0 : 2;
        }
        return mask;
    }

    @Test
    void firstParametersFollowTheirDistribution() {
        float[] glorot = new float[101 * 400 + 1];
        new Affine(100, 400, Start.GLOROT).initialise(glorot, 1, new SeededRandom(1));
        assertSpread(glorot, 1, 40_001, Math.sqrt(6.0 / 500));
        assertThat(Arrays.copyOfRange(glorot, 40_001, glorot.length)).containsOnly(0);
        assertThat(glorot[0]).isZero();
        float[] fanIn = new float[101 * 400];
        new Affine(100, 400, Start.FAN_IN).initialise(fanIn, 0, new SeededRandom(1));
        assertSpread(fanIn, 0, 40_000, 0.1);
        assertSpread(fanIn, 40_000, 40_400, 0.1);
    }

    private static void assertSpread(float[] x, int from, int to, double limit) {
        double square = 0;
        float largest = 0;
        for (int i = from; i < to; i++) {
            square += (double) x[i] * x[i] / (to - from);
            largest = Math.max(largest, Math.abs(x[i]));
        }
        assertThat((double) largest).isBetween(0.98 * limit, limit * (1 + 1e-7));
        assertThat(Math.sqrt(square)).isCloseTo(limit / Math.sqrt(3), within(0.1 * limit));
    }

    @Test
    void networksCountTheirParametersAndRefuseLayersThatDoNotFit() {
        Network network = new Network(List.of(
                new Affine(784, 50, Start.GLOROT),
                new Activation(50, Shape.RELU),
                new Affine(50, 2, Start.GLOROT),
                new Activation(2, Shape.RELU),
                new Affine(2, 784, Start.GLOROT),
                new Activation(784, Shape.RELU)));
        assertThat(network.parameters()).isEqualTo(41_704);
        assertThat(network.start(4)).isEqualTo(785 * 50 + 51 * 2);
        assertThat(network.inputs()).isEqualTo(784);
        assertThat(network.outputs()).isEqualTo(784);
        assertThatThrownBy(() -> new Network(List.of(new Affine(3, 4, Start.GLOROT), new Activation(5, Shape.RELU))))
                .hasMessageContaining("does not fit behind");
        assertThatThrownBy(() -> new Network(List.of())).hasMessageContaining("without layers");
        Workspace workspace = network.forTraining(3);
        assertThatThrownBy(() -> workspace.forward(new float[41_704], 0, new float[4 * 784], 4, Mode.USE))
                .hasMessageContaining("4 samples in room for 3");
        assertThatThrownBy(workspace::inputGradient).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void shardsCoverABatchOnceWhateverItsSize() {
        for (int count : new int[] {1, 2, 3, 8}) {
            Shards shards = new Shards(count);
            for (int n : new int[] {0, 1, 2, 3, 7, 8, 9, 256}) {
                int next = 0;
                for (int s = 0; s < count; s++) {
                    assertThat(shards.from(s, n)).isEqualTo(next);
                    assertThat(shards.size(s, n)).isBetween(0, shards.most(n));
                    next += shards.size(s, n);
                }
                assertThat(next).isEqualTo(n);
            }
        }
        assertThat(new Shards(2).size(0, 1)).isEqualTo(1);
    }

    @Test
    void theLogisticFunctionIsRelativelyExactDownToItsEnd() {
        float[] x = new float[140_001];
        for (int i = 0; i < x.length; i++) {
            x[i] = (i - 70_000) * 1e-3f;
        }
        float[] y = x.clone();
        Kernels.sigmoid(y, 0, y.length);
        for (int i = 0; i < x.length; i++) {
            double exact = 1 / (1 + StrictMath.exp(-(double) Math.max(-40, x[i])));
            assertThat(Math.abs(y[i] - exact) / exact).isLessThan(2e-7 + 1e-6 * Math.abs(x[i]));
        }
        float[] odd = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 0, 1e-30f};
        Kernels.sigmoid(odd, 0, 5);
        assertThat(odd[0]).isNaN();
        assertThat(odd[1]).isEqualTo(1);
        assertThat(odd[2]).isBetween(0f, 1e-17f);
        assertThat(odd[3]).isEqualTo(0.5f);
        assertThat(odd[4]).isEqualTo(0.5f);
    }
}

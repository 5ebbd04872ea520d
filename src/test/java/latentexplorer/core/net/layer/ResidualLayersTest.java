package latentexplorer.core.net.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.SeededRandom;
import org.junit.jupiter.api.Test;

class ResidualLayersTest {
    private static double[] affine(double[] p, int at, double[] x, int rows, int in, int out) {
        double[] y = new double[rows * out];
        for (int r = 0; r < rows; r++) {
            for (int o = 0; o < out; o++) {
                for (int i = 0; i < in; i++) {
                    y[r * out + o] += x[r * in + i] * p[at + o * in + i];
                }
            }
        }
        return y;
    }

    private static double[] norm(double[] p, int at, double[] x, int rows, int width) {
        double[] y = new double[x.length];
        for (int r = 0; r < rows; r++) {
            double square = 0;
            for (int j = 0; j < width; j++) {
                square += x[r * width + j] * x[r * width + j] / width;
            }
            for (int j = 0; j < width; j++) {
                y[r * width + j] = x[r * width + j] / Math.sqrt(square + 1e-6) * p[at + j];
            }
        }
        return y;
    }

    private static double[] scale(double[] p, int at, double[] x, int width) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = x[i] * p[at + i % width];
        }
        return y;
    }

    private static double[] each(double[] x, DoubleUnaryOperator function) {
        return Arrays.stream(x).map(function).toArray();
    }

    private static double gelu(double x) {
        return 0.5 * x * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x)));
    }

    private static double[] sum(double[] x, double[] y) {
        double[] z = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            z[i] = x[i] + y[i];
        }
        return z;
    }

    @Test
    void rootMeanSquareNormalisationHasTheGradientOfItsDefinition() {
        for (int rows : new int[] {1, 2, 9}) {
            for (int width : new int[] {3, 8}) {
                Gradients.check(
                        new Network(List.of(new Affine(4, width, false, Start.GLOROT), new RmsNorm(width))),
                        (p, x, n) -> norm(p, 4 * width, affine(p, 0, x, n, 4, width), n, width),
                        rows,
                        Mode.USE);
            }
        }
    }

    @Test
    void zerosStayZerosWhenNormalisedAndTheMeanSquareBecomesOne() {
        float[] gains = new float[6];
        new RmsNorm(6).initialise(gains, 0, new SeededRandom(1));
        Workspace workspace = new Network(List.of(new RmsNorm(6))).forTrainingWithInputGradient(3);
        float[] input = {0, 0, 0, 0, 0, 0, 3, -3, 3, -3, 3, -3, 1e15f, 0, 0, 0, 0, 0};
        float[] output = workspace.forward(gains, 0, input, 3, Mode.USE);
        assertThat(Arrays.copyOf(output, 6)).containsOnly(0);
        for (int j = 6; j < 12; j++) {
            assertThat(output[j]).isCloseTo(Math.signum(input[j]), within(1e-6f));
        }
        assertThat(output[12]).isCloseTo((float) Math.sqrt(6), within(1e-5f));
        Arrays.fill(workspace.outputGradient(), 1);
        workspace.backward(new float[6], 0, false);
        for (float each : workspace.inputGradient()) {
            assertThat(each).isFinite();
        }
    }

    @Test
    void geluHasTheGradientOfItsDefinition() {
        for (int rows : new int[] {1, 5}) {
            Gradients.check(
                    new Network(List.of(new Affine(6, 40, false, Start.GLOROT), new Gelu(40))),
                    (p, x, n) -> each(affine(p, 0, x, n, 6, 40), ResidualLayersTest::gelu),
                    rows,
                    Mode.USE);
        }
    }

    /** x times the integral of the normal density up to x, by Simpson's rule. */
    private static double exactGelu(double x) {
        int steps = 2000;
        double width = x / steps;
        double sum = 0;
        for (int i = 0; i <= steps; i++) {
            double weight = i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2;
            sum += weight * Math.exp(-0.5 * (i * width) * (i * width));
        }
        return x * (0.5 + sum * width / 3 / Math.sqrt(2 * Math.PI));
    }

    @Test
    void geluIsCloseToItsExactFormAndFiniteFarOut() {
        float[] x = new float[401];
        for (int i = 0; i < x.length; i++) {
            x[i] = (i - 200) * 0.05f;
        }
        Workspace workspace = new Network(List.of(new Gelu(401))).forTraining(1);
        float[] y = workspace.forward(new float[0], 0, x, 1, Mode.USE);
        for (int i = 0; i < x.length; i++) {
            assertThat((double) y[i]).isCloseTo(exactGelu(x[i]), within(5e-4));
            assertThat((double) y[i]).isCloseTo(gelu(x[i]), within(4e-6));
        }
        float[] far = {-1e9f, -1000, 1000, 1e9f};
        Workspace wide = new Network(List.of(new Gelu(4))).forTrainingWithInputGradient(1);
        assertThat(wide.forward(new float[0], 0, far, 1, Mode.USE)[3]).isEqualTo(1e9f);
        Arrays.fill(wide.outputGradient(), 1);
        wide.backward(new float[0], 0, false);
        assertThat(wide.inputGradient()[0]).isCloseTo(0, within(1e-4f));
        assertThat(wide.inputGradient()[1]).isCloseTo(0, within(1e-4f));
        assertThat(wide.inputGradient()[2]).isCloseTo(1, within(1e-4f));
        assertThat(wide.inputGradient()[3]).isCloseTo(1, within(1e-4f));
    }

    @Test
    void scalingHasTheGradientOfItsDefinition() {
        for (int rows : new int[] {1, 4}) {
            Gradients.check(
                    new Network(List.of(new Scale(5, 0.7f), new Affine(5, 3, false, Start.GLOROT))),
                    (p, x, n) -> affine(p, 5, scale(p, 0, x, 5), n, 5, 3),
                    rows,
                    Mode.USE);
        }
        float[] first = new float[6];
        new Scale(5, 1e-5f).initialise(first, 1, new SeededRandom(1));
        assertThat(first).containsExactly(0, 1e-5f, 1e-5f, 1e-5f, 1e-5f, 1e-5f);
    }

    @Test
    void aResidualHasTheGradientOfTheSumOfItsTwoWays() {
        for (int rows : new int[] {1, 6}) {
            Network around = new Network(List.of(
                    new Affine(3, 5, false, Start.GLOROT),
                    Residual.around(
                            List.of(new RmsNorm(5), new Affine(5, 5, false, Start.GLOROT), new Scale(5, 1e-5f)))));
            Gradients.check(
                    around,
                    (p, x, n) -> {
                        double[] hidden = affine(p, 0, x, n, 3, 5);
                        return sum(hidden, scale(p, 45, affine(p, 20, norm(p, 15, hidden, n, 5), n, 5, 5), 5));
                    },
                    rows,
                    Mode.USE);
            Network other = new Network(List.of(
                    Residual.around(
                            List.of(new Affine(5, 4, false, Start.GLOROT), new Gelu(4)),
                            new Affine(5, 4, false, Start.GLOROT)),
                    new Affine(4, 2, false, Start.GLOROT)));
            Gradients.check(
                    other,
                    (p, x, n) -> {
                        double[] bent = each(affine(p, 0, x, n, 5, 4), ResidualLayersTest::gelu);
                        return affine(p, 40, sum(bent, affine(p, 20, x, n, 5, 4)), n, 4, 2);
                    },
                    rows,
                    Mode.USE);
        }
        assertThatThrownBy(() -> Residual.around(List.of(new Affine(3, 4, Start.GLOROT))))
                .hasMessageContaining("shortcut");
    }

    @Test
    void dropoutInsideAResidualHasTheGradientOfItsMaskAndIsSilentInUse() {
        Network network = new Network(
                List.of(Residual.around(List.of(new Affine(6, 6, false, Start.GLOROT), new Silencing(6, 0.5)))));
        Mode mode = Mode.training(3, 1, 0);
        long inner =
                SeededRandom.of(SeededRandom.of(mode.noise(), 0).nextLong(), 0).nextLong();
        SeededRandom random = SeededRandom.of(inner, 1);
        float[] mask = new float[24];
        for (int i = 0; i < mask.length; i++) {
            mask[i] = random.nextDouble() < 0.5 ? 0 : 2;
        }
        Gradients.check(
                network,
                (p, x, n) -> {
                    double[] made = affine(p, 0, x, n, 6, 6);
                    for (int i = 0; i < made.length; i++) {
                        made[i] *= mask[i];
                    }
                    return sum(x, made);
                },
                4,
                mode);
        Gradients.check(network, (p, x, n) -> sum(x, affine(p, 0, x, n, 6, 6)), 4, Mode.USE);
    }

    @Test
    void networksSideBySideHaveTheGradientsOfTheirDefinition() {
        Network left = new Network(List.of(new Columns(5, 0, 3), new Affine(3, 2, false, Start.GLOROT)));
        Network right = new Network(List.of(new Columns(5, 3, 2), new Affine(2, 4, false, Start.GLOROT)));
        Network network = new Network(List.of(new Beside(left, right), new Affine(6, 2, false, Start.GLOROT)));
        for (int rows : new int[] {1, 5}) {
            Gradients.check(
                    network,
                    (p, x, n) -> {
                        double[] both = new double[n * 6];
                        for (int r = 0; r < n; r++) {
                            double[] a = affine(p, 0, Arrays.copyOfRange(x, r * 5, r * 5 + 3), 1, 3, 2);
                            double[] b = affine(p, 6, Arrays.copyOfRange(x, r * 5 + 3, r * 5 + 5), 1, 2, 4);
                            System.arraycopy(a, 0, both, r * 6, 2);
                            System.arraycopy(b, 0, both, r * 6 + 2, 4);
                        }
                        return affine(p, 14, both, n, 6, 2);
                    },
                    rows,
                    Mode.USE);
        }
        assertThatThrownBy(() -> new Beside(left, new Network(List.of(new RmsNorm(4)))))
                .hasMessageContaining("side by side");
        assertThatThrownBy(() -> new Columns(5, 3, 3)).hasMessageContaining("3 values from 3 on of 5");
    }

    @Test
    void anEmbeddingLooksUpItsVectorsAndAddsUpTheirGradients() {
        Embedding embedding = new Embedding(3, 2);
        Workspace workspace = new Network(List.of(embedding)).forTrainingWithInputGradient(4);
        float[] table = {9, 1, 2, 3, 4, 5, 6};
        float[] numbers = {2, 0, 2, 1};
        assertThat(workspace.forward(table, 1, numbers, 4, Mode.USE)).containsExactly(5, 6, 1, 2, 5, 6, 3, 4);
        System.arraycopy(new float[] {1, 2, 3, 4, 5, 6, 7, 8}, 0, workspace.outputGradient(), 0, 8);
        float[] gradient = {7, 7, 7, 7, 7, 7, 7};
        workspace.backward(gradient, 1, false);
        assertThat(gradient).containsExactly(7, 3, 4, 7, 8, 6, 8);
        workspace.backward(gradient, 1, true);
        assertThat(gradient).containsExactly(7, 6, 8, 14, 16, 12, 16);
        assertThat(workspace.inputGradient()).containsOnly(0);
        workspace.forward(table, 1, new float[] {2}, 1, Mode.USE);
        workspace.backward(gradient, 1, false);
        assertThat(Arrays.copyOf(gradient, 5)).containsExactly(7, 0, 0, 0, 0);
        for (float bad : new float[] {-1, 3, 0.5f, Float.NaN}) {
            assertThatThrownBy(() -> workspace.forward(table, 1, new float[] {bad}, 1, Mode.USE))
                    .hasMessageContaining("category");
        }
        float[] first = new float[3 * 4000];
        new Embedding(3, 4000).initialise(first, 0, new SeededRandom(1));
        double square = 0;
        for (float each : first) {
            square += each * each / first.length;
        }
        assertThat(square).isCloseTo(1, within(0.05));
    }

    @Test
    void aGradientIsShortenedToTheLimitAndTheSameOnAnyNumberOfThreads() {
        float[][] plain = {
            Gradients.gaussian(new SeededRandom(1), 40_001), Gradients.gaussian(new SeededRandom(2), 40_001)
        };
        double square = 0;
        for (int i = 0; i < 40_001; i++) {
            double sum = plain[0][i] + plain[1][i];
            square += sum * sum;
        }
        float[] first = {};
        for (int threads : new int[] {1, 2, 8}) {
            float[][] gradients = {plain[0].clone(), plain[1].clone()};
            try (Workers workers = new Workers("test", threads)) {
                double norm = GradientNorm.clip(gradients, 2, 1.5, workers);
                assertThat(norm).isCloseTo(Math.sqrt(square), within(1e-3));
            }
            double left = 0;
            for (float each : gradients[0]) {
                left += each * each;
            }
            assertThat(Math.sqrt(left)).isCloseTo(1.5, within(1e-4));
            assertThat(gradients[0][7] * norm(square)).isCloseTo(plain[0][7] + plain[1][7], within(1e-4));
            if (threads > 1) {
                assertThat(gradients[0]).containsExactly(first);
            }
            first = gradients[0];
        }
        float[][] small = {{0.3f, -0.4f}, {9, 9}};
        try (Workers workers = new Workers("test", 1)) {
            assertThat(GradientNorm.clip(small, 1, 1, workers)).isCloseTo(0.5, within(1e-6));
            assertThat(small[0]).containsExactly(0.3f, -0.4f);
            float[][] bad = {{Float.NaN, 1}};
            assertThat(GradientNorm.clip(bad, 1, 1, workers)).isNaN();
        }
    }

    private static double norm(double square) {
        return Math.sqrt(square) / 1.5;
    }
}

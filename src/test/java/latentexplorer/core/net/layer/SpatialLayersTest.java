package latentexplorer.core.net.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import latentexplorer.core.linalg.SeededRandom;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

class SpatialLayersTest {
    /** A convolution as its definition reads. */
    private static double[] convolution(Convolution layer, double[] p, double[] x, int rows) {
        int side = layer.side();
        int k = layer.kernel();
        int out = (side + 2 * layer.padding() - k) / layer.stride() + 1;
        double[] y = new double[rows * layer.filters() * out * out];
        int at = 0;
        for (int r = 0; r < rows; r++) {
            for (int f = 0; f < layer.filters(); f++) {
                for (int i = 0; i < out * out; i++) {
                    double sum = layer.biased() ? p[layer.filters() * layer.channels() * k * k + f] : 0;
                    for (int c = 0; c < layer.channels(); c++) {
                        for (int t = 0; t < k * k; t++) {
                            int yy = i / out * layer.stride() + t / k - layer.padding();
                            int xx = i % out * layer.stride() + t % k - layer.padding();
                            if (yy >= 0 && yy < side && xx >= 0 && xx < side) {
                                sum += p[(f * layer.channels() + c) * k * k + t]
                                        * x[((r * layer.channels() + c) * side + yy) * side + xx];
                            }
                        }
                    }
                    y[at++] = sum;
                }
            }
        }
        return y;
    }

    private static double[] enlarge(double[] x, int planes, int side) {
        double[] y = new double[4 * x.length];
        int width = 2 * side;
        for (int i = 0; i < y.length; i++) {
            int plane = i / (width * width);
            y[i] = x[(plane * side + i % (width * width) / width / 2) * side + i % width / 2];
        }
        assertThat(x).hasSize(planes * side * side);
        return y;
    }

    private static double[] norm(double[] p, double[] x, int rows, int channels, int area, int groups, boolean cut) {
        double[] y = new double[x.length];
        int size = channels / groups * area;
        for (int g = 0; g < rows * groups; g++) {
            double mean = Arrays.stream(x, g * size, (g + 1) * size).sum() / size;
            double variance = Arrays.stream(x, g * size, (g + 1) * size)
                            .map(v -> (v - mean) * (v - mean))
                            .sum()
                    / size;
            for (int i = g * size; i < (g + 1) * size; i++) {
                int c = i / area % channels;
                y[i] = (x[i] - mean) / Math.sqrt(variance + 1e-5) * p[c] + p[channels + c];
                y[i] = cut ? Math.max(0, y[i]) : y[i];
            }
        }
        return y;
    }

    private static double[] pool(double[] x, int planes, int side) {
        int out = (side + 1) / 2;
        double[] y = new double[planes * out * out];
        Arrays.fill(y, Double.NEGATIVE_INFINITY);
        for (int plane = 0; plane < planes; plane++) {
            for (int i = 0; i < side; i++) {
                for (int j = 0; j < side; j++) {
                    for (int oy = i / 2; oy <= Math.min(out - 1, (i + 1) / 2); oy++) {
                        for (int ox = j / 2; ox <= Math.min(out - 1, (j + 1) / 2); ox++) {
                            int o = (plane * out + oy) * out + ox;
                            y[o] = Math.max(y[o], x[(plane * side + i) * side + j]);
                        }
                    }
                }
            }
        }
        return y;
    }

    private static final List<Convolution> CONVOLUTIONS = List.of(
            new Convolution(1, 1, 1, 1, 1, 0, true, Start.FAN_IN),
            new Convolution(2, 6, 3, 3, 1, 1, Start.FAN_IN),
            new Convolution(3, 5, 2, 3, 1, 1, true, Start.GLOROT),
            new Convolution(1, 8, 4, 5, 2, 2, Start.FAN_IN),
            new Convolution(2, 7, 3, 5, 2, 2, true, Start.FAN_IN),
            new Convolution(2, 7, 2, 3, 3, 0, true, Start.FAN_IN),
            new Convolution(2, 5, 2, 2, 1, 1, true, Start.FAN_IN),
            new Convolution(2, 5, 2, 4, 1, 2, true, Start.FAN_IN));

    @Test
    void convolutionsHaveTheGradientsOfTheirDefinition() {
        for (Convolution layer : CONVOLUTIONS) {
            for (int rows : new int[] {1, 3}) {
                Gradients.check(new Network(List.of(layer)), (p, x, n) -> convolution(layer, p, x, n), rows, Mode.USE);
            }
        }
    }

    @Test
    void enlargingHasTheGradientOfItsDefinition() {
        Gradients.check(new Network(List.of(new Enlargement(2, 3))), (p, x, n) -> enlarge(x, 2 * n, 3), 2, Mode.USE);
    }

    @Test
    void enlargingAndConvolvingInOneHasTheGradientsOfTheTwo() {
        for (int[] shape : new int[][] {{1, 1, 1}, {2, 3, 3}, {3, 4, 2}}) {
            Convolution second = new Convolution(shape[0], 2 * shape[1], shape[2], 3, 1, 1, Start.FAN_IN);
            Gradients.check(
                    new Network(List.of(new EnlargedConvolution(shape[0], shape[1], shape[2], Start.FAN_IN))),
                    (p, x, n) -> convolution(second, p, enlarge(x, n * shape[0], shape[1]), n),
                    2,
                    Mode.USE);
        }
        assertThat(new EnlargedConvolution(32, 7, 4, Start.FAN_IN).parameters()).isEqualTo(4 * 32 * 9);
    }

    @Test
    void groupNormsHaveTheGradientsOfTheirDefinition() {
        for (boolean cut : new boolean[] {false, true}) {
            for (int[] shape : new int[][] {{4, 9, 2}, {4, 4, 4}, {6, 5, 1}, {1, 3, 1}}) {
                Gradients.check(
                        new Network(List.of(new GroupNorm(shape[0], shape[1], shape[2], cut))),
                        (p, x, n) -> norm(p, x, n, shape[0], shape[1], shape[2], cut),
                        3,
                        Mode.USE);
            }
        }
    }

    @Test
    void poolingHasTheGradientOfItsDefinition() {
        for (int side : new int[] {1, 2, 5, 6}) {
            Gradients.check(new Network(List.of(new MaxPool(2, side))), (p, x, n) -> pool(x, 2 * n, side), 3, Mode.USE);
        }
    }

    @Test
    void aChainOfAllHasTheGradientsOfItsDefinition() {
        Convolution first = new Convolution(1, 8, 4, 5, 2, 2, Start.FAN_IN);
        Network network = new Network(
                List.of(first, new GroupNorm(4, 16, 2, true), new MaxPool(4, 4), new Affine(16, 3, Start.FAN_IN)));
        Gradients.check(
                network,
                (p, x, n) -> {
                    double[] norm =
                            norm(Arrays.copyOfRange(p, 100, 108), convolution(first, p, x, n), n, 4, 16, 2, true);
                    double[] pooled = pool(norm, 4 * n, 4);
                    double[] y = new double[n * 3];
                    for (int o = 0; o < y.length; o++) {
                        y[o] = p[108 + 48 + o % 3];
                        for (int i = 0; i < 16; i++) {
                            y[o] += p[108 + o % 3 * 16 + i] * pooled[o / 3 * 16 + i];
                        }
                    }
                    return y;
                },
                3,
                Mode.USE);
    }

    @Test
    void equalPixelsGiveTheGradientToTheFirst() {
        Workspace workspace = new Network(List.of(new MaxPool(1, 4))).forTrainingWithInputGradient(1);
        float[] equal = new float[16];
        Arrays.fill(equal, 2);
        assertThat(workspace.forward(equal, 0, equal, 1, Mode.USE)).containsExactly(2, 2, 2, 2);
        System.arraycopy(new float[] {1, 10, 100, 1000}, 0, workspace.outputGradient(), 0, 4);
        workspace.backward(new float[0], 0, false);
        assertThat(workspace.inputGradient()).containsExactly(1, 10, 0, 0, 100, 1000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void aConstantGroupGivesNoNaN() {
        Workspace workspace = new Network(List.of(new GroupNorm(2, 4, 1, false))).forTrainingWithInputGradient(1);
        float[] weights = {1, 1, 0.5f, -0.5f};
        float[] constant = new float[8];
        for (float value : new float[] {0, 0.3f, -1e20f, 1e-30f}) {
            Arrays.fill(constant, value);
            assertThat(workspace.forward(weights, 0, constant, 1, Mode.USE))
                    .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-3 ? 0 : 1)
                    .containsExactly(0.5f, 0.5f, 0.5f, 0.5f, -0.5f, -0.5f, -0.5f, -0.5f);
            workspace.outputGradient()[0] = 1;
            workspace.backward(new float[4], 0, false);
            for (float each : workspace.inputGradient()) {
                assertThat(each).isFinite();
            }
        }
    }

    @Test
    void impossibleShapesAreRefused() {
        assertThatThrownBy(() -> new GroupNorm(6, 4, 4, true)).hasMessageContaining("6 channels in 4 groups");
        assertThatThrownBy(() -> new Convolution(1, 4, 0, 3, 1, 1, Start.FAN_IN))
                .hasMessageContaining("0 filters");
        assertThatThrownBy(() -> new Convolution(1, 1, 1, 4, 1, 1, Start.FAN_IN))
                .hasMessageContaining("larger than 1");
        assertThatThrownBy(() -> new Convolution(1, 4, 1, 3, 0, 1, Start.FAN_IN))
                .hasMessageContaining("stride 0");
    }

    @Test
    void firstConvolutionParametersAreThoseOfPyTorch() {
        Convolution layer = new Convolution(16, 14, 32, 3, 1, 1, true, Start.FAN_IN);
        float[] parameters = new float[layer.parameters()];
        layer.initialise(parameters, 0, new SeededRandom(3));
        float limit = 1f / 12;
        float largest = 0;
        for (float each : parameters) {
            largest = Math.max(largest, Math.abs(each));
        }
        assertThat(largest).isBetween(0.99f * limit, limit);
        assertThat(parameters[parameters.length - 1]).isNotZero();
        float[] norm = new float[8];
        new GroupNorm(4, 1, 2, true).initialise(norm, 0, new SeededRandom(3));
        assertThat(norm).containsExactly(1, 1, 1, 1, 0, 0, 0, 0);
    }

    @Test
    void convolutionAndPoolingAreThoseOfDl4j() {
        for (Convolution layer : CONVOLUTIONS) {
            boolean pooled = layer.outputSide() > 2;
            Network network = pooled
                    ? new Network(List.of(layer, new MaxPool(layer.filters(), layer.outputSide())))
                    : new Network(List.of(layer));
            compare(layer, network, dl4j(layer, pooled));
        }
    }

    private static MultiLayerNetwork dl4j(Convolution layer, boolean pooled) {
        NeuralNetConfiguration.ListBuilder list = new NeuralNetConfiguration.Builder()
                .updater(new NoOp())
                .list()
                .layer(new ConvolutionLayer.Builder(layer.kernel(), layer.kernel())
                        .stride(layer.stride(), layer.stride())
                        .padding(layer.padding(), layer.padding())
                        .convolutionMode(ConvolutionMode.Truncate)
                        .nIn(layer.channels())
                        .nOut(layer.filters())
                        .hasBias(layer.biased())
                        .activation(Activation.IDENTITY)
                        .build());
        if (pooled) {
            list.layer(new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX, new int[] {3, 3})
                    .stride(2, 2)
                    .padding(1, 1)
                    .convolutionMode(ConvolutionMode.Truncate)
                    .build());
        }
        MultiLayerNetwork network = new MultiLayerNetwork(list.layer(new LossLayer.Builder(LossFunction.MSE)
                        .activation(Activation.IDENTITY)
                        .build())
                .setInputType(InputType.convolutional(layer.side(), layer.side(), layer.channels()))
                .build());
        network.init();
        return network;
    }

    private static void compare(Convolution layer, Network ours, MultiLayerNetwork theirs) {
        int rows = 3;
        SeededRandom random = new SeededRandom(5);
        float[] weights = Gradients.gaussian(random, ours.parameters());
        float[] input = Gradients.gaussian(random, rows * ours.inputs());
        float[] loss = Gradients.gaussian(random, rows * ours.outputs());
        int kernels = layer.parameters() - (layer.biased() ? layer.filters() : 0);
        long[] shape = {layer.filters(), layer.channels(), layer.kernel(), layer.kernel()};
        theirs.setParam(
                "0_W", Nd4j.createFromArray(Arrays.copyOf(weights, kernels)).reshape('c', shape));
        if (layer.biased()) {
            theirs.setParam(
                    "0_b",
                    Nd4j.createFromArray(Arrays.copyOfRange(weights, kernels, weights.length))
                            .reshape(1, layer.filters()));
        }
        INDArray images = Nd4j.createFromArray(input).reshape('c', rows, layer.channels(), layer.side(), layer.side());
        Workspace workspace = ours.forTrainingWithInputGradient(rows);
        theirs.initGradientsView();
        theirs.setInput(images);
        List<INDArray> outputs = theirs.feedForward(true, false);
        INDArray output = outputs.get(outputs.size() - 2);
        assertClose(workspace.forward(weights, 0, input, rows, Mode.USE), output);
        System.arraycopy(loss, 0, workspace.outputGradient(), 0, loss.length);
        float[] gradient = new float[weights.length];
        workspace.backward(gradient, 0, false);

        INDArray epsilon = Nd4j.createFromArray(loss).reshape('c', output.shape());
        for (int l = theirs.getnLayers() - 2; l >= 0; l--) {
            var back = theirs.getLayer(l)
                    .backpropGradient(epsilon, org.deeplearning4j.nn.workspace.LayerWorkspaceMgr.noWorkspaces());
            epsilon = back.getSecond();
            if (l == 0) {
                assertClose(Arrays.copyOf(gradient, kernels), back.getFirst().getGradientFor("W"));
                if (layer.biased()) {
                    assertClose(
                            Arrays.copyOfRange(gradient, kernels, gradient.length),
                            back.getFirst().getGradientFor("b"));
                }
            }
        }
        assertClose(workspace.inputGradient(), epsilon);
    }

    private static void assertClose(float[] actual, INDArray expected) {
        float[] values = expected.dup('c').data().asFloat();
        assertThat(actual).hasSameSizeAs(values);
        for (int i = 0; i < values.length; i++) {
            assertThat(actual[i]).isCloseTo(values[i], within(2e-4f));
        }
    }
}

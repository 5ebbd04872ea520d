package latentexplorer.core.net;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import latentexplorer.core.linalg.SeededRandom;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossBinaryXENT;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;
import org.nd4j.nativeblas.NativeOpsHolder;

/** The dense autoencoder as DL4J knows it. */
final class Dl4jNetwork {
    private static final int DROPOUT = -2;

    private Dl4jNetwork() {}

    /**
     * Makes ND4J compute on one thread when the calling thread asks for something, whatever the environment says: how sums
     * are shared among threads changes their last bits, and the threads of OpenMP and of OpenBLAS fight for the processors.
     */
    static void useOneThread() {
        // ND4J must be up before its native operations can be asked for.
        Nd4j.getEnvironment().setMaxThreads(1);
        Nd4j.getEnvironment().setMaxMasterThreads(1);
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
        Nd4j.factory().blas().setMaxThreads(1);
    }

    /**
     * Seeds what dropout draws from: one generator for all networks of the process, which every network that is made
     * seeds, too; so it is seeded before each update, by its number, for a training that is interrupted to draw the same.
     */
    static void seedDropout(long seed, int update) {
        long own = SeededRandom.of(seed, DROPOUT).nextLong();
        // ND4J takes a seed of 0 for none and puts the time of day in its place.
        Nd4j.getRandom().setSeed(SeededRandom.of(own, update).nextLong() | 1);
    }

    /** An untrained network whose first weights depend on the seed alone. */
    static MultiLayerNetwork build(DenseSpec spec, DenseLayout layout) {
        return build(layout, spec.seed(), configure(spec, layout, loss(spec)));
    }

    /**
     * As {@link #build}, to be trained by DL4J. Its cross entropy is a sum over the pixels, ours a mean: without weights of
     * 1 / 784 its gradients would be as many times larger, which Adam forgives except for its epsilon.
     */
    static MultiLayerNetwork buildToTrain(DenseSpec spec, DenseLayout layout) {
        int pixels = layout.outputs(layout.layers() - 1);
        ILossFunction loss = spec.loss() == Loss.BCE
                ? new LossBinaryXENT(Nd4j.valueArrayOf(new long[] {1, pixels}, 1.0 / pixels, DataType.FLOAT))
                : loss(spec);
        return build(layout, spec.seed(), configure(spec, layout, loss));
    }

    private static ILossFunction loss(DenseSpec spec) {
        return spec.loss() == Loss.BCE ? new LossBinaryXENT() : new LossMSE();
    }

    private static MultiLayerNetwork build(DenseLayout layout, long seed, MultiLayerConfiguration configuration) {
        MultiLayerNetwork network = new MultiLayerNetwork(configuration);
        network.init(Nd4j.createFromArray(DenseNetwork.firstWeights(layout, seed)), false);
        return network;
    }

    private static MultiLayerConfiguration configure(DenseSpec spec, DenseLayout layout, ILossFunction loss) {
        NeuralNetConfiguration.ListBuilder layers = new NeuralNetConfiguration.Builder()
                .seed(spec.seed())
                .weightInit(WeightInit.XAVIER_UNIFORM)
                .biasInit(0)
                .updater(Adam.builder()
                        .learningRate(spec.schedule().learningRate())
                        .beta1(0.9)
                        .beta2(0.999)
                        .epsilon(1e-7)
                        .build())
                .list();
        for (int l = 0; l < layout.layers() - 1; l++) {
            DenseLayer.Builder layer = new DenseLayer.Builder()
                    .nIn(layout.inputs(l))
                    .nOut(layout.outputs(l))
                    .activation(layout.rectified(l) ? Activation.RELU : Activation.IDENTITY);
            if (spec.dropout().active() && l == spec.dropout().layer() + 1) {
                // DL4J drops a layer's inputs, and wants the share that is kept.
                layer.dropOut(1 - spec.dropout().rate());
            }
            layers.layer(layer.build());
        }
        int last = layout.layers() - 1;
        layers.layer(new OutputLayer.Builder(loss)
                .nIn(layout.inputs(last))
                .nOut(layout.outputs(last))
                .activation(
                        switch (layout.outputActivation()) {
                            case SIGMOID -> Activation.SIGMOID;
                            case RELU -> Activation.RELU;
                            case LINEAR -> Activation.IDENTITY;
                        })
                .build());
        return layers.build();
    }

    static float[] weights(MultiLayerNetwork network) {
        return floats(network.params());
    }

    static void setWeights(MultiLayerNetwork network, float[] weights) {
        try (INDArray values = Nd4j.createFromArray(weights)) {
            network.setParams(values);
        }
    }

    /** Goes on from an earlier state. */
    static void setUpdaterState(MultiLayerNetwork network, float[] state, int updates) {
        if (state.length > 0) {
            try (INDArray values = Nd4j.createFromArray(state)) {
                network.getUpdater().setStateViewArray(network, values.reshape(1, state.length), false);
            }
        }
        network.setIterationCount(updates);
    }

    /** Adam's state, empty before the first update. */
    static float[] updaterState(MultiLayerNetwork network) {
        return network.getUpdater(false) == null
                ? new float[0]
                : floats(network.getUpdater().getStateViewArray());
    }

    /** The description for the file, at the moment of so many updates. */
    static String configuration(DenseSpec spec, DenseLayout layout, int updates, int epochs) {
        // Building it starts ND4J, which sets the OpenBLAS that everything here shares to as many threads as
        // processors.
        useOneThread();
        MultiLayerConfiguration configuration = configure(spec, layout, loss(spec));
        configuration.setIterationCount(updates);
        configuration.setEpochCount(epochs);
        for (NeuralNetConfiguration layer : configuration.getConfs()) {
            layer.setIterationCount(updates);
            layer.setEpochCount(epochs);
        }
        return configuration.toJson();
    }

    /** The values of an array in row-major order. */
    static float[] floats(INDArray array) {
        float[] values = new float[Math.toIntExact(array.length())];
        try (INDArray ordered = array.dup('c')) {
            ordered.data().asNioFloat().get(values);
        }
        return values;
    }

    /** A matrix that may be filled again through {@link #fill}. */
    static INDArray matrix(int rows, int columns) {
        return Nd4j.createUninitialized(DataType.FLOAT, new long[] {rows, columns}, 'c');
    }

    static void fill(INDArray matrix, float[] values, int offset) {
        matrix.data().asNioFloat().put(values, offset, Math.toIntExact(matrix.length()));
    }

    static Map<String, String> versions() {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("deeplearning4j", version("org.deeplearning4j", "deeplearning4j-nn"));
        versions.put("nd4j", version("org.nd4j", "nd4j-api"));
        return versions;
    }

    static String version(String group, String artifact) {
        String resource = "/META-INF/maven/" + group + "/" + artifact + "/pom.properties";
        try (InputStream in = Dl4jNetwork.class.getResourceAsStream(resource)) {
            Properties properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty("version", "unknown");
        } catch (IOException _) {
            return "unknown";
        }
    }
}

package latentexplorer.core.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.Pca;
import latentexplorer.core.linalg.SeededRandom;
import latentexplorer.core.net.layer.Mode;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

class VariationalEngineTest {
    private static final Workers WORKERS = new Workers("test", 2);
    private static final ImageSet IMAGES = Pictures.blobs(60, 1);
    private static final int ROWS = 5;
    private static final VariationalSpec SPEC = VariationalSpec.DEFAULT
            .withInput(new InputSpec(8, false, false))
            .withLayers(List.of(7, 6), 3, List.of(5))
            .withSchedule(new Schedule(ROWS, 1, 1, 0.001))
            .withKl(KlTerm.constant(0.7))
            .withSeed(4);

    @AfterAll
    static void closeWorkers() {
        WORKERS.close();
    }

    private static Pixels pixels() {
        return new Pixels(IMAGES, IntStream.range(0, IMAGES.size()).toArray(), false);
    }

    private static DenseBatches batches(VariationalSpec spec) {
        InputSpec input = spec.input();
        Pca projection = Pca.fit(pixels(), input.pcaDims(), input.whiten(), WORKERS, JobScope.unattended());
        return new DenseBatches(pixels(), projection, input.whiten(), WORKERS, JobScope.unattended());
    }

    /** Adam's means after its first step are this share of the gradient. */
    private static float[] gradient(StepEngine engine, int[] order, int count) {
        engine.step(order, 0, count);
        float[] state = engine.checkpoint(0).updaterState();
        float[] gradient = Arrays.copyOf(state, state.length / 2);
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] /= 1 - 0.9f;
        }
        return gradient;
    }

    private static int[] order() {
        return IntStream.range(0, IMAGES.size()).toArray();
    }

    /** What the engine draws for the first update: the first part has one image more. */
    private static double[] noise(VariationalSpec spec, int rows) {
        double[] noise = new double[rows * spec.latentSize()];
        int at = 0;
        for (int shard = 0; shard < 2; shard++) {
            Mode mode = Mode.training(spec.seed(), 0, shard);
            SeededRandom random = SeededRandom.of(mode.noise(), VariationalShard.NOISE);
            int count = (shard == 0 ? (rows + 1) / 2 : rows / 2) * spec.latentSize();
            for (int i = 0; i < count; i++) {
                noise[at++] = (float) random.nextGaussian();
            }
        }
        return noise;
    }

    private static double[][] rows(float[] values, int rows) {
        int width = values.length / rows;
        double[][] result = new double[rows][width];
        for (int i = 0; i < values.length; i++) {
            result[i / width][i % width] = values[i];
        }
        return result;
    }

    private static double relativeError(float[] actual, double[] expected) {
        assertThat(actual).hasSize(expected.length);
        double error = 0;
        double norm = 0;
        for (int i = 0; i < expected.length; i++) {
            error += Math.pow(actual[i] - expected[i], 2);
            norm += Math.pow(expected[i], 2);
        }
        return Math.sqrt(error / norm);
    }

    private static double[] part(double[] all, VariationalLayout layout, int block) {
        int from = 0;
        for (int b = 0; b < block; b++) {
            from += layout.blocks().get(b).size();
        }
        return Arrays.copyOfRange(all, from, from + layout.blocks().get(block).size());
    }

    private static float[] part(float[] all, VariationalLayout layout, int block) {
        double[] doubles =
                part(IntStream.range(0, all.length).mapToDouble(i -> all[i]).toArray(), layout, block);
        float[] floats = new float[doubles.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) doubles[i];
        }
        return floats;
    }

    @Test
    @DisplayName("VAE-02 the gradient of the whole loss is that of its definition, for either comparison and reduction")
    void gradientOfTheWholeLoss() {
        DenseBatches batches = batches(SPEC);
        float[] inputs = new float[ROWS * batches.inputs()];
        float[] targets = new float[ROWS * ImageSet.PIXELS];
        batches.copy(order(), 0, ROWS, inputs, targets);
        for (Loss loss : Loss.values()) {
            for (KlTerm.Reduction reduction : KlTerm.Reduction.values()) {
                KlTerm term = new KlTerm(new BetaSchedule.Constant(0.7), false, reduction);
                VariationalSpec spec = SPEC.withLoss(loss).withKl(term);
                VariationalLayout layout = spec.layout(batches.inputs());
                try (VariationalEngine engine = new VariationalEngine(spec, batches, WORKERS)) {
                    float[] start = engine.checkpoint(0).weights();
                    VariationalDefinition definition = new VariationalDefinition(spec, batches.inputs());
                    double[] expected =
                            definition.gradient(start, rows(inputs, ROWS), rows(targets, ROWS), noise(spec, ROWS), 0.7);
                    float[] actual = gradient(engine, order(), ROWS);
                    for (int block = 0; block < layout.blocks().size(); block++) {
                        assertThat(relativeError(part(actual, layout, block), part(expected, layout, block)))
                                .as(loss + " " + reduction + " "
                                        + layout.blocks().get(block))
                                .isLessThan(1e-4);
                    }
                }
            }
        }
    }

    @Test
    @DisplayName("VAE-02 the loss is the sum of its parts and that of the definition")
    void lossOfTheDefinition() {
        DenseBatches batches = batches(SPEC);
        float[] inputs = new float[ROWS * batches.inputs()];
        float[] targets = new float[ROWS * ImageSet.PIXELS];
        batches.copy(order(), 0, ROWS, inputs, targets);
        try (VariationalEngine engine = new VariationalEngine(SPEC, batches, WORKERS)) {
            float[] start = engine.checkpoint(0).weights();
            double[] weights =
                    IntStream.range(0, start.length).mapToDouble(i -> start[i]).toArray();
            double expected = new VariationalDefinition(SPEC, batches.inputs())
                    .loss(weights, rows(inputs, ROWS), rows(targets, ROWS), noise(SPEC, ROWS), 0.7);
            double[] means = engine.step(order(), 0, ROWS);
            assertThat(engine.metrics()).containsExactly("loss", "mse", "kld", "active");
            assertThat(means[0]).isCloseTo(expected, within(1e-6));
            assertThat(means[1] + 0.7 * means[2]).isEqualTo(means[0]);
        }
    }

    @Test
    @DisplayName("VAE-02 with beta 1 and the sum over the units, the gradient is that of DL4J's own layer")
    void gradientOfDl4j() {
        VariationalSpec spec = SPEC.withInput(new InputSpec(0, false, false))
                .withKl(new KlTerm(new BetaSchedule.Constant(1), false, KlTerm.Reduction.SUM));
        // DL4J's layer reconstructs what it sees, so nothing is subtracted from it here.
        Pca nothing = new Pca(false, new double[784], new double[0], ones(), 784);
        DenseBatches batches = new DenseBatches(pixels(), nothing, false, WORKERS, JobScope.unattended());
        float[] targets = new float[ROWS * ImageSet.PIXELS];
        batches.copy(order(), 0, ROWS, new float[ROWS * 784], targets);
        try (VariationalEngine engine = new VariationalEngine(spec, batches, WORKERS)) {
            float[] start = engine.checkpoint(0).weights();
            VariationalDefinition definition = new VariationalDefinition(spec, 784);
            double[][] images = rows(targets, ROWS);
            double[] ours = definition.gradient(start, images, images, noise(spec, ROWS), 1);
            assertThat(relativeError(gradient(engine, order(), ROWS), ours)).isLessThan(1e-4);

            Dl4jNetwork.useOneThread();
            MultiLayerNetwork network = new MultiLayerNetwork(Dl4jVariational.configure(spec, spec.layout(784)));
            network.init(Nd4j.createFromArray(start), false);
            network.initGradientsView();
            Layer layer = network.getLayer(0);
            layer.setInput(Nd4j.createFromArray(targets).reshape(ROWS, 784), LayerWorkspaceMgr.noWorkspaces());
            Nd4j.getRandom().setSeed(77);
            float[] drawn = Nd4j.randn(DataType.FLOAT, ROWS, spec.latentSize())
                    .dup('c')
                    .data()
                    .asFloat();
            Nd4j.getRandom().setSeed(77);
            layer.computeGradientAndScore(LayerWorkspaceMgr.noWorkspaces());
            double[] theirNoise =
                    IntStream.range(0, drawn.length).mapToDouble(i -> drawn[i]).toArray();
            double[] expected = definition.gradient(start, images, images, theirNoise, 1);
            float[] theirs = Dl4jNetwork.floats(network.getFlattenedGradients());
            for (int i = 0; i < theirs.length; i++) {
                theirs[i] /= ROWS;
            }
            assertThat(relativeError(theirs, expected)).isLessThan(1e-4);
            double[] weights =
                    IntStream.range(0, start.length).mapToDouble(i -> start[i]).toArray();
            assertThat(layer.score()).isCloseTo(definition.loss(weights, images, images, theirNoise, 1), within(1e-5));
        }
    }

    private static double[] ones() {
        double[] ones = new double[784];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** A start whose codes have no variance, with a dense autoencoder's weights everywhere else. */
    private static float[] certain(VariationalLayout layout, float[] dense) {
        float[] weights = new float[layout.parameters()];
        System.arraycopy(dense, 0, weights, 0, layout.logVarianceOffset());
        int biases = layout.decoderOffset() - layout.latentSize();
        Arrays.fill(weights, biases, layout.decoderOffset(), -100);
        System.arraycopy(dense, layout.logVarianceOffset(), weights, layout.decoderOffset(), layout.decoder());
        return weights;
    }

    @Test
    @DisplayName("VAE-03 with beta 0 and codes that do not vary, training is plain reconstruction to the last bit")
    void betaZeroIsPlainReconstruction() {
        for (Loss loss : Loss.values()) {
            VariationalSpec spec = SPEC.withKl(KlTerm.constant(0)).withLoss(loss);
            DenseBatches batches = batches(spec);
            VariationalLayout layout = spec.layout(batches.inputs());
            DenseSpec dense = DenseSpec.DEFAULT
                    .withInput(spec.input())
                    .withLayers(spec.layers(), spec.latentSize(), spec.decoderLayers())
                    .withCodeActivation(CodeActivation.LINEAR)
                    .withSchedule(spec.schedule())
                    .withLoss(loss);
            try (DenseEngine plain = new DenseEngine(dense, batches, WORKERS);
                    VariationalEngine engine = new VariationalEngine(spec, batches, WORKERS)) {
                float[] start = certain(layout, plain.checkpoint(0).weights());
                engine.restore(new Checkpoint(start, new float[0], 0, 0));
                float[] expected = gradient(plain, order(), ROWS);
                float[] actual = gradient(engine, order(), ROWS);
                assertThat(Arrays.copyOf(actual, layout.logVarianceOffset()))
                        .containsExactly(Arrays.copyOf(expected, layout.logVarianceOffset()));
                assertThat(Arrays.copyOfRange(actual, layout.decoderOffset(), actual.length))
                        .containsExactly(Arrays.copyOfRange(expected, layout.logVarianceOffset(), expected.length));
                double[] means = engine.step(order(), 0, ROWS);
                assertThat(means[0]).isEqualTo(means[1]);
            }
        }
    }

    @Test
    @DisplayName(
            "VAE-04 beta enters at each update as the schedule says and is on record, as is the share of active units")
    void betaOfEachUpdate() {
        BetaSchedule schedule = new BetaSchedule.Cyclic(3, 0.25, 0.5, 0, 1);
        VariationalSpec spec = SPEC.withKl(KlTerm.scheduled(schedule)).withSchedule(new Schedule(30, 5, 2, 0.001));
        try (VariationalEngine engine = new VariationalEngine(spec, batches(spec), WORKERS)) {
            for (int update = 0; update < 20; update++) {
                double[] means = engine.step(order(), 0, 30);
                assertThat(engine.lastBeta()).isEqualTo(schedule.at(update, 20));
                assertThat(means[0]).isEqualTo(means[1] + schedule.at(update, 20) * means[2]);
            }
            var series = engine.takeSeries();
            assertThat(series.get("beta")).hasSize(20).startsWith(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.5, 1.0, 1.0, 1.0);
            assertThat(series.get("active")).hasSize(20).allMatch(share -> share >= 0 && share <= 1);
            assertThat(engine.takeSeries().get("beta")).isEmpty();
        }
    }

    @Test
    void oneAndTwoAndEightThreadsLearnTheSame() {
        VariationalSpec spec = SPEC.withDropout(new Dropout(0, 0.3)).withSchedule(new Schedule(33, 1, 1, 0.001));
        float[] expected = null;
        for (int threads : new int[] {1, 2, 8}) {
            try (Workers workers = new Workers("test", threads);
                    VariationalEngine engine = new VariationalEngine(spec, batches(spec), workers)) {
                for (int size : new int[] {33, 1, 2, 32, 33}) {
                    assertThat(engine.step(order(), 3, size)[0]).isFinite();
                }
                float[] weights = engine.checkpoint(1).weights();
                assertThat(weights).containsExactly(expected == null ? weights : expected);
                expected = weights;
            }
        }
    }

    @Test
    void everyUpdateDrawsOtherCodes() {
        VariationalSpec spec = SPEC.withSchedule(new Schedule(60, 1, 1, 1e-12));
        try (VariationalEngine engine = new VariationalEngine(spec, batches(spec), WORKERS)) {
            double first = engine.step(order(), 0, 60)[1];
            double second = engine.step(order(), 0, 60)[1];
            assertThat(second).isNotEqualTo(first).isCloseTo(first, within(0.01));
        }
    }

    @Test
    void aLossThatIsNoNumberLeavesTheWeightsAlone() {
        try (VariationalEngine engine = new VariationalEngine(SPEC, batches(SPEC), WORKERS)) {
            Checkpoint start = engine.checkpoint(0);
            Arrays.fill(start.weights(), 0, 8, Float.NaN);
            engine.restore(start);
            assertThat(engine.step(order(), 0, ROWS)[0]).isNaN();
            assertThat(engine.checkpoint(0).weights()).containsExactly(start.weights());
            assertThat(engine.checkpoint(0).updates()).isZero();
            assertThat(engine.takeSeries().get("beta")).isEmpty();
        }
    }
}

package latentexplorer.core.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.Pca;
import latentexplorer.core.linalg.SeededRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EngineAgainstDl4jTest {
    private static final Workers WORKERS = new Workers("test", 2);
    private static final int UPDATES = 400;
    private static final DenseSpec SPEC = DenseSpec.DEFAULT
            .withInput(new InputSpec(0, false, false))
            .withLayers(List.of(64), 16, List.of())
            .withSchedule(new Schedule(64, 1, 1, 0.001))
            .withSeed(4);
    private static final DenseBatches BATCHES = batches();

    private static DenseBatches batches() {
        Pixels pixels =
                new Pixels(Pictures.blobs(300, 1), IntStream.range(0, 300).toArray(), false);
        Pca projection = Pca.fit(pixels, 0, false, WORKERS, JobScope.unattended());
        return new DenseBatches(pixels, projection, false, WORKERS, JobScope.unattended());
    }

    @AfterAll
    static void closeWorkers() {
        WORKERS.close();
    }

    /** The largest difference of two weights after so many updates with the same batches. */
    private static double drift(StepEngine one, StepEngine two, int updates) {
        for (int u = 0; u < updates; u++) {
            int[] order = SeededRandom.of(9, u).permutation(BATCHES.count());
            int size = u % 7 == 6 ? 44 : 64;
            one.step(order, 0, size);
            two.step(order, 0, size);
        }
        return difference(one.checkpoint(1).weights(), two.checkpoint(1).weights());
    }

    private static double difference(float[] one, float[] two) {
        double largest = 0;
        for (int i = 0; i < one.length; i++) {
            largest = Math.max(largest, Math.abs(one[i] - two[i]));
        }
        return largest;
    }

    /** The engine with a start that differs by one unit in the last place. */
    private static DenseEngine nudged(DenseSpec spec) {
        DenseEngine engine = new DenseEngine(spec, BATCHES, WORKERS);
        Checkpoint start = engine.checkpoint(0);
        start.weights()[100] = Math.nextUp(start.weights()[100]);
        engine.restore(start);
        return engine;
    }

    /**
     * A rectified unit whose sum is within rounding of 0 for some image may open in one program and stay shut in the other;
     * from then on the two learn different things. With this seed there is none in 400 updates.
     */
    @Test
    void fourHundredUpdatesAgreeWithDl4jsFit() {
        for (Loss loss : Loss.values()) {
            DenseSpec spec = SPEC.withLoss(loss);
            try (StepEngine dl4j = new Dl4jFit(spec, BATCHES);
                    StepEngine ours = new DenseEngine(spec, BATCHES, WORKERS);
                    StepEngine again = new DenseEngine(spec, BATCHES, WORKERS);
                    StepEngine other = nudged(spec)) {
                assertThat(drift(ours, dl4j, UPDATES))
                        .as(loss + " against DL4J")
                        .isLessThan(1e-5);
                assertThat(drift(again, other, UPDATES))
                        .as(loss + " from a start that differs in the last place")
                        .isBetween(1e-12, 1e-5);
                int[] order = IntStream.range(0, 64).toArray();
                assertThat(ours.step(order, 0, 64)[0]).isCloseTo(dl4j.step(order, 0, 64)[0], withinPercentage(0.01));
            }
        }
    }

    @Test
    void gradientsAreThoseOfDl4j() {
        for (Loss loss : Loss.values()) {
            for (CodeActivation activation : CodeActivation.values()) {
                DenseSpec spec = SPEC.withLoss(loss).withCodeActivation(activation);
                try (StepEngine dl4j = new Dl4jFit(spec, BATCHES);
                        StepEngine ours = new DenseEngine(spec, BATCHES, WORKERS)) {
                    drift(ours, dl4j, 1);
                    // After one update Adam's means are a tenth of the gradients.
                    float[] expected = dl4j.checkpoint(0).updaterState();
                    float[] actual = ours.checkpoint(0).updaterState();
                    assertThat(actual).hasSameSizeAs(expected);
                    double error = 0;
                    double norm = 0;
                    for (int i = 0; i < expected.length / 2; i++) {
                        error += Math.pow((double) actual[i] - expected[i], 2);
                        norm += Math.pow(expected[i], 2);
                    }
                    assertThat(Math.sqrt(error / norm))
                            .as(loss + " " + activation)
                            .isLessThan(1e-5);
                }
            }
        }
    }

    @Test
    @DisplayName("HW-09 other output activations learn what DL4J's fit learns")
    void outputActivationsAgreeWithDl4jsFit() {
        for (OutputActivation output : OutputActivation.values()) {
            DenseSpec spec = SPEC.withOutputActivation(output);
            try (StepEngine dl4j = new Dl4jFit(spec, BATCHES);
                    StepEngine ours = new DenseEngine(spec, BATCHES, WORKERS)) {
                assertThat(drift(ours, dl4j, 20)).as(output.word()).isLessThan(1e-5);
                int[] order = IntStream.range(0, 64).toArray();
                assertThat(ours.step(order, 0, 64)[0]).isCloseTo(dl4j.step(order, 0, 64)[0], withinPercentage(0.01));
            }
        }
    }

    @Test
    void oneAndTwoAndEightThreadsLearnTheSame() {
        DenseSpec spec = SPEC.withDropout(new Dropout(0, 0.3)).withLoss(Loss.BCE);
        float[] expected = null;
        for (int threads : new int[] {1, 2, 8}) {
            try (Workers workers = new Workers("test", threads);
                    StepEngine engine = new DenseEngine(spec, BATCHES, workers)) {
                int[] order = IntStream.range(0, BATCHES.count()).toArray();
                for (int size : new int[] {64, 1, 2, 63, 64}) {
                    engine.step(order, 3, size);
                }
                float[] weights = engine.checkpoint(1).weights();
                assertThat(weights).containsExactly(expected == null ? weights : expected);
                expected = weights;
            }
        }
    }

    @Test
    void aLossThatIsNoNumberLeavesTheWeightsAlone() {
        try (StepEngine engine = new DenseEngine(SPEC, BATCHES, WORKERS)) {
            Checkpoint start = engine.checkpoint(0);
            Arrays.fill(start.weights(), 0, 784, Float.NaN);
            engine.restore(start);
            assertThat(engine.step(IntStream.range(0, 64).toArray(), 0, 64)[0]).isNaN();
            assertThat(engine.checkpoint(0).weights()).containsExactly(start.weights());
            assertThat(engine.checkpoint(0).updates()).isZero();
        }
    }
}

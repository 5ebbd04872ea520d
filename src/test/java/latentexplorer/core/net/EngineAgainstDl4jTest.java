package latentexplorer.core.net;

import java.util.List;
import java.util.stream.IntStream;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.Pca;
import latentexplorer.core.linalg.SeededRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class EngineAgainstDl4jTest {
    private static final Workers WORKERS = new Workers("test", 2);
    private static final int UPDATES = 400;
    private static final DenseSpec SPEC = DenseSpec.DEFAULT
            .withInput(new InputSpec(0, false, false))
            .withLayers(List.of(64), 16, List.of())
            .withSchedule(new Schedule(64, 1, 1, 0.001))
            .withSeed(3);
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

    @Test
    void probe() {
        for (Loss loss : Loss.values()) {
            DenseSpec spec = SPEC.withLoss(loss);
            for (int u : new int[] {1, 20, 100, 160, 200, 250, 300, 400}) {
                try (StepEngine dl4j = new Dl4jFit(spec, BATCHES);
                        StepEngine ours = new DenseEngine(spec, BATCHES, WORKERS);
                        StepEngine again = new DenseEngine(spec, BATCHES, WORKERS);
                        StepEngine other = nudged(spec)) {
                    System.out.println(loss + " " + u + " " + drift(ours, dl4j, u) + " control "
                            + drift(again, other, u) + " state "
                            + difference(
                                    ours.checkpoint(1).updaterState(),
                                    dl4j.checkpoint(1).updaterState()));
                }
            }
        }
    }
}

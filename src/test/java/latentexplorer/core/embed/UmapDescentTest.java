package latentexplorer.core.embed;

import static org.assertj.core.api.Assertions.assertThat;

import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.SeededRandom;
import org.junit.jupiter.api.Test;

class UmapDescentTest {
    /** As many as there are blocks, so that each point is moved by a block of its own. */
    private static final int POINTS = 64;

    private static final int EPOCHS = 500;

    /** Points that push each other spread over some tens; those that run away get more than a hundred from it. */
    private static final float FAR = 80;

    @Test
    void twoPointsThatOnlyKnowEachOtherStayNearTheRest() {
        int[] starts = new int[POINTS + 1];
        int[] targets = new int[POINTS];
        float[] weights = new float[POINTS];
        float[] positions = new float[2 * POINTS];
        SeededRandom random = new SeededRandom(3);
        for (int i = 0; i < POINTS; i++) {
            starts[i + 1] = i + 1;
            targets[i] = i ^ 1;
            weights[i] = 1;
            positions[2 * i] = (float) random.nextGaussian();
            positions[2 * i + 1] = (float) random.nextGaussian();
        }
        try (Workers workers = new Workers("descent-test", 2)) {
            UmapDescent descent = new UmapDescent(
                    new WeightedGraph(starts, targets, weights), positions, UmapCurve.of(0.1, 1), EPOCHS, 7, workers);
            for (int epoch = 0; epoch < EPOCHS; epoch++) {
                descent.move(epoch, JobScope.unattended());
            }
            float[] ended = descent.positions();
            float farthest = 0;
            for (float value : ended) {
                farthest = Math.max(farthest, Math.abs(value));
            }
            assertThat(farthest).isLessThan(FAR);
        }
    }
}

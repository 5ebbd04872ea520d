package latentexplorer.core.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CodeClustersTest {
    private static final JobScope SCOPE = JobScope.unattended();
    private final Workers workers = new Workers("test", 2);

    @AfterEach
    void stop() {
        workers.close();
    }

    /** Every seventh in a heap of its own, every third of the others in another. */
    private static int heap(int i) {
        return i % 7 == 0 ? 2 : i % 3 == 0 ? 1 : 0;
    }

    private static float[] codes(int n) {
        Random random = new Random(5);
        float[] codes = new float[2 * n];
        for (int i = 0; i < n; i++) {
            codes[2 * i] = 50 * heap(i) + (float) random.nextGaussian();
            codes[2 * i + 1] = (float) random.nextGaussian();
        }
        return codes;
    }

    @Test
    void findsTheHeapsTheLargestFirst() {
        int[] labels = CodeClusters.of(codes(300), 2, 3, workers, SCOPE);

        for (int i = 0; i < labels.length; i++) {
            assertThat(labels[i]).isEqualTo(heap(i));
        }
    }

    @Test
    void manyCodesAreSharedOutByTheMeansOfSome() {
        int[] labels = CodeClusters.of(codes(300), 2, 3, 2 * 60, workers, SCOPE);

        assertThat(labels).isEqualTo(CodeClusters.of(codes(300), 2, 3, workers, SCOPE));
    }

    @Test
    void theSameOnOneThread() {
        try (Workers one = new Workers("one", 1)) {
            assertThat(CodeClusters.of(codes(300), 2, 5, one, SCOPE))
                    .isEqualTo(CodeClusters.of(codes(300), 2, 5, workers, SCOPE));
        }
    }

    @Test
    void equalCodesAreOneCluster() {
        int[] labels = CodeClusters.of(new float[20], 2, 3, workers, SCOPE);

        assertThat(Arrays.stream(labels)).containsOnly(0);
        assertThat(CodeClusters.of(new float[20], 2, 3, 2 * 5, workers, SCOPE)).containsOnly(0);
    }

    @Test
    void moreClustersThanCodesAreRefused() {
        assertThatThrownBy(() -> CodeClusters.of(new float[4], 2, 3, workers, SCOPE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("3 clusters need at least as many images; there are 2.");
        assertThatThrownBy(() -> CodeClusters.of(new float[0], 2, 1, workers, SCOPE))
                .hasMessageContaining("there are 0");
    }
}

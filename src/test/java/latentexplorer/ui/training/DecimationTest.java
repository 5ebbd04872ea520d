package latentexplorer.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DecimationTest {
    @Test
    void keepsFewPointsAsTheyAre() {
        assertThat(Decimation.indices(new double[0], 1000)).isEmpty();
        assertThat(Decimation.indices(new double[] {3}, 1000)).containsExactly(0);
        assertThat(Decimation.indices(new double[1000], 1000)).hasSize(1000);
    }

    @Test
    void keepsBothEndsAndEveryPeak() {
        double[] values = new Random(1).doubles(100_000).toArray();
        values[54_321] = 5;
        values[12_345] = -5;

        int[] chosen = Decimation.indices(values, 1000);

        assertThat(chosen).hasSizeLessThanOrEqualTo(1000).isSorted().doesNotHaveDuplicates();
        assertThat(chosen).contains(0, 12_345, 54_321, 99_999);
    }

    @Test
    void thinsIdenticalValues() {
        assertThat(Decimation.indices(new double[5000], 1000)).hasSizeBetween(400, 1000);
    }

    @Test
    void keepsItsBoundWithValuesThatAreNoNumbers() {
        double[] values = new double[1001];
        Arrays.fill(values, Double.NaN);

        assertThat(Decimation.indices(values, 1000))
                .hasSizeLessThanOrEqualTo(1000)
                .contains(0, 1000);
    }
}

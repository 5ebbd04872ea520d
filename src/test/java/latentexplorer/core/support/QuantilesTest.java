package latentexplorer.core.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QuantilesTest {
    @Test
    void percentilesAreTheShareBelowAndHalfOfTheEqualOnes() {
        Quantiles four = Quantiles.of(new double[] {4, 1, 3, 2});
        assertThat(four.percentile(0)).isZero();
        assertThat(four.percentile(1)).isEqualTo(12.5);
        assertThat(four.percentile(2.5)).isEqualTo(50);
        assertThat(four.percentile(4)).isEqualTo(87.5);
        assertThat(four.percentile(4.001)).isEqualTo(100);
        assertThat(four.percentile(Double.NaN)).isEqualTo(100);
        assertThat(four.percentile(Double.POSITIVE_INFINITY)).isEqualTo(100);
        assertThat(Quantiles.of(new double[] {7, 7, 7}).percentile(7)).isEqualTo(50);
        assertThat(Quantiles.of(new double[] {7}).percentile(7)).isEqualTo(50);
    }

    @Test
    void aThousandOfManyTellNearlyTheSame() {
        double[] many = new Random(5).doubles(20_000).map(x -> x * x).toArray();
        Quantiles kept = Quantiles.of(many);
        assertThat(kept.values()).hasSize(Quantiles.MOST);
        for (double each : new double[] {0.001, 0.1, 0.3, 0.77, 0.99}) {
            double truth = 100.0 * Arrays.stream(many).filter(x -> x < each).count() / many.length;
            assertThat(kept.percentile(each)).isCloseTo(truth, within(0.1));
        }
    }

    @Test
    void whatIsNoDistributionIsRefused() {
        assertThatThrownBy(() -> Quantiles.of(new double[0])).hasMessageContaining("at least one");
        assertThatThrownBy(() -> new Quantiles(new double[] {2, 1})).hasMessageContaining("ascending");
        assertThatThrownBy(() -> Quantiles.of(new double[] {1, Double.NaN})).hasMessageContaining("finite");
    }
}

package latentexplorer.core.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeededRandomTest {
    /** From an independent implementation of SplitMix64 and xoshiro256++. */
    @Test
    void theNumbersOfASeedAreThoseOfThePublishedAlgorithm() {
        SeededRandom random = new SeededRandom(42);
        assertThat(random.nextLong()).isEqualTo(0xD0764D4F4476689FL);
        assertThat(random.nextLong()).isEqualTo(0x519E4174576F3791L);
    }

    @Test
    void permutationsAndSamplesHoldDistinctNumbers() {
        SeededRandom random = new SeededRandom(7);
        int[] order = random.permutation(1000);
        assertThat(order).isNotEqualTo(IntStream.range(0, 1000).toArray());
        assertThat(Arrays.stream(order).sorted().toArray())
                .isEqualTo(IntStream.range(0, 1000).toArray());
        assertThat(random.permutation(0)).isEmpty();
        int[] sample = random.sample(50, 20);
        assertThat(Arrays.stream(sample).distinct().count()).isEqualTo(20);
        assertThat(Arrays.stream(sample)).allMatch(i -> i >= 0 && i < 50);
        assertThat(new SeededRandom(7).permutation(1000)).isEqualTo(order);
        assertThatThrownBy(() -> random.sample(3, 4)).hasMessageContaining("4 of 3");
        assertThatThrownBy(() -> random.nextInt(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void numbersHaveTheMomentsOfTheirDistribution() {
        SeededRandom random = new SeededRandom(9);
        int n = 200_000;
        double mean = 0;
        double variance = 0;
        int[] dice = new int[6];
        double uniform = 0;
        for (int i = 0; i < n; i++) {
            double g = random.nextGaussian();
            mean += g / n;
            variance += g * g / n;
            dice[random.nextInt(6)]++;
            double u = random.nextDouble();
            assertThat(u >= 0 && u < 1).isTrue();
            uniform += u / n;
        }
        assertThat(mean).isCloseTo(0, within(0.01));
        assertThat(variance).isCloseTo(1, within(0.02));
        assertThat(uniform).isCloseTo(0.5, within(0.005));
        assertThat(Arrays.stream(dice)).allMatch(count -> Math.abs(count - n / 6) < 1000);
    }

    @Test
    void streamsOfOneSeedDiffer() {
        assertThat(SeededRandom.of(1, 0).nextLong())
                .isNotEqualTo(SeededRandom.of(1, 1).nextLong())
                .isEqualTo(SeededRandom.of(1, 0).nextLong());
    }
}

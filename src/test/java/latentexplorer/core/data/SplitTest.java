package latentexplorer.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SplitTest {
    private static ImageSet glyphs(int faces, int characters) {
        int n = faces * characters;
        return new ImageSet(
                "glyphs",
                new byte[n * ImageSet.PIXELS],
                IntStream.range(0, n).map(i -> i % characters).toArray(),
                ClassNames.numbers(characters),
                IntStream.range(0, faces).mapToObj(f -> "face " + f).toList(),
                IntStream.range(0, n).map(i -> i / characters).toArray());
    }

    private static void assertPartition(int size, int[]... parts) {
        assertThat(Arrays.stream(parts).flatMapToInt(Arrays::stream).sorted().toArray())
                .isEqualTo(IntStream.range(0, size).toArray());
        for (int[] part : parts) {
            assertThat(part).isSorted();
        }
    }

    @Test
    void theGeneratorAgreesWithTheOneOfTheJdkAndThePublishedNumbers() {
        SplitMix64 ours = new SplitMix64(1234567);
        assertThat(ours.nextLong()).isEqualTo(6457827717110365317L);
        assertThat(ours.nextLong()).isEqualTo(3203168211198807973L);

        SplittableRandom theirs = new SplittableRandom(-5);
        ours = new SplitMix64(-5);
        for (int i = 0; i < 1000; i++) {
            assertThat(ours.nextLong()).isEqualTo(theirs.nextLong());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 1000, (1 << 30) + 1, Integer.MAX_VALUE})
    void boundedNumbersAreWithinTheBoundAndEvenlySpread(int bound) {
        SplitMix64 random = new SplitMix64(3);
        double sum = 0;
        for (int i = 0; i < 40_000; i++) {
            int value = random.nextInt(bound);
            assertThat(value).isBetween(0, bound - 1);
            sum += value;
        }
        double mean = (bound - 1) / 2.0;
        assertThat(sum / 40_000).isBetween(mean - 0.01 * bound, mean + 0.01 * bound);
    }

    @Test
    @DisplayName("DAT-06 the same seed gives the same split for ever")
    void theSplitIsFixedForEver() {
        Split split = Split.byImage(20, Split.DEFAULT_SHARE, 42);

        assertThat(split.test()).containsExactly(4, 7, 14);
        assertThat(Split.byImage(20, 0.15, 42).test()).isEqualTo(split.test());
        assertThat(Split.byImage(10_000, 0.15, 43).test())
                .isNotEqualTo(Split.byImage(10_000, 0.15, 44).test());
        assertPartition(20, split.train(), split.test());
    }

    @ParameterizedTest
    @CsvSource({"10000,0.15,1500", "100,0.29,29", "7,0.15,1", "6,0.15,0", "5,0,0", "5,1,5", "0,0.5,0"})
    @DisplayName("DAT-06 the test gets floor(n x share) images")
    void theShareIsRoundedDown(int size, double share, int expected) {
        Split split = Split.byImage(size, share, 1);

        assertThat(split.test()).hasSize(expected);
        assertPartition(size, split.train(), split.test());
        assertThat(split.kind()).isEqualTo(Split.Kind.BY_IMAGE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void aShareOutsideIsRefused(double share) {
        assertThatThrownBy(() -> Split.byImage(10, share, 1)).hasMessageContaining("0 to 1");
    }

    @Test
    @DisplayName("DAT-06 glyph sets hold out whole typefaces")
    void wholeTypefacesAreHeldOut() {
        ImageSet glyphs = glyphs(40, 5);
        Split split = Split.byTypeface(glyphs, 0.15, 9);

        assertThat(split.kind()).isEqualTo(Split.Kind.BY_TYPEFACE);
        assertThat(split.test()).hasSize(6 * 5);
        assertPartition(200, split.train(), split.test());
        int[] unseen = Arrays.stream(split.test())
                .map(glyphs::typefaceIndex)
                .distinct()
                .toArray();
        assertThat(unseen).hasSize(6);
        assertThat(Arrays.stream(split.train())
                        .map(glyphs::typefaceIndex)
                        .distinct()
                        .toArray())
                .doesNotContain(unseen);
        assertThatThrownBy(() -> Split.byTypeface(TestData.plainSet(3, 1), 0.15, 9))
                .hasMessageContaining("typefaces");
    }

    @Test
    @DisplayName("DAT-06 full sets keep their published split, and the homework's takes a sixth for validation")
    void publishedAndHomeworkSplits() {
        Split published = Split.published(70_000, 60_000);
        assertThat(published.train()).hasSize(60_000).startsWith(0, 1);
        assertThat(published.test()).hasSize(10_000).startsWith(60_000);

        ThreeWaySplit split = ThreeWaySplit.of(published, 123);
        assertThat(split.train()).hasSize(50_000);
        assertThat(split.validation()).hasSize(10_000);
        assertThat(split.test()).isEqualTo(published.test());
        assertThat(split.seed()).isEqualTo(123);
        assertPartition(70_000, split.train(), split.validation(), split.test());
        assertThat(ThreeWaySplit.of(published, 123).validation()).isEqualTo(split.validation());
        assertThatThrownBy(() -> Split.published(3, 4)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSampleHasDistinctImagesWithTheirLabels() {
        ImageSet all = TestData.plainSet(200, 7);
        int[] chosen = Sample.of(200, 50, 5);
        ImageSet some = all.subset("some", chosen);

        assertThat(chosen).hasSize(50).doesNotHaveDuplicates().isSorted().isEqualTo(Sample.of(200, 50, 5));
        for (int k = 0; k < 50; k++) {
            assertThat(some.label(k)).isEqualTo(chosen[k] % 7);
            assertThat(some.pixels()[k * ImageSet.PIXELS]).isEqualTo((byte) chosen[k]);
        }
        assertThat(Sample.of(5, 5, 1)).containsExactly(0, 1, 2, 3, 4);
        assertThat(Sample.of(0, 0, 1)).isEmpty();
        assertThatThrownBy(() -> Sample.of(5, 6, 1)).hasMessageContainingAll("6", "5");
        assertThatThrownBy(() -> Sample.of(5, -1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyImageIsDrawnEquallyOften() {
        int[] drawn = new int[10];
        for (int seed = 0; seed < 4000; seed++) {
            for (int i : Sample.of(10, 3, seed)) {
                drawn[i]++;
            }
        }
        for (int times : drawn) {
            assertThat(times).isBetween(1080, 1320);
        }
    }

    @Test
    @DisplayName("DAT-08 0.5 becomes 0, just above becomes 1")
    void binarisingIsStrictlyAboveAHalf() {
        float[] pixels = {0, 0.5f, Math.nextUp(0.5f), 1, Float.NaN, -1};
        Binarise.pixels(pixels);
        assertThat(pixels).containsExactly(0, 0, 1, 1, 0, 0);

        float[] part = {0.9f, 0.9f, 0.1f, 0.1f};
        Binarise.pixels(part, 1, 2);
        assertThat(part).containsExactly(0.9f, 1, 0, 0.1f);
    }
}

package latentexplorer.core.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ColouringTest {
    @Test
    void classesHaveALineEachAndThoseWithoutOneTheirOwn() {
        Colouring colouring = Colouring.byClass(List.of("a", "b", "c"), new int[] {2, 0, -1, 2});

        assertThat(colouring.lines()).extracting(Colouring.Line::name).containsExactly("a", "b", "c", "no class");
        assertThat(colouring.lineOf()).containsExactly(2, 0, 3, 2);
        assertThat(colouring.inks()).containsExactly(2, 0, Ground.NEUTRAL, 2);
    }

    @Test
    void manyTypefacesAreCutIntoRunsOfTheAlphabet() {
        List<String> names = IntStream.range(0, 95)
                .mapToObj(i -> String.format("%s face %02d", i % 2 == 0 ? "B" : "a", 94 - i))
                .toList();
        int[] own = IntStream.range(0, 95).toArray();

        Colouring colouring = Colouring.byTypeface(names, own);

        assertThat(colouring.lines()).hasSize(10);
        assertThat(colouring.lines().getFirst().name()).startsWith("a face").contains(" – a face");
        int[] counts = new int[10];
        for (int i : own) {
            counts[colouring.lineOf()[i]]++;
            String[] ends = colouring.lines().get(colouring.lineOf()[i]).name().split(" – ");
            assertThat(names.get(i))
                    .usingComparator(String.CASE_INSENSITIVE_ORDER)
                    .isBetween(ends[0], ends[1]);
        }
        assertThat(Arrays.stream(counts).min().orElse(0)).isEqualTo(9);
        assertThat(Colouring.byTypeface(List.of("Z", "Y"), new int[] {0, 1}).lines())
                .extracting(Colouring.Line::name)
                .containsExactly("Y", "Z");
    }

    @Test
    void valuesAreCutIntoEighthsFromLowToHigh() {
        Random random = new Random(1);
        float[] values = new float[8000];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) Math.exp(random.nextGaussian());
        }
        values[7] = Float.NaN;

        Colouring colouring = Colouring.byValue("error", values);

        assertThat(colouring.lines()).hasSize(9);
        assertThat(colouring.lines().getLast()).isEqualTo(new Colouring.Line("not measured", Ground.NEUTRAL));
        assertThat(colouring.lineOf()[7]).isEqualTo(8);
        int[] counts = new int[9];
        for (int i = 0; i < values.length; i++) {
            counts[colouring.lineOf()[i]]++;
            for (int j = 0; j < i; j += 701) {
                if (values[j] < values[i]) {
                    assertThat(colouring.lineOf()[j])
                            .isLessThanOrEqualTo(colouring.lineOf()[i]);
                }
            }
        }
        for (int line = 0; line < 8; line++) {
            assertThat(counts[line]).isBetween(995, 1005);
            assertThat(colouring.lines().get(line).ink()).isEqualTo(Ground.INKS + line);
        }
    }

    @Test
    void equalValuesShareALine() {
        assertThat(Colouring.byValue("error", new float[] {0, -0f, 0, 0}).lines())
                .containsExactly(new Colouring.Line("0.00", Ground.INKS + 4));
        Colouring two = Colouring.byValue("error", new float[] {5, 1, 5, 1, 5});
        assertThat(two.lineOf()).containsExactly(1, 0, 1, 0, 1);
        assertThat(Colouring.byValue("error", new float[0]).lines()).isEmpty();
        assertThat(Colouring.byValue("error", new float[] {Float.NaN}).lines()).hasSize(1);
    }

    @Test
    void groupsRepeatTheInks() {
        List<String> names =
                IntStream.range(0, 12).mapToObj(i -> "cluster " + i).toList();
        Colouring colouring = Colouring.byGroup("cluster", names, new int[] {11, -1, 1}, "noise");

        assertThat(colouring.inks()).containsExactly(1, Ground.NEUTRAL, 1);
        assertThat(colouring.lines()).hasSize(13);
    }

    @Test
    void aPointWithoutALineIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Colouring("x", List.of(new Colouring.Line("a", 0)), new int[] {1}));
        assertThatIllegalArgumentException().isThrownBy(() -> new Colouring.Line("a", 18));
    }
}

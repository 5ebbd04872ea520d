package latentexplorer.core.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import latentexplorer.core.data.ImageSet;
import org.junit.jupiter.api.Test;

class ExamplesTest {
    private static ImageSet images(int n, int classes) {
        int[] labels = IntStream.range(0, n).map(i -> i % classes).toArray();
        return new ImageSet(
                "set",
                new byte[n * ImageSet.PIXELS],
                labels,
                IntStream.range(0, classes).mapToObj(Integer::toString).toList());
    }

    private static int[] all(int n) {
        return IntStream.range(0, n).toArray();
    }

    @Test
    void takesAllWhenThereAreFew() {
        assertThat(Examples.of(images(5, 2), all(5), 12)).containsExactly(0, 1, 2, 3, 4);
        assertThat(Examples.of(images(0, 1), all(0), 12)).isEmpty();
    }

    @Test
    void takesOneOfEachClassBeforeASecondOfAny() {
        ImageSet set = images(1000, 10);
        int[] chosen = Examples.of(set, all(1000), 12);

        assertThat(chosen).hasSize(12).doesNotHaveDuplicates();
        assertThat(Arrays.stream(chosen).map(set::label).boxed().collect(Collectors.toSet()))
                .hasSize(10);
    }

    @Test
    void spreadsOverManyClassesAndOverTheirMembers() {
        ImageSet set = images(94 * 50, 94);
        int[] chosen = Examples.of(set, all(94 * 50), 12);

        assertThat(Arrays.stream(chosen).map(set::label).boxed().collect(Collectors.toSet()))
                .hasSize(12);
        assertThat(Arrays.stream(chosen).map(i -> i / 94).boxed().collect(Collectors.toSet()))
                .hasSizeGreaterThan(8);
    }

    @Test
    void managesWithOneClassAndWithNoLabels() {
        assertThat(Examples.of(images(100, 1), all(100), 12)).hasSize(12).doesNotHaveDuplicates();
        int[] none = new int[100];
        Arrays.fill(none, ImageSet.UNLABELLED);
        ImageSet unlabelled = new ImageSet("set", new byte[100 * ImageSet.PIXELS], none, java.util.List.of());
        assertThat(Examples.of(unlabelled, all(100), 12)).hasSize(12).doesNotHaveDuplicates();
    }

    @Test
    void managesWithAClassThatIsRare() {
        int[] labels = new int[100];
        labels[57] = 1;
        ImageSet set = new ImageSet("set", new byte[100 * ImageSet.PIXELS], labels, java.util.List.of("a", "b"));
        assertThat(Examples.of(set, all(100), 12))
                .hasSize(12)
                .doesNotHaveDuplicates()
                .contains(57);
    }
}

package latentexplorer.core.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.linalg.SeededRandom;
import org.junit.jupiter.api.Test;

class MeasuredImagesTest {
    private static ImageSet labelled(int... labels) {
        return new ImageSet(
                "labels",
                new byte[labels.length * ImageSet.PIXELS],
                labels,
                IntStream.range(0, 10).mapToObj(String::valueOf).toList());
    }

    @Test
    void eachClassKeepsItsShare() {
        int[] labels =
                IntStream.range(0, 1000).map(i -> i < 700 ? 0 : i < 990 ? 1 : 2).toArray();
        ImageSet images = labelled(labels);

        MeasuredImages drawn = MeasuredImages.draw(images, Models.all(images), 100, 5);

        assertThat(drawn.count()).isEqualTo(100);
        assertThat(Arrays.stream(drawn.indices()).filter(i -> labels[i] == 0).count())
                .isEqualTo(70);
        assertThat(Arrays.stream(drawn.indices()).filter(i -> labels[i] == 2).count())
                .isEqualTo(1);
        assertThat(drawn.indices()).isSorted().doesNotHaveDuplicates();
        assertThat(drawn.words()).isEqualTo("100 of 1,000 images, drawn by class with seed 5");
        assertThat(MeasuredImages.draw(images, Models.all(images), 100, 5).indices())
                .isEqualTo(drawn.indices());
        assertThat(MeasuredImages.draw(images, Models.all(images), 100, 6).indices())
                .isNotEqualTo(drawn.indices());
    }

    @Test
    void aRareClassIsSeenToo() {
        ImageSet images =
                labelled(IntStream.range(0, 1000).map(i -> i == 3 ? 1 : 0).toArray());

        assertThat(MeasuredImages.draw(images, Models.all(images), 10, 0).indices())
                .contains(3);
    }

    @Test
    void sharesAlwaysSumUpAndFit() {
        SeededRandom random = new SeededRandom(3);
        for (int round = 0; round < 500; round++) {
            int[] sizes = new int[1 + random.nextInt(12)];
            Arrays.setAll(sizes, _ -> 1 + random.nextInt(random.nextInt(2) == 0 ? 3 : 200));
            int total = Arrays.stream(sizes).sum();
            int most = 1 + random.nextInt(Math.max(1, total - 1));

            int[] shares = MeasuredImages.shares(sizes, total, Math.min(most, total));

            assertThat(Arrays.stream(shares).sum()).isEqualTo(Math.min(most, total));
            for (int c = 0; c < sizes.length; c++) {
                assertThat(shares[c]).isBetween(sizes.length <= most ? 1 : 0, sizes[c]);
            }
        }
    }

    @Test
    void fewImagesAreAllTaken() {
        ImageSet images = labelled(1, 2, 3);

        MeasuredImages all = MeasuredImages.draw(images, new int[] {2, 0}, 2, 0);

        assertThat(all.indices()).containsExactly(2, 0);
        assertThat(all.sampled()).isFalse();
        assertThat(all.words()).isEqualTo("all 2 images");
        assertThat(MeasuredImages.draw(images, new int[0], 2, 0).count()).isZero();
    }

    @Test
    void nothingCannotBeDrawn() {
        assertThatThrownBy(() -> MeasuredImages.draw(labelled(1), new int[] {0}, 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(List.of(MeasuredImages.all(new int[0]).words())).containsExactly("all 0 images");
    }
}

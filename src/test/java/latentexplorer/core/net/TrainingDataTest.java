package latentexplorer.core.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import latentexplorer.core.data.ImageSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TrainingDataTest {
    private static final int[] TRAIN =
            IntStream.range(0, 200).filter(i -> i % 4 != 1).toArray();
    private static final int[] TEST =
            IntStream.range(0, 200).filter(i -> i % 4 == 1).toArray();

    /** 200 images; image i has the label i % 7 and all pixels i. */
    private static TrainingData data() {
        byte[] pixels = new byte[200 * ImageSet.PIXELS];
        for (int p = 0; p < pixels.length; p++) {
            pixels[p] = (byte) (p / ImageSet.PIXELS);
        }
        int[] labels = IntStream.range(0, 200).map(i -> i % 7).toArray();
        List<String> names = List.of("0", "1", "2", "3", "4", "5", "6");
        return new TrainingData(new ImageSet("plain", pixels, labels, names), TRAIN, TEST);
    }

    @Test
    @DisplayName("DAT-13 n given: exactly n distinct training images, labels aligned, the test untouched")
    void aSubsampleHasDistinctTrainingImagesWithTheirLabels() {
        TrainingData some = data().subsampled(50, 5);

        assertThat(some.train()).hasSize(50).doesNotHaveDuplicates().isSorted();
        assertThat(TRAIN).contains(some.train());
        assertThat(some.test()).isEqualTo(TEST);
        Pixels pixels = new Pixels(some.images(), some.train(), false);
        float[] image = new float[ImageSet.PIXELS];
        for (int k = 0; k < 50; k++) {
            pixels.copy(k, image, 0);
            int i = Math.round(image[0] * 255);
            assertThat(i).isEqualTo(some.train()[k]);
            assertThat(some.images().label(some.train()[k])).isEqualTo(i % 7);
        }
    }

    @Test
    @DisplayName("DAT-13 the same seed draws the same images, another seed others; 0 and all mean all")
    void theSeedDecides() {
        assertThat(data().subsampled(50, 5).train())
                .isEqualTo(data().subsampled(50, 5).train());
        assertThat(data().subsampled(50, 6).train())
                .isNotEqualTo(data().subsampled(50, 5).train());
        assertThat(data().subsampled(0, 5).train()).isEqualTo(TRAIN);
        assertThat(data().subsampled(TRAIN.length, 5).train()).isEqualTo(TRAIN);
        assertThatThrownBy(() -> data().subsampled(TRAIN.length + 1, 5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyTrainingImageIsDrawnEquallyOften() {
        int[] drawn = new int[200];
        for (int seed = 0; seed < 1000; seed++) {
            Arrays.stream(data().subsampled(30, seed).train()).forEach(i -> drawn[i]++);
        }
        for (int i : TRAIN) {
            assertThat(drawn[i]).isBetween(140, 260);
        }
    }
}

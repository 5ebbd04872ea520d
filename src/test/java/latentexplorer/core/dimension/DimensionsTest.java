package latentexplorer.core.dimension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.SeededRandom;
import latentexplorer.core.net.Collapse;
import latentexplorer.core.net.LabelledModel;
import latentexplorer.core.net.LatentModel;
import latentexplorer.core.net.ModelFile;
import latentexplorer.core.net.StyleModel;
import org.junit.jupiter.api.Test;

class DimensionsTest {
    private static final List<String> DIGITS =
            IntStream.range(0, 10).mapToObj(String::valueOf).toList();

    private static LatentModel bundled(String name) throws IOException {
        return ModelFile.read(Path.of("embeddings", name + ".model")).model();
    }

    @Test
    void spreadAndOrderAreThoseOfTheCodes() {
        // Spread 2, 0, 1 around 5, 7, -1.
        float[] codes = {3, 7, -2, 7, 7, 0};
        Dimensions found = Dimensions.of(codes, 3, 0, Optional.empty());
        assertThat(found.middle()).containsExactly(5, 7, -1);
        assertThat(found.all()).extracting(Dimension::deviation).containsExactly(2.0, 0.0, 1.0);
        assertThat(found.all()).extracting(Dimension::dead).containsExactly(false, true, false);
        assertThat(found.byUse()).extracting(Dimension::index).containsExactly(0, 2, 1);
        assertThat(found.all().get(0).least()).isEqualTo(3);
        assertThat(found.all().get(2).greatest()).isZero();
        assertThat(found.all().get(0).at(-1.5)).isEqualTo(2);
        assertThatThrownBy(() -> Dimensions.of(new float[0], 3, 0, Optional.empty()))
                .hasMessageContaining("no codes");
    }

    @Test
    void inAVariationalModelDivergenceOrdersAndSilentOnesAreDead() {
        float[] means = {1, 0.01f, 3, -1, -0.01f, -3};
        Collapse collapse = Collapse.of(means, new float[] {-1, 0, -5, -1, 0, -5}, 3);
        Dimensions found = Dimensions.of(means, 3, 0, Optional.of(collapse));
        assertThat(found.byUse()).extracting(Dimension::index).containsExactly(2, 0, 1);
        assertThat(found.all().get(1).dead()).isTrue();
        assertThat(found.all().get(2).divergence()).isCloseTo((Math.exp(-5) + 9 - 1 + 5) / 2, within(1e-6));
    }

    @Test
    void theModelOfDigitsIsMeasuredByItsImages() throws IOException {
        SeededRandom random = new SeededRandom(1);
        byte[] pixels = new byte[50 * ImageSet.PIXELS];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) random.nextInt(256);
        }
        ImageSet images = new ImageSet("noise", pixels, new int[50], List.of("noise"));
        int[] all = IntStream.range(0, 50).toArray();
        try (Workers one = new Workers("test", 1)) {
            Dimensions variational = Dimensions.of(bundled("digits-vae-16"), images, all, one, JobScope.unattended());
            assertThat(variational.size()).isEqualTo(16);
            assertThat(variational.all()).allMatch(each -> each.divergence() > 0);
            Dimensions style = Dimensions.of(bundled("digits-style-aae"), images, all, one, JobScope.unattended());
            assertThat(style.classes()).hasSize(10);
            assertThat(style.byUse()).hasSize(4);
        }
    }

    @Test
    void stripsMoveOneValueAndAreDecodedAtOnce() throws IOException {
        LatentModel model = bundled("digits-dense-16");
        float[] codes = new float[32 * 16];
        SeededRandom random = new SeededRandom(2);
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (float) random.nextGaussian();
        }
        Dimensions dimensions = Dimensions.of(codes, 16, 0, Optional.empty());
        float[] code = Arrays.copyOf(codes, 16);
        Strips strips = Strips.of(model, code, dimensions.byUse());
        assertThat(strips.deviations()).containsExactly(-3, -2.25, -1.5, -0.75, 0, 0.75, 1.5, 2.25, 3);
        Dimension second = dimensions.byUse().get(1);
        float[] moved = Arrays.copyOfRange(strips.codes(), (9 + 2) * 16, (9 + 3) * 16);
        assertThat(moved[second.index()]).isEqualTo((float) (second.mean() - 1.5 * second.deviation()));
        moved[second.index()] = code[second.index()];
        assertThat(moved).containsExactly(code);
        float[] alone = model.decode(Arrays.copyOfRange(strips.codes(), 11 * 16, 12 * 16), 1);
        int at = strips.offset(1, 2);
        assertThat(Arrays.copyOfRange(strips.pictures(), at, at + ImageSet.PIXELS))
                .containsExactly(alone, within(1e-5f));
        assertThatThrownBy(() -> Strips.of(model, new float[3], dimensions.byUse()))
                .hasMessageContaining("another model");
        assertThatThrownBy(() -> Strips.of(model, code, dimensions.byUse(), 1, 3))
                .hasMessageContaining("at least 2");
    }

    @Test
    void theAlphabetOfOneStyleHasEachClassForCertain() throws IOException {
        StyleModel model = (StyleModel) bundled("digits-style-aae");
        float[] style = {0.5f, -1, 2, 0};
        Alphabet found = Alphabet.of(model, style, DIGITS);
        assertThat(found.pictures()).hasSize(10 * ImageSet.PIXELS);
        for (int c = 0; c < 10; c++) {
            float[] code = Arrays.copyOfRange(found.codes(), 14 * c, 14 * (c + 1));
            assertThat(Arrays.copyOfRange(code, 10, 14)).containsExactly(style);
            for (int other = 0; other < 10; other++) {
                assertThat(code[other]).isEqualTo(other == c ? 1 : 0);
            }
        }
        assertThatThrownBy(() -> Alphabet.of(model, new float[3], DIGITS)).hasMessageContaining("4 values, not 3");
        assertThatThrownBy(() -> Alphabet.of(model, style, List.of("a"))).hasMessageContaining("10 classes");
    }

    @Test
    void aLabelledModelDrawsEachLabel() throws IOException {
        LabelledModel model = (LabelledModel) bundled("digits-labelled");
        Alphabet found = Alphabet.of(model, 5, DIGITS);
        assertThat(found.pictures()).hasSize(10 * ImageSet.PIXELS);
        assertThat(Alphabet.of(model, 5, DIGITS).codes()).containsExactly(found.codes());
    }

    @Test
    void anyModelDrawsAnAlphabetByAnalogies() throws IOException {
        LatentModel model = bundled("digits-dense-16");
        float[] codes = new float[4 * 16];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = i / 16 + i % 16;
        }
        int[] labels = {0, 2, 2, ImageSet.UNLABELLED};
        float[] code = new float[16];
        Arrays.fill(code, 9);
        Alphabet found = Alphabet.of(model, codes, labels, List.of("a", "b", "c"), code, 2);
        assertThat(found.classNames()).containsExactly("a", "c");
        // The mean of a is j, that of c 1.5 + j.
        assertThat(found.codes()[3]).isCloseTo(3 + (9 - 4.5f), within(1e-6f));
        assertThat(Arrays.copyOfRange(found.codes(), 16, 32)).containsExactly(code, within(1e-6f));
        assertThatThrownBy(() -> Alphabet.of(model, codes, labels, List.of("a", "b", "c"), code, 1))
                .hasMessageContaining("no image of the class b");
        assertThatThrownBy(() -> Alphabet.of(model, codes, labels, List.of("a", "b", "c"), new float[2], 0))
                .hasMessageContaining("another model");
    }
}

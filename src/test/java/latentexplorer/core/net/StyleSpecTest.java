package latentexplorer.core.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.net.layer.Layer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StyleSpecTest {
    @Test
    @DisplayName("AAE-01 the three networks have the reference's sizes")
    void networksHaveTheirSizes() {
        StyleNetworks networks = StyleSpec.ADVERSARIAL.networks();
        assertThat(networks.encoder().parameters()).isEqualTo(27_070);
        assertThat(networks.decoder().parameters()).isEqualTo(33_997);
        assertThat(networks.discriminator().parameters()).isEqualTo(1_489);
        assertThat(networks.encoder().layers())
                .extracting(Layer::outputs)
                .containsExactly(16 * 14 * 14, 16 * 14 * 14, 32 * 14 * 14, 32 * 14 * 14, 32 * 7 * 7, 14);
        assertThat(networks.decoder().layers())
                .extracting(Layer::outputs)
                .containsExactly(32 * 7 * 7, 32 * 14 * 14, 32 * 14 * 14, 4 * 28 * 28, 4 * 28 * 28, 784);
        assertThat(networks.discriminator().inputs()).isEqualTo(14);
        assertThat(StyleSpec.ADVERSARIAL.blocks(784))
                .extracting(ModelSpec.Block::name)
                .containsExactly("encoder", "decoder", "discriminator");
        assertThat(StyleSpec.PLAIN.weights(784)).isEqualTo(27_070 + 33_997);
        assertThat(networks.firstWeights(3)).containsExactly(networks.firstWeights(3));
        assertThat(networks.firstWeights(3)).isNotEqualTo(networks.firstWeights(4));
    }

    @Test
    @DisplayName("AAE-05 the generator's weight grows from 0 in equal steps to a little above its factor")
    void generatorWeights() {
        StyleSpec spec = StyleSpec.ADVERSARIAL;
        double[] twelve = IntStream.range(0, 12)
                .mapToDouble(e -> spec.generatorWeight(e, 12))
                .toArray();
        for (int e = 0; e < 12; e++) {
            assertThat(twelve[e]).isCloseTo(0.02 * e, within(1e-12));
        }
        assertThat(spec.generatorWeight(14, 15)).isCloseTo(0.2154, within(1e-4));
        assertThat(spec.generatorWeight(0, 1)).isZero();
        assertThat(spec.generatorWeight(0, 2)).isZero();
        assertThat(spec.generatorWeight(1, 2)).isEqualTo(0.2);
        assertThat(StyleSpec.PLAIN.generatorWeight(5, 10)).isZero();
    }

    @Test
    @DisplayName("AAE-06 AAE-09 defaults are those of the reference")
    void defaults() {
        assertThat(StyleSpec.PLAIN.problems()).isEmpty();
        assertThat(StyleSpec.ADVERSARIAL.problems()).isEmpty();
        assertThat(StyleSpec.PLAIN.schedule()).isEqualTo(new Schedule(64, 10, 1, 0.0004));
        assertThat(StyleSpec.ADVERSARIAL.schedule()).isEqualTo(new Schedule(64, 12, 1, 0.0004));
        assertThat(StyleSpec.PLAIN.seed()).isEqualTo(1234);
        assertThat(StyleSpec.ADVERSARIAL.seed()).isEqualTo(1235);
        assertThat(StyleSpec.ADVERSARIAL.displayName("digits", 784)).isEqualTo("digits_Style(AAE,n=4)");
        assertThat(StyleSpec.ADVERSARIAL.metrics())
                .containsKeys(
                        "autoencoder",
                        "classification",
                        "generator",
                        "generator weight",
                        "discriminator fake",
                        "discriminator real",
                        "distribution error");
        assertThat(StyleSpec.PLAIN.metrics()).doesNotContainKey("generator");
    }

    @Test
    void impossibleSettingsAreSentences() {
        StyleSpec bad = new StyleSpec(1, 0, true, new Schedule(0, 1, 1, 0.1), 1, -2, Double.NaN, 0);
        assertThat(bad.problems()).hasSize(6).allMatch(each -> each.endsWith("."));
        assertThatThrownBy(() -> StyleSpec.PLAIN.withStyleSize(0).check())
                .hasMessageContaining("style size must be from 1 to 1,024, not 0");
    }

    @Test
    void imagesWithoutClassesAreRefusedBeforeTraining() {
        byte[] pixels = new byte[4 * ImageSet.PIXELS];
        List<String> names = List.of("a", "b", "c");
        StyleSpec spec = StyleSpec.PLAIN.withClasses(2);
        int[] all = {0, 1, 2};
        assertThat(problems(spec, pixels, new int[] {0, -1, 1, 1}, names, all))
                .containsExactly("A style model learns classes, but image 1 of set has no label.");
        assertThat(problems(spec, pixels, new int[] {0, 1, 0, -1}, names, all)).hasSize(1);
        assertThat(problems(spec, pixels, new int[] {1, 1, 1, 0}, names, all))
                .containsExactly("All training images are of the class b; a style model needs at least two classes.");
        assertThat(problems(spec, pixels, new int[] {0, 1, 2, 0}, names, all).getFirst())
                .isEqualTo("The model is made for 2 classes, but set has image 2 of class c, number 3.");
        assertThat(problems(spec, pixels, new int[] {0, 1, 0, 0}, names, all)).isEmpty();
    }

    private static List<String> problems(StyleSpec spec, byte[] pixels, int[] labels, List<String> names, int[] train) {
        return spec.problems(new TrainingData(new ImageSet("set", pixels, labels, names), train, new int[] {3}));
    }
}

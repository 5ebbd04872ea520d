package latentexplorer.ui.training.setup;

import static latentexplorer.ui.training.setup.Typing.start;
import static latentexplorer.ui.training.setup.Typing.typed;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DrawnArchitectureTest {
    private static Architecture of(String start, Object... settingsAndValues) {
        Architecture drawn = FormCheck.of(start(start), typed(settingsAndValues), DataFacts.UNKNOWN)
                .architecture();
        assertThat(drawn).isNotNull();
        return drawn;
    }

    @Test
    @DisplayName("TRN-02 layers 256 64, code 16, PCA 25 give 25-256-64-16-64-256-784 and its number of parameters")
    void shapeOfTheReference() {
        Architecture drawn = of("own-dense", Setting.LAYERS, "256 64");

        assertThat(drawn.inWords()).isEqualTo("784 – PCA 25 – 256 – 64 – 16 – 64 – 256 – 784");
        assertThat(drawn.weights()).startsWith("243,360 parameters: encoder ");
    }

    @Test
    @DisplayName("TRN-03 no hidden layers are allowed: 25-16-784")
    void shapeWithoutHiddenLayers() {
        assertThat(of("own-dense").inWords()).isEqualTo("784 – PCA 25 – 16 – 784");
        assertThat(of("own-dense").weights()).startsWith("13,744 parameters");
    }

    @Test
    @DisplayName("TRN-06 the decoder may have other layers")
    void shapeWithOtherDecoder() {
        assertThat(of("own-dense", Setting.LAYERS, "256 64", Setting.DECODER_LAYERS, "128", Setting.PCA_DIMS, "0")
                        .inWords())
                .isEqualTo("784 – 256 – 64 – 16 – 128 – 784");
        assertThat(of("homework-2").inWords()).isEqualTo("784 – 50 – 2 – 784");
    }

    @Test
    void aShareOfVarianceLeavesTheNumberOfParametersOpen() {
        Architecture drawn = of("own-dense", Setting.PCA_DIMS, "0.9");

        assertThat(drawn.inWords()).isEqualTo("784 – PCA 90.0 % – 16 – 784");
        assertThat(drawn.weights())
                .startsWith("At most 25,888 parameters")
                .endsWith("The data decide how many components there are.");
    }

    @Test
    @DisplayName("AAE-01 a style model is drawn with class and style, its discriminator, and its numbers of parameters")
    void drawsAStyleModel() {
        Architecture drawn = of("style-aae");

        assertThat(drawn.weights())
                .isEqualTo("62,556 parameters: encoder 27,070 + decoder 33,997 + discriminator 1,489");
        assertThat(drawn.inWords()).endsWith("discriminator 64 – 8 – drawn?").contains("10 + 4");
        assertThat(of("style-sae").branches()).isEmpty();
    }

    @Test
    void drawsTheLabelThatJoinsTheImage() {
        Architecture drawn = of("labelled");

        assertThat(drawn.inWords()).isEqualTo("784 – 256 + 6 – 256 – 256 – 784; label 11 labels");
        assertThat(of("labelled", Setting.LABELS, "false").branches()).isEmpty();
    }

    @Test
    void drawsMeanAndVarianceOfAVariationalCode() {
        assertThat(of("vae-16").inWords()).isEqualTo("784 – PCA 25 – 64 – 2 × 16 – 16 – 64 – 784");
    }
}

package latentexplorer.core.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DenseSpecTest {
    private static final DenseSpec SPEC = DenseSpec.DEFAULT.withLayers(List.of(256, 64), 16, List.of());

    @Test
    @DisplayName("TRN-01 the defaults are those of the reference")
    void defaults() {
        DenseSpec spec = DenseSpec.DEFAULT;
        assertThat(spec.input()).isEqualTo(new InputSpec(25, false, false));
        assertThat(spec.layers()).isEmpty();
        assertThat(spec.latentSize()).isEqualTo(16);
        assertThat(spec.schedule()).isEqualTo(new Schedule(256, 25, 1, 0.001));
        assertThat(spec.dropout().active()).isFalse();
        assertThat(spec.problems()).isEmpty();
    }

    @Test
    @DisplayName("TRN-02 the decoder is the encoder reversed and the parameter count follows the formula")
    void layoutOfTheReference() {
        DenseLayout layout = SPEC.layout(25);
        assertThat(layout.sizes()).containsExactly(25, 256, 64, 16, 64, 256, 784);
        assertThat(layout.parameters()).isEqualTo(26 * 256 + 257 * 64 + 65 * 16 + 17 * 64 + 65 * 256 + 257 * 784);
        assertThat(layout.latentSize()).isEqualTo(16);
        assertThat(layout.matrixOffset(1)).isEqualTo(26 * 256);
        assertThat(layout.biasOffset(1)).isEqualTo(26 * 256 + 256 * 64);
    }

    @Test
    @DisplayName("TRN-03 no hidden layers lead from the input straight to the code")
    void noHiddenLayers() {
        assertThat(DenseSpec.DEFAULT.layout(25).sizes()).containsExactly(25, 16, 784);
    }

    @Test
    @DisplayName("TRN-06 the decoder may have other layers")
    void otherDecoder() {
        assertThat(DenseSpec.DEFAULT
                        .withLayers(List.of(64), 8, List.of(128))
                        .layout(25)
                        .sizes())
                .containsExactly(25, 64, 8, 128, 784);
    }

    @Test
    @DisplayName("TRN-11 the descriptive name follows the reference")
    void displayNames() {
        assertThat(SPEC.withDropout(new Dropout(0, 0.5)).displayName("digits", 25))
                .isEqualTo("digits_Dense(PCA(25,UW)_units=256-64-16_Drop(l=0,r=0.50))");
        assertThat(SPEC.withInput(new InputSpec(0, true, true)).displayName("digits", 784))
                .isEqualTo("digits-BIN_Dense(PCA(784,W)_units=256-64-16)");
        assertThat(SPEC.withLayers(List.of(), 4, List.of(64, 256)).displayName(DenseSpec.fontSetName(120, 51), 25))
                .isEqualTo("alphaNumeric-120f-51c_Dense(PCA(25,UW)_units=4_dec-units=64-256)");
    }

    @Test
    @DisplayName("TRN-01 what cannot be is refused with its reason")
    void problems() {
        assertProblem(SPEC.withDropout(new Dropout(0, 0)), "rate above 0");
        assertProblem(SPEC.withDropout(new Dropout(2, 0.5)), "0 to 1, not 2");
        assertProblem(SPEC.withDropout(new Dropout(-5, 0.5)), "not -5");
        assertProblem(DenseSpec.DEFAULT.withDropout(new Dropout(0, 0.5)), "there is none");
        assertProblem(SPEC.withDropout(new Dropout(0, 1)), "below 1, not 1.0");
        assertProblem(SPEC.withDropout(new Dropout(0, Double.NaN)), "below 1, not NaN");
        assertProblem(SPEC.withDropout(new Dropout(Dropout.NO_LAYER, 0.5)), "needs a dropout layer");
        assertProblem(SPEC.withLayers(List.of(), 0, List.of()), "latent dimension must be from 1");
        assertProblem(SPEC.withLayers(List.of(0), 2, List.of()), "hidden layer of the encoder");
        assertProblem(SPEC.withLayers(List.of(), 2, List.of(-3)), "hidden layer of the decoder");
        assertProblem(SPEC.withLayers(List.of(60_000, 60_000), 2, List.of()), "25 million");
        assertProblem(SPEC.withLayers(List.of(7_000, 7_000), 2, List.of(2)), "25 million");
        assertProblem(SPEC.withInput(new InputSpec(785, false, false)), "at most 784");
        assertProblem(SPEC.withInput(new InputSpec(-1, false, false)), "not -1.0");
        assertProblem(SPEC.withInput(new InputSpec(Double.NaN, false, false)), "NaN");
        assertProblem(SPEC.withSchedule(new Schedule(0, 1, 1, 0.1)), "batch size");
        assertProblem(SPEC.withSchedule(new Schedule(1, 0, 1, 0.1)), "Epochs and stages");
        assertProblem(SPEC.withSchedule(new Schedule(1, 1, 0, 0.1)), "Epochs and stages");
        assertProblem(SPEC.withSchedule(new Schedule(1, 1, 1, 0)), "learning rate");
        assertProblem(SPEC.withSchedule(new Schedule(1, 1, 1, Double.NaN)), "learning rate");
        assertProblem(SPEC.withSchedule(new Schedule(1, 1, 1, Double.POSITIVE_INFINITY)), "learning rate");
        assertThatThrownBy(() -> SPEC.withSchedule(new Schedule(0, 0, 1, 0.1)).check())
                .hasMessageContaining("batch size")
                .hasMessageContaining("Epochs");
    }

    @Test
    void aCodeLargerThanTheInputIsAllowedWithAWarning() {
        DenseSpec wide = SPEC.withLayers(List.of(), 26, List.of());
        assertThat(wide.problems()).isEmpty();
        assertThat(wide.warnings()).singleElement().asString().contains("larger than the network's input of 25");
        assertThat(wide.withInput(new InputSpec(0, false, false)).warnings()).isEmpty();
        assertThat(SPEC.warnings()).isEmpty();
    }

    private static void assertProblem(DenseSpec spec, String part) {
        assertThat(spec.problems()).singleElement().asString().contains(part);
    }
}

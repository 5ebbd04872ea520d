package latentexplorer.core.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PresetsTest {
    @Test
    void everyPresetCanBeTrainedAndSaysWhatItReproduces() {
        assertThat(Presets.all())
                .extracting(Preset::name)
                .contains("dense-64", "vae-16", "style-sae", "style-aae", "homework-2", "homework-4")
                .doesNotHaveDuplicates();
        for (Preset preset : Presets.all()) {
            assertThat(preset.spec().problems()).as(preset.name()).isEmpty();
            assertThat(preset.reproduces()).isNotBlank().doesNotContain("\n");
            assertThat(Presets.named(preset.name())).contains(preset);
        }
        assertThat(Presets.named("dense")).isEmpty();
    }

    @Test
    @DisplayName("TRN-12 VAE-11 the presets have the settings of the quality rows")
    void settingsOfTheQualityRows() {
        DenseSpec dense = (DenseSpec) Presets.named("dense-64").orElseThrow().spec();
        assertThat(dense.layout(784).sizes()).containsExactly(784, 64, 784);
        assertThat(dense.schedule().epochs()).isEqualTo(25);
        assertThat(dense.input()).isEqualTo(new InputSpec(0, false, false));
        VariationalSpec vae =
                (VariationalSpec) Presets.named("vae-16").orElseThrow().spec();
        assertThat(vae.layers()).isEqualTo(List.of(64));
        assertThat(vae.latentSize()).isEqualTo(16);
        assertThat(vae.input().pcaDims()).isEqualTo(25);
        assertThat(vae.kl().beta()).isEqualTo(new BetaSchedule.Constant(0.001));
        StyleSpec style = (StyleSpec) Presets.named("style-aae").orElseThrow().spec();
        assertThat(style.adversarial()).isTrue();
        assertThat(style.styleSize()).isEqualTo(4);
        assertThat(style.schedule().epochs()).isEqualTo(15);
    }
}

package latentexplorer.core.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import latentexplorer.core.job.Workers;
import latentexplorer.core.net.ModelSpec.Block;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VariationalSpecTest {
    private static final VariationalSpec SPEC = VariationalSpec.DEFAULT;

    @Test
    @DisplayName("TRN-11 the descriptive name of the reference")
    void descriptiveName() {
        VariationalSpec spec = SPEC.withInput(new InputSpec(0, true, true))
                .withLayers(List.of(256, 64), 2, List.of(64, 256))
                .withDropout(new Dropout(0, 0.25));
        assertThat(spec.displayName("digits", 784))
                .isEqualTo("digits-BIN_VAE-TORCH(PCA(784,W)_Encoder-256-64_Drop(l=0,r=0.25)_Decoder-64-256_Dlatent=2)");
        assertThat(SPEC.displayName("alphaNumeric-3f-2c", 25))
                .isEqualTo("alphaNumeric-3f-2c_VAE-TORCH(PCA(25,UW)_Encoder-64_Dlatent=16)");
    }

    @Test
    @DisplayName("VAE-01 the parts of the network and their weights")
    void blocks() {
        VariationalSpec spec = SPEC.withLayers(List.of(64), 16, List.of());
        assertThat(spec.blocks(784))
                .containsExactly(
                        new Block("encoder", 785 * 64),
                        new Block("mean", 65 * 16),
                        new Block("log-variance", 65 * 16),
                        new Block("decoder", 17 * 64 + 65 * 784));
        assertThat(spec.weights(784)).isEqualTo(785 * 64 + 2 * 65 * 16 + 17 * 64 + 65 * 784);
        assertThat(SPEC.withLayers(List.of(256, 64), 2, List.of()).effectiveDecoderLayers())
                .containsExactly(64, 256);
    }

    private static void assertProblem(VariationalSpec spec, String... parts) {
        assertThat(spec.problems()).singleElement().asString().contains(parts);
        try (Workers workers = new Workers("test", 1)) {
            assertThatThrownBy(() -> new VariationalTrainer(spec, workers))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(spec.problems().getFirst());
        }
    }

    @Test
    void whatCannotBeIsRefusedWithASentence() {
        assertThat(SPEC.problems()).isEmpty();
        assertProblem(SPEC.withLayers(List.of(64), 0, List.of()), "latent dimension", "not 0");
        assertProblem(SPEC.withLayers(List.of(), 16, List.of()), "at least one hidden layer");
        assertProblem(SPEC.withLayers(List.of(64, 0), 16, List.of()), "encoder", "[64, 0]");
        assertProblem(SPEC.withLayers(List.of(64), 16, List.of(-1)), "decoder", "[-1]");
        assertProblem(SPEC.withLayers(List.of(64), 16, DenseSpec.NO_LAYERS), "decoder", "at least one hidden layer");
        assertProblem(SPEC.withDropout(new Dropout(1, 0.5)), "dropout layer", "never the code layer");
        assertProblem(SPEC.withDropout(new Dropout(0, 0)), "rate 0");
        assertProblem(SPEC.withKl(KlTerm.constant(-1)), "beta must be 0 or more, not -1.0");
        assertProblem(SPEC.withKl(KlTerm.constant(Double.NaN)), "beta must be 0 or more, not NaN");
        assertProblem(SPEC.withKl(KlTerm.scheduled(new BetaSchedule.Cyclic(0, 0, 0.5, 0, 1))), "at least 1 cycle");
        assertProblem(SPEC.withInput(new InputSpec(785, false, false)), "at most 784");
        assertProblem(SPEC.withSchedule(new Schedule(0, 1, 1, 0.001)), "batch size");
        assertProblem(SPEC.withLayers(List.of(65_536, 65_536), 16, List.of()), "25 million weights");
        assertProblem(SPEC.withLayers(List.of(5_000), 3_000, List.of(10)), "25 million weights");
    }

    @Test
    void aCodeAboveTheInputAndBatchesOfOneAreWarnedOf() {
        assertThat(SPEC.warnings()).isEmpty();
        VariationalSpec wide = SPEC.withLayers(List.of(64), 26, List.of());
        assertThat(wide.problems()).isEmpty();
        assertThat(wide.warnings()).singleElement().asString().contains("26", "larger than the network's input of 25");
        assertThat(SPEC.withSchedule(new Schedule(1, 1, 1, 0.001)).warnings())
                .singleElement()
                .asString()
                .contains("batches of one image");
    }
}

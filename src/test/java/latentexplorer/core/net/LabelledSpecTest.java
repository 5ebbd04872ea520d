package latentexplorer.core.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.SeededRandom;
import latentexplorer.core.net.ModalityDropout.Kept;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LabelledSpecTest {
    private static final LabelledSpec SPEC = LabelledSpec.DEFAULT;

    @Test
    @DisplayName("CFG-08 the defaults are those of the reference")
    void defaults() {
        assertThat(SPEC.schedule()).isEqualTo(new Schedule(64, 10, 1, 0.001));
        assertThat(SPEC.latentSize()).isEqualTo(256);
        assertThat(SPEC.labelSize()).isEqualTo(6);
        assertThat(SPEC.modalityDropout().image()).isEqualTo(0.2);
        assertThat(SPEC.maxSamples()).isEqualTo(10_000);
        assertThat(SPEC.weightDecay()).isEqualTo(1e-4);
        assertThat(SPEC.clippingNorm()).isEqualTo(1);
        assertThat(SPEC.dropout()).isEqualTo(0.1);
        assertThat(SPEC.problems()).isEmpty();
        assertThat(SPEC.warnings()).isEmpty();
        assertThat(SPEC.withoutLabels().problems()).isEmpty();
        assertThat(SPEC.withoutLabels().labelSize()).isZero();
        assertThat(SPEC.withClasses(94).labelSize()).isEqualTo((int) Math.round(1.6 * Math.pow(95, 0.56)));
    }

    @Test
    void theNumberOfWeightsFollowsTheFormula() {
        for (LabelledSpec spec :
                List.of(SPEC, SPEC.withoutLabels(), SPEC.withClasses(3).withSizes(7, 5))) {
            assertThat(LabelledNetwork.whole(spec).parameters()).isEqualTo((int) LabelledNetwork.parameters(spec));
            assertThat(spec.weights(ImageSet.PIXELS)).isEqualTo((int) LabelledNetwork.parameters(spec));
            assertThat(LabelledNetwork.firstWeights(spec)).hasSize((int) LabelledNetwork.parameters(spec));
        }
        assertThat(SPEC.weights(784)).isEqualTo(1_198_440);
    }

    @Test
    @DisplayName("CFG-08 the image is missing in 0.18 to 0.22 of 10,000 draws, and so is the label, never both")
    void ratesOfModalityDropout() {
        SeededRandom random = new SeededRandom(8);
        int[] counts = new int[3];
        for (int i = 0; i < 10_000; i++) {
            counts[SPEC.modalityDropout().draw(random).ordinal()]++;
        }
        assertThat(counts[Kept.LABEL_ALONE.ordinal()]).isBetween(1800, 2200);
        assertThat(counts[Kept.IMAGE_ALONE.ordinal()]).isBetween(1800, 2200);
        for (int i = 0; i < 1000; i++) {
            assertThat(ModalityDropout.NONE.draw(random)).isEqualTo(Kept.BOTH);
        }
    }

    @Test
    @DisplayName("CFG-08 a missing image is standard normal noise, new each time, a missing label the null category")
    void imputation() {
        LabelledSpec spec = SPEC.withClasses(3);
        int n = 1000;
        ImageSet images = Pictures.blobs(n, 2);
        int[] order = new SeededRandom(1).permutation(n);
        Pixels pixels = new Pixels(images, order, false);
        ArrayNormalisation normalisation =
                ArrayNormalisation.fit(ArrayNormalisation.By.CHANNEL, pixels, 1, 0, JobScope.unattended());
        float[] inputs = new float[n * 785];
        float[] targets = new float[n * 784];
        LabelledBatches batches = new LabelledBatches(spec, pixels, normalisation);
        batches.copy(order, 0, n, new SeededRandom(3), inputs, targets);
        int noise = 0;
        int nulls = 0;
        double square = 0;
        for (int row = 0; row < n; row++) {
            boolean image = inputs[row * 785 + 400] == targets[row * 784 + 400];
            boolean label = inputs[row * 785 + 784] != 3;
            assertThat(image || label).isTrue();
            nulls += label ? 0 : 1;
            if (label) {
                assertThat(inputs[row * 785 + 784]).isEqualTo(images.label(order[order[row]]));
            }
            float[] seen = Arrays.copyOfRange(inputs, row * 785, row * 785 + 784);
            if (image) {
                assertThat(Arrays.equals(seen, 0, 784, targets, row * 784, (row + 1) * 784))
                        .isTrue();
            } else {
                for (float each : seen) {
                    square += each * each;
                }
            }
            noise += image ? 0 : 1;
        }
        assertThat(noise).isBetween(160, 240);
        assertThat(nulls).isBetween(160, 240);
        assertThat(square / (noise * 784.0)).isBetween(0.97, 1.03);
        float[] again = new float[n * 785];
        batches.copy(order, 0, n, new SeededRandom(4), again, targets);
        assertThat(Arrays.equals(again, inputs)).isFalse();
        batches.copy(order, 0, n, new SeededRandom(3), again, targets);
        assertThat(Arrays.equals(again, inputs)).isTrue();
    }

    @Test
    void whatCannotBeIsSaidInASentence() {
        assertThat(SPEC.withSizes(256, 0).problems())
                .containsExactly("The latent dimension must be from 1 to 65,536, not 0.");
        assertThat(SPEC.withSizes(0, 16).problems()).singleElement().asString().contains("hidden layers");
        assertThat(SPEC.withSizes(60_000, 60_000).problems())
                .singleElement()
                .asString()
                .contains("25 million");
        assertThat(SPEC.withClasses(-1).problems()).isNotEmpty();
        assertThat(SPEC.withClasses(0).problems()).singleElement().asString().contains("needs a model with labels");
        assertThat(SPEC.withDropout(1).problems()).singleElement().asString().contains("dropout rate");
        assertThat(SPEC.withModalityDropout(new ModalityDropout(0.7, 0.4)).problems())
                .hasSize(1);
        assertThat(SPEC.withModalityDropout(new ModalityDropout(-0.1, 0)).problems())
                .hasSize(1);
        assertThat(SPEC.withModalityDropout(new ModalityDropout(Double.NaN, 0)).problems())
                .hasSize(1);
        assertThat(SPEC.withNormalisation(ArrayNormalisation.By.CHANNEL, -1).problems())
                .hasSize(1);
        assertThat(SPEC.withOptimiser(1, 1).problems())
                .singleElement()
                .asString()
                .contains("weight decay");
        assertThat(SPEC.withOptimiser(0, -1).problems())
                .singleElement()
                .asString()
                .contains("longest gradient");
        assertThat(SPEC.withOptimiser(0, Double.NaN).problems()).hasSize(1);
        assertThat(SPEC.withSchedule(new Schedule(0, 1, 1, 0.1)).problems()).hasSize(1);
        assertThatThrownBy(() -> new LabelledTrainer(SPEC.withSizes(256, 0), new Workers("test", 1)))
                .hasMessageContaining("latent dimension");
    }

    @Test
    void aCodeLargerThanTheInputIsAllowedWithAWarning() {
        assertThat(SPEC.withSizes(64, 785).problems()).isEmpty();
        assertThat(SPEC.withSizes(64, 785).warnings())
                .singleElement()
                .asString()
                .contains("larger than");
        assertThat(SPEC.withSizes(64, 784).warnings()).isEmpty();
    }

    @Test
    void namesSayWhatAModelIs() {
        assertThat(SPEC.displayName("digits", 784))
                .isEqualTo("digits_Labelled(10,channel)_width=256_code=256_Missing(0.20,0.20)");
        assertThat(SPEC.withoutLabels().displayName("digits", 784))
                .isEqualTo("digits_Labelled(0,channel)_width=256_code=256");
    }
}

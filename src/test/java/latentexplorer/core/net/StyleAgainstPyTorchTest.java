package latentexplorer.core.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.job.Workers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StyleAgainstPyTorchTest {
    private static final int BATCH = 4;
    private static final StyleSpec SPEC =
            StyleSpec.ADVERSARIAL.withClasses(3).withStyleSize(2).withSchedule(new Schedule(BATCH, 3, 1, 0.001));

    /** Of PyTorch 2 in double precision, with the styles that we draw for this seed: in the order of the engine's metrics. */
    private static final double[][] LOSSES = {
        {1.641514594, 0.503060923, 1.138453671, 0.659889814, 0.0, 0.728323162, 0.656644181},
        {1.707217800, 0.503001428, 1.072102192, 0.660570899, 0.2, 0.727567850, 0.658012861},
        {1.784236896, 0.502951392, 1.016800766, 0.661211846, 0.4, 0.726922750, 0.657309973}
    };

    private static TrainingData data() {
        byte[] pixels = new byte[BATCH * ImageSet.PIXELS];
        for (int k = 0; k < pixels.length; k++) {
            pixels[k] = (byte) ((7L * k * k + 11L * k) % 256);
        }
        ImageSet images = new ImageSet("formula", pixels, new int[] {2, 0, 1, 2}, List.of("a", "b", "c"));
        return new TrainingData(images, new int[] {0, 1, 2, 3}, new int[0]);
    }

    @Test
    @DisplayName("AAE-03 three adversarial steps have the losses that PyTorch has")
    void threeSteps() {
        float[] weights = new float[SPEC.weights(ImageSet.PIXELS)];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (0.2 * ((i * 7919L + 13) % 2003 / 2003.0 - 0.5));
        }
        for (int threads : new int[] {1, 2}) {
            try (Workers workers = new Workers("test", threads);
                    StyleEngine engine = new StyleEngine(SPEC, data(), 3, workers)) {
                engine.restore(new Checkpoint(weights, new float[0], 0, 0));
                for (double[] expected : LOSSES) {
                    assertThat(engine.step(new int[] {0, 1, 2, 3}, 0, BATCH)).containsExactly(expected, within(2e-5));
                }
            }
        }
    }
}

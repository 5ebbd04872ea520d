package latentexplorer.core.insight;

import java.util.Arrays;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.linalg.SeededRandom;
import latentexplorer.core.net.ModelSpec;
import latentexplorer.core.net.StyleModel;

/**
 * A few images drawn at random, what a style model makes of them, and which class it takes them for.
 *
 * @param pictures of the images
 * @param predicted the most probable class of each
 * @param probabilities of that class, 0 to 1
 */
public record RandomReconstructions(Reconstructions pictures, int[] predicted, double[] probabilities) {
    public static final int COUNT = 10;

    /**
     * @param from indices to draw from; all are taken when they are {@link #COUNT} or fewer
     * @param seed the same images for the same seed
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    public static RandomReconstructions of(
            StyleModel model, ModelSpec spec, ImageSet images, int[] from, long seed, JobScope scope) {
        int[] drawn = Arrays.stream(new SeededRandom(seed).sample(from.length, Math.min(COUNT, from.length)))
                .map(place -> from[place])
                .toArray();
        Reconstructions pictures = Reconstructions.of(model, spec, images, drawn, scope);
        float[] all = model.classify(Inputs.of(images, spec).read(drawn), drawn.length);
        int[] predicted = Predicted.of(all, model.classes(), model.classes(), drawn.length);
        double[] probabilities = new double[drawn.length];
        for (int i = 0; i < drawn.length; i++) {
            probabilities[i] = all[i * model.classes() + predicted[i]];
        }
        return new RandomReconstructions(pictures, predicted, probabilities);
    }
}

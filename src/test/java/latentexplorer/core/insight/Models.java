package latentexplorer.core.insight;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.linalg.Pca;
import latentexplorer.core.linalg.SeededRandom;
import latentexplorer.core.net.Checkpoint;
import latentexplorer.core.net.DenseSpec;
import latentexplorer.core.net.InputSpec;
import latentexplorer.core.net.LabelledSpec;
import latentexplorer.core.net.LatentModel;
import latentexplorer.core.net.ModelBundle;
import latentexplorer.core.net.ModelSpec;
import latentexplorer.core.net.StyleSpec;
import latentexplorer.core.net.VariationalSpec;

/** Small images, and models of every kind with weights by chance. */
final class Models {
    private static final InputSpec PLAIN = new InputSpec(0, false, false);

    static final DenseSpec DENSE = DenseSpec.DEFAULT.withInput(PLAIN).withLayers(List.of(12), 5, List.of());
    static final VariationalSpec VARIATIONAL =
            VariationalSpec.DEFAULT.withInput(PLAIN).withLayers(List.of(12), 4, List.of());
    static final StyleSpec STYLE = StyleSpec.ADVERSARIAL.withClasses(3).withStyleSize(2);
    static final LabelledSpec LABELLED = LabelledSpec.DEFAULT.withClasses(3).withSizes(12, 6);

    private Models() {}

    /** Blobs at places that depend on the class, of which there are three. */
    static ImageSet blobs(int n, long seed) {
        SeededRandom random = new SeededRandom(seed);
        byte[] pixels = new byte[n * ImageSet.PIXELS];
        int[] labels = new int[n];
        for (int i = 0; i < n; i++) {
            labels[i] = random.nextInt(3);
            double cx = 8 + 6 * labels[i] + random.nextGaussian();
            double cy = 14 + 2 * random.nextGaussian();
            double width = 3 + random.nextDouble() * 3;
            for (int p = 0; p < ImageSet.PIXELS; p++) {
                double dx = p % ImageSet.SIDE - cx;
                double dy = p / ImageSet.SIDE - cy;
                pixels[i * ImageSet.PIXELS + p] =
                        (byte) Math.round(255 * Math.exp(-(dx * dx + dy * dy) / (2 * width * width)));
            }
        }
        return new ImageSet("blobs", pixels, labels, List.of("left", "middle", "right"));
    }

    static int[] all(ImageSet images) {
        return IntStream.range(0, images.size()).toArray();
    }

    static LatentModel model(ModelSpec spec) {
        return model(spec, weights(spec, 0.05f));
    }

    static float[] weights(ModelSpec spec, float size) {
        SeededRandom random = new SeededRandom(7);
        float[] weights = new float[spec.weights(ImageSet.PIXELS)];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (size * random.nextGaussian());
        }
        return weights;
    }

    static LatentModel model(ModelSpec spec, float[] weights) {
        double[] ones = new double[ImageSet.PIXELS];
        Arrays.fill(ones, 1);
        Pca nothing = new Pca(false, new double[ImageSet.PIXELS], new double[0], ones, ImageSet.PIXELS);
        return new ModelBundle(
                        spec,
                        new ModelBundle.Dataset("blobs", "blobs", List.of("left", "middle", "right"), List.of()),
                        nothing,
                        new Checkpoint(weights, new float[0], 0, 0),
                        Optional.empty(),
                        "",
                        List.of(),
                        Double.NaN,
                        Map.of(),
                        Optional.empty())
                .model();
    }
}

package latentexplorer.core.net;

import java.util.List;
import java.util.stream.IntStream;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.linalg.SeededRandom;

/** Small made-up images: soft blobs at places that depend on the class. */
final class Pictures {
    private Pictures() {}

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

    /** The first of them to learn from, the last fifth to test with. */
    static TrainingData split(ImageSet images) {
        int test = images.size() / 5;
        return new TrainingData(
                images,
                IntStream.range(0, images.size() - test).toArray(),
                IntStream.range(images.size() - test, images.size()).toArray());
    }

    static float[] scaled(ImageSet images, int n) {
        float[] pixels = new float[n * ImageSet.PIXELS];
        for (int i = 0; i < n; i++) {
            images.copyScaled(i, pixels, i * ImageSet.PIXELS);
        }
        return pixels;
    }
}

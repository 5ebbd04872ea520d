package latentexplorer.core.insight;

import latentexplorer.core.data.Binarise;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.net.ModelSpec;

/** Images as a model is to give them back: 784 values in 0..1, black and white for a model that binarises. */
record Inputs(ImageSet images, boolean binary) {
    static Inputs of(ImageSet images, ModelSpec spec) {
        return new Inputs(images, spec.input().binary());
    }

    /** @param indices {@code count} of them from {@code from} on are read */
    float[] read(int[] indices, int from, int count) {
        float[] pixels = new float[count * ImageSet.PIXELS];
        for (int i = 0; i < count; i++) {
            images.copyScaled(indices[from + i], pixels, i * ImageSet.PIXELS);
        }
        if (binary) {
            Binarise.pixels(pixels);
        }
        return pixels;
    }

    float[] read(int[] indices) {
        return read(indices, 0, indices.length);
    }

    /** The mean squared error of one image. */
    static double error(float[] truth, float[] decoded, int image) {
        double sum = 0;
        int from = image * ImageSet.PIXELS;
        for (int p = from; p < from + ImageSet.PIXELS; p++) {
            double difference = (double) decoded[p] - truth[p];
            sum += difference * difference;
        }
        return sum / ImageSet.PIXELS;
    }
}

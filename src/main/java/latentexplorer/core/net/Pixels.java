package latentexplorer.core.net;

import latentexplorer.core.data.Binarise;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.data.PixelReader;
import latentexplorer.core.linalg.Rows;

/** Chosen images of a set as the rows that a model learns from: 784 values in 0..1, binarised if asked. */
record Pixels(ImageSet images, int[] indices, boolean binary) implements Rows {
    @Override
    public int count() {
        return indices.length;
    }

    @Override
    public int width() {
        return ImageSet.PIXELS;
    }

    @Override
    public void copy(int i, double[] target, int offset) {
        float[] pixels = new float[ImageSet.PIXELS];
        copy(i, pixels, 0);
        for (int p = 0; p < pixels.length; p++) {
            target[offset + p] = pixels[p];
        }
    }

    void copy(int i, float[] target, int offset) {
        images.copyScaled(indices[i], target, offset);
        if (binary) {
            Binarise.pixels(target, offset, ImageSet.PIXELS);
        }
    }

    /** As {@link #copy(int, float[], int)}, for many images one after the other. */
    float[] read(int i, PixelReader reader) {
        float[] image = reader.read(indices[i]);
        if (binary) {
            Binarise.pixels(image);
        }
        return image;
    }

    /** The images {@code order[from]} to {@code order[from + count - 1]}, one after the other. */
    float[] batch(int[] order, int from, int count) {
        float[] batch = new float[count * ImageSet.PIXELS];
        PixelReader reader = new PixelReader(images);
        for (int b = 0; b < count; b++) {
            System.arraycopy(read(order[from + b], reader), 0, batch, b * ImageSet.PIXELS, ImageSet.PIXELS);
        }
        return batch;
    }
}

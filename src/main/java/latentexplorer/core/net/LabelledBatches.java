package latentexplorer.core.net;

import latentexplorer.core.data.ImageSet;
import latentexplorer.core.linalg.SeededRandom;

/** The training images standardised, and what the encoder gets of each. Safe on any thread. */
final class LabelledBatches {
    private final LabelledSpec spec;
    private final Pixels pixels;
    private final ArrayNormalisation normalisation;

    LabelledBatches(LabelledSpec spec, Pixels pixels, ArrayNormalisation normalisation) {
        this.spec = spec;
        this.pixels = pixels;
        this.normalisation = normalisation;
    }

    /** Number of images. */
    int count() {
        return pixels.count();
    }

    ArrayNormalisation normalisation() {
        return normalisation;
    }

    /**
     * Copies the images {@code order[from]} to {@code order[from + count - 1]}; of some only a part reaches the encoder.
     *
     * @param random draws what is missing and what takes its place
     * @param inputs takes what the encoder gets: count x {@link LabelledNetwork#inputs}
     * @param targets takes the standardised images: count x 784
     */
    void copy(int[] order, int from, int count, SeededRandom random, float[] inputs, float[] targets) {
        targets(order, from, count, targets);
        for (int row = 0; row < count; row++) {
            int label = pixels.images().label(pixels.indices()[order[from + row]]);
            switch (spec.modalityDropout().draw(random)) {
                case BOTH -> putImage(spec, targets, row, label, inputs);
                case IMAGE_ALONE -> putImage(spec, targets, row, ImageSet.UNLABELLED, inputs);
                case LABEL_ALONE -> putNoise(spec, random, row, label, inputs);
            }
        }
    }

    /** The standardised images alone. */
    void targets(int[] order, int from, int count, float[] targets) {
        for (int row = 0; row < count; row++) {
            pixels.copy(order[from + row], targets, row * ImageSet.PIXELS);
        }
        normalisation.forward(targets, count);
    }

    /** The labels of images, in the order of {@link #targets}. */
    int[] labels(int[] order, int from, int count) {
        int[] labels = new int[count];
        for (int row = 0; row < count; row++) {
            labels[row] = pixels.images().label(pixels.indices()[order[from + row]]);
        }
        return labels;
    }

    /** What the encoder gets of a standardised image and its label. */
    static void putImage(LabelledSpec spec, float[] images, int row, int label, float[] inputs) {
        int to = row * LabelledNetwork.inputs(spec);
        System.arraycopy(images, row * ImageSet.PIXELS, inputs, to, ImageSet.PIXELS);
        putLabel(spec, label, to, inputs);
    }

    /** What the encoder gets of a label alone: standard normal noise stands for the image, new each time. */
    static void putNoise(LabelledSpec spec, SeededRandom random, int row, int label, float[] inputs) {
        int to = row * LabelledNetwork.inputs(spec);
        for (int p = to; p < to + ImageSet.PIXELS; p++) {
            inputs[p] = (float) random.nextGaussian();
        }
        putLabel(spec, label, to, inputs);
    }

    private static void putLabel(LabelledSpec spec, int label, int to, float[] inputs) {
        if (spec.labelled()) {
            inputs[to + ImageSet.PIXELS] = label < 0 ? spec.classes() : label;
        }
    }
}

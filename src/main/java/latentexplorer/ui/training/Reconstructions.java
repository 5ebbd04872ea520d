package latentexplorer.ui.training;

import latentexplorer.core.data.ImageSet;

/**
 * Some held-out images and what the model makes of them. Immutable by convention.
 *
 * @param inputs n x 784 pixels, 0..1
 * @param decoded n x 784 pixels, 0..1
 */
record Reconstructions(float[] inputs, float[] decoded) {
    /** How many images are shown. */
    static final int COUNT = 12;

    int size() {
        return inputs.length / ImageSet.PIXELS;
    }
}

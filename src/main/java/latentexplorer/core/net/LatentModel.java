package latentexplorer.core.net;

import java.util.Optional;

/**
 * A trained autoencoder in use: images to codes and back. Safe to call from any thread; every call works on a snapshot
 * of the weights, so that training elsewhere never blocks it.
 *
 * <p>Images are n x 784 floats, 0 (background) to 1 (ink), row by row, in the model's outer scale: projection,
 * whitening and binarising happen inside. Codes are n x {@link #latentSize()} floats.
 */
public interface LatentModel {
    /** Number of values in a code. */
    int latentSize();

    /**
     * @param images n x 784 values in 0..1
     * @param n number of images, at least 0
     * @return n x {@link #latentSize()} codes
     */
    float[] encode(float[] images, int n);

    /**
     * @param codes n x {@link #latentSize()} values
     * @param n number of codes, at least 0
     * @return n x 784 pixels, 0..1; a model whose output layer is no logistic function may go beyond
     */
    float[] decode(float[] codes, int n);

    /** What tells classes apart, for a model that has such a part. */
    default Optional<Classifier> classifier() {
        return Optional.empty();
    }

    /**
     * As {@link #decode(float[], int)} into an array at hand: for whoever decodes many times a second, a fresh array for
     * every picture costs more than a fifth of the time.
     *
     * @param pixels at least n x 784 values, written from the beginning
     */
    default void decode(float[] codes, int n, float[] pixels) {
        float[] decoded = decode(codes, n);
        System.arraycopy(decoded, 0, pixels, 0, decoded.length);
    }
}

package latentexplorer.core.net;

/** The part of a model that tells classes apart. Safe to call from any thread. */
public interface Classifier {
    /** Number of classes, at least 1. */
    int classes();

    /**
     * @param images n x 784 values in 0..1, in the model's outer scale
     * @param n number of images, at least 0
     * @return n x {@link #classes()} probabilities; those of an image sum to 1
     */
    float[] classify(float[] images, int n);
}

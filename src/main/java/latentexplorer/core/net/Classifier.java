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

    /**
     * The most probable class of each image, of equals the first.
     *
     * @param images n x 784 values in 0..1
     * @return n classes
     */
    default int[] decide(float[] images, int n) {
        float[] probabilities = classify(images, n);
        int[] decided = new int[n];
        for (int i = 0; i < n; i++) {
            int from = i * classes();
            for (int c = 1; c < classes(); c++) {
                decided[i] = probabilities[from + c] > probabilities[from + decided[i]] ? c : decided[i];
            }
        }
        return decided;
    }
}

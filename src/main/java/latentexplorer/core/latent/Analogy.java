package latentexplorer.core.latent;

/** "A is to B as C is to D": D = C + (B - A) in the latent space. */
public final class Analogy {
    private Analogy() {}

    /**
     * The code D, exactly C where A and B are equal.
     *
     * @param a k values
     * @param b k values
     * @param c k values
     */
    public static float[] complete(float[] a, float[] b, float[] c) {
        if (a.length != b.length || a.length != c.length) {
            throw new IllegalArgumentException(
                    "codes of " + a.length + ", " + b.length + " and " + c.length + " values do not go together");
        }
        float[] d = new float[c.length];
        for (int i = 0; i < d.length; i++) {
            d[i] = (float) (c[i] + ((double) b[i] - a[i]));
        }
        return d;
    }
}

package latentexplorer.core.data;

/** Makes pixels black or white before anything else sees them: 1 strictly above 0.5, else 0. */
public final class Binarise {
    private static final float THRESHOLD = 0.5f;

    private Binarise() {}

    /** Makes each of the pixels (0..1) 0 or 1, in place; not-a-number becomes 0. */
    public static void pixels(float[] pixels) {
        pixels(pixels, 0, pixels.length);
    }

    /** As above, {@code count} pixels from {@code offset} on. */
    public static void pixels(float[] pixels, int offset, int count) {
        for (int p = offset; p < offset + count; p++) {
            pixels[p] = pixels[p] > THRESHOLD ? 1 : 0;
        }
    }
}

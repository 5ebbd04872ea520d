package latentexplorer.core.data;

/** Makes pixels black or white before anything else sees them (reference 1.2.6): 1 strictly above 0.5, else 0. */
public final class Binarise {
    /** Marks the name of a set, and of a model trained on it. */
    public static final String SUFFIX = "-BIN";

    private Binarise() {}

    /** The set with pixels 0 and 255 only, its name marked with {@link #SUFFIX}. */
    public static ImageSet images(ImageSet images) {
        byte[] grey = images.pixels();
        byte[] binary = new byte[grey.length];
        for (int p = 0; p < grey.length; p++) {
            // 127 / 255 is below a half, 128 / 255 above.
            binary[p] = (byte) (grey[p] < 0 ? 255 : 0);
        }
        return images.withPixels(images.name() + SUFFIX, binary);
    }

    /** 1 when {@code pixel} (0..1) is strictly above 0.5, else 0; not-a-number gives 0. */
    public static float pixel(float pixel) {
        return pixel > 0.5f ? 1 : 0;
    }

    /** Makes each of the pixels (0..1) 0 or 1, in place. */
    public static void pixels(float[] pixels) {
        for (int p = 0; p < pixels.length; p++) {
            pixels[p] = pixel(pixels[p]);
        }
    }
}

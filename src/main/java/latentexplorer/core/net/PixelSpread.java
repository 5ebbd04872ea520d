package latentexplorer.core.net;

import java.util.Arrays;
import java.util.stream.IntStream;
import latentexplorer.core.data.ImageSet;

/** The least and the most of each pixel over some images, all in 0..1. One thread fills one; parts are joined. */
public final class PixelSpread {
    /** A pixel that differs by more between the images is worth drawing. */
    private static final float DIFFERENT = 0.1f;

    /** One step of a grey value: what differs by less looks the same. */
    private static final float SAME = 1 / 255f;

    private final float[] least = new float[ImageSet.PIXELS];
    private final float[] most = new float[ImageSet.PIXELS];

    public PixelSpread() {
        Arrays.fill(least, Float.POSITIVE_INFINITY);
        Arrays.fill(most, Float.NEGATIVE_INFINITY);
    }

    /** Adds one image.
     *
     * @param offset of its first pixel
     */
    public void add(float[] pixels, int offset) {
        for (int p = 0; p < ImageSet.PIXELS; p++) {
            least[p] = Math.min(least[p], pixels[offset + p]);
            most[p] = Math.max(most[p], pixels[offset + p]);
        }
    }

    /** Adds images that lie one behind the other. */
    public void add(float[] images) {
        for (int from = 0; from < images.length; from += ImageSet.PIXELS) {
            add(images, from);
        }
    }

    /** Adds the images of another one. */
    public void add(PixelSpread other) {
        add(other.least, 0);
        add(other.most, 0);
    }

    private float range(int pixel) {
        return most[pixel] - least[pixel];
    }

    /**
     * Pixels that a model has given up: they differ between the images, by more than a tenth of the scale, and are the same
     * grey in all that it made of them.
     *
     * @return their numbers row by row, 0 to 783, ascending
     */
    public static int[] dead(PixelSpread images, PixelSpread made) {
        return IntStream.range(0, ImageSet.PIXELS)
                .filter(p -> images.range(p) > DIFFERENT && made.range(p) < SAME)
                .toArray();
    }
}

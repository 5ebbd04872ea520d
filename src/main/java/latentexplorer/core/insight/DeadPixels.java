package latentexplorer.core.insight;

import java.util.stream.IntStream;
import latentexplorer.core.data.ImageSet;

/**
 * Pixels that the model has given up: they differ between the images, by more than a tenth of the scale, and are the same
 * grey in all that it gives back.
 *
 * @param pixels row by row, 0 to 783, ascending
 */
public record DeadPixels(int[] pixels) {
    static final DeadPixels NONE = new DeadPixels(new int[0]);

    private static final float DIFFERENT = 0.1f;

    /** One step of a grey value. */
    private static final float SAME = 1 / 255f;

    static DeadPixels of(Pass.Spread images, Pass.Spread decoded) {
        return new DeadPixels(IntStream.range(0, ImageSet.PIXELS)
                .filter(p -> images.range(p) > DIFFERENT && decoded.range(p) < SAME)
                .toArray());
    }

    public int count() {
        return pixels.length;
    }
}

package latentexplorer.core.insight;

import latentexplorer.core.net.PixelSpread;

/**
 * Pixels that the model has given up: see {@link PixelSpread#dead}.
 *
 * @param pixels row by row, 0 to 783, ascending
 */
public record DeadPixels(int[] pixels) {
    static final DeadPixels NONE = new DeadPixels(new int[0]);

    static DeadPixels of(PixelSpread[] images, PixelSpread[] decoded) {
        return new DeadPixels(PixelSpread.dead(join(images), join(decoded)));
    }

    private static PixelSpread join(PixelSpread[] parts) {
        PixelSpread all = new PixelSpread();
        for (PixelSpread part : parts) {
            all.add(part);
        }
        return all;
    }

    public int count() {
        return pixels.length;
    }
}

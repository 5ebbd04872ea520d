package latentexplorer.core.cluster;

import latentexplorer.core.data.ImageSet;
import latentexplorer.core.linalg.FloatRows;

/**
 * The pixels of typefaces less 128: whole numbers from -128 to 127, whose inner products are exact. What is the same for
 * all typefaces does not change what clusters see, for the mean is subtracted.
 */
record PixelRows(FontVectors vectors) implements FloatRows {
    private static final int MIDDLE = 128;

    /** The value of full ink, where white paper is 0. */
    static final double INK = 255;

    @Override
    public int count() {
        return vectors.count();
    }

    @Override
    public int width() {
        return vectors.width();
    }

    @Override
    public void copy(int i, int column, int columns, float[] target, int offset) {
        byte[] pixels = vectors.glyphs().pixels();
        int end = column + columns;
        int to = offset;
        for (int at = column; at < end; ) {
            int within = at % ImageSet.PIXELS;
            int length = Math.min(ImageSet.PIXELS - within, end - at);
            copy(pixels, vectors.offset(i, at / ImageSet.PIXELS) + within, length, target, to);
            at += length;
            to += length;
        }
    }

    private static void copy(byte[] pixels, int from, int length, float[] target, int to) {
        for (int j = 0; j < length; j++) {
            target[to + j] = (pixels[from + j] & 0xFF) - MIDDLE;
        }
    }
}

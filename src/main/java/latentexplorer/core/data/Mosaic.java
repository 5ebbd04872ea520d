package latentexplorer.core.data;

/**
 * A picture of samples, side by side: one row for each class.
 *
 * @param grey {@code height} x {@code width} bytes, 0 background, 255 ink; shared and not to be written to
 * @param width in pixels
 * @param height in pixels
 */
public record Mosaic(byte[] grey, int width, int height) {

    /**
     * Draws images of each class at random; a class with fewer leaves its last cells empty. Images without a label, if
     * any, make one more row at the bottom.
     *
     * @param columns samples in a row, at least 1
     */
    public static Mosaic ofClasses(ImageSet images, int columns, long seed) {
        int[][] members = Sample.byClass(images);
        int rows = members[members.length - 1].length > 0 ? members.length : members.length - 1;
        int width = columns * ImageSet.SIDE;
        int height = rows * ImageSet.SIDE;
        byte[] grey = new byte[Math.multiplyExact(width, height)];
        SplitMix64 random = new SplitMix64(seed);
        for (int row = 0; row < rows; row++) {
            int[] chosen = Sample.from(members[row], Math.min(columns, members[row].length), random);
            for (int column = 0; column < chosen.length; column++) {
                copy(images, chosen[column], grey, row * ImageSet.SIDE * width + column * ImageSet.SIDE, width);
            }
        }
        return new Mosaic(grey, width, height);
    }

    private static void copy(ImageSet images, int i, byte[] grey, int at, int width) {
        for (int y = 0; y < ImageSet.SIDE; y++) {
            System.arraycopy(
                    images.pixels(), i * ImageSet.PIXELS + y * ImageSet.SIDE, grey, at + y * width, ImageSet.SIDE);
        }
    }
}

package latentexplorer.core.sketch;

import latentexplorer.core.data.ImageSet;

/** Makes images of 28 x 28 pixels from drawings of any size: what a model can encode. */
public final class Sketch {
    /** The box that a digit of MNIST fits into. */
    private static final int BOX = 20;

    /** Ink below this is none: what a brush or a scanner leaves. */
    private static final float FAINT = 1 / 255f;

    private Sketch() {}

    /**
     * As the digits of MNIST were made (LeCun, Cortes and Burges): the ink is scaled into a box of 20 x 20 pixels, its proportions
     * kept, and moved by whole pixels so that its centre of mass comes to the centre of the image.
     *
     * @param ink rows of {@code width} values, 0 (nothing) to 1; values outside count as the nearest of them, none as 0
     * @param width of the drawing, at least 1
     * @return 784 values in 0..1
     * @throws IllegalArgumentException with a sentence, when nothing is drawn
     */
    public static float[] centred(float[] ink, int width) {
        Raster drawing = Raster.of(ink, width);
        Raster cut = drawing.cut(FAINT).orElseThrow(Sketch::blank);
        int longer = Math.max(cut.width(), cut.height());
        int w = Math.max(1, Math.round((float) BOX * cut.width() / longer));
        int h = Math.max(1, Math.round((float) BOX * cut.height() / longer));
        Raster small = cut.scaled(w, h);
        double[] centre = small.centreOfMass();
        int side = ImageSet.SIDE;
        // The centre of mass of MNIST's digits is within half a pixel of the middle of pixel 14, counted from 0.
        int left = place(side / 2 - centre[0], small.width());
        int top = place(side / 2 - centre[1], small.height());
        return small.on(side, side, left, top);
    }

    private static int place(double wanted, int size) {
        return Math.clamp(Math.round(wanted), 0, ImageSet.SIDE - size);
    }

    /**
     * The whole drawing, as large as fits, in the middle: for images that are not centred by their ink, as garments and glyphs.
     *
     * @param ink as in {@link #centred}
     * @param width as in {@link #centred}
     * @return 784 values in 0..1
     * @throws IllegalArgumentException with a sentence, when nothing is drawn
     */
    public static float[] fitted(float[] ink, int width) {
        return fitted(ink, width, ImageSet.SIDE);
    }

    /**
     * As {@link #fitted(float[], int)} on a square of another size, to be drawn on.
     *
     * @param side of the square, at least 1
     * @return side x side values in 0..1
     */
    public static float[] fitted(float[] ink, int width, int side) {
        Raster drawing = Raster.of(ink, width);
        if (drawing.cut(FAINT).isEmpty()) {
            throw blank();
        }
        int longer = Math.max(drawing.width(), drawing.height());
        int w = Math.max(1, Math.round((float) side * drawing.width() / longer));
        int h = Math.max(1, Math.round((float) side * drawing.height() / longer));
        return drawing.scaled(w, h).on(side, side, (side - w) / 2, (side - h) / 2);
    }

    private static IllegalArgumentException blank() {
        return new IllegalArgumentException("There is nothing drawn yet: draw something, then it gets a code.");
    }
}

package latentexplorer.core.raster;

/** Mixing of opaque colours. */
final class Blend {
    private static final int RED_BLUE = 0x00FF00FF;
    private static final int GREEN = 0x0000FF00;

    private Blend() {}

    /** An ink laid over a colour with an opacity of 0 (leaves it exactly) to 255 (replaces it exactly). */
    static int over(int below, int ink, int opacity) {
        int a = opacity + (opacity >> 7);
        int rest = 256 - a;
        int redBlue = (below & RED_BLUE) * rest + (ink & RED_BLUE) * a + 0x00800080;
        int green = (below & GREEN) * rest + (ink & GREEN) * a + 0x00008000;
        return 0xFF000000 | redBlue >>> 8 & RED_BLUE | green >>> 8 & GREEN;
    }

    /**
     * Lays a row of ink over pixels.
     *
     * @param grey opacities
     */
    static void row(int[] target, int at, byte[] grey, int from, int count, int ink) {
        int inkRedBlue = ink & RED_BLUE;
        int inkGreen = ink & GREEN;
        for (int i = 0; i < count; i++) {
            int opacity = grey[from + i] & 0xFF;
            int a = opacity + (opacity >> 7);
            int below = target[at + i];
            int belowRedBlue = below & RED_BLUE;
            int belowGreen = below & GREEN;
            // the same as in over(), bit for bit, with half of the multiplications
            int redBlue = (belowRedBlue << 8) + (inkRedBlue - belowRedBlue) * a + 0x00800080;
            int green = (belowGreen << 8) + (inkGreen - belowGreen) * a + 0x00008000;
            target[at + i] = 0xFF000000 | redBlue >>> 8 & RED_BLUE | green >>> 8 & GREEN;
        }
    }
}

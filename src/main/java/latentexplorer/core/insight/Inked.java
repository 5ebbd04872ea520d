package latentexplorer.core.insight;

/** Pixels as colours: opaque ARGB, white ink on black. */
public final class Inked {
    private static final int MOST = 255;

    private Inked() {}

    /** @param pixels 0..1; what lies beyond is cut off */
    public static int[] argb(float[] pixels) {
        int[] colours = new int[pixels.length];
        for (int p = 0; p < pixels.length; p++) {
            colours[p] = 0xFF000000 | 0x010101 * Math.round(Math.clamp(pixels[p], 0f, 1f) * MOST);
        }
        return colours;
    }
}

package latentexplorer.ui.widget;

/**
 * How grey values become colours: 0 is paper, 255 is ink.
 *
 * @param paper opaque ARGB
 * @param ink opaque ARGB
 */
public record Ink(int paper, int ink) {
    public static final Ink LIGHT = new Ink(0xFFFAF9F6, 0xFF000433);
    public static final Ink DARK = new Ink(0xFF14161A, 0xFFF2F4F8);

    /** The pair of the light or the dark theme. */
    public static Ink of(boolean dark) {
        return dark ? DARK : LIGHT;
    }

    /** The colour of a grey value, opaque ARGB. */
    public int colour(int grey) {
        int red = mix(paper >> 16, ink >> 16, grey);
        int green = mix(paper >> 8, ink >> 8, grey);
        int blue = mix(paper, ink, grey);
        return 0xFF000000 | red << 16 | green << 8 | blue;
    }

    private static int mix(int from, int to, int grey) {
        int a = from & 0xFF;
        int b = to & 0xFF;
        return a + ((b - a) * grey + (b >= a ? 127 : -127)) / 255;
    }

    /** The colours of all 256 grey values. */
    public int[] table() {
        int[] table = new int[256];
        for (int grey = 0; grey < table.length; grey++) {
            table[grey] = colour(grey);
        }
        return table;
    }
}

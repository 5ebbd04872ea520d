package latentexplorer.core.raster;

import java.util.List;

/**
 * The map's ground with the colours that can be told apart on it: each has a contrast of at least 3:1 to the ground
 * (WCAG 2.1) and is seen apart from the others with normal, protan, deutan and tritan eyes. Colours are opaque ARGB. The same
 * index has a similar hue on both grounds.
 */
public enum Ground {
    LIGHT(
            0xFFFAF9F6,
            0xFFCFCDC8,
            0xFF0E7A0D,
            List.of(
                    0xFF0784E7,
                    0xFFCD5B0E,
                    0xFFB9203B,
                    0xFF7343AA,
                    0xFFC8599F,
                    0xFF6A3600,
                    0xFF7F915E,
                    0xFF5D5F69,
                    0xFF2D7759,
                    0xFF000B50)),
    DARK(
            0xFF14161A,
            0xFF3A3E46,
            0xFF39FF14,
            List.of(
                    0xFF60ABFF,
                    0xFFFF8200,
                    0xFFF41535,
                    0xFF9560E4,
                    0xFFFD96C3,
                    0xFF9F7963,
                    0xFFE9E644,
                    0xFF8F9392,
                    0xFF48C471,
                    0xFFE0EAFF));

    /** Number of colours. */
    public static final int INKS = 10;

    /** How much of the ink is in the dot that stands for a tile which there was no room for: tiles stay readable on it. */
    private static final int DOT_STRENGTH = 56;

    private final int paper;
    private final int faint;
    private final int hover;
    private final int[] inks;
    private final int[] dots = new int[INKS];

    Ground(int paper, int faint, int hover, List<Integer> inks) {
        this.paper = paper;
        this.faint = faint;
        this.hover = hover;
        this.inks = inks.stream().mapToInt(Integer::intValue).toArray();
        for (int i = 0; i < INKS; i++) {
            dots[i] = Blend.over(paper, this.inks[i], DOT_STRENGTH);
        }
    }

    /** The colour of the empty map. */
    public int paper() {
        return paper;
    }

    /** The colour of images that are filtered out. */
    public int faint() {
        return faint;
    }

    /** The colour of the frame around the image under the pointer. */
    public int hover() {
        return hover;
    }

    /** @param index 0 to {@link #INKS} - 1 */
    public int ink(int index) {
        return inks[index];
    }

    /** The colour of the dot for a tile of that ink which there was no room for. */
    int dot(int index) {
        return dots[index];
    }
}

package latentexplorer.core.raster;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The map's ground with the colours that can be told apart on it: each has a contrast of at least 3:1 to the ground
 * (WCAG 2.1), and those of classes are seen apart from each other with normal, protan, deutan and tritan eyes. Colours are
 * opaque ARGB. The same index has a similar hue on both grounds. Colours of values have more contrast the higher the value.
 */
public enum Ground {
    LIGHT(
            0xFFFAF9F6,
            0xFFCFCDC8,
            0xFF0E7A0D,
            0xFFB87400,
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
                    0xFF000B50),
            List.of(0xFF1E9C7F, 0xFF1F908B, 0xFF267C8D, 0xFF32678E, 0xFF3D528C, 0xFF453A83, 0xFF481F70, 0xFF470155)),
    DARK(
            0xFF14161A,
            0xFF3A3E46,
            0xFF39FF14,
            0xFFFFB429,
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
                    0xFFE0EAFF),
            List.of(0xFF28788E, 0xFF208D8C, 0xFF21A187, 0xFF32B57B, 0xFF56C764, 0xFF8BD543, 0xFFC8E022, 0xFFFCE721));

    /** Number of colours for classes. */
    public static final int INKS = 10;

    /** Number of colours for values, from low to high; their indices follow those of the classes. */
    public static final int RAMP = 8;

    /** The ink of images without a class: the grey one. */
    public static final int NEUTRAL = 7;

    private final int paper;
    private final int faint;
    private final int hover;
    private final int mark;
    private final int[] inks;

    Ground(int paper, int faint, int hover, int mark, List<Integer> classes, List<Integer> ramp) {
        this.paper = paper;
        this.faint = faint;
        this.hover = hover;
        this.mark = mark;
        inks = Stream.concat(classes.stream(), ramp.stream())
                .mapToInt(Integer::intValue)
                .toArray();
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

    /** The colour of marked images' edge, a touch of which lies over them. */
    public int mark() {
        return mark;
    }

    /** @param index 0 to {@link #INKS} + {@link #RAMP} - 1 */
    public int ink(int index) {
        return inks[index];
    }

    /** The inks as dots have them: so much of the ink, the rest paper. */
    int[] dots(int strength) {
        return Arrays.stream(inks).map(ink -> Blend.over(paper, ink, strength)).toArray();
    }
}

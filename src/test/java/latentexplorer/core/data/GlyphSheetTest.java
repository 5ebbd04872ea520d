package latentexplorer.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import latentexplorer.core.typeface.CharacterSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GlyphSheetTest {
    private static final int INK = 0xFF102030;
    private static final int PAPER = 0xFFF0E0D0;
    /** F has A and B, G has B only; every glyph is one grey. */
    private static final GlyphTable GLYPHS = new GlyphTable(new ImageSet(
            "x", pixels(255, 0, 128), new int[] {0, 1, 1}, List.of("A", "B"), List.of("F", "G"), new int[] {0, 0, 1}));

    private static byte[] pixels(int... greys) {
        byte[] pixels = new byte[greys.length * ImageSet.PIXELS];
        IntStream.range(0, pixels.length).forEach(p -> pixels[p] = (byte) greys[p / ImageSet.PIXELS]);
        return pixels;
    }

    private static int[] cell(GlyphSheet sheet, int left, int top) {
        return IntStream.range(0, ImageSet.PIXELS)
                .map(p -> sheet.argb()[(top + p / 28) * sheet.width() + left + p % 28])
                .distinct()
                .toArray();
    }

    @Test
    @DisplayName("CLU-20 width 28 x characters, height 28 x typefaces, a missing glyph leaves its cell empty")
    void aCellForEachCharacterOfEachTypeface() {
        GlyphSheet sheet = GlyphSheet.of(GLYPHS, new int[] {1, 0}, CharacterSet.of("BA"), INK, PAPER);

        assertThat(sheet.width()).isEqualTo(2 * 28);
        assertThat(sheet.height()).isEqualTo(2 * 28);
        assertThat(cell(sheet, 0, 0)).as("G has no A").containsExactly(PAPER);
        assertThat(cell(sheet, 28, 0)).as("grey").containsExactly(0xFF808080);
        assertThat(cell(sheet, 0, 28)).as("all ink").containsExactly(INK);
        assertThat(cell(sheet, 28, 28)).as("no ink").containsExactly(PAPER);
        assertThat(GlyphSheet.NAVY).isEqualTo(0xFF << 24 | 0 << 16 | 4 << 8 | 51);
        assertThat(GlyphSheet.OFF_WHITE).isEqualTo(0xFF << 24 | 246 << 16 | 238 << 8 | 227);
    }

    @Test
    void rowsAreNumberedInTheMargin() {
        GlyphSheet sheet = GlyphSheet.numbered(GLYPHS, new int[] {0, 1}, 9_999, CharacterSet.of("A"), INK, PAPER);

        assertThat(sheet.width()).isEqualTo(GlyphSheet.MARGIN + 28);
        assertThat(cell(sheet, GlyphSheet.MARGIN, 0)).containsExactly(INK);
        for (int column : new int[] {0, 28}) {
            assertThat(cell(sheet, column, 0)).containsExactlyInAnyOrder(PAPER, INK);
        }
        // The top bar of each of the four nines, and nothing between them.
        String row = IntStream.range(0, GlyphSheet.MARGIN)
                .mapToObj(x -> sheet.argb()[8 * sheet.width() + x] == INK ? "#" : ".")
                .reduce("", String::concat);
        assertThat(row).isEqualTo(".....#########...#########...#########...#########......");
    }

    @Test
    void noTypefacesOrNoCharactersMakeAnEmptySheet() {
        assertThat(GlyphSheet.of(GLYPHS, new int[0], CharacterSet.of("A"), INK, PAPER)
                        .argb())
                .isEmpty();
        assertThat(GlyphSheet.of(GLYPHS, new int[] {0}, CharacterSet.of(""), INK, PAPER)
                        .width())
                .isZero();
    }

    @Test
    void aSheetThatNoArrayCanHoldIsRefused() {
        int[] faces = new int[1 << 21];

        assertThatThrownBy(() -> GlyphSheet.of(GLYPHS, faces, CharacterSet.of("ABCDEFGHI"), INK, PAPER))
                .isInstanceOf(ArithmeticException.class);
    }
}

package latentexplorer.core.data;

import java.util.Arrays;
import latentexplorer.core.typeface.CharacterSet;

/**
 * A picture of glyphs: a row for each typeface, a column for each character, cells of 28 x 28 pixels. Where a typeface
 * lacks a character the cell is empty.
 *
 * @param argb {@code height} x {@code width} pixels, row by row; shared and not to be written to
 * @param width 28 for each character, and {@link #MARGIN} more when the rows are numbered
 * @param height 28 for each typeface
 */
public record GlyphSheet(int[] argb, int width, int height) {
    /** The colour of the ink in pictures that are saved, a dark navy. */
    public static final int NAVY = 0xFF000433;
    /** The colour of the paper in pictures that are saved. */
    public static final int OFF_WHITE = 0xFFF6EEE3;
    /** Left of numbered rows, for four digits. */
    public static final int MARGIN = 2 * ImageSet.SIDE;

    private static final int SCALE = 3;
    private static final int DIGIT_WIDTH = 3;
    private static final int DIGIT_HEIGHT = 5;
    /** Five rows of three dots for each digit, from the top left on. */
    private static final int[] DIGITS = {
        0b111_101_101_101_111, 0b010_110_010_010_111, 0b111_001_111_100_111, 0b111_001_111_001_111,
        0b101_101_111_001_001, 0b111_100_111_001_111, 0b111_100_111_101_111, 0b111_001_001_001_001,
        0b111_101_111_101_111, 0b111_101_111_001_111
    };

    /**
     * Draws glyphs.
     *
     * @param faces typefaces: indices in {@link GlyphTable#faces()}, one a row
     * @param ink the colour of pixels of 255, as ARGB
     * @param paper the colour of pixels of 0
     * @throws ArithmeticException when the picture would have more pixels than an array can hold
     */
    public static GlyphSheet of(GlyphTable glyphs, int[] faces, CharacterSet characters, int ink, int paper) {
        return drawn(glyphs, faces, characters, ink, paper, 0);
    }

    /**
     * As above, with a number before each row.
     *
     * @param first the number of the first row, 0 to 9999; those of the others follow
     */
    public static GlyphSheet numbered(
            GlyphTable glyphs, int[] faces, int first, CharacterSet characters, int ink, int paper) {
        GlyphSheet sheet = drawn(glyphs, faces, characters, ink, paper, MARGIN);
        for (int row = 0; row < faces.length; row++) {
            sheet.number(first + row, row * ImageSet.SIDE, ink);
        }
        return sheet;
    }

    private static GlyphSheet drawn(
            GlyphTable glyphs, int[] faces, CharacterSet characters, int ink, int paper, int margin) {
        int[] columns = characters.indices().toArray();
        int width = margin + columns.length * ImageSet.SIDE;
        int height = Math.multiplyExact(faces.length, ImageSet.SIDE);
        int[] argb = new int[Math.multiplyExact(width, height)];
        Arrays.fill(argb, paper);
        int[] colours = colours(ink, paper);
        for (int row = 0; row < faces.length; row++) {
            for (int column = 0; column < columns.length; column++) {
                int from = glyphs.offset(faces[row], columns[column]);
                int to = row * ImageSet.SIDE * width + margin + column * ImageSet.SIDE;
                for (int p = 0; from >= 0 && p < ImageSet.PIXELS; p++) {
                    argb[to + p / ImageSet.SIDE * width + p % ImageSet.SIDE] =
                            colours[glyphs.pixels()[from + p] & 0xFF];
                }
            }
        }
        return new GlyphSheet(argb, width, height);
    }

    /** From paper to ink, for each value of a pixel. */
    private static int[] colours(int ink, int paper) {
        int[] colours = new int[256];
        for (int value = 0; value < 256; value++) {
            for (int shift = 0; shift < 32; shift += 8) {
                int mixed = ((ink >>> shift & 0xFF) * value + (paper >>> shift & 0xFF) * (255 - value) + 127) / 255;
                colours[value] |= mixed << shift;
            }
        }
        return colours;
    }

    /** Right-aligned in the margin, in the middle of the row. */
    private void number(int number, int top, int ink) {
        String digits = Integer.toString(number);
        int step = (DIGIT_WIDTH + 1) * SCALE;
        int left = MARGIN - digits.length() * step - SCALE;
        int above = top + (ImageSet.SIDE - DIGIT_HEIGHT * SCALE) / 2;
        for (int d = 0; d < digits.length(); d++) {
            int dots = DIGITS[digits.charAt(d) - '0'];
            for (int y = 0; y < DIGIT_HEIGHT * SCALE; y++) {
                for (int x = 0; x < DIGIT_WIDTH * SCALE; x++) {
                    int dot = y / SCALE * DIGIT_WIDTH + x / SCALE;
                    if ((dots >> DIGIT_WIDTH * DIGIT_HEIGHT - 1 - dot & 1) == 1) {
                        argb[(above + y) * width + left + d * step + x] = ink;
                    }
                }
            }
        }
    }
}

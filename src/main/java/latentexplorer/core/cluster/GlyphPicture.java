package latentexplorer.core.cluster;

import java.io.IOException;
import java.util.Locale;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.job.JobScope;

/**
 * The glyphs of a choice: a row for each typeface, cluster by cluster, and a column for each character, in cells of 28 x
 * 28 pixels.
 *
 * @param argb width x height opaque pixels, row by row: navy ink on off-white paper
 */
record GlyphPicture(int[] argb, int width, int height) {
    private static final int PAPER = 0xFAF9F6;
    private static final int INK = 0x000433;
    private static final int LARGEST_GREY = 255;
    private static final int MOST_GLYPHS = Integer.MAX_VALUE / ImageSet.PIXELS;

    /** @throws IOException with a sentence, when there are more glyphs than a picture can hold */
    static GlyphPicture of(TrainingChoice choice, JobScope scope) throws IOException {
        FontVectors vectors = choice.clustering().vectors();
        int[] members = choice.members().toArray();
        int[] colours = colours();
        int columns = vectors.characters().size();
        int width = columns * ImageSet.SIDE;
        if ((long) members.length * columns > MOST_GLYPHS) {
            throw new IOException(String.format(
                    Locale.ROOT,
                    "A picture can hold %,d glyphs, not %,d.",
                    MOST_GLYPHS,
                    (long) members.length * columns));
        }
        int[] argb = new int[members.length * ImageSet.SIDE * width];
        for (int row = 0; row < members.length; row++) {
            scope.check();
            for (int column = 0; column < columns; column++) {
                int glyph = vectors.offset(members[row], column);
                int cell = (row * width + column) * ImageSet.SIDE;
                for (int p = 0; p < ImageSet.PIXELS; p++) {
                    int grey = vectors.glyphs().pixels()[glyph + p] & 0xFF;
                    argb[cell + p / ImageSet.SIDE * width + p % ImageSet.SIDE] = colours[grey];
                }
            }
        }
        return new GlyphPicture(argb, width, members.length * ImageSet.SIDE);
    }

    private static int[] colours() {
        int[] colours = new int[LARGEST_GREY + 1];
        for (int grey = 0; grey <= LARGEST_GREY; grey++) {
            colours[grey] = 0xFF000000 | mixed(16, grey) | mixed(8, grey) | mixed(0, grey);
        }
        return colours;
    }

    private static int mixed(int shift, int grey) {
        int paper = PAPER >> shift & 0xFF;
        int ink = INK >> shift & 0xFF;
        return (paper * (LARGEST_GREY - grey) + ink * grey + LARGEST_GREY / 2) / LARGEST_GREY << shift;
    }
}

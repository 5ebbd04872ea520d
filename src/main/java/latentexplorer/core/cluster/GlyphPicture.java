package latentexplorer.core.cluster;

import latentexplorer.core.data.ImageSet;
import latentexplorer.core.job.JobScope;

/**
 * The glyphs of a choice: a row for each typeface, cluster by cluster, a column for each character, in cells of 28 x 28.
 *
 * @param argb width x height opaque pixels, navy on off-white
 */
record GlyphPicture(int[] argb, int width, int height) {
    static GlyphPicture of(TrainingChoice choice, JobScope scope) {
        FontVectors vectors = choice.clustering().vectors();
        int[] members = choice.members().toArray();
        int columns = vectors.characters().size();
        int width = columns * ImageSet.SIDE;
        int height = members.length * ImageSet.SIDE;
        int[] argb = new int[Math.multiplyExact(width, height)];
        for (int row = 0; row < members.length; row++) {
            scope.check();
            for (int column = 0; column < columns; column++) {
                draw(
                        vectors.glyphs().pixels(),
                        vectors.offset(members[row], column),
                        argb,
                        row * ImageSet.SIDE * width + column * ImageSet.SIDE,
                        width);
            }
        }
        return new GlyphPicture(argb, width, height);
    }

    private static void draw(byte[] pixels, int from, int[] argb, int at, int width) {
        for (int p = 0; p < ImageSet.PIXELS; p++) {
            argb[at + p / ImageSet.SIDE * width + p % ImageSet.SIDE] = 0xFF000000 | pixels[from + p] & 0xFF;
        }
    }
}

package latentexplorer.ui.typefaces.faces;

import java.util.Comparator;
import java.util.stream.IntStream;
import latentexplorer.core.typeface.Characters;

/**
 * How all glyphs of a typeface are laid out.
 *
 * @param columns glyphs in a row
 * @param side edge of a glyph in physical pixels, at least 1
 */
record AlphabetShape(int columns, int side) {
    static final AlphabetShape START = new AlphabetShape(10, 28);

    private static final int FEWEST_COLUMNS = 8;
    private static final int MOST_COLUMNS = 20;

    int rows() {
        return Math.ceilDiv(Characters.COUNT, columns);
    }

    int width() {
        return columns * side;
    }

    int height() {
        return rows() * side;
    }

    /** The shape with the largest glyphs in a box of physical pixels; of equal ones that with the fewest columns. */
    static AlphabetShape in(int width, int height) {
        return IntStream.rangeClosed(FEWEST_COLUMNS, MOST_COLUMNS)
                .mapToObj(columns -> new AlphabetShape(
                        columns,
                        Math.max(1, Math.min(width / columns, height / Math.ceilDiv(Characters.COUNT, columns)))))
                .max(Comparator.comparingInt(AlphabetShape::side).thenComparingInt(shape -> -shape.columns()))
                .orElseThrow();
    }
}

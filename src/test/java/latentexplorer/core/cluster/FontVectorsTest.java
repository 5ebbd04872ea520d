package latentexplorer.core.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import latentexplorer.core.data.GlyphTable;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.typeface.CharacterSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FontVectorsTest {
    private static GlyphTable table() {
        return new Glyphs()
                .plain("Rose", 'B', 11)
                .plain("Rose", 'A', 10)
                .plain("Iris", 'A', 20)
                .plain("Aster", 'A', 30)
                .plain("Aster", 'B', 31)
                .plain("Lily", 'B', 41)
                .table();
    }

    @Test
    @DisplayName("CLU-04 a vector has 784 values for each character")
    void lengthIs784ForEachCharacter() {
        assertThat(FontVectors.of(table(), CharacterSet.of("A")).width()).isEqualTo(784);
        assertThat(FontVectors.of(table(), CharacterSet.of("AB")).width()).isEqualTo(1_568);
        assertThat(FontVectors.of(table(), CharacterSet.of("")).width()).isZero();
    }

    @Test
    @DisplayName("CLU-04 a typeface that lacks a selected character is left out and counted")
    void incompleteTypefacesAreLeftOutAndCounted() {
        FontVectors both = FontVectors.of(table(), CharacterSet.of("AB"));
        assertThat(both.count()).isEqualTo(2);
        assertThat(both.leftOut()).isEqualTo(2);
        FontVectors none = FontVectors.of(table(), CharacterSet.of("ABz"));
        assertThat(none.count()).isZero();
        assertThat(none.leftOut()).isEqualTo(4);
    }

    @Test
    @DisplayName("CLU-04 typefaces are in alphabetical order, whatever their order in the file")
    void typefacesAreInAlphabeticalOrder() {
        FontVectors vectors = FontVectors.of(table(), CharacterSet.of("A"));
        assertThat(new String[] {vectors.name(0), vectors.name(1), vectors.name(2)})
                .containsExactly("Aster", "Iris", "Rose");
        assertThat(vectors.glyphs().faces().get(vectors.face(2))).isEqualTo("Rose");
    }

    @Test
    @DisplayName("CLU-04 characters are in code-point order whatever the order of the clicks")
    void charactersAreInCodePointOrder() {
        CharacterSet clicked = CharacterSet.of("").toggle('B').toggle('A');
        FontVectors vectors = FontVectors.of(table(), clicked);
        float[] values = new float[2 * ImageSet.PIXELS];
        new PixelRows(vectors).copy(1, 0, values.length, values, 0);
        assertThat(values[0]).isEqualTo(10 - 128);
        assertThat(values[783]).isEqualTo(10 - 128);
        assertThat(values[784]).isEqualTo(11 - 128);
        assertThat(vectors).isNotEqualTo(FontVectors.of(table(), CharacterSet.of("AB")));
        assertThat(FontVectors.of(vectors.glyphs(), CharacterSet.of("AB")))
                .isEqualTo(vectors)
                .hasSameHashCodeAs(vectors);
    }

    @Test
    void aSubsetKeepsTheOrderThatWasAskedFor() {
        FontVectors vectors = FontVectors.of(table(), CharacterSet.of("A")).subset(new int[] {2, 0});
        assertThat(vectors.count()).isEqualTo(2);
        assertThat(vectors.name(0)).isEqualTo("Rose");
        assertThat(vectors.name(1)).isEqualTo("Aster");
        assertThat(vectors.leftOut()).isEqualTo(1);
    }

    @Test
    void piecesOfVectorsMayBeginAndEndWithinCharacters() {
        FontVectors vectors = FontVectors.of(table(), CharacterSet.of("AB"));
        float[] values = {7, 7, 7, 7};
        new PixelRows(vectors).copy(0, 783, 2, values, 1);
        assertThat(values).containsExactly(7, 30 - 128, 31 - 128, 7);
    }
}

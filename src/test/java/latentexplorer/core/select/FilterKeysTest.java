package latentexplorer.core.select;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FilterKeysTest {
    private static final FilterKeys GLYPHS = new FilterKeys(new Facets(
            List.of("A", "5", "b"), new int[] {0, 1, 2, 1, -1}, List.of("Abel", "Lora"), new int[] {0, 0, 1, 1, 0}));
    private static final FilterKeys GARMENTS =
            new FilterKeys(new Facets(List.of("Trouser", "Dress"), new int[] {0, 1}, List.of(), new int[0]));

    @Test
    @DisplayName("EXP-09 F shows the typeface of the image under the pointer, C its class; a second press shows all")
    void sameClassAndSameTypefaceToggle() {
        Filter face = GLYPHS.sameTypeface(Filter.NONE, 2).filter();
        assertThat(face.onlyTypeface()).isEqualTo(1);
        assertThat(GLYPHS.sameTypeface(face, 3).filter()).isEqualTo(Filter.NONE);
        assertThat(GLYPHS.sameTypeface(face, -1).filter())
                .as("off without an image, too")
                .isEqualTo(Filter.NONE);

        Filter both = GLYPHS.sameClass(face, 3).filter();
        assertThat(both.onlyClass()).isEqualTo(1);
        assertThat(both.onlyTypeface()).isEqualTo(1);
        assertThat(GLYPHS.sameClass(both, 1).filter()).isEqualTo(face);
        assertThat(GLYPHS.sameClass(both, -1).filter()).isEqualTo(face);
    }

    @Test
    @DisplayName("EXP-09 F on images without typefaces says so")
    void typefacesThatAreNotThereAreSaidToBeMissing() {
        FilterKeys.Answer answer = GARMENTS.sameTypeface(Filter.NONE, 0);

        assertThat(answer.filter()).isEqualTo(Filter.NONE);
        assertThat(answer.message()).contains("no typefaces").contains("F");
    }

    @Test
    void withoutAnImageUnderThePointerNothingChanges() {
        assertThat(GLYPHS.sameTypeface(Filter.NONE, -1).message()).contains("Point at");
        assertThat(GLYPHS.sameClass(Filter.NONE, -1).message()).contains("Point at");
        assertThat(GLYPHS.sameClass(Filter.NONE, 4).message()).contains("no class");
    }

    @Test
    void aDigitIsTheCharacterOnGlyphsAndTheNumberElsewhere() {
        assertThat(GLYPHS.digit(Filter.NONE, 5).filter().onlyClass()).isEqualTo(1);
        assertThat(GLYPHS.digit(GLYPHS.digit(Filter.NONE, 5).filter(), 5).filter())
                .isEqualTo(Filter.NONE);
        assertThat(GLYPHS.digit(Filter.NONE, 1).message()).isEqualTo("There is no character 1 among these images.");
        assertThat(GARMENTS.digit(Filter.NONE, 1).filter().onlyClass()).isEqualTo(1);
        assertThat(GARMENTS.digit(Filter.NONE, 2).message()).contains("no class 2");
        assertThat(new FilterKeys(new Facets(List.of(), new int[] {-1}, List.of(), new int[0]))
                        .digit(Filter.NONE, 3)
                        .message())
                .contains("no classes");
    }
}

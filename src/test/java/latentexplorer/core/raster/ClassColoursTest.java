package latentexplorer.core.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClassColoursTest {
    @Test
    void upToTenClassesHaveAnInkEach() {
        ClassColours colours = ClassColours.of(List.of("Shirt", "Trouser", "Bag"));

        assertThat(colours.groups()).extracting(ClassColours.Group::name).containsExactly("Shirt", "Trouser", "Bag");
        assertThat(colours.inks(new int[] {2, 0, 1})).containsExactly(2, 0, 1);
    }

    @Test
    void manyCharactersAreGrouped() {
        List<String> characters =
                IntStream.rangeClosed('!', '~').mapToObj(Character::toString).toList();

        ClassColours colours = ClassColours.of(characters);

        assertThat(colours.groups())
                .extracting(ClassColours.Group::name)
                .containsExactly("digits", "capitals", "small letters", "punctuation");
        assertThat(colours.groups()).extracting(ClassColours.Group::ink).doesNotHaveDuplicates();
        assertThat(colours.groupOfClass().get(characters.indexOf("7"))).isZero();
        assertThat(colours.groupOfClass().get(characters.indexOf("Q"))).isEqualTo(1);
        assertThat(colours.groupOfClass().get(characters.indexOf("q"))).isEqualTo(2);
        assertThat(colours.groupOfClass().get(characters.indexOf("~"))).isEqualTo(3);
    }

    @Test
    void manyOtherClassesTakeTheInksInTurn() {
        List<String> names = IntStream.range(0, 23).mapToObj(i -> "class " + i).toList();

        ClassColours colours = ClassColours.of(names);

        assertThat(colours.groups()).hasSize(23);
        assertThat(colours.ink(22)).isEqualTo(2);
    }

    @Test
    void imagesWithoutAClassAreGrey() {
        int ink = Ground.LIGHT.ink(ClassColours.of(List.of("a")).ink(-1));

        assertThat(Math.abs((ink >> 16 & 0xFF) - (ink & 0xFF))).isLessThan(16);
    }
}

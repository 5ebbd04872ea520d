package latentexplorer.core.typeface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CharactersTest {
    @Test
    @DisplayName("DAT-04 the 94 characters stand in code-point order")
    void charactersStandInCodePointOrder() {
        assertThat(Characters.names()).hasSize(94).isSorted();
        for (int c = 0x21; c <= 0x7E; c++) {
            assertThat(Characters.at(c - 0x21)).isEqualTo((char) c);
            assertThat(Characters.indexOf(c)).isEqualTo(c - 0x21);
        }
        assertThat(Characters.indexOf('!')).isZero();
        assertThat(Characters.indexOf('0')).isEqualTo(15);
        assertThat(Characters.indexOf('A')).isEqualTo(32);
        assertThat(Characters.indexOf('a')).isEqualTo(64);
        assertThat(Characters.indexOf('~')).isEqualTo(93);
    }

    @Test
    void otherCharactersAreRefused() {
        assertThat(Characters.contains(' ')).isFalse();
        assertThat(Characters.contains(0x7F)).isFalse();
        assertThatThrownBy(() -> Characters.indexOf('ä')).hasMessageContaining("'ä'");
        assertThatThrownBy(() -> Characters.at(94)).hasMessageContaining("94");
    }

    @Test
    @DisplayName("DAT-05 the presets hold the characters of the reference")
    void presetsHoldTheirCharacters() {
        String capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        CharacterSet strict = CharacterSet.of("0123456789" + capitals + "~#$%&?");
        CharacterSet good = CharacterSet.of(strict + "@!{}[]()|");

        assertThat(CharacterPreset.ALL.characters().names()).isEqualTo(Characters.names());
        assertThat(CharacterPreset.NONE.characters().size()).isZero();
        assertThat(CharacterPreset.GOOD_51.characters()).isEqualTo(good).hasToString(good.toString());
        assertThat(CharacterPreset.GOOD_51.characters().size()).isEqualTo(51);
        assertThat(CharacterPreset.GOOD_42.characters()).isEqualTo(strict);
        assertThat(CharacterPreset.GOOD_42.characters().size()).isEqualTo(42);
        assertThat(CharacterPreset.DEFAULT).isEqualTo(CharacterPreset.GOOD_51);
    }

    @Test
    void aSetIsSortedAndKeepsEachCharacterOnce() {
        CharacterSet set = CharacterSet.of("ba~!ab");

        assertThat(set.toString()).isEqualTo("!ab~");
        assertThat(set.indices().toArray()).containsExactly(0, 64, 65, 93);
        assertThat(set.contains('a')).isTrue();
        assertThat(set.contains('c')).isFalse();
        assertThat(set.contains('ä')).isFalse();
    }

    @Test
    void toggleAddsOrRemovesAndLeavesTheOriginal() {
        CharacterSet set = CharacterSet.of("ab");

        assertThat(set.toggle('a')).isEqualTo(CharacterSet.of("b"));
        assertThat(set.toggle('c')).isEqualTo(CharacterSet.of("abc")).hasSameHashCodeAs(CharacterSet.of("cba"));
        assertThat(set).isEqualTo(CharacterSet.of("ab"));
        assertThatThrownBy(() -> set.toggle(' ')).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CharacterSet.of("a b")).isInstanceOf(IllegalArgumentException.class);
    }
}

package latentexplorer.core.select;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A typed text as words. A word fits the name of a class or typeface that holds it; a word of one letter fits, where classes
 * are characters, just that character. All words have to fit, each either the class or the typeface: "roboto g". Case,
 * accents and the width of letters do not count.
 */
final class Words {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    /** Letters that Unicode does not take apart. */
    private static final List<String> OTHERS =
            List.of("ø", "o", "ł", "l", "đ", "d", "ı", "i", "æ", "ae", "œ", "oe", "ß", "ss", "þ", "th", "ð", "d");

    /** One bit each in an int. */
    private static final int MOST = 31;

    private final List<String> words;
    private final boolean characters;

    /** @param characters whether classes are single characters */
    Words(String text, boolean characters) {
        this.characters = characters;
        words = Stream.of(SPACE.split(text.strip()))
                .map(Words::folded)
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST)
                .toList();
    }

    static String folded(String name) {
        // an accent on its own is a character too
        String apart =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        String plain = (apart.isBlank() ? name : apart).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        for (int i = 0; i < OTHERS.size(); i += 2) {
            plain = plain.replace(OTHERS.get(i), OTHERS.get(i + 1));
        }
        return plain.strip();
    }

    /** A bit for each word. */
    int all() {
        return (int) ((1L << words.size()) - 1);
    }

    /** The words that fit the name of a class. */
    int ofClass(String name) {
        String plain = folded(name);
        int bits = 0;
        for (int w = 0; w < words.size(); w++) {
            boolean fits = characters ? plain.equals(words.get(w)) : plain.contains(words.get(w));
            bits |= fits ? 1 << w : 0;
        }
        return bits;
    }

    /** The words that fit the name of a typeface. */
    int ofTypeface(String name) {
        String plain = folded(name);
        int bits = 0;
        for (int w = 0; w < words.size(); w++) {
            boolean fits = !(characters && Facets.isCharacter(words.get(w))) && plain.contains(words.get(w));
            bits |= fits ? 1 << w : 0;
        }
        return bits;
    }
}

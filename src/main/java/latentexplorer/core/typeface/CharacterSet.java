package latentexplorer.core.typeface;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** Some of the 94 characters, without repetition, sorted by code point. Immutable; equal when the characters are. */
public final class CharacterSet {
    private final BitSet chosen;

    private CharacterSet(BitSet chosen) {
        this.chosen = chosen;
    }

    /**
     * The characters of a text, in any order; repeated ones count once.
     *
     * @throws IllegalArgumentException when one is none of the 94
     */
    public static CharacterSet of(CharSequence text) {
        BitSet chosen = new BitSet(Characters.COUNT);
        text.codePoints().map(Characters::indexOf).forEach(chosen::set);
        return new CharacterSet(chosen);
    }

    public boolean contains(int character) {
        return Characters.contains(character) && chosen.get(Characters.indexOf(character));
    }

    /**
     * This set with the character added when it was missing, or taken out when it was there.
     *
     * @throws IllegalArgumentException when it is none of the 94
     */
    public CharacterSet toggle(int character) {
        BitSet changed = (BitSet) chosen.clone();
        changed.flip(Characters.indexOf(character));
        return new CharacterSet(changed);
    }

    /** How many characters, 0 to 94. */
    public int size() {
        return chosen.cardinality();
    }

    public boolean isEmpty() {
        return chosen.isEmpty();
    }

    /** The numbers of the characters (see {@link Characters}), ascending. */
    public IntStream indices() {
        return chosen.stream();
    }

    /** The characters in order, each as a text of length 1. */
    public List<String> names() {
        return indices().mapToObj(Characters.names()::get).toList();
    }

    /** The characters in order, as one text. */
    @Override
    public String toString() {
        return String.join("", names());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CharacterSet set && chosen.equals(set.chosen);
    }

    @Override
    public int hashCode() {
        return chosen.hashCode();
    }
}

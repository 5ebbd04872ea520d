package latentexplorer.core.typeface;

import java.util.List;
import java.util.stream.IntStream;

/** The 94 printable characters from {@code !} (0x21) to {@code ~} (0x7E), numbered 0 to 93 by code point. */
public final class Characters {
    public static final char FIRST = '!';
    public static final char LAST = '~';
    public static final int COUNT = LAST - FIRST + 1;

    private static final List<String> NAMES =
            IntStream.rangeClosed(FIRST, LAST).mapToObj(Character::toString).toList();

    private Characters() {}

    /** Whether {@code c} is one of the 94. */
    public static boolean contains(int c) {
        return c >= FIRST && c <= LAST;
    }

    /**
     * The number of {@code c}, 0 to 93.
     *
     * @throws IllegalArgumentException when it is none of the 94
     */
    public static int indexOf(int c) {
        if (!contains(c)) {
            throw new IllegalArgumentException("'" + Character.toString(c) + "' is not one of the characters ! to ~");
        }
        return c - FIRST;
    }

    /**
     * The character with this number.
     *
     * @param index 0 to 93
     * @throws IndexOutOfBoundsException when there is none
     */
    public static char at(int index) {
        if (index < 0 || index >= COUNT) {
            throw new IndexOutOfBoundsException("there are " + COUNT + " characters, none with number " + index);
        }
        return (char) (FIRST + index);
    }

    /** All 94 in order, each as a text of length 1. */
    public static List<String> names() {
        return NAMES;
    }
}

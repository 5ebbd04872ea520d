package latentexplorer.core.typeface;

import java.util.BitSet;
import java.util.List;

/**
 * Glyphs of typefaces: 28 x 28 pixels each, one byte a pixel (0 background, 255 ink), row by row. The typefaces are in
 * alphabetical order, the glyphs by typeface and within it by code point; none is there twice. Immutable.
 */
public final class Glyphs {
    /** Width and height of a glyph. */
    public static final int SIDE = 28;

    public static final int PIXELS = SIDE * SIDE;

    private final byte[] pixels;
    private final byte[] characters;
    private final int[] typefaceOf;
    private final List<String> typefaces;

    /** @param pixels n x 784; all arrays are kept, not copied */
    Glyphs(byte[] pixels, byte[] characters, int[] typefaceOf, List<String> typefaces) {
        this.pixels = pixels;
        this.characters = characters;
        this.typefaceOf = typefaceOf;
        this.typefaces = List.copyOf(typefaces);
    }

    /** How many glyphs. */
    public int size() {
        return characters.length;
    }

    /** All pixels, n x 784, shared and not to be written to. */
    public byte[] pixels() {
        return pixels;
    }

    /** The character of glyph {@code i}: its number 0 to 93, see {@link Characters}. */
    public int character(int i) {
        return characters[i];
    }

    /** The typeface of glyph {@code i}: its index in {@link #typefaces()}. */
    public int typefaceIndex(int i) {
        return typefaceOf[i];
    }

    /** The names of the typefaces that have a glyph, in alphabetical order. */
    public List<String> typefaces() {
        return typefaces;
    }

    /** The characters that at least one typeface has. */
    public CharacterSet characters() {
        BitSet found = new BitSet(Characters.COUNT);
        for (byte character : characters) {
            found.set(character);
        }
        StringBuilder text = new StringBuilder();
        found.stream().forEach(character -> text.append(Characters.at(character)));
        return CharacterSet.of(text);
    }

    /** How many typefaces lack one of the {@link #characters()}. */
    public int incompleteTypefaces() {
        int[] counts = new int[typefaces.size()];
        for (int typeface : typefaceOf) {
            counts[typeface]++;
        }
        int all = characters().size();
        int incomplete = 0;
        for (int count : counts) {
            incomplete += count < all ? 1 : 0;
        }
        return incomplete;
    }
}

package latentexplorer.core.cluster;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import latentexplorer.core.data.GlyphTable;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.typeface.CharacterSet;

/**
 * One vector for each typeface that has all of some characters: the pixels of its glyphs in code-point order, 784 for
 * each character. The typefaces are in alphabetical order. Immutable; reads the pixels where they lie.
 */
public final class FontVectors {
    private final GlyphTable glyphs;
    private final CharacterSet characters;
    private final int[] characterIndices;
    private final int[] faces;
    private final int leftOut;

    private FontVectors(GlyphTable glyphs, CharacterSet characters, int[] faces, int leftOut) {
        this.glyphs = glyphs;
        this.characters = characters;
        this.characterIndices = characters.indices().toArray();
        this.faces = faces;
        this.leftOut = leftOut;
    }

    /** The typefaces that have every one of {@code characters}; the others are counted. */
    public static FontVectors of(GlyphTable glyphs, CharacterSet characters) {
        int[] complete = glyphs.complete(characters);
        List<String> names = glyphs.faces();
        int[] sorted = IntStream.of(complete)
                .boxed()
                .sorted(Comparator.comparing(names::get))
                .mapToInt(Integer::intValue)
                .toArray();
        return new FontVectors(glyphs, characters, sorted, names.size() - complete.length);
    }

    /** How many typefaces. */
    public int count() {
        return faces.length;
    }

    /** Values of a vector: 784 for each character. */
    public int width() {
        return characterIndices.length * ImageSet.PIXELS;
    }

    public CharacterSet characters() {
        return characters;
    }

    public GlyphTable glyphs() {
        return glyphs;
    }

    /** How many typefaces lack one of the characters. */
    public int leftOut() {
        return leftOut;
    }

    /** The typeface of vector {@code i}: its index in {@link GlyphTable#faces()}. */
    public int face(int i) {
        return faces[i];
    }

    /** The name of the typeface of vector {@code i}. */
    public String name(int i) {
        return glyphs.faces().get(faces[i]);
    }

    /** Where in {@link GlyphTable#pixels()} the 784 bytes (0 to 255) of one character of vector {@code i} start. */
    public int offset(int i, int character) {
        return glyphs.offset(faces[i], characterIndices[character]);
    }

    /** The vectors at some positions, in that order. */
    public FontVectors subset(int[] positions) {
        int[] chosen = IntStream.of(positions).map(i -> faces[i]).toArray();
        return new FontVectors(glyphs, characters, chosen, leftOut);
    }

    /** Two are equal when they are the same typefaces of the same table with the same characters. */
    @Override
    public boolean equals(Object other) {
        return other instanceof FontVectors vectors
                && vectors.glyphs == glyphs
                && vectors.characters.equals(characters)
                && Arrays.equals(vectors.faces, faces);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * System.identityHashCode(glyphs) + characters.hashCode()) + Arrays.hashCode(faces);
    }
}

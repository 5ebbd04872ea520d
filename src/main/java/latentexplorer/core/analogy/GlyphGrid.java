package latentexplorer.core.analogy;

import java.util.Arrays;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import latentexplorer.core.data.ImageSet;

/** Which image shows which character of which typeface: characters are the classes of the set. Immutable. */
public final class GlyphGrid {
    private static final int NONE = -1;

    private final ImageSet images;
    private final int characters;
    /** By character, then typeface; of several images of one glyph the first. */
    private final int[] imageOf;

    /** @throws IllegalArgumentException with a sentence, when the images are no glyphs */
    public GlyphGrid(ImageSet images) {
        if (!images.hasTypefaces()) {
            throw new IllegalArgumentException("The images of " + images.name()
                    + " belong to no typefaces, so that the true answer of an analogy is not known.");
        }
        this.images = images;
        this.characters = images.classNames().size();
        imageOf = new int[characters * faces()];
        Arrays.fill(imageOf, NONE);
        for (int i = images.size() - 1; i >= 0; i--) {
            if (images.label(i) >= 0) {
                imageOf[images.label(i) * faces() + images.typefaceIndex(i)] = i;
            }
        }
    }

    public ImageSet images() {
        return images;
    }

    /** Number of characters. */
    public int characters() {
        return characters;
    }

    /** Number of typefaces. */
    public int faces() {
        return images.typefaces().size();
    }

    /** The image of a glyph, or -1 when the typeface lacks the character. */
    public int image(int character, int face) {
        return imageOf[character * faces() + face];
    }

    /** The images of a character in the typefaces that have it and are wanted, by typeface. */
    int[] ofCharacter(int character, IntPredicate wantedFaces) {
        return IntStream.range(0, faces())
                .filter(face -> image(character, face) != NONE && wantedFaces.test(face))
                .map(face -> image(character, face))
                .toArray();
    }

    /**
     * The square that three images begin.
     *
     * @throws IllegalArgumentException with a sentence, when A and B are not the same character or A and C not of the same
     *     typeface, or the typeface of B lacks the character of C
     */
    public Square square(int a, int b, int c) {
        for (int image : new int[] {a, b, c}) {
            if (images.label(image) < 0) {
                throw new IllegalArgumentException(
                        "Image " + image + " has no label: the true answer of the analogy is not known.");
            }
        }
        if (images.label(a) != images.label(b)) {
            throw new IllegalArgumentException("A shows " + images.className(a) + " and B " + images.className(b)
                    + ": the true answer is known when both show the same character.");
        }
        if (images.typefaceIndex(a) != images.typefaceIndex(c)) {
            throw new IllegalArgumentException("A is of " + face(a) + " and C of " + face(c)
                    + ": the true answer is known when both are of the same typeface.");
        }
        int d = image(images.label(c), images.typefaceIndex(b));
        if (d == NONE) {
            throw new IllegalArgumentException(
                    "The typeface " + face(b) + " has no " + images.className(c) + ": the true answer is not there.");
        }
        return new Square(a, b, c, d);
    }

    private String face(int image) {
        return images.typeface(image).orElseThrow();
    }

    /** The numbers of the characters of these names. */
    public int[] charactersNamed(Set<String> names) {
        return IntStream.range(0, characters)
                .filter(c -> names.contains(images.classNames().get(c)))
                .toArray();
    }
}

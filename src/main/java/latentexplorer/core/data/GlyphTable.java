package latentexplorer.core.data;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import latentexplorer.core.typeface.CharacterSet;
import latentexplorer.core.typeface.Characters;

/** Which image of a set of glyphs shows which character of which typeface. */
public final class GlyphTable {
    private final ImageSet images;
    private final int[] imageOf;

    /** @param images glyphs whose class names are characters from '!' to '~' */
    public GlyphTable(ImageSet images) {
        this.images = images;
        imageOf = new int[images.typefaces().size() * Characters.COUNT];
        Arrays.fill(imageOf, -1);
        for (int i = 0; i < images.size(); i++) {
            int character = characterOf(i);
            if (character >= 0) {
                imageOf[images.typefaceIndex(i) * Characters.COUNT + character] = i;
            }
        }
    }

    private int characterOf(int image) {
        String name = images.className(image);
        return name.length() == 1 && Characters.contains(name.charAt(0)) ? Characters.indexOf(name.charAt(0)) : -1;
    }

    public byte[] pixels() {
        return images.pixels();
    }

    /** Names of the typefaces, by index. */
    public List<String> faces() {
        return images.typefaces();
    }

    /** Where the pixels of a glyph start, or -1 when the typeface lacks the character. */
    public int offset(int face, int character) {
        int image = imageOf[face * Characters.COUNT + character];
        return image < 0 ? -1 : image * ImageSet.PIXELS;
    }

    /** The typefaces that have each of the characters, in file order. */
    public int[] complete(CharacterSet characters) {
        return IntStream.range(0, faces().size())
                .filter(face -> characters.indices().allMatch(c -> offset(face, c) >= 0))
                .toArray();
    }
}

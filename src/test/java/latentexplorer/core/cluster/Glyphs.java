package latentexplorer.core.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import latentexplorer.core.data.GlyphTable;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.linalg.SeededRandom;
import latentexplorer.core.typeface.CharacterSet;
import latentexplorer.core.typeface.Characters;

/** Typefaces for tests, glyph by glyph. */
final class Glyphs {
    private final List<String> faces = new ArrayList<>();
    private final List<byte[]> images = new ArrayList<>();
    private final List<Integer> labels = new ArrayList<>();
    private final List<Integer> faceOf = new ArrayList<>();

    /** Adds one glyph whose pixels are all the same. */
    Glyphs plain(String face, char character, int grey) {
        byte[] pixels = new byte[ImageSet.PIXELS];
        Arrays.fill(pixels, (byte) grey);
        return add(face, character, pixels);
    }

    Glyphs add(String face, char character, byte[] pixels) {
        if (!faces.contains(face)) {
            faces.add(face);
        }
        images.add(pixels);
        labels.add(Characters.indexOf(character));
        faceOf.add(faces.indexOf(face));
        return this;
    }

    GlyphTable table() {
        byte[] pixels = new byte[images.size() * ImageSet.PIXELS];
        for (int i = 0; i < images.size(); i++) {
            System.arraycopy(images.get(i), 0, pixels, i * ImageSet.PIXELS, ImageSet.PIXELS);
        }
        return new GlyphTable(new ImageSet(
                "glyphs",
                pixels,
                labels.stream().mapToInt(Integer::intValue).toArray(),
                Characters.names(),
                faces,
                faceOf.stream().mapToInt(Integer::intValue).toArray()));
    }

    /** Typefaces of random pixels: some strokes that depend on the face, a frame that is blank in all. */
    static FontVectors random(int count, String characters, long seed) {
        SeededRandom random = new SeededRandom(seed);
        Glyphs glyphs = new Glyphs();
        for (int i = 0; i < count; i++) {
            for (char character : characters.toCharArray()) {
                byte[] pixels = new byte[ImageSet.PIXELS];
                for (int p = 0; p < pixels.length; p++) {
                    boolean blank = p % ImageSet.SIDE < 4 || p < 4 * ImageSet.SIDE;
                    pixels[p] = (byte) (blank ? 0 : random.nextInt(1 + p % 256));
                }
                glyphs.add(String.format(Locale.ROOT, "face%05d", i), character, pixels);
            }
        }
        return FontVectors.of(glyphs.table(), CharacterSet.of(characters));
    }
}

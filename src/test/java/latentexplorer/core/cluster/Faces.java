package latentexplorer.core.cluster;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import latentexplorer.core.data.GlyphTable;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.linalg.SeededRandom;
import latentexplorer.core.typeface.CharacterSet;
import latentexplorer.core.typeface.Characters;

/** Made-up typefaces with the characters A and B, in families whose pixels are alike. */
final class Faces {
    private static final String CHARACTERS = "AB";

    private Faces() {}

    /**
     * Families of some sizes, one after the other; every typeface differs from the picture of its family by a few grey
     * values.
     */
    static FontVectors families(int noise, int... sizes) {
        SeededRandom random = new SeededRandom(77);
        int n = IntStream.of(sizes).sum();
        byte[] pixels = new byte[n * CHARACTERS.length() * ImageSet.PIXELS];
        int at = 0;
        for (int size : sizes) {
            int[] family = new int[CHARACTERS.length() * ImageSet.PIXELS];
            for (int i = 0; i < family.length; i++) {
                family[i] = 40 + random.nextInt(176);
            }
            for (int face = 0; face < size; face++) {
                for (int each : family) {
                    pixels[at++] = (byte) (each + (noise == 0 ? 0 : random.nextInt(2 * noise + 1) - noise));
                }
            }
        }
        return vectors(pixels, n, CHARACTERS);
    }

    /** Typefaces of one grey each. */
    static FontVectors greys(int... greys) {
        byte[] pixels = new byte[greys.length * CHARACTERS.length() * ImageSet.PIXELS];
        for (int i = 0; i < greys.length; i++) {
            int size = CHARACTERS.length() * ImageSet.PIXELS;
            Arrays.fill(pixels, i * size, (i + 1) * size, (byte) greys[i]);
        }
        return vectors(pixels, greys.length, CHARACTERS);
    }

    /** @param characters of the vectors, of those that the typefaces have */
    static FontVectors withCharacters(int faces, String characters) {
        return vectors(new byte[faces * CHARACTERS.length() * ImageSet.PIXELS], faces, characters);
    }

    private static FontVectors vectors(byte[] pixels, int n, String characters) {
        int[] labels = new int[n * CHARACTERS.length()];
        int[] typefaceOf = new int[labels.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = Characters.indexOf(CHARACTERS.charAt(i % CHARACTERS.length()));
            typefaceOf[i] = i / CHARACTERS.length();
        }
        String[] names = IntStream.range(0, n)
                .mapToObj(i -> String.format(Locale.ROOT, "Face %04d", i))
                .toArray(String[]::new);
        ImageSet images =
                new ImageSet("typefaces", pixels, labels, Characters.names(), Arrays.asList(names), typefaceOf);
        return FontVectors.of(new GlyphTable(images), CharacterSet.of(characters));
    }
}

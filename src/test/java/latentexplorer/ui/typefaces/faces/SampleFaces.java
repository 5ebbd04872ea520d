package latentexplorer.ui.typefaces.faces;

import java.util.Arrays;
import java.util.stream.IntStream;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.typeface.Characters;

/** Made-up typefaces: each glyph is one grey, the number of its character plus one. */
public final class SampleFaces {
    private SampleFaces() {}

    /** Every typeface has every character, but the one called Gapped, which has no S. */
    public static ImageSet of(String... names) {
        int[] all = IntStream.range(0, names.length * Characters.COUNT)
                .filter(i -> !names[i / Characters.COUNT].equals("Gapped") || i % Characters.COUNT != 'S' - '!')
                .toArray();
        byte[] pixels = new byte[all.length * ImageSet.PIXELS];
        int[] labels = new int[all.length];
        int[] typefaceOf = new int[all.length];
        for (int i = 0; i < all.length; i++) {
            labels[i] = all[i] % Characters.COUNT;
            typefaceOf[i] = all[i] / Characters.COUNT;
            Arrays.fill(pixels, i * ImageSet.PIXELS, (i + 1) * ImageSet.PIXELS, (byte) (labels[i] + 1));
        }
        return new ImageSet("typefaces", pixels, labels, Characters.names(), Arrays.asList(names), typefaceOf);
    }

    public static ImageSet many(int count) {
        return of(IntStream.range(0, count).mapToObj(i -> "Face " + i).toArray(String[]::new));
    }
}

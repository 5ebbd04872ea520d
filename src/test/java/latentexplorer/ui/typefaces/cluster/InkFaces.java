package latentexplorer.ui.typefaces.cluster;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import latentexplorer.core.cluster.FontVectors;
import latentexplorer.core.data.GlyphTable;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.typeface.CharacterSet;

/** Made-up typefaces that differ in nothing but their ink: every pixel of a face is of one grey. */
public final class InkFaces {
    private InkFaces() {}

    /** One face for each grey, 0 to 255, with the characters R and S. */
    public static GlyphTable of(int... greys) {
        byte[] pixels = new byte[greys.length * 2 * ImageSet.PIXELS];
        int[] labels = new int[greys.length * 2];
        int[] typefaceOf = new int[greys.length * 2];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = i % 2;
            typefaceOf[i] = i / 2;
            Arrays.fill(pixels, i * ImageSet.PIXELS, (i + 1) * ImageSet.PIXELS, (byte) greys[i / 2]);
        }
        List<String> names = IntStream.range(0, greys.length)
                .mapToObj(i -> String.format("Face %04d", i))
                .toList();
        return new GlyphTable(new ImageSet("ink", pixels, labels, List.of("R", "S"), names, typefaceOf));
    }

    public static FontVectors vectors(int... greys) {
        return FontVectors.of(of(greys), CharacterSet.of("RS"));
    }

    /** Three dense groups, some stragglers between them, and one face far away. */
    public static FontVectors groups() {
        return vectors(
                20, 21, 22, 23, 24, 25, 26, 27, 60, 90, 91, 92, 93, 94, 95, 120, 150, 151, 152, 153, 154, 155, 156, 157,
                158, 159, 250);
    }
}

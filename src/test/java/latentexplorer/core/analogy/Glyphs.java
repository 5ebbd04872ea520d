package latentexplorer.core.analogy;

import java.util.List;
import java.util.stream.IntStream;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.linalg.SeededRandom;
import latentexplorer.core.net.LatentModel;

/** Glyphs whose pixels are the sum of what the character and what the typeface gives, and a model that is linear. */
public final class Glyphs {
    public static final int WIDTH = 40;

    private Glyphs() {}

    /** @param noise of each pixel, in bytes */
    public static ImageSet additive(int characters, int faces, double noise, long seed) {
        SeededRandom random = new SeededRandom(seed);
        double[][] ofCharacter = patterns(characters, random);
        double[][] ofFace = patterns(faces, random);
        int n = characters * faces;
        byte[] pixels = new byte[n * ImageSet.PIXELS];
        int[] labels = new int[n];
        int[] typefaceOf = new int[n];
        for (int i = 0; i < n; i++) {
            labels[i] = i % characters;
            typefaceOf[i] = i / characters;
            for (int p = 0; p < WIDTH; p++) {
                double value = ofCharacter[labels[i]][p] + ofFace[typefaceOf[i]][p] + noise * random.nextGaussian();
                pixels[i * ImageSet.PIXELS + p] = (byte) Math.clamp(Math.round(value), 0, 255);
            }
        }
        return new ImageSet(
                "glyphs",
                pixels,
                labels,
                IntStream.range(0, characters)
                        .mapToObj(c -> String.valueOf((char) ('a' + c)))
                        .toList(),
                IntStream.range(0, faces).mapToObj(f -> "Face " + f).toList(),
                typefaceOf);
    }

    private static double[][] patterns(int count, SeededRandom random) {
        double[][] patterns = new double[count][WIDTH];
        for (double[] each : patterns) {
            for (int p = 0; p < WIDTH; p++) {
                each[p] = 127 * random.nextDouble();
            }
        }
        return patterns;
    }

    /** Its code is the first pixels. */
    public static LatentModel linear() {
        return new LatentModel() {
            @Override
            public int latentSize() {
                return WIDTH;
            }

            @Override
            public float[] encode(float[] images, int n) {
                float[] codes = new float[n * WIDTH];
                for (int i = 0; i < codes.length; i++) {
                    codes[i] = images[i / WIDTH * ImageSet.PIXELS + i % WIDTH];
                }
                return codes;
            }

            @Override
            public float[] decode(float[] codes, int n) {
                float[] pixels = new float[n * ImageSet.PIXELS];
                for (int i = 0; i < n * WIDTH; i++) {
                    pixels[i / WIDTH * ImageSet.PIXELS + i % WIDTH] = codes[i];
                }
                return pixels;
            }
        };
    }

    /** The same images as plain ones. */
    public static ImageSet withoutFaces(ImageSet glyphs) {
        int[] labels = IntStream.range(0, glyphs.size()).map(glyphs::label).toArray();
        return new ImageSet("plain", glyphs.pixels(), labels, glyphs.classNames());
    }

    public static ImageSet without(ImageSet glyphs, List<Integer> left) {
        return glyphs.subset(
                "fewer",
                IntStream.range(0, glyphs.size()).filter(i -> !left.contains(i)).toArray());
    }
}

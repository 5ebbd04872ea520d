package latentexplorer.core.cluster;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import latentexplorer.core.cluster.Clustering.Cluster;
import latentexplorer.core.data.GlyphTable;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.linalg.SeededRandom;
import latentexplorer.core.typeface.CharacterSet;

/** Made-up typefaces and clusters of them. */
final class ChoiceFixture {
    private ChoiceFixture() {}

    /** Typefaces with random pixels for the characters A and B. */
    static FontVectors random(List<String> names, long seed) {
        SeededRandom random = new SeededRandom(seed);
        byte[] pixels = new byte[names.size() * 2 * ImageSet.PIXELS];
        for (int p = 0; p < pixels.length; p++) {
            pixels[p] = (byte) random.nextInt(256);
        }
        return of(names, pixels);
    }

    static FontVectors random(int count, long seed) {
        return random(
                IntStream.range(0, count)
                        .mapToObj(i -> String.format(java.util.Locale.ROOT, "Face %04d", i))
                        .toList(),
                seed);
    }

    /** @param pixels names x 2 x 784, of A and B */
    static FontVectors of(List<String> names, byte[] pixels) {
        int[] labels = IntStream.range(0, names.size() * 2).map(i -> i % 2).toArray();
        int[] faces = IntStream.range(0, names.size() * 2).map(i -> i / 2).toArray();
        ImageSet images = new ImageSet("made up", pixels, labels, List.of("A", "B"), names, faces);
        return FontVectors.of(new GlyphTable(images), CharacterSet.of("AB"));
    }

    /** Every pixel of a typeface has its grey. */
    static FontVectors greys(int... greys) {
        byte[] pixels = new byte[greys.length * 2 * ImageSet.PIXELS];
        for (int i = 0; i < greys.length; i++) {
            Arrays.fill(pixels, i * 2 * ImageSet.PIXELS, (i + 1) * 2 * ImageSet.PIXELS, (byte) greys[i]);
        }
        return of(
                IntStream.range(0, greys.length)
                        .mapToObj(i -> "Face " + (char) ('A' + i))
                        .toList(),
                pixels);
    }

    /** A cluster with members and their distances in any order. */
    static Cluster cluster(int number, int[] members, double... distances) {
        int[] order = IntStream.range(0, members.length)
                .boxed()
                .sorted(java.util.Comparator.comparingDouble(i -> distances[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new Cluster(
                number,
                Clustering.Kind.CLUSTER,
                IntStream.of(order).map(i -> members[i]).toArray(),
                IntStream.of(order).mapToDouble(i -> distances[i]).toArray());
    }

    static Clustering clustering(FontVectors vectors, Cluster... clusters) {
        return new Clustering(ClusterSettings.DEFAULT, "1,568 pixels", vectors, List.of(clusters), List.of());
    }

    /** All typefaces in one cluster, with random distances. */
    static Clustering oneCluster(FontVectors vectors, long seed) {
        SeededRandom random = new SeededRandom(seed);
        return clustering(
                vectors,
                cluster(
                        0,
                        IntStream.range(0, vectors.count()).toArray(),
                        IntStream.range(0, vectors.count())
                                .mapToDouble(_ -> random.nextDouble())
                                .toArray()));
    }

    /** Distances straight from their definition. */
    static PixelDistances measured(FontVectors vectors) {
        int n = vectors.count();
        float[] distances = new float[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                float distance = (float) (Math.sqrt(squares(vectors, i, j)) / 255);
                distances[i * n + j] = distance;
                distances[j * n + i] = distance;
            }
        }
        return new PixelDistances(n, vectors.width(), distances);
    }

    private static long squares(FontVectors vectors, int i, int j) {
        byte[] pixels = vectors.glyphs().pixels();
        long sum = 0;
        for (int character = 0; character < vectors.characters().size(); character++) {
            int a = vectors.offset(i, character);
            int b = vectors.offset(j, character);
            int part = 0;
            for (int p = 0; p < ImageSet.PIXELS; p++) {
                int difference = (pixels[a + p] & 0xFF) - (pixels[b + p] & 0xFF);
                part += difference * difference;
            }
            sum += part;
        }
        return sum;
    }
}

package latentexplorer.ui.typefaces.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import latentexplorer.core.cluster.ClusterSettings;
import latentexplorer.core.cluster.Clustering;
import latentexplorer.core.cluster.Clustering.Cluster;
import latentexplorer.core.cluster.Clustering.Kind;
import latentexplorer.core.cluster.FontVectors;
import latentexplorer.core.cluster.Selection;
import latentexplorer.core.cluster.TrainingChoice;
import latentexplorer.core.cluster.TrainingChoice.Kept;
import latentexplorer.core.data.GlyphTable;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.typeface.CharacterSet;
import latentexplorer.core.typeface.Characters;

/** Clusterings made by hand. */
public final class SampleClusters {
    private SampleClusters() {}

    /** Typefaces "Face 0000" and on that have the letter R only, in one grey each, see {@link #grey}. */
    public static FontVectors faces(int count) {
        byte[] pixels = new byte[count * ImageSet.PIXELS];
        int[] labels = new int[count];
        Arrays.fill(labels, Characters.indexOf('R'));
        for (int i = 0; i < count; i++) {
            Arrays.fill(pixels, i * ImageSet.PIXELS, (i + 1) * ImageSet.PIXELS, (byte) grey(i));
        }
        List<String> names = IntStream.range(0, count)
                .mapToObj(i -> String.format(Locale.ROOT, "Face %04d", i))
                .toList();
        int[] typefaceOf = IntStream.range(0, count).toArray();
        ImageSet images = new ImageSet("typefaces", pixels, labels, Characters.names(), names, typefaceOf);
        return FontVectors.of(new GlyphTable(images), CharacterSet.of("R"));
    }

    public static int grey(int face) {
        return face * 37 % 251;
    }

    /** Clusters of these sizes with the numbers 0 and up; the typefaces are dealt out by chance. */
    public static Clustering of(int... sizes) {
        List<Cluster> clusters = new ArrayList<>();
        int count = IntStream.of(sizes).sum();
        List<Integer> dealt = new ArrayList<>(IntStream.range(0, count).boxed().toList());
        Collections.shuffle(dealt, new Random(count));
        int from = 0;
        for (int size : sizes) {
            int[] members = dealt.subList(from, from + size).stream()
                    .mapToInt(Integer::intValue)
                    .toArray();
            clusters.add(cluster(clusters.size(), Kind.CLUSTER, members));
            from += size;
        }
        return of(faces(count), clusters);
    }

    public static Clustering of(FontVectors vectors, List<Cluster> clusters) {
        return new Clustering(ClusterSettings.DEFAULT, "784 pixels", vectors, clusters, List.of());
    }

    /** Distances go up by a tenth of the cluster's number plus one. */
    public static Cluster cluster(int number, Kind kind, int... members) {
        double[] distances = IntStream.range(0, members.length)
                .mapToDouble(i -> kind == Kind.CLUSTER ? i * (number + 1) / 10.0 : 0)
                .toArray();
        return new Cluster(number, kind, members, distances);
    }

    /** Keeps the last members of each selected cluster. */
    public static TrainingChoice keepLast(Clustering clustering, Selection selection) {
        List<Kept> kept = clustering.clusters().stream()
                .filter(cluster -> selection.fraction(cluster.number()) > 0)
                .map(cluster -> keepLast(cluster, selection.fraction(cluster.number())))
                .toList();
        return new TrainingChoice(clustering, kept, 0);
    }

    private static Kept keepLast(Cluster cluster, double fraction) {
        int from = cluster.size() - Math.max(1, (int) (cluster.size() * fraction));
        return new Kept(
                cluster.number(),
                Arrays.copyOfRange(cluster.members(), from, cluster.size()),
                Arrays.copyOfRange(cluster.distances(), from, cluster.size()),
                (cluster.size() - from) / (double) cluster.size());
    }
}

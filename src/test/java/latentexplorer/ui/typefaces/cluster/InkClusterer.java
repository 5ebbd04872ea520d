package latentexplorer.ui.typefaces.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import latentexplorer.core.cluster.Algorithm;
import latentexplorer.core.cluster.ClusterCounts;
import latentexplorer.core.cluster.ClusterSettings;
import latentexplorer.core.cluster.Clusterer;
import latentexplorer.core.cluster.Clustering;
import latentexplorer.core.cluster.DensityCurves;
import latentexplorer.core.cluster.FontVectors;
import latentexplorer.core.cluster.SpaceSettings;
import latentexplorer.core.job.JobScope;

/** Clusters typefaces by their mean ink alone: real results of simple means, and a record of what was asked. */
public class InkClusterer implements Clusterer {
    private static final int NOISE = Integer.MAX_VALUE;
    private static final int TRIED = 60;

    public final List<String> asked = new ArrayList<>();

    private static double[] ink(FontVectors vectors) {
        return IntStream.range(0, vectors.count())
                .mapToDouble(i -> vectors.glyphs().pixels()[vectors.offset(i, 0)] & 0xFF)
                .toArray();
    }

    private static void refuse(FontVectors vectors, ClusterSettings settings) {
        if (vectors.count() == 0 || vectors.width() == 0) {
            throw new IllegalArgumentException("Select at least one character: there is nothing to cluster.");
        }
        if (settings.algorithm() instanceof Algorithm.KMeans(int k) && k > vectors.count()) {
            throw new IllegalArgumentException(
                    "More clusters (" + k + ") than typefaces (" + vectors.count() + "): lower N. clusters.");
        }
    }

    @Override
    public Clustering cluster(FontVectors vectors, ClusterSettings settings, JobScope scope) {
        asked.add("cluster " + settings.algorithm());
        refuse(vectors, settings);
        scope.report(0.5, "grouping by ink");
        double[] ink = ink(vectors);
        int[] labels = switch (settings.algorithm()) {
            case Algorithm.KMeans(int k) -> evenly(ink, k);
            case Algorithm.Spectral spectral -> evenly(ink, spectral.clusters());
            case Algorithm.Dbscan dbscan -> dense(ink, dbscan.minSamples(), radius(ink, dbscan.epsilon()));
            case Algorithm.DbscanAuto(int minSamples) -> dense(ink, minSamples, best(ink, minSamples));
        };
        return of(vectors, settings, ink, labels);
    }

    private static Clustering of(FontVectors vectors, ClusterSettings settings, double[] ink, int[] labels) {
        Map<Integer, List<Integer>> members = new TreeMap<>();
        IntStream.range(0, labels.length)
                .forEach(i -> members.computeIfAbsent(labels[i], _ -> new ArrayList<>())
                        .add(i));
        List<Clustering.Cluster> clusters = new ArrayList<>();
        members.forEach((label, positions) -> {
            double mean = positions.stream().mapToDouble(i -> ink[i]).average().orElse(0);
            positions.sort(Comparator.comparingDouble(i -> Math.abs(ink[i] - mean)));
            boolean noise = label == NOISE;
            clusters.add(new Clustering.Cluster(
                    clusters.size(),
                    noise ? Clustering.Kind.NOISE : Clustering.Kind.CLUSTER,
                    positions.stream().mapToInt(i -> i).toArray(),
                    positions.stream()
                            .mapToDouble(i -> noise ? 0 : Math.abs(ink[i] - mean))
                            .toArray()));
        });
        long found = members.keySet().stream().filter(label -> label != NOISE).count();
        int noise = members.getOrDefault(NOISE, List.of()).size();
        return new Clustering(
                settings,
                settings.space().pcaDims() == 0
                        ? "1,568 pixels"
                        : settings.space().pcaDims() + " PCs",
                vectors,
                clusters,
                List.of("Clusters: " + found, "Noise: " + noise, "Typefaces: " + ink.length));
    }

    private static int[] evenly(double[] ink, int k) {
        return Arrays.stream(ink).mapToInt(each -> (int) (each * k / 256)).toArray();
    }

    private static double smallest(double[] ink) {
        double[] sorted = ink.clone();
        Arrays.sort(sorted);
        return IntStream.range(1, sorted.length)
                .mapToDouble(i -> sorted[i] - sorted[i - 1])
                .filter(gap -> gap > 0)
                .min()
                .orElse(0);
    }

    private static double largest(double[] ink) {
        return Arrays.stream(ink).max().orElse(0) - Arrays.stream(ink).min().orElse(0);
    }

    private static double radius(double[] ink, double relative) {
        return smallest(ink) + relative * (largest(ink) - smallest(ink));
    }

    private static double core(double[] ink, int i, int minSamples) {
        double[] sorted =
                Arrays.stream(ink).map(each -> Math.abs(each - ink[i])).sorted().toArray();
        return sorted[Math.min(minSamples, sorted.length) - 1];
    }

    /** On a line, core points with no gap above epsilon between them are one cluster. */
    private static int[] dense(double[] ink, int minSamples, double epsilon) {
        Integer[] order = IntStream.range(0, ink.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> ink[i]))
                .toArray(Integer[]::new);
        int[] labels = new int[ink.length];
        Arrays.fill(labels, NOISE);
        int label = -1;
        double last = Double.NEGATIVE_INFINITY;
        for (int i : order) {
            if (core(ink, i, minSamples) <= epsilon) {
                label += ink[i] - last > epsilon ? 1 : 0;
                last = ink[i];
                labels[i] = label;
            }
        }
        for (int i : order) {
            for (int j : order) {
                boolean reached = labels[i] == NOISE
                        && Math.abs(ink[i] - ink[j]) <= epsilon
                        && core(ink, j, minSamples) <= epsilon;
                labels[i] = reached ? labels[j] : labels[i];
            }
        }
        return labels;
    }

    private static DensityCurves.Point point(double[] ink, int minSamples, double epsilon) {
        int[] labels = dense(ink, minSamples, epsilon);
        int[] sizes = new int[ink.length];
        int noise = 0;
        for (int label : labels) {
            if (label == NOISE) {
                noise++;
            } else {
                sizes[label]++;
            }
        }
        int clusters = (int) Arrays.stream(sizes).filter(size -> size > 0).count();
        return new DensityCurves.Point(
                epsilon, clusters, noise, Arrays.stream(sizes).max().orElse(0));
    }

    private static List<DensityCurves.Point> sweep(double[] ink, int minSamples) {
        return IntStream.rangeClosed(0, TRIED)
                .mapToObj(i -> point(ink, minSamples, radius(ink, i / (double) TRIED)))
                .toList();
    }

    private static double best(double[] ink, int minSamples) {
        return sweep(ink, minSamples).stream()
                .max(Comparator.comparingInt(DensityCurves.Point::clusters))
                .orElseThrow()
                .epsilon();
    }

    @Override
    public Clustering split(Clustering clustering, int number, ClusterSettings settings, JobScope scope) {
        asked.add("split " + number + " " + settings.algorithm());
        Clustering.Cluster whole = clustering.clusters().get(number);
        List<Clustering.Cluster> clusters = new ArrayList<>(clustering.clusters());
        int half = whole.size() / 2;
        clusters.set(number, part(whole, number, 0, half));
        clusters.add(part(whole, clusters.size(), half, whole.size()));
        return new Clustering(
                clustering.settings(), clustering.space(), clustering.vectors(), clusters, clustering.statistics());
    }

    private static Clustering.Cluster part(Clustering.Cluster whole, int number, int from, int to) {
        return new Clustering.Cluster(
                number,
                Clustering.Kind.CLUSTER,
                Arrays.copyOfRange(whole.members(), from, to),
                Arrays.copyOfRange(whole.distances(), from, to));
    }

    @Override
    public DensityCurves density(FontVectors vectors, SpaceSettings space, int minSamples, JobScope scope) {
        asked.add("density " + minSamples);
        double[] ink = ink(vectors);
        double[] cores = IntStream.range(0, ink.length)
                .mapToDouble(i -> core(ink, i, minSamples))
                .sorted()
                .toArray();
        return new DensityCurves(smallest(ink), largest(ink), cores, sweep(ink, minSamples));
    }

    @Override
    public ClusterCounts counts(FontVectors vectors, ClusterSettings settings, int most, JobScope scope) {
        asked.add("counts " + most);
        return new ClusterCounts(IntStream.rangeClosed(2, most)
                .mapToObj(k -> new ClusterCounts.Point(k, 0.6 - 0.05 * Math.abs(k - 3)))
                .toList());
    }

    @Override
    public List<Double> eigenvalues(FontVectors vectors, ClusterSettings settings, int count, JobScope scope) {
        asked.add("eigenvalues " + count);
        return IntStream.range(0, count)
                .mapToObj(i -> i < 3 ? 0.001 * i : 0.3 + 0.02 * i)
                .toList();
    }

    @Override
    public double stability(FontVectors vectors, ClusterSettings settings, JobScope scope) {
        asked.add("stability");
        return 0.93;
    }
}

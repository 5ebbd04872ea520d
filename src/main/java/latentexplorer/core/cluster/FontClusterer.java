package latentexplorer.core.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import latentexplorer.core.cluster.SpectralFeatures.GraphSettings;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import smile.validation.metric.AdjustedRandIndex;

/**
 * Finds clusters of typefaces by their inner products and distances. Keeps the last spaces and what was made of them, as
 * long as memory allows, so that the same typefaces with other parameters are clustered at once.
 */
public final class FontClusterer implements Clusterer {
    private static final int STABILITY_SEEDS = 5;
    private static final int K_MEANS_STARTS = 3;

    /** One more than clusters may be asked for, so that the gap after the last is seen. */
    private static final int MOST_EIGENVALUES = Algorithm.MOST_CLUSTERS + 1;

    private final KnownSpaces spaces;
    private final Finder finder;
    private final Workers workers;

    /** @param workers for the computations; the methods must not be called from one of their threads */
    public FontClusterer(Workers workers) {
        this(workers, K_MEANS_STARTS);
    }

    /** @param kMeansStarts random starts of k-means, of which the best counts; 3 unless something else is wanted */
    public FontClusterer(Workers workers, int kMeansStarts) {
        this.workers = workers;
        spaces = new KnownSpaces(workers);
        finder = new Finder(workers, kMeansStarts);
    }

    /**
     * Makes a space before something is sought in it, and keeps it.
     *
     * @return what it is, as in {@link Clustering#space()}
     */
    public String prepare(FontVectors vectors, SpaceSettings space, JobScope scope) {
        return spaces.of(vectors, space).space(scope).title();
    }

    @Override
    public Clustering cluster(FontVectors vectors, ClusterSettings settings, JobScope scope) {
        StudiedSpace studied = spaces.of(vectors, settings.space());
        Grouping found = finder.find(studied, settings.algorithm(), settings.seed(), scope.part(0, 0.9));
        OutlierRounds rounds = new OutlierRounds(vectors, settings, spaces, finder);
        OutlierRounds.Outcome outcome = rounds.after(found, scope.part(0.9, 1));
        List<Clustering.Cluster> clusters =
                Numbering.clusters(outcome.grouping(), outcome.positions(), outcome.filtered());
        scope.report(1, "Clustered");
        return new Clustering(settings, studied.space(scope).title(), vectors, clusters, outcome.statistics());
    }

    @Override
    public Clustering split(Clustering clustering, int number, ClusterSettings settings, JobScope scope) {
        ClusterSplit split = new ClusterSplit(clustering, number);
        FontVectors members = clustering.vectors().subset(split.positions());
        return split.with(cluster(members, settings, scope));
    }

    @Override
    public DensityCurves density(FontVectors vectors, SpaceSettings space, int minSamples, JobScope scope) {
        return spaces.of(vectors, space).profile(minSamples, scope).curves(scope);
    }

    /**
     * What DBSCAN finds at some epsilons, evenly spaced from the smallest distance above 0 to the median of all.
     *
     * @param count how many, at least 2
     */
    public List<DensityCurves.Point> sweep(
            FontVectors vectors, SpaceSettings space, int minSamples, int count, JobScope scope) {
        return spaces.of(vectors, space).profile(minSamples, scope).sweep(count, scope);
    }

    @Override
    public ClusterCounts counts(FontVectors vectors, ClusterSettings settings, int most, JobScope scope) {
        checkWantsClusters(settings.algorithm());
        int fewest = Algorithm.FEWEST_CLUSTERS;
        if (vectors.count() == 1 || vectors.count() == 2) {
            throw new IllegalArgumentException("Numbers of clusters can be compared from three typefaces on.");
        }
        if (most >= vectors.count() && vectors.count() > 0 || most < fewest) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "The number of clusters to try must be %d to %,d, one less than there are typefaces, not %,d.",
                    fewest,
                    vectors.count() - 1,
                    most));
        }
        StudiedSpace studied = spaces.of(vectors, settings.space());
        float[] distances = studied.space(scope.part(0, 0.2)).distances(scope.part(0.2, 0.3));
        List<ClusterCounts.Point> points = new ArrayList<>();
        for (int clusters = fewest; clusters <= most; clusters++) {
            double done = 0.3 + 0.7 * (clusters - fewest) / (most - fewest + 1);
            scope.report(done, "Trying " + clusters + " clusters");
            JobScope quiet = scope.part(done, done);
            int[] labels = labels(studied, settings, clusters, most, quiet);
            points.add(new ClusterCounts.Point(clusters, Silhouette.mean(distances, labels, workers, quiet)));
        }
        return new ClusterCounts(points);
    }

    /** Spectral clustering finds its eigenvectors once, for the largest number. */
    private int[] labels(StudiedSpace studied, ClusterSettings settings, int clusters, int most, JobScope scope) {
        if (settings.algorithm() instanceof Algorithm.Spectral spectral) {
            return studied.features(GraphSettings.of(spectral), most, scope)
                    .partition(clusters, settings.seed(), workers, scope)
                    .labels();
        }
        return finder.labels(studied, new Algorithm.KMeans(clusters), settings.seed(), scope);
    }

    @Override
    public List<Double> eigenvalues(FontVectors vectors, ClusterSettings settings, int count, JobScope scope) {
        if (!(settings.algorithm() instanceof Algorithm.Spectral spectral)) {
            throw new IllegalArgumentException("Eigenvalues are those of spectral clustering's graph; "
                    + settings.algorithm().title() + " has none.");
        }
        if (count < 1 || count > MOST_EIGENVALUES) {
            throw new IllegalArgumentException(
                    "The number of eigenvalues must be 1 to " + MOST_EIGENVALUES + ", not " + count + ".");
        }
        return spaces.of(vectors, settings.space())
                .features(GraphSettings.of(spectral), count, scope)
                .eigenvalues(count);
    }

    @Override
    public double stability(FontVectors vectors, ClusterSettings settings, JobScope scope) {
        checkWantsClusters(settings.algorithm());
        StudiedSpace studied = spaces.of(vectors, settings.space());
        int[][] found = new int[STABILITY_SEEDS][];
        for (int i = 0; i < STABILITY_SEEDS; i++) {
            JobScope part = scope.part((double) i / STABILITY_SEEDS, (i + 1.0) / STABILITY_SEEDS);
            found[i] = finder.labels(studied, settings.algorithm(), settings.seed() + i, part);
        }
        double sum = 0;
        for (int a = 0; a < STABILITY_SEEDS; a++) {
            for (int b = 0; b < a; b++) {
                sum += agreement(found[a], found[b]);
            }
        }
        return sum / (STABILITY_SEEDS * (STABILITY_SEEDS - 1) / 2.0);
    }

    /** Where nothing could differ (one cluster, or each alone, in both) the index is 0 / 0: they agree. */
    private static double agreement(int[] a, int[] b) {
        double index = AdjustedRandIndex.of(compact(a), compact(b));
        return Double.isNaN(index) ? 1 : index;
    }

    private static int[] compact(int[] labels) {
        int[] known = IntStream.of(labels).sorted().distinct().toArray();
        return IntStream.of(labels)
                .map(label -> Arrays.binarySearch(known, label))
                .toArray();
    }

    private static void checkWantsClusters(Algorithm algorithm) {
        boolean wanted = algorithm instanceof Algorithm.KMeans || algorithm instanceof Algorithm.Spectral;
        if (!wanted) {
            throw new IllegalArgumentException(
                    algorithm.title() + " finds the number of clusters by itself; there is none to choose.");
        }
    }
}

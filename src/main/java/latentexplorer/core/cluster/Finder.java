package latentexplorer.core.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import latentexplorer.core.cluster.SpectralFeatures.GraphSettings;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;

/** Runs an algorithm in a space and says what came of it. */
final class Finder {
    private final Workers workers;
    private final int kMeansStarts;

    /** @param kMeansStarts random starts of k-means, of which the best counts */
    Finder(Workers workers, int kMeansStarts) {
        this.workers = workers;
        this.kMeansStarts = kMeansStarts;
    }

    /**
     * @throws IllegalArgumentException with a sentence, when more clusters are asked for than there are typefaces
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    Grouping find(StudiedSpace studied, Algorithm algorithm, long seed, JobScope scope) {
        return switch (algorithm) {
            case Algorithm.KMeans kMeans -> kMeans(studied, kMeans.clusters(), seed, scope);
            case Algorithm.Spectral spectral -> spectral(studied, spectral, seed, scope);
            case Algorithm.Dbscan dbscan -> {
                DensityProfile profile = studied.profile(dbscan.minSamples(), scope);
                yield dbscan(profile, profile.at(profile.epsilon(dbscan.epsilon())), dbscan.minSamples(), 0);
            }
            case Algorithm.DbscanAuto auto -> {
                DensityProfile profile = studied.profile(auto.minSamples(), scope);
                DensityProfile.Found found = profile.at(profile.epsilonOfMostClusters());
                int tried = profile.curves(scope).sweep().size();
                yield dbscan(profile, found, auto.minSamples(), tried);
            }
        };
    }

    /** The clusters of a k-means or spectral algorithm alone, for comparing several. */
    int[] labels(StudiedSpace studied, Algorithm algorithm, long seed, JobScope scope) {
        return find(studied, algorithm, seed, scope).labels();
    }

    private Grouping kMeans(StudiedSpace studied, int clusters, long seed, JobScope scope) {
        checkEnough(clusters, studied.count());
        Space space = studied.space(scope.part(0, 0.5));
        KMeans kMeans = KMeans.in(space, scope.part(0.5, 0.8));
        Partition found = kMeans.best(clusters, kMeansStarts, seed, workers, scope.part(0.8, 1));
        int distinct = (int) Arrays.stream(found.labels()).distinct().count();
        String wanted = distinct < clusters ? " of " + clusters + ", no more typefaces differ" : "";
        return Grouping.of(
                found,
                List.of(Grouping.CLUSTERS + distinct + wanted, String.format(Locale.ROOT, "Loss: %.2f", found.loss())));
    }

    private Grouping spectral(StudiedSpace studied, Algorithm.Spectral algorithm, long seed, JobScope scope) {
        checkEnough(algorithm.clusters(), studied.count());
        SpectralFeatures features =
                studied.features(GraphSettings.of(algorithm), algorithm.clusters(), scope.part(0, 0.8));
        Partition found = features.partition(algorithm.clusters(), seed, workers, scope.part(0.8, 1));
        List<String> statistics = new ArrayList<>();
        statistics.add("Neighbours: " + algorithm.neighbours() + ", mutual: " + (algorithm.mutual() ? "yes" : "no"));
        statistics.addAll(features.graph().statistics());
        return Grouping.of(found, statistics);
    }

    /** Before anything is computed; that there is no typeface at all is said by whoever makes the space. */
    private static void checkEnough(int clusters, int count) {
        if (clusters > count && count > 0) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%,d clusters need at least as many typefaces; there %s %,d.",
                    clusters,
                    count == 1 ? "is" : "are",
                    count));
        }
    }

    private static Grouping dbscan(DensityProfile profile, DensityProfile.Found found, int minSamples, int tried) {
        List<String> statistics = new ArrayList<>(List.of(
                "Min samples: " + minSamples,
                String.format(Locale.ROOT, "Relative epsilon: %.2f", profile.relative(found.epsilon())),
                String.format(Locale.ROOT, "Epsilon: %.4f", found.epsilon()),
                Grouping.CLUSTERS + found.clusters(),
                "Noise: " + found.noise()));
        if (tried > 0) {
            statistics.add("Epsilons tried: " + tried);
        }
        return new Grouping(found.labels(), found.distances(), found.sparseness(), statistics);
    }
}

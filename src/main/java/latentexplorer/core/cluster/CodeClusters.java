package latentexplorer.core.cluster;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.SeededRandom;

/** Groups latent codes by k-means, so that a map can show what lies together in the latent space. */
public final class CodeClusters {
    private static final int STARTS = 3;
    private static final long SEED = 0;

    /** Values that are looked at in full; of more, the means are found among a fixed random part of the codes. */
    private static final int MOST_VALUES = 20_000_000;

    private static final int SHARDS = 16;

    private CodeClusters() {}

    /**
     * The cluster of each code: 0 for the largest and up. The same codes give the same clusters on any number of threads.
     *
     * @param codes n x width, finite
     * @param clusters wanted; fewer are found where fewer codes differ
     * @throws IllegalArgumentException with a sentence, when there are fewer codes than clusters
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    public static int[] of(float[] codes, int width, int clusters, Workers workers, JobScope scope) {
        return of(codes, width, clusters, MOST_VALUES, workers, scope);
    }

    static int[] of(float[] codes, int width, int clusters, int mostValues, Workers workers, JobScope scope) {
        int n = width == 0 ? 0 : codes.length / width;
        if (clusters < 1 || n < clusters) {
            throw new IllegalArgumentException(
                    clusters + " clusters need at least as many images; there are " + n + ".");
        }
        int[] studied = studied(n, Math.max(clusters, mostValues / width));
        double[] vectors = new double[studied.length * width];
        for (int k = 0; k < studied.length; k++) {
            for (int j = 0; j < width; j++) {
                vectors[k * width + j] = codes[studied[k] * width + j];
            }
        }
        int[] found = KMeans.of(vectors, studied.length, width, Metric.EUCLIDEAN)
                .best(clusters, STARTS, SEED, workers, scope)
                .labels();
        return largestFirst(
                studied.length == n
                        ? found
                        : nearest(codes, means(vectors, found, clusters, width), width, workers, scope),
                clusters);
    }

    /** All, or so many by chance, in their order. */
    private static int[] studied(int n, int most) {
        int[] all = IntStream.range(0, n).toArray();
        if (n <= most) {
            return all;
        }
        SeededRandom random = SeededRandom.of(SEED, STARTS);
        for (int k = 0; k < most; k++) {
            int other = k + random.nextInt(n - k);
            int kept = all[k];
            all[k] = all[other];
            all[other] = kept;
        }
        int[] chosen = Arrays.copyOf(all, most);
        Arrays.sort(chosen);
        return chosen;
    }

    /** Clusters x width; not a number where a cluster is empty, which then is the nearest of none. */
    private static double[] means(double[] vectors, int[] labels, int clusters, int width) {
        double[] means = new double[clusters * width];
        int[] sizes = new int[clusters];
        for (int i = 0; i < labels.length; i++) {
            sizes[labels[i]]++;
            for (int j = 0; j < width; j++) {
                means[labels[i] * width + j] += vectors[i * width + j];
            }
        }
        for (int k = 0; k < means.length; k++) {
            means[k] /= sizes[k / width];
        }
        return means;
    }

    private static int[] nearest(float[] codes, double[] means, int width, Workers workers, JobScope scope) {
        int n = codes.length / width;
        int[] labels = new int[n];
        workers.forEachShard(SHARDS, shard -> {
            scope.check();
            for (int i = Workers.start(shard, SHARDS, n); i < Workers.start(shard + 1, SHARDS, n); i++) {
                labels[i] = nearest(codes, i * width, means, width);
            }
        });
        return labels;
    }

    private static int nearest(float[] codes, int at, double[] means, int width) {
        double best = Double.POSITIVE_INFINITY;
        int nearest = 0;
        for (int group = 0; group < means.length / width; group++) {
            double sum = 0;
            for (int j = 0; j < width; j++) {
                double difference = codes[at + j] - means[group * width + j];
                sum += difference * difference;
            }
            if (sum < best) {
                best = sum;
                nearest = group;
            }
        }
        return nearest;
    }

    private static int[] largestFirst(int[] labels, int clusters) {
        int[] sizes = new int[clusters];
        for (int label : labels) {
            sizes[label]++;
        }
        int[] order = IntStream.range(0, clusters)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(group -> -sizes[group])
                        .thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] rank = new int[clusters];
        for (int k = 0; k < clusters; k++) {
            rank[order[k]] = k;
        }
        return Arrays.stream(labels).map(label -> rank[label]).toArray();
    }
}

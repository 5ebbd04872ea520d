package latentexplorer.core.cluster;

import java.util.List;
import latentexplorer.core.job.JobScope;

/**
 * Finds clusters of typefaces. The same vectors, settings and seed give the same result, bit for bit, on any number of
 * threads. All methods may be called from any thread, throw {@link java.util.concurrent.CancellationException} within 200
 * ms of being asked to stop, and {@link IllegalArgumentException} with a sentence for the user when there is nothing to
 * cluster (no characters, no typeface that has them all) or when more is asked for than there is (more clusters than
 * typefaces, more components than values).
 */
public interface Clusterer {
    Clustering cluster(FontVectors vectors, ClusterSettings settings, JobScope scope);

    /**
     * Clusters the members of one cluster on their own. The largest part keeps its number; the others get the numbers
     * after those in use; noise stays last.
     *
     * @param number of the cluster
     * @throws IllegalArgumentException also when no cluster is found in it: then it is left as it is
     */
    Clustering split(Clustering clustering, int number, ClusterSettings settings, JobScope scope);

    /** The curves that help to choose epsilon: from distances that are computed once for a space. */
    DensityCurves density(FontVectors vectors, SpaceSettings space, int minSamples, JobScope scope);

    /**
     * The mean silhouette for each number of clusters from 2 on.
     *
     * @param settings k-means or spectral; its own number of clusters does not count
     * @param most the largest number to try, at most one less than there are typefaces
     */
    ClusterCounts counts(FontVectors vectors, ClusterSettings settings, int most, JobScope scope);

    /**
     * The smallest eigenvalues of the neighbour graph's Laplacian, ascending: a gap after the k-th suggests k clusters.
     *
     * @param settings spectral
     * @param count 1 to 101; fewer come back when there are fewer typefaces
     */
    List<Double> eigenvalues(FontVectors vectors, ClusterSettings settings, int count, JobScope scope);

    /**
     * How much the result depends on the random start: the mean adjusted Rand index over all pairs of the results of
     * five seeds, 1 when they agree.
     *
     * @param settings k-means or spectral
     */
    double stability(FontVectors vectors, ClusterSettings settings, JobScope scope);
}

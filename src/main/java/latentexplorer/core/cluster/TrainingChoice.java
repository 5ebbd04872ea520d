package latentexplorer.core.cluster;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The typefaces that a selection keeps.
 *
 * @param clustering what was selected from
 * @param kept one for each selected cluster, by number
 * @param duplicates how many typefaces of the selected clusters were left out because another one looks the same
 */
public record TrainingChoice(Clustering clustering, List<Kept> kept, int duplicates) {
    public TrainingChoice {
        kept = List.copyOf(kept);
    }

    /**
     * What is kept of one cluster.
     *
     * @param number of the cluster
     * @param members positions in {@link Clustering#vectors()}
     * @param distances of the members, see {@link Clustering.Cluster#distances()}
     * @param fraction kept of its size
     */
    public record Kept(int number, int[] members, double[] distances, double fraction) {}

    /** How many typefaces. */
    public int typefaces() {
        return kept.stream().mapToInt(each -> each.members().length).sum();
    }

    /** Their positions in {@link Clustering#vectors()}, cluster by cluster. */
    public IntStream members() {
        return kept.stream().flatMapToInt(each -> IntStream.of(each.members()));
    }
}

package latentexplorer.core.embed;

import java.util.Locale;
import java.util.Map;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.neighbours.NeighbourIndex;

/** A method that makes a map step by step; what is there can be kept at any time. */
public interface IterativeEmbedder extends Embedder {
    /**
     * The map before its first step: its positions are there at once.
     *
     * @throws IllegalArgumentException with a sentence, when a map of these codes cannot be made
     */
    Iterative start(CodeSet codes, Workers workers, JobScope scope);

    /** As it is shown: "t-SNE", "UMAP". */
    String method();

    /** The settings in the order in which they are shown; those that depend on the codes as far as they are known. */
    Map<String, String> parameters(int points);

    long seed();

    /** The map as it is now. */
    default Embedding keep(CodeSet codes, Iterative map) {
        Map<String, String> parameters = parameters(codes.ids().length);
        if (!map.done()) {
            parameters.put("stopped at", String.valueOf(map.round()));
        }
        if (codes.ids().length > NeighbourIndex.EXACT) {
            parameters.put("search", String.format(Locale.ROOT, "NN-descent, recall %.3f", map.recall()));
        }
        return RawPositions.embedding(method(), parameters, seed(), codes, map.positions());
    }

    @Override
    default Embedding embed(CodeSet codes, Workers workers, JobScope scope) {
        Iterative map = start(codes, workers, scope);
        map.run(scope);
        return keep(codes, map);
    }
}

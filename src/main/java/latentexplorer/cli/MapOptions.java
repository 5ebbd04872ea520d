package latentexplorer.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import latentexplorer.core.embed.Embedder;
import latentexplorer.core.embed.FirstDimensionsEmbedder;
import latentexplorer.core.embed.PcaEmbedder;
import latentexplorer.core.embed.RandomProjectionEmbedder;
import latentexplorer.core.embed.TsneEmbedder;
import latentexplorer.core.embed.TsneSettings;
import latentexplorer.core.embed.UmapEmbedder;
import latentexplorer.core.embed.UmapSettings;
import latentexplorer.core.neighbours.Metric;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How points are laid out: the method and its settings. */
final class MapOptions {
    static final String PCA = "pca";
    static final String TSNE = "tsne";
    static final String UMAP = "umap";
    static final String RANDOM = "random";
    static final String FIRST_TWO = "first-two";

    private static final List<String> METHODS = List.of(PCA, TSNE, UMAP, RANDOM, FIRST_TWO);
    private static final Map<String, String> SPELLINGS = Map.of("t-sne", TSNE);

    @Option(
            names = "--method",
            defaultValue = PCA,
            paramLabel = "METHOD",
            description = "pca, tsne, umap, random (a random projection) or first-two (the first two values).")
    private String method = PCA;

    @Option(
            names = {"--neighbours", "--neighbors"},
            paramLabel = "N",
            description = "UMAP: neighbours of each point, itself counted; 5 shows small groups, 15 more of the whole."
                    + " Default: 5")
    private @Nullable Integer neighbours;

    @Option(
            names = "--perplexity",
            paramLabel = "P",
            description = "t-SNE: how many neighbours a point effectively has. Default: 30")
    private @Nullable Double perplexity;

    @Option(names = "--min-dist", paramLabel = "D", description = "UMAP: how close points may lie. Default: 0.1")
    private @Nullable Double minDistance;

    @Option(
            names = {"--iterations", "--epochs"},
            paramLabel = "N",
            description = "t-SNE and UMAP: rounds of moving the points. Default: 1000 for t-SNE; for UMAP 500 up to"
                    + " 10,000 points and 200 above")
    private @Nullable Integer rounds;

    @Option(
            names = "--metric",
            paramLabel = "METRIC",
            description = "t-SNE and UMAP: euclidean or cosine. Default: euclidean")
    private @Nullable String metric;

    @Option(
            names = "--seed",
            defaultValue = "0",
            paramLabel = "N",
            description = "Of all random numbers: the same seed gives the same map.")
    private long seed;

    long seed() {
        return seed;
    }

    /** @throws IllegalArgumentException with a sentence, when a setting cannot be or belongs to another method */
    Embedder embedder() {
        String wanted = method.toLowerCase(Locale.ROOT);
        String key = SPELLINGS.getOrDefault(wanted, wanted);
        if (!METHODS.contains(key)) {
            throw new IllegalArgumentException(
                    "The method must be " + String.join(", ", METHODS) + ", not " + method + ".");
        }
        only(key, "--neighbours", neighbours, UMAP);
        only(key, "--min-dist", minDistance, UMAP);
        only(key, "--perplexity", perplexity, TSNE);
        only(key, "--iterations", rounds, TSNE, UMAP);
        only(key, "--metric", metric, TSNE, UMAP);
        return switch (key) {
            case TSNE -> new TsneEmbedder(tsne());
            case UMAP -> new UmapEmbedder(umap());
            case RANDOM -> new RandomProjectionEmbedder(seed);
            case FIRST_TWO -> new FirstDimensionsEmbedder();
            default -> new PcaEmbedder();
        };
    }

    private static void only(String key, String option, @Nullable Object value, String... methods) {
        if (value != null && !List.of(methods).contains(key)) {
            throw new IllegalArgumentException(option + " belongs to the method " + String.join(" or ", methods)
                    + ", not to " + key + ": leave it out.");
        }
    }

    private TsneSettings tsne() {
        TsneSettings usual = TsneSettings.USUAL;
        return new TsneSettings(
                perplexity == null ? usual.perplexity() : perplexity,
                rounds == null ? usual.iterations() : rounds,
                metric(),
                seed);
    }

    private UmapSettings umap() {
        UmapSettings usual = UmapSettings.USUAL;
        if (rounds != null && rounds < 1) {
            throw new IllegalArgumentException("There should be at least 1 epoch, not " + rounds + ".");
        }
        return new UmapSettings(
                neighbours == null ? usual.neighbours() : neighbours,
                minDistance == null ? usual.minDistance() : minDistance,
                usual.spread(),
                rounds == null ? usual.epochs() : rounds,
                metric(),
                seed);
    }

    private Metric metric() {
        if (metric == null) {
            return Metric.EUCLIDEAN;
        }
        try {
            return Metric.valueOf(metric.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException("The metric must be euclidean or cosine, not " + metric + ".");
        }
    }
}

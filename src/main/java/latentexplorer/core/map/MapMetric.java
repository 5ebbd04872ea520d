package latentexplorer.core.map;

import latentexplorer.core.embed.Embedding;
import latentexplorer.core.neighbours.Metric;

/** How far the codes of a map are from each other in the eyes of the method that made it. */
public final class MapMetric {
    private static final String PARAMETER = "metric";

    private MapMetric() {}

    /** The map's codes, n x {@link Embedding#latentSize()}, so that straight distances order them as the map's metric does. */
    public static float[] rows(Embedding map) {
        Metric metric = Metric.COSINE.name().equalsIgnoreCase(map.parameters().get(PARAMETER))
                ? Metric.COSINE
                : Metric.EUCLIDEAN;
        return metric.prepared(map.codes(), map.latentSize());
    }
}

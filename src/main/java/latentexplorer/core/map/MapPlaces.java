package latentexplorer.core.map;

import java.util.Locale;
import java.util.Map;
import latentexplorer.core.embed.Embedding;
import latentexplorer.core.embed.FirstDimensionsEmbedder;
import latentexplorer.core.embed.MapPlacement;
import latentexplorer.core.embed.PcaEmbedder;
import latentexplorer.core.embed.RandomProjectionEmbedder;
import latentexplorer.core.embed.RawPositions;
import latentexplorer.core.embed.TsneEmbedder;
import latentexplorer.core.embed.TsnePlacement;
import latentexplorer.core.embed.TsneSettings;
import latentexplorer.core.embed.UmapEmbedder;
import latentexplorer.core.embed.UmapPlacement;
import latentexplorer.core.embed.UmapSettings;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.neighbours.Metric;
import latentexplorer.core.neighbours.NeighbourIndex;
import latentexplorer.core.neighbours.Neighbours;
import latentexplorer.core.net.Codes;

/** Finds places for new codes or images on a map that was read from its file, by the method that made it. */
public final class MapPlaces {
    private final Embedding map;
    private final Workers workers;

    public MapPlaces(Embedding map, Workers workers) {
        this.map = map;
        this.workers = workers;
    }

    /** Where codes lie on a map that is a projection. */
    private interface Projection {
        float[] place(float[] codes);
    }

    /**
     * Whether a code's place follows from the code alone, as it does on a projection. On the other maps it is found among the
     * places of its neighbours: near where the method would have put it.
     */
    public boolean isExact() {
        return switch (map.method()) {
            case PcaEmbedder.METHOD, RandomProjectionEmbedder.METHOD, FirstDimensionsEmbedder.METHOD -> true;
            default -> false;
        };
    }

    /**
     * A placement with the settings that the map's file holds.
     *
     * @throws IllegalArgumentException with a sentence, when the map is by an unknown method or its settings cannot be read
     */
    public MapPlacement placement(JobScope scope) {
        if (map.size() == 0) {
            throw new IllegalArgumentException("The map has no points that new ones could lie among.");
        }
        return switch (map.method()) {
            case PcaEmbedder.METHOD -> {
                var axes = PcaEmbedder.placement(map, workers, scope);
                yield projection(codes -> axes.place(codes, codes.length / map.latentSize()), scope);
            }
            case RandomProjectionEmbedder.METHOD ->
                projection(codes -> new RandomProjectionEmbedder(map.seed()).place(codes, map.latentSize()), scope);
            case FirstDimensionsEmbedder.METHOD ->
                projection(codes -> FirstDimensionsEmbedder.place(codes, map.latentSize()), scope);
            case TsneEmbedder.METHOD ->
                new TsnePlacement(map.codes(), map.latentSize(), RawPositions.of(map), tsne(), workers, scope);
            case UmapEmbedder.METHOD ->
                new UmapPlacement(map.codes(), map.latentSize(), RawPositions.of(map), umap(), workers, scope);
            default ->
                throw new IllegalArgumentException(
                        "New points have no place on a map by " + map.method() + ": make one by another method.");
        };
    }

    private MapPlacement projection(Projection projection, JobScope scope) {
        NeighbourIndex index = NeighbourIndex.of(map.codes(), map.latentSize(), Metric.EUCLIDEAN, scope);
        return (codes, inner) -> {
            if (codes.length == 0) {
                return new MapPlacement.Placed(new float[0], new int[0], new float[0]);
            }
            Neighbours nearest = index.nearest(codes, 1, workers, inner);
            return new MapPlacement.Placed(projection.place(codes), nearest.indices(), nearest.distances());
        };
    }

    /**
     * The places of other images on a map of a model's codes.
     *
     * @param model that made the map
     * @throws IllegalArgumentException with a sentence, when the map was not made by this model
     */
    public MapPlacement.Placed place(MapData others, int[] ids, MapSource.ModelCodes model, JobScope scope) {
        if (!map.modelHash().equals(model.hash())) {
            throw new IllegalArgumentException("The map was made from the codes of another model (" + map.modelName()
                    + ") than " + model.name() + ": give that one, or make the map anew.");
        }
        float[] codes = Codes.of(model.model(), others.images(), ids, workers, scope.part(0, 0.3));
        return placement(scope.part(0.3, 0.4)).place(codes, scope.part(0.4, 1));
    }

    /**
     * The places of other images on a map of images, whose principal components are found again.
     *
     * @param own the images that the map was made from
     * @param components of them on the map
     * @throws IllegalArgumentException with a sentence, when the map was not made from these images
     */
    public MapPlacement.Placed place(MapData others, int[] ids, MapData own, int components, JobScope scope) {
        MapFit.mismatch(map, own).ifPresent(problem -> {
            throw new IllegalArgumentException("The map cannot take other images: " + problem + ".");
        });
        ImageAxes axes = ImageAxes.fit(own.images(), map.ids(), components, workers, scope.part(0, 0.2));
        float[] rows = axes.rows(others.images(), ids, workers, scope.part(0.2, 0.3));
        return placement(scope.part(0.3, 0.4)).place(rows, scope.part(0.4, 1));
    }

    private TsneSettings tsne() {
        return new TsneSettings(number("perplexity"), (int) number("iterations"), metric(), map.seed());
    }

    /** The usual number of epochs is not written as such, but placing asks whether it was the usual one. */
    private UmapSettings umap() {
        int epochs = (int) number("epochs");
        return new UmapSettings(
                (int) number("neighbours"),
                number("minimum distance"),
                number("spread"),
                epochs == UmapSettings.USUAL.epochs(map.size()) ? 0 : epochs,
                metric(),
                map.seed());
    }

    private Metric metric() {
        String name = parameter("metric");
        try {
            return Metric.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            throw unreadable("metric", "euclidean or cosine", name);
        }
    }

    private double number(String name) {
        String value = parameter(name);
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException _) {
            throw unreadable(name, "a number", value);
        }
    }

    private String parameter(String name) {
        Map<String, String> parameters = map.parameters();
        String value = parameters.get(name);
        if (value == null) {
            throw unreadable(name, "given", "missing");
        }
        return value;
    }

    private static IllegalArgumentException unreadable(String name, String expected, String found) {
        return new IllegalArgumentException(
                "The map's setting \"" + name + "\" should be " + expected + " but is " + found + ".");
    }
}

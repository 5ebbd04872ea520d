package latentexplorer.ui.explorer.making;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import latentexplorer.core.embed.Embedder;
import latentexplorer.core.embed.Embedding;
import latentexplorer.core.embed.FirstDimensionsEmbedder;
import latentexplorer.core.embed.MapSample;
import latentexplorer.core.embed.MapSpace;
import latentexplorer.core.embed.PcaEmbedder;
import latentexplorer.core.embed.RandomProjectionEmbedder;
import latentexplorer.core.embed.TsneEmbedder;
import latentexplorer.core.embed.TsneSettings;
import latentexplorer.core.embed.UmapEmbedder;
import latentexplorer.core.embed.UmapSettings;
import latentexplorer.core.map.MapSource;
import latentexplorer.core.neighbours.Metric;

/**
 * What the form says. Numbers of methods that are not chosen are kept for when they are.
 *
 * @param images whether the images themselves are laid out, not the codes of a model
 * @param sampled whether only a sample is laid out
 * @param numbers of every knob: within its limits, whole where it must be
 */
public record MapSettings(
        MapMethod method, boolean images, Metric metric, boolean sampled, Map<MapKnob, Double> numbers) {
    /** The neighbours of the published program whose maps these are to match; 15 is what others use. */
    static final int REFERENCE_NEIGHBOURS = 5;

    private static final int USUAL_SAMPLE = 10_000;

    static final MapSettings USUAL = new MapSettings(
            MapMethod.UMAP,
            false,
            Metric.EUCLIDEAN,
            false,
            Map.of(
                    MapKnob.PERPLEXITY,
                    TsneSettings.USUAL.perplexity(),
                    MapKnob.ITERATIONS,
                    (double) TsneSettings.USUAL.iterations(),
                    MapKnob.NEIGHBOURS,
                    (double) REFERENCE_NEIGHBOURS,
                    MapKnob.MIN_DISTANCE,
                    UmapSettings.USUAL.minDistance(),
                    MapKnob.EPOCHS,
                    0.0,
                    MapKnob.COMPONENTS,
                    (double) MapSource.RawImages.USUAL,
                    MapKnob.SAMPLE,
                    (double) USUAL_SAMPLE,
                    MapKnob.SEED,
                    0.0));

    /** Those by which a map was made, as far as they can be read; the usual ones for the rest. */
    public static MapSettings of(Embedding map) {
        Optional<MapSample> sample = map.provenance().sample();
        Map<String, String> said = map.parameters();
        Map<MapKnob, Double> numbers = new EnumMap<>(USUAL.numbers);
        read(said, "perplexity", MapKnob.PERPLEXITY, numbers);
        read(said, "iterations", MapKnob.ITERATIONS, numbers);
        read(said, "neighbours", MapKnob.NEIGHBOURS, numbers);
        read(said, "minimum distance", MapKnob.MIN_DISTANCE, numbers);
        read(said, "epochs", MapKnob.EPOCHS, numbers);
        if (numbers.get(MapKnob.EPOCHS) == UmapSettings.USUAL.epochs(map.size())) {
            numbers.put(MapKnob.EPOCHS, 0.0);
        }
        if (map.provenance().space() instanceof MapSpace.Images(int components, double _)) {
            numbers.put(MapKnob.COMPONENTS, (double) components);
        }
        sample.ifPresent(drawn -> numbers.put(MapKnob.SAMPLE, (double) drawn.points()));
        numbers.put(MapKnob.SEED, (double) Math.clamp(map.seed(), 0, Integer.MAX_VALUE));
        return new MapSettings(
                MapMethod.named(map.method()).orElse(USUAL.method),
                map.provenance().space() instanceof MapSpace.Images,
                "cosine".equals(said.get("metric")) ? Metric.COSINE : Metric.EUCLIDEAN,
                sample.isPresent(),
                Map.copyOf(numbers));
    }

    private static void read(Map<String, String> said, String name, MapKnob knob, Map<MapKnob, Double> numbers) {
        try {
            numbers.put(knob, knob.rounded(Double.parseDouble(said.getOrDefault(name, ""))));
        } catch (NumberFormatException _) {
            // The map has no such setting: the usual number stays.
        }
    }

    double value(MapKnob knob) {
        return numbers.get(knob);
    }

    /** Of a knob for whole numbers. */
    int whole(MapKnob knob) {
        return (int) value(knob);
    }

    /** @param value within the knob's limits */
    MapSettings with(MapKnob knob, double value) {
        Map<MapKnob, Double> changed = new EnumMap<>(numbers);
        changed.put(knob, knob.rounded(value));
        return new MapSettings(method, images, metric, sampled, Map.copyOf(changed));
    }

    MapSettings with(MapMethod other) {
        return new MapSettings(other, images, metric, sampled, numbers);
    }

    MapSettings with(Metric other) {
        return new MapSettings(method, images, other, sampled, numbers);
    }

    MapSettings ofImages(boolean wanted) {
        return new MapSettings(method, wanted, metric, sampled, numbers);
    }

    MapSettings ofSample(boolean wanted) {
        return new MapSettings(method, images, metric, wanted, numbers);
    }

    int neighbours() {
        return whole(MapKnob.NEIGHBOURS);
    }

    double perplexity() {
        return value(MapKnob.PERPLEXITY);
    }

    int sample() {
        return whole(MapKnob.SAMPLE);
    }

    long seed() {
        return whole(MapKnob.SEED);
    }

    /** Whether a knob says anything about the map that is asked for. */
    boolean uses(MapKnob knob) {
        return switch (knob) {
            case COMPONENTS -> images;
            case SAMPLE -> sampled;
            case SEED -> method.isSeeded() || sampled;
            default -> method.knobs().contains(knob);
        };
    }

    /** @throws IllegalArgumentException with a sentence, when the settings cannot be */
    Embedder embedder() {
        return switch (method) {
            case UMAP ->
                new UmapEmbedder(new UmapSettings(
                        neighbours(),
                        value(MapKnob.MIN_DISTANCE),
                        UmapSettings.USUAL.spread(),
                        whole(MapKnob.EPOCHS),
                        metric,
                        seed()));
            case TSNE -> new TsneEmbedder(new TsneSettings(perplexity(), whole(MapKnob.ITERATIONS), metric, seed()));
            case PCA -> new PcaEmbedder();
            case RANDOM -> new RandomProjectionEmbedder(seed());
            case FIRST_TWO -> new FirstDimensionsEmbedder();
        };
    }

    /** As the command line spells it. */
    String metricKey() {
        return metric.name().toLowerCase(Locale.ROOT);
    }
}

package latentexplorer.ui.explorer.making;

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
 * @param components of the images, or 0 for their pixels
 * @param epochs of UMAP, or 0 for the usual number
 * @param sampled whether only a sample is laid out
 * @param sample number of images in it
 */
public record MapSettings(
        MapMethod method,
        boolean images,
        int components,
        double perplexity,
        int iterations,
        int neighbours,
        double minDistance,
        int epochs,
        Metric metric,
        long seed,
        boolean sampled,
        int sample) {
    /** The neighbours of the published program whose maps these are to match; 15 is what others use. */
    static final int REFERENCE_NEIGHBOURS = 5;

    private static final int USUAL_SAMPLE = 10_000;

    static final MapSettings USUAL = new MapSettings(
            MapMethod.UMAP,
            false,
            MapSource.RawImages.USUAL,
            TsneSettings.USUAL.perplexity(),
            TsneSettings.USUAL.iterations(),
            REFERENCE_NEIGHBOURS,
            UmapSettings.USUAL.minDistance(),
            0,
            Metric.EUCLIDEAN,
            0,
            false,
            USUAL_SAMPLE);

    /** Those by which a map was made, as far as they can be read; the usual ones for the rest. */
    public static MapSettings of(Embedding map) {
        Map<String, String> said = map.parameters();
        Optional<MapSample> sample = map.provenance().sample();
        boolean images = map.provenance().space() instanceof MapSpace.Images;
        int epochs = (int) number(said, "epochs", 0);
        return new MapSettings(
                MapMethod.named(map.method()).orElse(USUAL.method),
                images,
                map.provenance().space() instanceof MapSpace.Images(int components, double _)
                        ? components
                        : USUAL.components,
                number(said, "perplexity", USUAL.perplexity),
                (int) number(said, "iterations", USUAL.iterations),
                (int) number(said, "neighbours", USUAL.neighbours),
                number(said, "minimum distance", USUAL.minDistance),
                epochs == UmapSettings.USUAL.epochs(map.size()) ? 0 : epochs,
                "cosine".equals(said.get("metric")) ? Metric.COSINE : Metric.EUCLIDEAN,
                Math.clamp(map.seed(), 0, Integer.MAX_VALUE),
                sample.isPresent(),
                sample.map(MapSample::points).orElse(USUAL_SAMPLE));
    }

    private static double number(Map<String, String> said, String name, double otherwise) {
        try {
            return Double.parseDouble(said.getOrDefault(name, ""));
        } catch (NumberFormatException _) {
            return otherwise;
        }
    }

    double value(MapKnob knob) {
        return switch (knob) {
            case PERPLEXITY -> perplexity;
            case ITERATIONS -> iterations;
            case NEIGHBOURS -> neighbours;
            case MIN_DISTANCE -> minDistance;
            case EPOCHS -> epochs;
            case COMPONENTS -> components;
            case SAMPLE -> sample;
            case SEED -> seed;
        };
    }

    /** @param value within the knob's limits, whole where it must be */
    MapSettings with(MapKnob knob, double value) {
        return new MapSettings(
                method,
                images,
                knob == MapKnob.COMPONENTS ? (int) value : components,
                knob == MapKnob.PERPLEXITY ? value : perplexity,
                knob == MapKnob.ITERATIONS ? (int) value : iterations,
                knob == MapKnob.NEIGHBOURS ? (int) value : neighbours,
                knob == MapKnob.MIN_DISTANCE ? value : minDistance,
                knob == MapKnob.EPOCHS ? (int) value : epochs,
                metric,
                knob == MapKnob.SEED ? (long) value : seed,
                sampled,
                knob == MapKnob.SAMPLE ? (int) value : sample);
    }

    MapSettings with(MapMethod other) {
        return new MapSettings(
                other,
                images,
                components,
                perplexity,
                iterations,
                neighbours,
                minDistance,
                epochs,
                metric,
                seed,
                sampled,
                sample);
    }

    MapSettings with(Metric other) {
        return new MapSettings(
                method,
                images,
                components,
                perplexity,
                iterations,
                neighbours,
                minDistance,
                epochs,
                other,
                seed,
                sampled,
                sample);
    }

    MapSettings ofImages(boolean wanted) {
        return new MapSettings(
                method,
                wanted,
                components,
                perplexity,
                iterations,
                neighbours,
                minDistance,
                epochs,
                metric,
                seed,
                sampled,
                sample);
    }

    MapSettings ofSample(boolean wanted) {
        return new MapSettings(
                method,
                images,
                components,
                perplexity,
                iterations,
                neighbours,
                minDistance,
                epochs,
                metric,
                seed,
                wanted,
                sample);
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
                new UmapEmbedder(
                        new UmapSettings(neighbours, minDistance, UmapSettings.USUAL.spread(), epochs, metric, seed));
            case TSNE -> new TsneEmbedder(new TsneSettings(perplexity, iterations, metric, seed));
            case PCA -> new PcaEmbedder();
            case RANDOM -> new RandomProjectionEmbedder(seed);
            case FIRST_TWO -> new FirstDimensionsEmbedder();
        };
    }

    /** As the command line spells it. */
    String metricKey() {
        return metric.name().toLowerCase(Locale.ROOT);
    }
}

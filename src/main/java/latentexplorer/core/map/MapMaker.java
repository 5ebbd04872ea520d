package latentexplorer.core.map;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.data.Sample;
import latentexplorer.core.embed.CodeSet;
import latentexplorer.core.embed.Embedder;
import latentexplorer.core.embed.Embedding;
import latentexplorer.core.embed.Iterative;
import latentexplorer.core.embed.IterativeEmbedder;
import latentexplorer.core.embed.MapMemory;
import latentexplorer.core.embed.MapQuality;
import latentexplorer.core.embed.MapSample;
import latentexplorer.core.embed.MapSpace;
import latentexplorer.core.embed.PointLabels;
import latentexplorer.core.embed.Provenance;
import latentexplorer.core.embed.QualityMeter;
import latentexplorer.core.embed.RawPositions;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Progress;
import latentexplorer.core.job.Workers;
import latentexplorer.core.neighbours.NumberCheck;
import latentexplorer.core.net.Codes;

/** Makes maps: from images and a plan to an embedding that says how it came about. Any thread may use it. */
public final class MapMaker {
    private static final int FEWEST_MEASURED = 3;

    /** The share of a layout's progress that finding neighbours has. */
    private static final double PREPARING = 0.2;

    private final Workers workers;

    public MapMaker(Workers workers) {
        this.workers = workers;
    }

    /** From the images to the measured map. */
    public Embedding make(MapData data, MapPlan plan, MapWatcher watcher, JobScope scope) {
        MapPoints points = points(data, plan, scope.part(0, 0.2));
        return measured(layout(points, plan.method(), watcher, scope.part(0.2, 0.9)), scope.part(0.9, 1));
    }

    /**
     * Encodes the images.
     *
     * @throws IllegalArgumentException with a sentence, when there are no images, fewer than the sample wants, or too many for
     *     the memory
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    public MapPoints points(MapData data, MapPlan plan, JobScope scope) {
        ImageSet images = data.images();
        int[] ids = drawn(images, plan);
        MapCost.check(plan.method(), ids.length, plan.source().width(), MapMemory.free());
        PointLabels labels = labels(images, ids);
        Optional<MapSample> sample = ids.length == images.size()
                ? Optional.empty()
                : Optional.of(new MapSample(ids.length, images.size(), plan.sampleSeed()));
        return switch (plan.source()) {
            case MapSource.ModelCodes model -> {
                scope.report(0, "Encoding the images");
                float[] codes = Codes.of(model.model(), images, ids, workers, scope);
                CodeSet set = new CodeSet(
                        data.key(),
                        images.size(),
                        model.name(),
                        model.hash(),
                        codes,
                        model.model().latentSize(),
                        ids);
                yield new MapPoints(set, labels, provenance(new MapSpace.Codes(), data, sample));
            }
            case MapSource.RawImages raw -> {
                ImageAxes axes = ImageAxes.fit(images, ids, raw.components(), workers, scope.part(0, 0.7));
                float[] rows = axes.rows(images, ids, workers, scope.part(0.7, 1));
                CodeSet set = new CodeSet(data.key(), images.size(), "", "", rows, axes.width(), ids);
                yield new MapPoints(set, labels, provenance(axes.space(), data, sample));
            }
        };
    }

    private static int[] drawn(ImageSet images, MapPlan plan) {
        if (images.size() == 0) {
            throw new IllegalArgumentException(images.name() + " has no images to make a map of.");
        }
        if (plan.sample() == 0) {
            return IntStream.range(0, images.size()).toArray();
        }
        if (plan.sample() < 0 || plan.sample() > images.size()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "The sample should be from 1 to the %,d images of %s, or 0 for all, not %,d.",
                    images.size(),
                    images.name(),
                    plan.sample()));
        }
        return Sample.byClass(images, plan.sample(), plan.sampleSeed());
    }

    private static Provenance provenance(MapSpace space, MapData data, Optional<MapSample> sample) {
        return new Provenance(space, data.hash(), sample, Double.NaN, Optional.empty(), Libraries.versions());
    }

    /** What images are called. */
    public static PointLabels labels(ImageSet images, int[] ids) {
        int[] labels = new int[ids.length];
        int[] typefaceOf = new int[images.hasTypefaces() ? ids.length : 0];
        for (int i = 0; i < ids.length; i++) {
            labels[i] = images.label(ids[i]);
            if (images.hasTypefaces()) {
                typefaceOf[i] = images.typefaceIndex(ids[i]);
            }
        }
        return new PointLabels(images.classNames(), labels, images.typefaces(), typefaceOf);
    }

    /**
     * Lays out the points. The time that the watcher takes is not counted as the layout's.
     *
     * @throws IllegalArgumentException with a sentence, when the method cannot make a map of these points
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    public Embedding layout(MapPoints points, Embedder method, MapWatcher watcher, JobScope scope) {
        NumberCheck.check(points.codes().codes(), points.codes().latentSize(), "Code");
        scope.report(0, "Laying out the points");
        Stopwatch watch = new Stopwatch();
        Embedding embedding = method instanceof IterativeEmbedder iterative
                ? stepwise(points.codes(), iterative, watcher, watch, scope)
                : watch.time(() -> method.embed(points.codes(), workers, scope));
        return embedding.with(points.labels(), points.provenance().lasting(watch.seconds()));
    }

    private Embedding stepwise(
            CodeSet codes, IterativeEmbedder method, MapWatcher watcher, Stopwatch watch, JobScope scope) {
        Iterative map = watch.time(() -> method.start(codes, workers, scope.part(0, 0)));
        JobScope quiet = new JobScope(scope.cancellation(), Progress.NONE);
        while (!map.done() && watcher.goOn(map)) {
            watch.time(() -> {
                map.step(map.round() == 0 ? scope.part(0, PREPARING) : quiet);
                return map;
            });
            scope.report(
                    PREPARING + (1 - PREPARING) * map.round() / map.rounds(),
                    "round " + map.round() + " of " + map.rounds());
        }
        return method.keep(codes, map);
    }

    /**
     * The same map with its quality, measured on {@link QualityMeter#ANCHORS} fixed points against all; unchanged when it has
     * too few points to tell.
     */
    public Embedding measured(Embedding map, JobScope scope) {
        return map.size() < FEWEST_MEASURED
                ? map
                : map.with(map.labels(), map.provenance().measured(quality(map, map.labels(), scope)));
    }

    /**
     * How far to believe a map, measured anew: in the metric that it was made with.
     *
     * @param labels of its points
     * @throws IllegalArgumentException with a sentence, when it has fewer than 3 points
     */
    public MapQuality quality(Embedding map, PointLabels labels, JobScope scope) {
        if (map.size() < FEWEST_MEASURED) {
            throw new IllegalArgumentException(
                    "The quality of a map is measured on at least 3 points, and this one has " + map.size() + ".");
        }
        scope.report(0, "Measuring the map");
        return new QualityMeter(MapMetric.rows(map), map.latentSize(), workers)
                .measure(RawPositions.of(map), labels.known() ? labels.labels() : null, scope);
    }
}

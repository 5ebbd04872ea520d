package latentexplorer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import latentexplorer.core.data.IdxFile;
import latentexplorer.core.data.IdxKind;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.embed.CodeSet;
import latentexplorer.core.embed.Embedder;
import latentexplorer.core.embed.Embedding;
import latentexplorer.core.embed.Iterative;
import latentexplorer.core.embed.PcaEmbedder;
import latentexplorer.core.embed.PointLabels;
import latentexplorer.core.embed.QualityMeter;
import latentexplorer.core.embed.RawPositions;
import latentexplorer.core.embed.TsneEmbedder;
import latentexplorer.core.embed.TsneSettings;
import latentexplorer.core.embed.UmapEmbedder;
import latentexplorer.core.embed.UmapSettings;
import latentexplorer.core.job.BenchRow;
import latentexplorer.core.job.Cancellation;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.ProcessMemory;
import latentexplorer.core.job.Workers;
import latentexplorer.core.map.MapData;
import latentexplorer.core.map.MapMaker;
import latentexplorer.core.map.MapPlan;
import latentexplorer.core.map.MapPoints;
import latentexplorer.core.map.MapSource.RawImages;
import latentexplorer.core.map.MapWatcher;
import latentexplorer.core.neighbours.NeighbourIndex;
import latentexplorer.core.typeface.Characters;
import org.jspecify.annotations.Nullable;

/**
 * Times maps as the window and {@code embed} make them, of the first images' leading 16 principal components, which are found
 * beforehand from all images. For each number of points: seconds in all, to the first picture, until points move (preparing),
 * pictures a second while they move and the longest wait for one; the heap in use at its highest (garbage that was not yet
 * collected counts) and what the process had resident; the recall of approximate neighbours; the trustworthiness with 12
 * neighbours of a sample of 2,000 by itself, drawn as {@link NumpySample} says; the share of all points whose nearest neighbour
 * on the map has their label. Over several numbers of points also the exponent with which the time grows, and how much faster
 * two threads are than one. UMAP has 15 neighbours, as umap-learn takes.
 */
final class BenchEmbed {
    static final List<String> METHODS = List.of(MapOptions.UMAP, MapOptions.TSNE);
    static final int USUAL = 10_000;

    /** More than three times the usual perplexity. */
    static final int FEWEST = 100;

    private static final int COMPONENTS = 16;
    private static final int SAMPLE = 2000;
    private static final int NEIGHBOURS = 12;
    private static final int WARM_UP_POINTS = 2000;
    private static final double GIGABYTE = 1e9;
    private static final List<String> PARTS = List.of("train", "t10k");

    private final MapPoints all;
    private final MapMaker maker;
    private final Workers workers;

    private BenchEmbed(MapPoints all, MapMaker maker, Workers workers) {
        this.all = all;
        this.maker = maker;
        this.workers = workers;
    }

    /** @param path a folder with MNIST's files or a file of typefaces; null: the digits of the program */
    static BenchEmbed of(@Nullable Path path, DataSource source, Workers workers) throws IOException {
        ImageSet images = path == null
                ? source.load("digits", JobScope.unattended()).images()
                : Files.isDirectory(path) ? digits(path) : typefaces(path);
        MapMaker maker = new MapMaker(workers);
        MapPlan plan = MapPlan.ofAll(new RawImages(COMPONENTS), new PcaEmbedder());
        return new BenchEmbed(maker.points(new MapData("bench", images), plan, JobScope.unattended()), maker, workers);
    }

    private static ImageSet digits(Path folder) throws IOException {
        byte[] pixels = new byte[0];
        int[] labels = new int[0];
        for (String part : PARTS) {
            byte[] images = read(folder, part + "-images-idx3-ubyte.gz", IdxKind.IMAGES);
            byte[] classes = read(folder, part + "-labels-idx1-ubyte.gz", IdxKind.LABELS);
            int before = labels.length;
            labels = Arrays.copyOf(labels, before + classes.length);
            for (int i = 0; i < classes.length; i++) {
                labels[before + i] = classes[i];
            }
            int filled = pixels.length;
            pixels = Arrays.copyOf(pixels, filled + images.length);
            System.arraycopy(images, 0, pixels, filled, images.length);
        }
        List<String> names = new ArrayList<>();
        for (int digit = 0; digit < 10; digit++) {
            names.add(String.valueOf(digit));
        }
        return new ImageSet("digits", pixels, labels, names);
    }

    private static byte[] read(Path folder, String name, IdxKind kind) throws IOException {
        return IdxFile.read(folder.resolve(name), kind, JobScope.unattended()).values();
    }

    private static ImageSet typefaces(Path file) throws IOException {
        IdxFile idx = IdxFile.read(file, IdxKind.TYPEFACES, JobScope.unattended());
        int[] labels = new int[idx.count() * Characters.COUNT];
        Arrays.setAll(labels, i -> i % Characters.COUNT);
        return new ImageSet("typefaces", idx.values(), labels, Characters.names());
    }

    /** How many points there are. */
    int most() {
        return all.codes().ids().length;
    }

    /** @param speedUp number of points with which two threads are compared with one, or 0 not to */
    void measure(List<String> methods, List<Integer> counts, int speedUp, Consumer<BenchRow> rows) {
        for (String method : methods) {
            String key = "embed." + method;
            Embedder embedder = method.equals(MapOptions.UMAP)
                    ? new UmapEmbedder(UmapSettings.WIDER)
                    : new TsneEmbedder(TsneSettings.USUAL);
            maker.layout(first(Math.min(WARM_UP_POINTS, most())), embedder, MapWatcher.NONE, JobScope.unattended());
            List<Double> seconds = new ArrayList<>();
            double firstPicture = 0;
            for (int n : counts) {
                Watched watched = measure(key + "." + n, first(n), embedder, rows);
                seconds.add(watched.seconds());
                firstPicture = Math.max(firstPicture, watched.firstPicture());
            }
            rows.accept(new BenchRow(key + ".first-picture", firstPicture, "s"));
            if (counts.stream().distinct().count() > 1) {
                rows.accept(new BenchRow(key + ".exponent", exponent(counts, seconds), ""));
            }
            if (speedUp > 0) {
                double one = seconds(first(speedUp), embedder, 1);
                double two = seconds(first(speedUp), embedder, 2);
                rows.accept(new BenchRow(key + "." + speedUp + ".two-threads", one / two, "x"));
            }
        }
    }

    private static double seconds(MapPoints points, Embedder method, int threads) {
        try (Workers some = new Workers("bench " + threads, threads)) {
            System.gc();
            long start = System.nanoTime();
            new MapMaker(some).layout(points, method, MapWatcher.NONE, JobScope.unattended());
            return (System.nanoTime() - start) * 1e-9;
        }
    }

    private Watched measure(String key, MapPoints points, Embedder method, Consumer<BenchRow> rows) {
        System.gc();
        AtomicLong highest = new AtomicLong(heap());
        ProcessMemory.forgetPeak();
        JobScope scope = new JobScope(new Cancellation(), (_, _) -> highest.accumulateAndGet(heap(), Math::max));
        Watched watched = new Watched();
        Embedding map = maker.layout(points, method, watched, scope);
        watched.finish();
        rows.accept(new BenchRow(key, watched.seconds(), "s"));
        rows.accept(new BenchRow(key + ".first-picture", watched.firstPicture(), "s"));
        rows.accept(new BenchRow(key + ".preparing", watched.preparing(), "s"));
        rows.accept(new BenchRow(key + ".updates", watched.updates(), "1/s"));
        rows.accept(new BenchRow(key + ".longest-update", watched.longestUpdate(), "s"));
        rows.accept(new BenchRow(key + ".memory", highest.get() / GIGABYTE, "GB"));
        ProcessMemory.peak().ifPresent(peak -> rows.accept(new BenchRow(key + ".resident", peak / GIGABYTE, "GB")));
        if (points.codes().ids().length > NeighbourIndex.EXACT) {
            rows.accept(new BenchRow(key + ".recall", watched.recall(), ""));
        }
        rows.accept(new BenchRow(key + ".trustworthiness", trustworthiness(map), ""));
        double agreement =
                maker.quality(map, map.labels(), JobScope.unattended()).labelAgreement();
        rows.accept(new BenchRow(key + ".label-agreement", agreement, ""));
        return watched;
    }

    private static long heap() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Looks at every picture of a map in the making, as the window does, and at the clock. For one map. */
    private static final class Watched implements MapWatcher {
        private final long start = System.nanoTime();
        private double firstPicture = Double.NaN;
        private double moving = Double.NaN;
        private double latest;
        private double longest;
        private double end;
        private int pictures;
        private double recall = 1;

        @Override
        public boolean goOn(Iterative map) {
            boolean there = map.positions().length > 0;
            double now = now();
            if (there && Double.isNaN(firstPicture)) {
                firstPicture = now;
            }
            if (map.round() > 0) {
                update(now);
                recall = map.recall();
            } else {
                // The last of these times is when the neighbours are there.
                moving = now;
                latest = now;
            }
            return true;
        }

        private void update(double now) {
            longest = Math.max(longest, now - latest);
            latest = now;
            pictures++;
        }

        void finish() {
            end = now();
            update(end);
        }

        private double now() {
            return (System.nanoTime() - start) * 1e-9;
        }

        double seconds() {
            return end;
        }

        double firstPicture() {
            return firstPicture;
        }

        double preparing() {
            return moving;
        }

        double updates() {
            return pictures / (end - moving);
        }

        double longestUpdate() {
            return longest;
        }

        double recall() {
            return recall;
        }
    }

    private MapPoints first(int n) {
        CodeSet codes = all.codes();
        int width = codes.latentSize();
        CodeSet some = new CodeSet(
                codes.dataset(),
                codes.images(),
                codes.modelName(),
                codes.modelHash(),
                Arrays.copyOf(codes.codes(), n * width),
                width,
                Arrays.copyOf(codes.ids(), n));
        PointLabels labels = new PointLabels(
                all.labels().classNames(), Arrays.copyOf(all.labels().labels(), n), List.of(), new int[0]);
        return new MapPoints(some, labels, all.provenance());
    }

    /** Of a sample by itself, as if there were no other points: so the rival's script measures. */
    private double trustworthiness(Embedding map) {
        int[] sample = NumpySample.of(map.size(), Math.min(SAMPLE, map.size()));
        int width = map.latentSize();
        float[] positions = RawPositions.of(map);
        float[] codes = new float[sample.length * width];
        float[] places = new float[sample.length * 2];
        for (int i = 0; i < sample.length; i++) {
            System.arraycopy(map.codes(), sample[i] * width, codes, i * width, width);
            System.arraycopy(positions, sample[i] * 2, places, i * 2, 2);
        }
        int[] everyone = QualityMeter.anchors(sample.length, 0);
        return new QualityMeter(codes, width, workers)
                .measure(places, null, NEIGHBOURS, everyone, JobScope.unattended())
                .trustworthiness();
    }

    /** The slope of a straight line through the logarithms, by least squares. */
    static double exponent(List<Integer> counts, List<Double> seconds) {
        double x = 0;
        double y = 0;
        double xx = 0;
        double xy = 0;
        int n = counts.size();
        for (int i = 0; i < n; i++) {
            double a = Math.log(counts.get(i));
            double b = Math.log(seconds.get(i));
            x += a;
            y += b;
            xx += a * a;
            xy += a * b;
        }
        return (n * xy - x * y) / (n * xx - x * x);
    }
}

package latentexplorer.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import latentexplorer.core.cluster.Algorithm;
import latentexplorer.core.cluster.ClusterSettings;
import latentexplorer.core.cluster.Clustering;
import latentexplorer.core.cluster.DensityCurves;
import latentexplorer.core.cluster.FontClusterer;
import latentexplorer.core.cluster.FontVectors;
import latentexplorer.core.cluster.Metric;
import latentexplorer.core.cluster.OutlierFilter;
import latentexplorer.core.cluster.SpaceSettings;
import latentexplorer.core.data.BundledSets;
import latentexplorer.core.data.GlyphTable;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.file.Places;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.typeface.CharacterPreset;
import latentexplorer.core.typeface.CharacterSet;
import org.jspecify.annotations.Nullable;

/**
 * Times clustering with the class that the window clusters with. Every row starts with a clusterer that knows nothing, so
 * inner products, distances and graphs are made inside the timing, from the pixels; only k-means of principal components
 * and the rows {@code .cached} and {@code .drag} start from what their names say. Before each row the same work is done
 * for a second or so on a part of the typefaces, for the compiler.
 *
 * <p>Spectral clustering takes 9 neighbours besides the typeface itself, one more than scikit-learn does when told 9.
 */
final class BenchCluster implements Callable<Integer> {
    private static final String FOUR = "RSTW";
    private static final int CLUSTERS = 25;
    private static final int COMPONENTS = 50;
    private static final int NEIGHBOURS = 9;
    private static final int MIN_SAMPLES = 5;
    private static final int RADII = 50;
    private static final double EPSILON = 8;
    private static final int WARM_UP_FACES = 500;
    private static final int WARM_UP_ROUNDS = 20;
    private static final double WARM_UP_SECONDS = 1.5;
    private static final SpaceSettings PIXELS = SpaceSettings.DEFAULT;
    private static final SpaceSettings PCA = new SpaceSettings(COMPONENTS, false, Metric.EUCLIDEAN);

    private final Places places;
    private final @Nullable Path file;
    private final PrintWriter out;
    private final Workers workers;

    /** @param file n x 94 x 28 x 28 bytes in IDX format; null: the bundled typefaces */
    BenchCluster(Places places, @Nullable Path file, PrintWriter out, Workers workers) {
        this.places = places;
        this.file = file;
        this.out = out;
        this.workers = workers;
    }

    /** A row: what is done beforehand, and what is timed. */
    private interface Row {
        void run(FontClusterer clusterer, FontVectors vectors);
    }

    @Override
    public Integer call() throws IOException {
        GlyphTable glyphs = new GlyphTable(images());
        FontVectors four = FontVectors.of(glyphs, CharacterSet.of(FOUR));
        principalComponents(four);
        kMeans(four, 3);
        kMeansOfComponents(four);
        dbscan(four);
        sweep(four);
        time("spectral25", four, 3, this::nothing, (clusterer, vectors) -> spectral(clusterer, vectors));
        FontVectors good = FontVectors.of(glyphs, CharacterPreset.GOOD_51.characters());
        principalComponents(good);
        kMeans(good, 1);
        return 0;
    }

    private ImageSet images() throws IOException {
        JobScope scope = JobScope.unattended();
        if (file == null) {
            return new BundledSets(places).load(BundledSets.TYPEFACES, scope).images();
        }
        return GlyphFile.read(file, scope);
    }

    private void principalComponents(FontVectors faces) {
        time(
                "pca50." + faces.width(),
                faces,
                1,
                this::nothing,
                (clusterer, vectors) -> clusterer.prepare(vectors, PCA, JobScope.unattended()));
    }

    private void kMeans(FontVectors faces, int starts) {
        Clustering[] found = new Clustering[1];
        String key = "kmeans25." + faces.width();
        time(
                key,
                faces,
                starts,
                this::nothing,
                (clusterer, vectors) -> found[0] = cluster(clusterer, vectors, new Algorithm.KMeans(CLUSTERS), PIXELS));
        out.printf(Locale.ROOT, "cluster.%s.loss\t%.1f\tsum of squares%n", key, loss(found[0]));
        out.flush();
    }

    private static double loss(Clustering clustering) {
        String label = "Loss: ";
        String line = clustering.statistics().stream()
                .filter(each -> each.startsWith(label))
                .findFirst()
                .orElseThrow();
        return Double.parseDouble(line.substring(label.length()));
    }

    private void kMeansOfComponents(FontVectors faces) {
        time(
                "kmeans25.pca50",
                faces,
                3,
                (clusterer, vectors) -> clusterer.prepare(vectors, PCA, JobScope.unattended()),
                (clusterer, vectors) -> cluster(clusterer, vectors, new Algorithm.KMeans(CLUSTERS), PCA));
    }

    private void dbscan(FontVectors faces) {
        DensityCurves range = new FontClusterer(workers).density(faces, PIXELS, MIN_SAMPLES, JobScope.unattended());
        Algorithm one = new Algorithm.Dbscan(MIN_SAMPLES, range.relative(EPSILON));
        Algorithm otherSamples = new Algorithm.Dbscan(MIN_SAMPLES + 1, range.relative(EPSILON));
        Algorithm otherRadius = new Algorithm.Dbscan(MIN_SAMPLES, range.relative(EPSILON / 2));
        Row row = (clusterer, vectors) -> cluster(clusterer, vectors, one, PIXELS);
        time("dbscan-one", faces, 1, this::nothing, row);
        time("dbscan-one.cached", faces, 1, (c, vectors) -> cluster(c, vectors, otherSamples, PIXELS), row);
        time("dbscan-one.drag", faces, 1, (c, vectors) -> cluster(c, vectors, otherRadius, PIXELS), row);
    }

    private void sweep(FontVectors faces) {
        int[] most = new int[1];
        time(
                "dbscan-sweep50",
                faces,
                1,
                this::nothing,
                (clusterer, vectors) ->
                        most[0] = clusterer.sweep(vectors, PIXELS, MIN_SAMPLES, RADII, JobScope.unattended()).stream()
                                .mapToInt(DensityCurves.Point::clusters)
                                .max()
                                .orElse(0));
        out.printf(Locale.ROOT, "cluster.dbscan-sweep50.most\t%d\tclusters%n", most[0]);
        Clustering[] found = new Clustering[1];
        time(
                "dbscan-auto",
                faces,
                1,
                this::nothing,
                (clusterer, vectors) ->
                        found[0] = cluster(clusterer, vectors, new Algorithm.DbscanAuto(MIN_SAMPLES), PIXELS));
        long clusters = found[0].clusters().stream()
                .filter(each -> each.kind() == Clustering.Kind.CLUSTER)
                .count();
        out.printf(Locale.ROOT, "cluster.dbscan-auto.most\t%d\tclusters%n", clusters);
        out.flush();
    }

    private static void spectral(FontClusterer clusterer, FontVectors vectors) {
        cluster(clusterer, vectors, new Algorithm.Spectral(CLUSTERS, NEIGHBOURS, false, true), PIXELS);
    }

    private static Clustering cluster(
            FontClusterer clusterer, FontVectors vectors, Algorithm algorithm, SpaceSettings space) {
        ClusterSettings settings =
                new ClusterSettings(algorithm, space, OutlierFilter.OFF, ClusterSettings.DEFAULT_SEED);
        return clusterer.cluster(vectors, settings, JobScope.unattended());
    }

    private void nothing(FontClusterer clusterer, FontVectors vectors) {
        // the row starts from the pixels
    }

    private void time(String key, FontVectors faces, int starts, Row before, Row timed) {
        FontVectors some = faces.subset(
                IntStream.range(0, Math.min(WARM_UP_FACES, faces.count())).toArray());
        long begun = System.nanoTime();
        for (int round = 0; round < WARM_UP_ROUNDS && seconds(begun) < WARM_UP_SECONDS; round++) {
            FontClusterer warm = new FontClusterer(workers, starts);
            before.run(warm, some);
            timed.run(warm, some);
        }
        FontClusterer clusterer = new FontClusterer(workers, starts);
        before.run(clusterer, faces);
        long start = System.nanoTime();
        timed.run(clusterer, faces);
        out.printf(Locale.ROOT, "cluster.%s\t%.3f\ts%n", key, seconds(start));
        out.flush();
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) * 1e-9;
    }
}

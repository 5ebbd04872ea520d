package latentexplorer.core.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.data.Sample;
import latentexplorer.core.embed.Embedder;
import latentexplorer.core.embed.Embedding;
import latentexplorer.core.embed.EmbeddingFile;
import latentexplorer.core.embed.FirstDimensionsEmbedder;
import latentexplorer.core.embed.MapPlacement;
import latentexplorer.core.embed.MapQuality;
import latentexplorer.core.embed.MapSample;
import latentexplorer.core.embed.MapSpace;
import latentexplorer.core.embed.PcaEmbedder;
import latentexplorer.core.embed.QualityMeter;
import latentexplorer.core.embed.RandomProjectionEmbedder;
import latentexplorer.core.embed.RawPositions;
import latentexplorer.core.embed.TsneEmbedder;
import latentexplorer.core.embed.TsneSettings;
import latentexplorer.core.embed.UmapEmbedder;
import latentexplorer.core.embed.UmapSettings;
import latentexplorer.core.job.Cancellation;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Progress;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.SeededRandom;
import latentexplorer.core.map.MapSource.ModelCodes;
import latentexplorer.core.map.MapSource.RawImages;
import latentexplorer.core.neighbours.Metric;
import latentexplorer.core.net.LatentModel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MapMakerTest {
    private static final Workers WORKERS = new Workers("test", 2);
    private static final ModelCodes MODEL = new ModelCodes("a.model", "hash", new FirstPixels());
    private static final UmapEmbedder UMAP = new UmapEmbedder(new UmapSettings(5, 0.1, 1, 20, Metric.EUCLIDEAN, 3));
    /** Past the quarter of early exaggeration, in which groups are still on top of each other. */
    private static final TsneEmbedder TSNE = new TsneEmbedder(new TsneSettings(5, 300, Metric.COSINE, 3));

    private final MapMaker maker = new MapMaker(WORKERS);
    private final MapData data = new MapData("shapes", images(90, 1));

    @TempDir
    private Path folder;

    @AfterAll
    static void close() {
        WORKERS.close();
    }

    /** Two classes of other brightness, 2 to 1. */
    static ImageSet images(int n, long seed) {
        SeededRandom random = new SeededRandom(seed);
        byte[] pixels = new byte[n * ImageSet.PIXELS];
        int[] labels = new int[n];
        for (int i = 0; i < n; i++) {
            labels[i] = i % 3 == 0 ? 1 : 0;
            for (int p = 0; p < ImageSet.PIXELS; p++) {
                pixels[i * ImageSet.PIXELS + p] = (byte) (random.nextInt(90) + 150 * labels[i]);
            }
        }
        return new ImageSet("shapes", pixels, labels, List.of("dark", "light"));
    }

    /** The first pixels of an image are its code. */
    static final class FirstPixels implements LatentModel {
        @Override
        public int latentSize() {
            return 4;
        }

        @Override
        public float[] encode(float[] images, int n) {
            float[] codes = new float[n * 4];
            for (int i = 0; i < n; i++) {
                System.arraycopy(images, i * ImageSet.PIXELS, codes, i * 4, 4);
            }
            return codes;
        }

        @Override
        public float[] decode(float[] codes, int n) {
            return new float[n * ImageSet.PIXELS];
        }
    }

    private Embedding make(MapSource source, Embedder method) {
        return maker.make(data, MapPlan.ofAll(source, method), MapWatcher.NONE, JobScope.unattended());
    }

    @Test
    @DisplayName("EMB-01 EMB-09 every method makes a map of all points that says how it came about")
    void everyMethod() {
        List<Embedder> methods =
                List.of(new PcaEmbedder(), UMAP, TSNE, new RandomProjectionEmbedder(2), new FirstDimensionsEmbedder());
        for (Embedder method : methods) {
            Embedding map = make(MODEL, method);
            assertThat(map.size()).isEqualTo(90);
            assertThat(map.provenance().sample()).isEmpty();
            assertThat(map.provenance().seconds()).isPositive();
            assertThat(map.provenance().dataHash()).hasSize(64);
            assertThat(map.provenance().libraries()).containsKeys("java", "openblas");
            assertThat(map.provenance().quality().orElseThrow().labelAgreement())
                    .as(map.method())
                    .isGreaterThan(0.9);
            assertThat(map.labels().className(3)).contains("light");
            assertThat(ProvenanceLine.of(map))
                    .contains(map.method(), "90 points", "a.model", "seed", "trustworthiness");
        }
    }

    @Test
    @DisplayName("EMB-08 images are laid out by their principal components or as they are")
    void imagesThemselves() {
        Embedding map = make(new RawImages(10), new RandomProjectionEmbedder(2));
        assertThat(map.latentSize()).isEqualTo(10);
        assertThat(map.modelHash()).isEmpty();
        MapSpace.Images space = (MapSpace.Images) map.provenance().space();
        assertThat(space.components()).isEqualTo(10);
        assertThat(space.explainedVariance()).isBetween(0.1, 1.0);
        assertThat(make(new RawImages(0), new PcaEmbedder()).latentSize()).isEqualTo(ImageSet.PIXELS);
        assertThat(ProvenanceLine.of(map)).contains("10 principal components of the images");
    }

    @Test
    @DisplayName("EMB-03 a sample has of each class its share, is the same for its seed and is said")
    void sample() {
        MapPlan plan = new MapPlan(MODEL, new PcaEmbedder(), 30, 5);
        Embedding map = maker.make(data, plan, MapWatcher.NONE, JobScope.unattended());
        assertThat(map.size()).isEqualTo(30);
        assertThat(java.util.Arrays.stream(map.labels().labels())
                        .filter(label -> label == 1)
                        .count())
                .isEqualTo(10);
        assertThat(map.ids()).containsExactly(Sample.byClass(data.images(), 30, 5));
        assertThat(map.ids()).isNotEqualTo(Sample.byClass(data.images(), 30, 6));
        assertThat(map.provenance().sample()).contains(new MapSample(30, 90, 5));
        assertThat(ProvenanceLine.of(map)).contains("a sample of 30 of 90, by class, drawn with seed 5");
        for (int wrong : new int[] {-1, 91}) {
            assertThatThrownBy(() -> maker.points(data, new MapPlan(MODEL, UMAP, wrong, 0), JobScope.unattended()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("from 1 to the 90 images of shapes");
        }
    }

    @Test
    void aWatcherThatHasSeenEnoughKeepsTheMapAsItIs() {
        Embedding map = maker.make(data, MapPlan.ofAll(MODEL, UMAP), now -> now.round() < 7, JobScope.unattended());
        assertThat(map.parameters()).containsEntry("stopped at", "7");
        assertThat(map.provenance().quality()).isPresent();
    }

    @Test
    void stopsWhenAsked() {
        Cancellation wish = new Cancellation();
        wish.cancel();
        assertThatThrownBy(() -> maker.make(
                        data, MapPlan.ofAll(MODEL, UMAP), MapWatcher.NONE, new JobScope(wish, Progress.NONE)))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void noImagesOrTooFewPointsAreRefusedWithASentence() {
        MapData none = new MapData("none", images(0, 1));
        assertThatThrownBy(() -> maker.points(none, MapPlan.ofAll(MODEL, UMAP), JobScope.unattended()))
                .hasMessageContaining("no images");
        assertThatThrownBy(() -> make(MODEL, new TsneEmbedder(TsneSettings.USUAL)))
                .hasMessageContaining("perplexity");
        assertThatThrownBy(() -> make(MODEL, new UmapEmbedder(new UmapSettings(200, 0.1, 1, 0, Metric.EUCLIDEAN, 0))))
                .hasMessageContaining("choose fewer neighbours");
        assertThatThrownBy(() -> new RawImages(785)).hasMessageContaining("784 principal components");
        Embedding two = maker.make(
                new MapData("two", images(2, 1)),
                MapPlan.ofAll(MODEL, new PcaEmbedder()),
                MapWatcher.NONE,
                JobScope.unattended());
        assertThat(two.provenance().quality()).isEmpty();
        assertThatThrownBy(() -> maker.quality(two, two.labels(), JobScope.unattended()))
                .hasMessageContaining("at least 3 points");
    }

    @Test
    void moreThanTheMemoryHoldsIsRefusedBeforehandWithTheEstimate() {
        assertThatThrownBy(() -> MapCost.check(UMAP, 1_000_000, 16, 100_000_000))
                .hasMessageMatching(
                        ".*1,000,000 points needs about \\d+\\.\\d GB.*0\\.1 GB are free.*sample of about.*");
        assertThatThrownBy(() -> MapCost.check(TSNE, 1_000_000, 16, 100_000_000))
                .hasMessageContaining("t-SNE");
        assertThatThrownBy(() -> MapCost.check(new PcaEmbedder(), 400_000, 784, Long.MAX_VALUE))
                .hasMessageContaining("can be read again: choose a sample of at most");
        MapCost.check(UMAP, 1000, 16, 100_000_000);
    }

    @Test
    void aCodeThatIsNoNumberIsNamedWhateverTheMethod() {
        MapPoints points = maker.points(data, MapPlan.ofAll(MODEL, UMAP), JobScope.unattended());
        points.codes().codes()[4 * 17 + 2] = Float.NaN;
        for (Embedder method : List.of(
                new PcaEmbedder(), UMAP, TSNE, new RandomProjectionEmbedder(2), new FirstDimensionsEmbedder())) {
            assertThatThrownBy(() -> maker.layout(points, method, MapWatcher.NONE, JobScope.unattended()))
                    .as(method.toString())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("Code 17 holds NaN as value 2");
        }
    }

    @Test
    void qualityIsMeasuredInTheMetricOfTheMap() {
        Embedding map = make(MODEL, new UmapEmbedder(new UmapSettings(5, 0.1, 1, 20, Metric.COSINE, 3)));
        float[] unit = map.codes().clone();
        for (int i = 0; i < unit.length; i += 4) {
            double length = Math.sqrt(unit[i] * unit[i]
                    + unit[i + 1] * unit[i + 1]
                    + unit[i + 2] * unit[i + 2]
                    + unit[i + 3] * unit[i + 3]);
            for (int j = i; j < i + 4; j++) {
                unit[j] /= (float) length;
            }
        }
        MapQuality byAngles = new QualityMeter(unit, 4, WORKERS)
                .measure(RawPositions.of(map), map.labels().labels(), JobScope.unattended());
        MapQuality measured = map.provenance().quality().orElseThrow();
        assertThat(measured.trustworthiness()).isCloseTo(byAngles.trustworthiness(), within(1e-3));
        assertThat(measured.labelAgreement()).isEqualTo(byAngles.labelAgreement());
    }

    @Test
    @DisplayName("EMB-04 another model, another number of images and changed pixels are detected")
    void mismatch() {
        Embedding map = make(MODEL, new PcaEmbedder());
        assertThat(MapFit.mismatch(map, data, "hash")).isEmpty();
        assertThat(MapFit.mismatch(map, data, "other").orElseThrow()).contains("another model", "anew");
        assertThat(MapFit.mismatch(map, new MapData("shapes", images(91, 1)), "hash")
                        .orElseThrow())
                .contains("holds 91", "anew");
        assertThat(MapFit.mismatch(map, new MapData("shapes", images(90, 2)), "hash")
                        .orElseThrow())
                .contains("has changed", "anew");
        assertThat(MapFit.mismatch(make(new RawImages(3), new PcaEmbedder()), data, "other"))
                .isEmpty();
    }

    @Test
    @DisplayName(
            "EMB-06 images that are on a map are placed where they lie, by every method, also after reading it again")
    void places() throws IOException {
        int[] ids = {0, 7, 89};
        for (Embedder method : List.of(
                new PcaEmbedder(), UMAP, TSNE, new RandomProjectionEmbedder(2), new FirstDimensionsEmbedder())) {
            Path file = new MapFiles(folder).save("a", make(MODEL, method));
            Embedding map = EmbeddingFile.read(file);
            MapPlacement.Placed placed = new MapPlaces(map, WORKERS).place(data, ids, MODEL, JobScope.unattended());
            assertPlaced(map, ids, placed);
        }
        Embedding ofImages = make(new RawImages(10), UMAP);
        assertPlaced(ofImages, ids, new MapPlaces(ofImages, WORKERS).place(data, ids, data, 10, JobScope.unattended()));
    }

    private static void assertPlaced(Embedding map, int[] ids, MapPlacement.Placed placed) {
        float[] raw = RawPositions.of(map);
        for (int i = 0; i < ids.length; i++) {
            assertThat(placed.positions()[2 * i]).isCloseTo(raw[2 * ids[i]], within(1e-4f));
            assertThat(placed.positions()[2 * i + 1]).isCloseTo(raw[2 * ids[i] + 1], within(1e-4f));
            assertThat(placed.distances()[i]).isCloseTo(0, within(1e-4f));
        }
    }

    @Test
    void placesOnAMapOfAnotherModelOrOfUnreadableSettingsAreRefused() {
        Embedding map = make(MODEL, UMAP);
        ModelCodes other = new ModelCodes("b.model", "other", new FirstPixels());
        MapPlaces places = new MapPlaces(map, WORKERS);
        assertThatThrownBy(() -> places.place(data, new int[] {0}, other, JobScope.unattended()))
                .hasMessageContaining("another model (a.model) than b.model");
        MapData changed = new MapData("shapes", images(90, 2));
        Embedding ofImages = make(new RawImages(10), new PcaEmbedder());
        assertThatThrownBy(() ->
                        new MapPlaces(ofImages, WORKERS).place(data, new int[] {0}, changed, 10, JobScope.unattended()))
                .hasMessageContaining("has changed");
        assertRefused(map, "UMAP", Map.of("neighbours", "few"), "\"epochs\" should be given but is missing");
        assertRefused(map, "UMAP", Map.of("epochs", "many"), "\"epochs\" should be a number but is many");
        assertRefused(map, "by hand", Map.of(), "no place on a map by by hand");
    }

    private static void assertRefused(Embedding map, String method, Map<String, String> parameters, String message) {
        Embedding other = new Embedding(
                method,
                parameters,
                0,
                map.dataset(),
                map.images(),
                map.modelName(),
                map.modelHash(),
                map.x(),
                map.y(),
                map.codes(),
                map.latentSize(),
                map.ids());
        assertThatThrownBy(() -> new MapPlaces(other, WORKERS).placement(JobScope.unattended()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void theSameMapIsReplacedAndAnotherOneIsNot() throws IOException {
        MapFiles files = new MapFiles(folder.resolve("maps"));
        Path first = files.replace("mine", make(MODEL, UMAP));
        assertThat(first.getFileName()).hasToString("mine.embed-umap.embedding");
        assertThat(files.replace("mine", make(MODEL, UMAP))).isEqualTo(first);
        UmapEmbedder other = new UmapEmbedder(new UmapSettings(6, 0.1, 1, 20, Metric.EUCLIDEAN, 3));
        assertThat(files.replace("mine", make(MODEL, other)).getFileName()).hasToString("mine.embed-umap-2.embedding");
        assertThat(files.replace("shapes", make(new RawImages(3), new PcaEmbedder()))
                        .getFileName())
                .hasToString("shapes-images.embed-pca.embedding");
    }

    @Test
    void theTableHasPositionsLabelsAndTypefaces() throws IOException {
        Embedding map = make(MODEL, new PcaEmbedder());
        Path file = folder.resolve("map.csv");
        MapTable.write(file, map, map.labels());
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(91);
        assertThat(lines.getFirst()).isEqualTo("image,x,y,raw_x,raw_y,label,typeface");
        assertThat(lines.get(1)).startsWith("0," + map.mapX()[0] + ",").endsWith(",light,");
    }
}

package latentexplorer.core.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Map;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.neighbours.Metric;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MapPlacementTest {
    private static final Workers WORKERS = new Workers("placement-test", 2);
    private static final JobScope SCOPE = JobScope.unattended();
    private static final int WIDTH = 6;
    private static final int GROUPS = 4;
    private static final float[] ALL = Codes.groups(900, WIDTH, GROUPS, 3, 1);
    private static final float[] CODES = Arrays.copyOf(ALL, 800 * WIDTH);
    private static final float[] NEW = Arrays.copyOfRange(ALL, 800 * WIDTH, 900 * WIDTH);

    @AfterAll
    static void close() {
        WORKERS.close();
    }

    private static TsnePlacement tsne() {
        TsneSettings settings = new TsneSettings(20, 300, Metric.EUCLIDEAN, 0);
        float[] positions = new Tsne(CODES, WIDTH, settings, WORKERS, SCOPE).run(SCOPE);
        return new TsnePlacement(CODES, WIDTH, positions, settings, WORKERS, SCOPE);
    }

    private static UmapPlacement umap(float[] positions, UmapSettings settings) {
        return new UmapPlacement(CODES, WIDTH, positions, settings, WORKERS, SCOPE);
    }

    @Test
    @DisplayName("EMB-06 new codes fall into their groups on a t-SNE map")
    void placesNewCodesOnATsneMap() {
        TsneSettings settings = new TsneSettings(20, 300, Metric.EUCLIDEAN, 0);
        float[] positions = new Tsne(CODES, WIDTH, settings, WORKERS, SCOPE).run(SCOPE);
        check(new TsnePlacement(CODES, WIDTH, positions, settings, WORKERS, SCOPE), positions);
    }

    @Test
    @DisplayName("EMB-06 new codes fall into their groups on a UMAP map")
    void placesNewCodesOnAUmapMap() {
        UmapSettings settings = UmapSettings.USUAL;
        float[] positions = new Umap(CODES, WIDTH, settings, WORKERS, SCOPE).run(SCOPE);
        check(umap(positions, settings), positions);
    }

    private static void check(MapPlacement placement, float[] positions) {
        MapPlacement.Placed placed = placement.place(NEW, SCOPE);
        int right = 0;
        for (int i = 0; i < 100; i++) {
            int nearest = 0;
            double least = Double.POSITIVE_INFINITY;
            for (int j = 0; j < 800; j++) {
                double square = Math.pow(placed.positions()[2 * i] - positions[2 * j], 2)
                        + Math.pow(placed.positions()[2 * i + 1] - positions[2 * j + 1], 2);
                if (square < least) {
                    least = square;
                    nearest = j;
                }
            }
            right += nearest % GROUPS == i % GROUPS ? 1 : 0;
            assertThat(placed.distances()[i]).isPositive().isLessThan(10);
        }
        assertThat(right).isGreaterThan(95);

        float[] own = Arrays.copyOfRange(CODES, 5 * WIDTH, 6 * WIDTH);
        MapPlacement.Placed known = placement.place(own, SCOPE);
        assertThat(known.positions()).containsExactly(positions[10], positions[11]);
        assertThat(known.distances()).containsExactly(0);
        assertThat(known.nearest()).containsExactly(5);

        float[] alone = placement
                .place(Arrays.copyOfRange(NEW, 7 * WIDTH, 8 * WIDTH), SCOPE)
                .positions();
        assertThat(alone).containsExactly(placed.positions()[14], placed.positions()[15]);
        assertThat(placement.place(new float[0], SCOPE).positions()).isEmpty();
    }

    @Test
    void placesTheSameBitsOnAnyNumberOfThreads() {
        float[] positions = FirstDimensionsEmbedder.place(CODES, WIDTH);
        TsneSettings settings = new TsneSettings(20, 300, Metric.EUCLIDEAN, 0);
        float[] umap = umap(positions, UmapSettings.USUAL).place(NEW, SCOPE).positions();
        float[] tsne = new TsnePlacement(CODES, WIDTH, positions, settings, WORKERS, SCOPE)
                .place(NEW, SCOPE)
                .positions();
        for (int threads : new int[] {1, 8}) {
            try (Workers workers = new Workers("placement-test-more", threads)) {
                assertThat(new UmapPlacement(CODES, WIDTH, positions, UmapSettings.USUAL, workers, SCOPE)
                                .place(NEW, SCOPE)
                                .positions())
                        .isEqualTo(umap);
                assertThat(new TsnePlacement(CODES, WIDTH, positions, settings, workers, SCOPE)
                                .place(NEW, SCOPE)
                                .positions())
                        .isEqualTo(tsne);
            }
        }
    }

    @Test
    void farCodesGetAPlaceAndSayHowFarTheyAre() {
        float[] far = new float[WIDTH];
        Arrays.fill(far, 1e6f);
        MapPlacement.Placed placed = tsne().place(far, SCOPE);
        assertThat(placed.positions()[0]).isFinite();
        assertThat(placed.distances()[0]).isGreaterThan(1e6f);
        far[2] = Float.NaN;
        assertThatIllegalArgumentException().isThrownBy(() -> tsne().place(far, SCOPE));
    }

    @Test
    @DisplayName("EMB-09 random projection and first two dimensions")
    void projectsLinearly() {
        CodeSet set = Codes.set(CODES, WIDTH);
        RandomProjectionEmbedder random = new RandomProjectionEmbedder(3);
        Embedding projected = random.embed(set, WORKERS, SCOPE);
        assertThat(projected.seed()).isEqualTo(3);
        assertThat(RawPositions.of(projected)).isEqualTo(random.place(CODES, WIDTH));
        assertThat(new RandomProjectionEmbedder(4).place(CODES, WIDTH)).isNotEqualTo(random.place(CODES, WIDTH));
        Embedding first = new FirstDimensionsEmbedder().embed(set, WORKERS, SCOPE);
        assertThat(first.x()[3]).isEqualTo(CODES[3 * WIDTH]);
        assertThat(first.y()[3]).isEqualTo(CODES[3 * WIDTH + 1]);
        assertThat(FirstDimensionsEmbedder.place(new float[] {4, 5}, 1)).containsExactly(4, 0, 5, 0);
    }

    @Test
    @DisplayName("EMB-02 the settings are stored with the map")
    void embeddersStoreTheirSettings() {
        CodeSet set = Codes.set(CODES, WIDTH);
        Embedding tsne = new TsneEmbedder(new TsneSettings(20, 5, Metric.COSINE, 8)).embed(set, WORKERS, SCOPE);
        assertThat(tsne.method()).isEqualTo("t-SNE");
        assertThat(tsne.seed()).isEqualTo(8);
        assertThat(tsne.parameters()).isEqualTo(Map.of("perplexity", "20.0", "iterations", "5", "metric", "cosine"));
        UmapEmbedder embedder = new UmapEmbedder(UmapSettings.USUAL);
        Iterative map = embedder.start(set, WORKERS, SCOPE);
        map.step(SCOPE);
        map.step(SCOPE);
        assertThat(embedder.keep(set, map).parameters())
                .containsEntry("neighbours", "5")
                .containsEntry("epochs", "500")
                .containsEntry("supervised", "off")
                .containsEntry("stopped at", "1");
    }

    @Test
    void refusesMapsThatDoNotFitIntoMemory() {
        long needed = MapMemory.tsne(20_000_000, 16, TsneSettings.USUAL);
        assertThat(needed).isGreaterThan(50_000_000_000L);
        assertThat(MapMemory.tsne(281_060, 16, TsneSettings.USUAL)).isLessThan(2_000_000_000L);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MapMemory.check("t-SNE", 20_000_000, needed, 3_000_000_000L))
                .withMessageStartingWith("A t-SNE map of 20,000,000 points needs about ")
                .withMessageContaining("and 3.0 GB are free: choose a sample of about ");
        MapMemory.check("t-SNE", 10, 5, 6);
        assertThatIllegalArgumentException().isThrownBy(() -> MapMemory.checkEdges("UMAP", 100_000_000, 15));
    }
}

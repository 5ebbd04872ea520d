package latentexplorer.core.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import latentexplorer.core.data.BundledSets;
import latentexplorer.core.data.GlyphTable;
import latentexplorer.core.file.Places;
import latentexplorer.core.job.Cancellation;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.Pca;
import latentexplorer.core.linalg.Rows;
import latentexplorer.core.typeface.CharacterPreset;
import latentexplorer.core.typeface.CharacterSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smile.feature.extraction.PCA;

class SpaceMakerTest {
    private static final JobScope SCOPE = JobScope.unattended();

    @TempDir
    private Path folder;

    private final Workers workers = new Workers("test", 2);

    @AfterEach
    void closeWorkers() {
        workers.close();
    }

    private Space make(FontVectors vectors, int dims, boolean normalise, Metric metric) {
        return new SpaceMaker(workers).make(vectors, new SpaceSettings(dims, normalise, metric), SCOPE);
    }

    private GlyphTable bundled() throws IOException {
        Places places =
                new Places(Path.of("").toAbsolutePath(), folder.resolve("w"), folder.resolve("s"), folder.resolve("c"));
        return new GlyphTable(
                new BundledSets(places).load(BundledSets.TYPEFACES, SCOPE).images());
    }

    /** Pixels 0 to 1, n x width. */
    private static double[] pixels(FontVectors vectors) {
        float[] row = new float[vectors.width()];
        double[] all = new double[vectors.count() * row.length];
        for (int i = 0; i < vectors.count(); i++) {
            new PixelRows(vectors).copy(i, 0, row.length, row, 0);
            for (int j = 0; j < row.length; j++) {
                all[i * row.length + j] = (row[j] + 128) / 255.0;
            }
        }
        return all;
    }

    private static double[] products(double[] vectors, int width) {
        int n = vectors.length / width;
        double[] products = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int c = 0; c < width; c++) {
                    products[i * n + j] += vectors[i * width + c] * vectors[j * width + c];
                }
            }
        }
        return products;
    }

    /** In place: mean 0, and with {@code scale} standard deviation 1 (divisor n - ddof). */
    private static double[] centred(double[] vectors, int width, boolean scale, int ddof) {
        int n = vectors.length / width;
        for (int j = 0; j < width; j++) {
            double mean = 0;
            double square = 0;
            for (int i = 0; i < n; i++) {
                mean += vectors[i * width + j] / n;
            }
            for (int i = 0; i < n; i++) {
                vectors[i * width + j] -= mean;
                square += vectors[i * width + j] * vectors[i * width + j] / (n - ddof);
            }
            for (int i = 0; scale && i < n; i++) {
                vectors[i * width + j] = square > 1e-20 ? vectors[i * width + j] / Math.sqrt(square) : 0;
            }
        }
        return vectors;
    }

    private static void close(double[] actual, double[] expected, double tolerance) {
        assertThat(actual).hasSameSizeAs(expected);
        double farthest = 0;
        for (int i = 0; i < actual.length; i++) {
            farthest = Math.max(farthest, Math.abs(actual[i] - expected[i]));
        }
        assertThat(farthest).isLessThan(tolerance);
    }

    @Test
    void pixelsAreZeroToOneWithTheirMeanSubtracted() {
        FontVectors vectors = Glyphs.random(40, "AB", 1);
        Space space = make(vectors, 0, false, Metric.EUCLIDEAN);
        assertThat(space.title()).isEqualTo("1,568 pixels");
        assertThat(space.dims()).isEqualTo(1_568);
        assertThat(space.coordinates()).isNull();
        close(space.products(SCOPE), products(centred(pixels(vectors), 1_568, false, 0), 1_568), 1e-9);
    }

    @Test
    @DisplayName("CLU-14 normalise gives each pixel and each component unit variance; one without variance is 0")
    void normaliseGivesUnitVariance() {
        FontVectors vectors = Glyphs.random(50, "AB", 2);
        Space pixels = make(vectors, 0, true, Metric.COSINE);
        assertThat(pixels.title()).isEqualTo("1,568 pixels, unit variance, cosine");
        close(pixels.products(SCOPE), products(centred(pixels(vectors), 1_568, true, 0), 1_568), 1e-8);

        Space components = make(vectors, 12, true, Metric.EUCLIDEAN);
        assertThat(components.title()).isEqualTo("12 PCs, unit variance");
        float[] coordinates = Objects.requireNonNull(components.coordinates());
        for (int c = 0; c < 12; c++) {
            double square = 0;
            for (int i = 0; i < 50; i++) {
                square += coordinates[i * 12 + c] * coordinates[i * 12 + c] / 49.0;
            }
            assertThat(square).isCloseTo(1, within(1e-5));
        }
    }

    @Test
    @DisplayName("CLU-14 four characters with 100 components work, and are those of all components in double")
    void fourCharactersWithHundredComponents() throws IOException {
        FontVectors vectors = FontVectors.of(bundled(), CharacterSet.of("RSTW"));
        Space space = make(vectors, 100, false, Metric.EUCLIDEAN);
        assertThat(space.title()).isEqualTo("100 PCs");
        int n = space.count();
        assertThat(n).isEqualTo(vectors.count()).isGreaterThan(900);
        float[] coordinates = Objects.requireNonNull(space.coordinates());
        double[] samples = pixels(vectors);
        Pca pca = Pca.fit(Rows.of(samples, 3_136), 100, false, workers, SCOPE);
        double captured = 0;
        double best = 0;
        for (int c = 0; c < 100; c++) {
            double square = 0;
            for (int i = 0; i < n; i++) {
                square += (double) coordinates[i * 100 + c] * coordinates[i * 100 + c] / (n - 1);
            }
            assertThat(square).isCloseTo(pca.variances()[c], within(1e-4 * pca.variances()[c]));
            captured += square;
            best += pca.variances()[c];
        }
        assertThat(captured / best).isCloseTo(1, within(1e-6));
        Space fifty = make(vectors, 50, false, Metric.EUCLIDEAN);
        float[] leading = Objects.requireNonNull(fifty.coordinates());
        for (int c = 0; c < 50; c++) {
            double square = 0;
            for (int i = 0; i < n; i++) {
                square += (double) leading[i * 50 + c] * leading[i * 50 + c] / (n - 1);
            }
            assertThat(square).isCloseTo(pca.variances()[c], within(1e-4 * pca.variances()[c]));
        }
        close(space.products(SCOPE), products(pca.encode(samples, n), 100), 0.01 * pca.variances()[0]);
    }

    @Test
    void componentsAgreeWithSmiles() throws IOException {
        FontVectors all = FontVectors.of(bundled(), CharacterSet.of("R"));
        FontVectors vectors =
                all.subset(IntStream.iterate(0, i -> i + 2).limit(450).toArray());
        double[] samples = pixels(vectors);
        double[][] rows = new double[450][];
        Arrays.setAll(rows, i -> Arrays.copyOfRange(samples, i * 784, (i + 1) * 784));
        double[] expected = PCA.fit(rows).getProjection(8).apply(rows)[0];
        float[] coordinates =
                Objects.requireNonNull(make(vectors, 8, false, Metric.EUCLIDEAN).coordinates());
        for (int c = 0; c < 8; c++) {
            assertThat(Math.abs(coordinates[c])).isCloseTo((float) Math.abs(expected[c]), within(0.02f));
        }
    }

    @Test
    void fiftyOneCharactersOfTheBundledTypefacesWork() throws IOException {
        FontVectors vectors = FontVectors.of(bundled(), CharacterPreset.GOOD_51.characters());
        Space space = make(vectors, 50, false, Metric.COSINE);
        assertThat(space.title()).isEqualTo("50 PCs, cosine");
        float[] distances = space.distances(SCOPE);
        float[] sorted = distances.clone();
        Arrays.sort(sorted);
        assertThat(sorted[0]).isZero();
        assertThat(sorted[sorted.length - 1]).isBetween(1f, 2f);
        assertThat(make(vectors, 0, false, Metric.EUCLIDEAN).title()).isEqualTo("39,984 pixels");
    }

    @Test
    void componentsBeyondTheRankAreZeroAndNeverNaN() {
        Glyphs glyphs = new Glyphs();
        for (int i = 0; i < 30; i++) {
            glyphs.plain("face" + i, 'A', i * 7);
        }
        FontVectors vectors = FontVectors.of(glyphs.table(), CharacterSet.of("A"));
        for (boolean normalise : new boolean[] {false, true}) {
            Space space = make(vectors, 30, normalise, Metric.COSINE);
            float[] coordinates = Objects.requireNonNull(space.coordinates());
            for (int i = 0; i < coordinates.length; i++) {
                assertThat(i % 30 == 0 || coordinates[i] == 0).isTrue();
            }
            assertThat(space.distances(SCOPE)).doesNotContain(Float.NaN);
        }
    }

    @Test
    @DisplayName("CLU-09 typefaces that equal the mean are zero vectors: at cosine distance 1, never NaN")
    void zeroVectorsHaveCosineDistances() {
        FontVectors vectors = FontVectors.of(
                new Glyphs()
                        .plain("a", 'A', 10)
                        .plain("b", 'A', 20)
                        .plain("c", 'A', 30)
                        .plain("d", 'A', 20)
                        .table(),
                CharacterSet.of("A"));
        for (boolean normalise : new boolean[] {false, true}) {
            float[] distances = make(vectors, 0, normalise, Metric.COSINE).distances(SCOPE);
            assertThat(distances).containsExactly(0, 1, 2, 1, 1, 0, 1, 0, 2, 1, 0, 1, 1, 0, 1, 0);
        }
    }

    @Test
    void identicalTypefacesAreAtDistanceZeroInEverySpace() {
        Glyphs glyphs = new Glyphs();
        FontVectors random = Glyphs.random(420, "A", 5);
        for (int i = 0; i < 420; i++) {
            byte[] pixels = new byte[784];
            int like = i % 10 == 9 ? i - 3 : i;
            System.arraycopy(random.glyphs().pixels(), random.offset(like, 0), pixels, 0, 784);
            glyphs.add("face%05d".formatted(i), 'A', pixels);
        }
        FontVectors vectors = FontVectors.of(glyphs.table(), CharacterSet.of("A"));
        for (int dims : new int[] {0, 10, 100}) {
            for (boolean normalise : new boolean[] {false, true}) {
                for (Metric metric : Metric.values()) {
                    float[] distances = make(vectors, dims, normalise, metric).distances(SCOPE);
                    for (int i = 9; i < 420; i += 10) {
                        assertThat(distances[i * 420 + i - 3]).isZero();
                        assertThat(distances[i * 420 + i - 2]).isPositive();
                    }
                }
            }
        }
    }

    @Test
    void identicalTypefacesAndASingleOneHaveNoDistances() {
        Glyphs glyphs = new Glyphs();
        for (int i = 0; i < 12; i++) {
            glyphs.plain("face" + i, 'A', 77);
        }
        FontVectors same = FontVectors.of(glyphs.table(), CharacterSet.of("A"));
        for (FontVectors vectors : new FontVectors[] {same, same.subset(new int[] {3})}) {
            for (int dims : new int[] {0, 1}) {
                for (boolean normalise : new boolean[] {false, true}) {
                    for (Metric metric : Metric.values()) {
                        Space space = make(vectors, dims, normalise, metric);
                        assertThat(space.products(SCOPE)).containsOnly(0);
                        assertThat(space.distances(SCOPE)).containsOnly(0);
                    }
                }
            }
        }
        assertThat(make(same, 1, false, Metric.EUCLIDEAN).title()).isEqualTo("1 PC");
    }

    @Test
    @DisplayName("CLU-14 what cannot be is refused with a sentence")
    void badRequestsAreRefused() {
        FontVectors few = Glyphs.random(5, "A", 6);
        assertThatThrownBy(() -> make(few.subset(new int[] {0, 1, 2}), 4, false, Metric.EUCLIDEAN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("PCA can keep at most 3 dimensions of 3 typefaces, not 4.");
        assertThatThrownBy(() -> make(FontVectors.of(few.glyphs(), CharacterSet.of("")), 0, false, Metric.EUCLIDEAN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Select at least one character");
        assertThatThrownBy(() -> make(FontVectors.of(few.glyphs(), CharacterSet.of("Az")), 0, false, Metric.EUCLIDEAN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("No typeface has all of the selected characters");
    }

    @Test
    void theNumberOfThreadsDoesNotChangeABit() {
        FontVectors vectors = Glyphs.random(450, "AB", 7);
        try (Workers one = new Workers("one", 1);
                Workers eight = new Workers("eight", 8)) {
            for (int dims : new int[] {0, 20, 110}) {
                for (boolean normalise : new boolean[] {false, true}) {
                    SpaceSettings settings = new SpaceSettings(dims, normalise, Metric.EUCLIDEAN);
                    double[] two = new SpaceMaker(workers)
                            .make(vectors, settings, SCOPE)
                            .products(SCOPE);
                    assertThat(new SpaceMaker(one)
                                    .make(vectors, settings, SCOPE)
                                    .products(SCOPE))
                            .isEqualTo(two);
                    assertThat(new SpaceMaker(eight)
                                    .make(vectors, settings, SCOPE)
                                    .products(SCOPE))
                            .isEqualTo(two);
                }
            }
        }
    }

    @Test
    void cancellingWhileASpaceIsMadeEndsTheWork() {
        FontVectors vectors = Glyphs.random(450, "ABC", 8);
        for (int dims : new int[] {0, 20, 300}) {
            for (boolean normalise : new boolean[] {false, true}) {
                Cancellation cancellation = new Cancellation();
                JobScope scope = new JobScope(cancellation, (_, _) -> cancellation.cancel());
                assertThatThrownBy(() -> new SpaceMaker(workers)
                                .make(vectors, new SpaceSettings(dims, normalise, Metric.EUCLIDEAN), scope))
                        .isInstanceOf(CancellationException.class);
            }
        }
    }
}

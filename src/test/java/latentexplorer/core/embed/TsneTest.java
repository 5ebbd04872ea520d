package latentexplorer.core.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.SeededRandom;
import latentexplorer.core.neighbours.Metric;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TsneTest {
    private static final Workers WORKERS = new Workers("tsne-test", 2);
    private static final JobScope SCOPE = JobScope.unattended();

    @AfterAll
    static void close() {
        WORKERS.close();
    }

    private static TsneSettings settings(double perplexity, int iterations) {
        return new TsneSettings(perplexity, iterations, Metric.EUCLIDEAN, 1);
    }

    private static float[] map(float[] codes, int width, TsneSettings settings) {
        return new Tsne(codes, width, settings, WORKERS, SCOPE).run(SCOPE);
    }

    private static void allFinite(float[] positions, int n) {
        assertThat(positions).hasSize(2 * n);
        for (float each : positions) {
            assertThat(Float.isFinite(each)).isTrue();
        }
    }

    @Test
    @DisplayName("EMB-07 neighbours on the map have the same label")
    void keepsGroupsTogether() {
        float[] codes = Codes.groups(600, 16, 6, 3, 1);
        float[] positions = map(codes, 16, settings(20, 400));
        MapQuality quality = new QualityMeter(codes, 16, WORKERS).measure(positions, Codes.labels(600, 6), SCOPE);
        assertThat(quality.labelAgreement()).isGreaterThan(0.98);
        assertThat(quality.trustworthiness()).isGreaterThan(0.9);
    }

    @Test
    void gradientAgreesWithDifferencesOfTheExactLoss() {
        int n = 200;
        WeightedGraph graph = graph(n);
        SeededRandom random = new SeededRandom(2);
        float[] x = new float[n];
        float[] y = new float[n];
        for (int i = 0; i < n; i++) {
            x[i] = (float) (3 * random.nextGaussian());
            y[i] = (float) (3 * random.nextGaussian());
        }
        TsneDescent descent = new TsneDescent(graph, x, y, 200, WORKERS);
        float[] gradient = descent.gradient();
        assertThat(descent.loss()).isCloseTo(loss(graph, x, y), Offset.offset(1e-3));
        double error = 0;
        double norm = 0;
        for (int i = 0; i < n; i++) {
            float kept = x[i];
            x[i] = kept + 0.01f;
            double above = loss(graph, x, y);
            x[i] = kept - 0.01f;
            double below = loss(graph, x, y);
            x[i] = kept;
            double slope = (above - below) / 0.02;
            error += (slope - gradient[2 * i]) * (slope - gradient[2 * i]);
            norm += slope * slope;
        }
        assertThat(Math.sqrt(error / norm)).isLessThan(0.01);
    }

    private static WeightedGraph graph(int n) {
        float[] codes = Codes.groups(n, 5, 4, 2, 3);
        var index = latentexplorer.core.neighbours.NeighbourIndex.of(codes, 5, Metric.EUCLIDEAN, SCOPE);
        int[] order = index.spatialOrder();
        return Similarities.of(index.neighbours(30, WORKERS, SCOPE), settings(10, 1), order, WORKERS, SCOPE);
    }

    private static double loss(WeightedGraph graph, float[] x, float[] y) {
        double total = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                total += i == j ? 0 : cauchy(x, y, i, j);
            }
        }
        double loss = 0;
        for (int i = 0; i < x.length; i++) {
            for (int e = graph.starts()[i]; e < graph.starts()[i + 1]; e++) {
                double p = graph.weights()[e];
                loss += p > 0 ? p * Math.log(p * total / cauchy(x, y, i, graph.targets()[e])) : 0;
            }
        }
        return loss;
    }

    private static double cauchy(float[] x, float[] y, int i, int j) {
        double dx = (double) x[i] - x[j];
        double dy = (double) y[i] - y[j];
        return 1 / (1 + dx * dx + dy * dy);
    }

    @Test
    void endsAtNoHigherLossThanTheExactMethodOfAnotherLibrary() {
        int n = 500;
        int width = 10;
        float[] codes = Codes.groups(n, width, 5, 2, 4);
        TsneSettings settings = new TsneSettings(30, 1000, Metric.EUCLIDEAN, 0);
        Tsne ours = new Tsne(codes, width, settings, WORKERS, SCOPE);
        float[] positions = ours.run(SCOPE);
        double[][] rows = new double[n][width];
        for (int i = 0; i < codes.length; i++) {
            rows[i / width][i % width] = codes[i];
        }
        smile.math.MathEx.setSeed(1);
        var theirs = smile.manifold.TSNE.fit(rows, new smile.manifold.TSNE.Options(2, 30, 200, 12, 1000));
        float[] other = new float[2 * n];
        for (int i = 0; i < n; i++) {
            other[2 * i] = (float) theirs.coordinates()[i][0];
            other[2 * i + 1] = (float) theirs.coordinates()[i][1];
        }
        assertThat(exactLoss(codes, width, positions)).isLessThan(exactLoss(codes, width, other) + 0.03);
    }

    /** The divergence with every pair of points, at perplexity 30. */
    private static double exactLoss(float[] codes, int width, float[] positions) {
        int n = positions.length / 2;
        var neighbours = latentexplorer.core.neighbours.NeighbourIndex.of(codes, width, Metric.EUCLIDEAN, SCOPE)
                .neighbours(n - 1, WORKERS, SCOPE);
        int[] order = new int[n];
        float[] x = new float[n];
        float[] y = new float[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
            x[i] = positions[2 * i];
            y[i] = positions[2 * i + 1];
        }
        return loss(Similarities.of(neighbours, settings(30, 1), order, WORKERS, SCOPE), x, y);
    }

    @Test
    void givesTheSameBitsOnAnyNumberOfThreads() {
        float[] codes = Codes.groups(2500, 8, 5, 3, 5);
        TsneSettings settings = settings(10, 60);
        float[] two = map(codes, 8, settings);
        for (int threads : new int[] {1, 8}) {
            try (Workers workers = new Workers("tsne-test-more", threads)) {
                assertThat(new Tsne(codes, 8, settings, workers, SCOPE).run(SCOPE))
                        .isEqualTo(two);
            }
        }
    }

    @Test
    void hasPositionsFromTheStartAndAfterEachStep() {
        float[] codes = Codes.groups(100, 4, 2, 3, 6);
        Tsne map = new Tsne(codes, 4, settings(5, 3), WORKERS, SCOPE);
        float[] start = map.positions();
        allFinite(start, 100);
        map.step(SCOPE);
        assertThat(map.round()).isZero();
        assertThat(map.positions()).isEqualTo(start);
        map.step(SCOPE);
        assertThat(map.positions()).isNotEqualTo(start);
        map.run(SCOPE);
        assertThat(map.done()).isTrue();
        float[] end = map.positions();
        map.step(SCOPE);
        assertThat(map.positions()).isEqualTo(end);
    }

    @Test
    void stopsWhenAskedAndKeepsItsPositions() {
        Tsne map = new Tsne(Codes.groups(100, 4, 2, 3, 6), 4, settings(5, 3), WORKERS, SCOPE);
        JobScope stopped = JobScope.unattended();
        stopped.cancellation().cancel();
        assertThatThrownBy(() -> map.step(stopped)).isInstanceOf(CancellationException.class);
        allFinite(map.positions(), 100);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 784})
    void takesCodesOfAnyLength(int width) {
        allFinite(map(Codes.groups(120, width, 3, 3, 7), width, settings(5, 50)), 120);
    }

    @Test
    void placesPointsThatAreAllEqual() {
        float[] codes = new float[300 * 3];
        Arrays.fill(codes, 2.5f);
        allFinite(map(codes, 3, settings(10, 300)), 300);
    }

    @Test
    void placesManyEqualPointsAmongOthers() {
        float[] codes = Codes.groups(1500, 3, 3, 3, 8);
        Arrays.fill(codes, 0, 3000, 0.25f);
        allFinite(map(codes, 3, settings(10, 300)), 1500);
    }

    @Test
    void placesTenThousandEqualPointsAloneAndAmongOthers() {
        float[] equal = new float[10_000 * 2];
        Arrays.fill(equal, -1.5f);
        allFinite(map(equal, 2, settings(10, 60)), 10_000);
        float[] others = Arrays.copyOf(equal, 10_500 * 2);
        System.arraycopy(Codes.groups(500, 2, 2, 3, 8), 0, others, equal.length, 1000);
        allFinite(map(others, 2, settings(10, 60)), 10_500);
    }

    @Test
    void ignoresConstantDimensions() {
        float[] codes = Codes.groups(200, 4, 2, 4, 9);
        for (int i = 0; i < 200; i++) {
            codes[4 * i + 3] = 17;
        }
        allFinite(map(codes, 4, settings(10, 100)), 200);
    }

    @Test
    void placesGroupsThatNoNeighbourConnects() {
        float[] codes = Codes.groups(400, 4, 4, 1e4, 10);
        float[] positions = map(codes, 4, settings(10, 300));
        allFinite(positions, 400);
        assertThat(new QualityMeter(codes, 4, WORKERS)
                        .measure(positions, Codes.labels(400, 4), SCOPE)
                        .labelAgreement())
                .isOne();
    }

    @Test
    void refusesFewerPointsThanThreeTimesThePerplexity() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Tsne(new float[90], 1, settings(30, 10), WORKERS, SCOPE))
                .withMessage("A t-SNE map of perplexity 30 needs more than 90 points (three times the perplexity), and"
                        + " there are 90: choose a perplexity of at most 29.");
    }

    @ParameterizedTest
    @CsvSource({"0,10", "NaN,10", "30,0"})
    void refusesSettingsThatMakeNoMap(double perplexity, int iterations) {
        assertThatIllegalArgumentException().isThrownBy(() -> settings(perplexity, iterations));
    }

    @Test
    void namesTheCodeThatIsNoNumber() {
        float[] codes = new float[200];
        codes[33] = Float.NaN;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Tsne(codes, 2, settings(5, 10), WORKERS, SCOPE))
                .withMessageStartingWith("Code 16 holds NaN as value 1");
    }
}

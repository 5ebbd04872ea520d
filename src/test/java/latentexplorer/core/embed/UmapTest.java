package latentexplorer.core.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.neighbours.Metric;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UmapTest {
    private static final Workers WORKERS = new Workers("umap-test", 2);
    private static final JobScope SCOPE = JobScope.unattended();

    @AfterAll
    static void close() {
        WORKERS.close();
    }

    private static UmapSettings settings(int neighbours, int epochs) {
        return new UmapSettings(neighbours, 0.1, 1, epochs, Metric.EUCLIDEAN, 1);
    }

    private static float[] map(float[] codes, int width, UmapSettings settings) {
        return new Umap(codes, width, settings, WORKERS, SCOPE).run(SCOPE);
    }

    private static void allFinite(float[] positions, int n) {
        assertThat(positions).hasSize(2 * n);
        for (float each : positions) {
            assertThat(Float.isFinite(each)).isTrue();
        }
    }

    @Test
    void keepsGroupsTogether() {
        float[] codes = Codes.groups(600, 16, 6, 3, 1);
        float[] positions = map(codes, 16, settings(15, 200));
        MapQuality quality = new QualityMeter(codes, 16, WORKERS).measure(positions, Codes.labels(600, 6), SCOPE);
        assertThat(quality.labelAgreement()).isGreaterThan(0.98);
        assertThat(quality.trustworthiness()).isGreaterThan(0.88);
    }

    /** The values that umap-learn finds. */
    @ParameterizedTest
    @CsvSource({"0.1,1,1.5769434603,0.8950608779", "0.5,1,0.5830300205,1.3341669926", "0.001,1,1.9290863,0.7915045"})
    void fitsTheCurve(double minDistance, double spread, double a, double b) {
        UmapCurve curve = UmapCurve.of(minDistance, spread);
        assertThat(curve.a()).isCloseTo(a, Percentage.withPercentage(0.1));
        assertThat(curve.b()).isCloseTo(b, Percentage.withPercentage(0.1));
    }

    @Test
    void forcesAreDerivativesOfTheCrossEntropy() {
        UmapCurve curve = UmapCurve.of(0.1, 1);
        for (double r = 0.05; r < 20; r *= 1.3) {
            double pull = (logMembership(curve, r + 1e-5) - logMembership(curve, r - 1e-5)) / 2e-5;
            assertThat(curve.pull(r * r) * r).isCloseTo(pull, Percentage.withPercentage(0.01));
            double push = (logStranger(curve, r + 1e-5) - logStranger(curve, r - 1e-5)) / 2e-5;
            // The small number that keeps the push finite at distance 0 is part of the method.
            assertThat(curve.push(r * r) * r * (0.001 + r * r) / (r * r))
                    .isCloseTo(push, Percentage.withPercentage(0.01));
        }
    }

    private static double logMembership(UmapCurve curve, double r) {
        return -Math.log(1 + curve.a() * Math.pow(r, 2 * curve.b()));
    }

    private static double logStranger(UmapCurve curve, double r) {
        double power = curve.a() * Math.pow(r, 2 * curve.b());
        return Math.log(power / (1 + power));
    }

    @Test
    void tableAgreesWithTheFunction() {
        UmapCurve curve = UmapCurve.of(0.1, 1);
        ForceTable table = new ForceTable(curve::push);
        for (double square = 1e-8; square < 1e8; square *= 1.07) {
            assertThat((double) table.of((float) square))
                    .isCloseTo(curve.push((float) square), Percentage.withPercentage(0.02));
        }
        assertThat(table.of(0)).isPositive().isFinite();
        assertThat(table.of(Float.MAX_VALUE)).isNotNegative().isFinite();
    }

    @Test
    void membershipsAddUpToTheLogarithmOfTheNeighbours() {
        float[] distances = {1, 1.2f, 1.4f, 1.9f, 2.5f, 2.6f, 3};
        float[] weights = new float[7];
        FuzzyGraph.memberships(distances, 0, 7, 2, true, weights, 0);
        double sum = 0;
        for (float weight : weights) {
            sum += weight;
        }
        assertThat(weights[0]).isOne();
        assertThat(sum).isCloseTo(3, Offset.offset(1e-4));
    }

    @Test
    void givesTheSameBitsOnAnyNumberOfThreads() {
        float[] codes = Codes.groups(2500, 8, 5, 3, 5);
        UmapSettings settings = settings(15, 40);
        float[] two = map(codes, 8, settings);
        for (int threads : new int[] {1, 8}) {
            try (Workers workers = new Workers("umap-test-more", threads)) {
                assertThat(new Umap(codes, 8, settings, workers, SCOPE).run(SCOPE))
                        .isEqualTo(two);
            }
        }
        UmapSettings other = new UmapSettings(15, 0.1, 1, 40, Metric.EUCLIDEAN, 2);
        assertThat(map(codes, 8, other)).isNotEqualTo(two);
    }

    @Test
    void makesAsManyEpochsAsIsUsual() {
        assertThat(UmapSettings.USUAL.epochs(10_000)).isEqualTo(500);
        assertThat(UmapSettings.USUAL.epochs(10_001)).isEqualTo(200);
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
        allFinite(map(codes, 3, settings(10, 100)), 300);
    }

    @Test
    void placesManyEqualPointsAmongOthers() {
        float[] codes = Codes.groups(1500, 3, 3, 3, 8);
        Arrays.fill(codes, 0, 3000, 0.25f);
        allFinite(map(codes, 3, settings(10, 100)), 1500);
    }

    @Test
    void placesTenThousandEqualPointsAloneAndAmongOthers() {
        float[] equal = new float[10_000 * 2];
        Arrays.fill(equal, -1.5f);
        allFinite(map(equal, 2, settings(10, 30)), 10_000);
        float[] others = Arrays.copyOf(equal, 10_500 * 2);
        System.arraycopy(Codes.groups(500, 2, 2, 3, 8), 0, others, equal.length, 1000);
        allFinite(map(others, 2, settings(10, 30)), 10_500);
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
        float[] positions = map(codes, 4, settings(10, 200));
        allFinite(positions, 400);
        assertThat(new QualityMeter(codes, 4, WORKERS)
                        .measure(positions, Codes.labels(400, 4), SCOPE)
                        .labelAgreement())
                .isGreaterThan(0.99);
    }

    @Test
    void aHandfulOfOutliersDoesNotSqueezeTheOthers() {
        float[] codes = Codes.groups(1000, 4, 3, 3, 10);
        for (int i = 4 * 994; i < codes.length; i++) {
            codes[i] = 1e4f + i % 4 + i / 4;
        }
        float[] positions = map(codes, 4, settings(6, 1));
        for (int axis = 0; axis < 2; axis++) {
            float least = Float.POSITIVE_INFINITY;
            float most = Float.NEGATIVE_INFINITY;
            for (int i = 0; i < 994; i++) {
                least = Math.min(least, positions[2 * i + axis]);
                most = Math.max(most, positions[2 * i + axis]);
            }
            assertThat(most - least).as("of 10, axis %d", axis).isGreaterThan(5);
        }
    }

    @Test
    void takesAngles() {
        float[] codes = Codes.groups(300, 5, 3, 3, 11);
        allFinite(map(codes, 5, new UmapSettings(10, 0.1, 1, 50, Metric.COSINE, 0)), 300);
    }

    @Test
    void stopsWhenAsked() {
        Umap map = new Umap(Codes.groups(100, 4, 2, 3, 6), 4, settings(5, 3), WORKERS, SCOPE);
        JobScope stopped = JobScope.unattended();
        stopped.cancellation().cancel();
        assertThatThrownBy(() -> map.step(stopped)).isInstanceOf(CancellationException.class);
        allFinite(map.positions(), 100);
    }

    @Test
    void refusesFewerPointsThanNeighbours() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Umap(new float[14], 1, settings(15, 10), WORKERS, SCOPE))
                .withMessage("A UMAP map of 15 neighbours needs at least as many points, and there are 14: choose fewer"
                        + " neighbours.");
        allFinite(map(Codes.groups(15, 2, 1, 1, 3), 2, settings(15, 10)), 15);
    }

    @Test
    void namesTheCodeThatIsNoNumber() {
        float[] codes = new float[200];
        codes[33] = Float.POSITIVE_INFINITY;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Umap(codes, 2, settings(5, 10), WORKERS, SCOPE))
                .withMessageStartingWith("Code 16 holds Infinity as value 1");
    }
}

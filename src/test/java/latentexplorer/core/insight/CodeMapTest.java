package latentexplorer.core.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import java.util.stream.IntStream;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.SeededRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import smile.feature.extraction.PCA;

class CodeMapTest {
    private static final int N = 300;
    private static final int[] INDICES = IntStream.range(0, N).toArray();
    private static final int[] LABELS = new int[N];

    private static float[] codes(int width, long seed) {
        SeededRandom random = new SeededRandom(seed);
        float[] codes = new float[N * width];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (float) (3 + random.nextGaussian() * (1 + i % width));
        }
        return codes;
    }

    private static CodeMap map(float[] codes, int width, @Nullable CodeMap reference) {
        try (Workers workers = new Workers("map", 1)) {
            CodeSpace space = new CodeSpace(codes, width, "code", OptionalDouble.of(2));
            return CodeMap.of(space, INDICES, LABELS, reference, workers, JobScope.unattended());
        }
    }

    @Test
    void thePlaneIsTheOneThatSmileFinds() {
        int width = 5;
        float[] codes = codes(width, 1);
        double[][] rows = new double[N][width];
        for (int i = 0; i < codes.length; i++) {
            rows[i / width][i % width] = codes[i];
        }
        double[][] expected = PCA.fit(rows).getProjection(2).apply(rows);

        CodeMap found = map(codes, width, null);

        double signX = Math.signum(found.x()[0] / expected[0][0]);
        double signY = Math.signum(found.y()[0] / expected[0][1]);
        for (int i = 0; i < N; i++) {
            assertThat(found.x()[i]).isCloseTo((float) (signX * expected[i][0]), within(1e-4f));
            assertThat(found.y()[i]).isCloseTo((float) (signY * expected[i][1]), within(1e-4f));
        }
        assertThat(found.explained()).isCloseTo(PCA.fit(rows).cumulativeVarianceProportion()[1], within(1e-6));
    }

    @Test
    void codesThatWereTurnedAndMirroredComeBackToTheirPlaces() {
        float[] codes = codes(2, 2);
        CodeMap reference = map(codes, 2, null);
        for (int mirrored = -1; mirrored <= 1; mirrored += 2) {
            for (double angle = 0.3; angle < 6; angle += 0.7) {
                float[] turned = new float[codes.length];
                for (int i = 0; i < N; i++) {
                    double x = codes[2 * i];
                    double y = mirrored * codes[2 * i + 1];
                    turned[2 * i] = (float) (Math.cos(angle) * x - Math.sin(angle) * y);
                    turned[2 * i + 1] = (float) (Math.sin(angle) * x + Math.cos(angle) * y);
                }

                CodeMap found = map(turned, 2, reference);

                for (int i = 0; i < N; i++) {
                    assertThat(found.x()[i]).isCloseTo(reference.x()[i], within(1e-3f));
                    assertThat(found.y()[i]).isCloseTo(reference.y()[i], within(1e-3f));
                }
            }
        }
    }

    @Test
    void noTurnBringsTheMapCloserAndTheScaleStays() {
        CodeMap reference = map(codes(4, 3), 4, null);
        float[] other = codes(4, 4);
        CodeMap plain = map(other, 4, null);
        CodeMap aligned = map(other, 4, reference);
        double least = distance(aligned, reference, 0, 1);
        for (int mirrored = -1; mirrored <= 1; mirrored += 2) {
            for (double angle = 0; angle < 6.28; angle += 0.01) {
                assertThat(distance(plain, reference, angle, mirrored)).isGreaterThanOrEqualTo(least - 1e-2);
            }
        }
        for (int i = 0; i < N; i++) {
            assertThat(Math.hypot(aligned.x()[i], aligned.y()[i]))
                    .isCloseTo(Math.hypot(plain.x()[i], plain.y()[i]), within(1e-4));
        }
        assertThat(aligned.reach()).isEqualTo(plain.reach());
    }

    private static double distance(CodeMap map, CodeMap reference, double angle, int mirrored) {
        double sum = 0;
        for (int i = 0; i < N; i++) {
            double x = Math.cos(angle) * map.x()[i] - Math.sin(angle) * mirrored * map.y()[i];
            double y = Math.sin(angle) * map.x()[i] + Math.cos(angle) * mirrored * map.y()[i];
            sum += Math.pow(x - reference.x()[i], 2) + Math.pow(y - reference.y()[i], 2);
        }
        return sum;
    }

    @Test
    void aReferenceOfOtherImagesIsNotRegarded() {
        CodeMap reference = map(codes(3, 5), 3, null);
        CodeMap other = new CodeMap(
                new int[] {1}, new int[] {0}, new float[] {1}, new float[] {1}, 1, "code", reference.prior(), 1);

        assertThat(map(codes(3, 6), 3, other).x())
                .isEqualTo(map(codes(3, 6), 3, null).x());
    }

    @Test
    void thePriorLiesWhereTheCodeZeroLies() {
        CodeMap found = map(codes(2, 7), 2, null);
        Prior prior = found.prior().orElseThrow();
        float[] codes = codes(2, 7);
        double mean0 =
                IntStream.range(0, N).mapToDouble(i -> codes[2 * i]).average().orElseThrow();
        double mean1 = IntStream.range(0, N)
                .mapToDouble(i -> codes[2 * i + 1])
                .average()
                .orElseThrow();

        assertThat(prior.deviation()).isEqualTo(2);
        assertThat(Math.hypot(prior.x(), prior.y())).isCloseTo(Math.hypot(mean0, mean1), within(1e-6));
        assertThat(Math.hypot(found.x()[0] - prior.x(), found.y()[0] - prior.y()))
                .isCloseTo(Math.hypot(codes[0], codes[1]), within(1e-4));
    }

    @Test
    void aCodeOfOneValueIsALineAndOnlyTurnsOver() {
        float[] codes = codes(1, 8);
        CodeMap reference = map(codes, 1, null);
        float[] negative = new float[N];
        for (int i = 0; i < N; i++) {
            negative[i] = -codes[i];
        }

        CodeMap found = map(negative, 1, reference);

        for (float y : found.y()) {
            assertThat(y).isZero();
        }
        assertThat(found.x()).containsExactly(reference.x(), within(1e-4f));
    }

    @Test
    void sameCodesHugeCodesAndNoNumbersDoNotBreak() {
        assertThat(map(new float[N * 3], 3, map(codes(3, 9), 3, null)).x()).containsOnly(0f);
        float[] huge = codes(2, 10);
        for (int i = 0; i < huge.length; i++) {
            huge[i] *= 1e30f;
        }
        assertThat(map(huge, 2, null).x()).doesNotContain(Float.NaN);
        huge[5] = Float.POSITIVE_INFINITY;
        assertThat(map(huge, 2, null).x()).containsOnly(Float.NaN);
    }
}

package latentexplorer.core.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class QualityMeterTest {
    private static final Workers WORKERS = new Workers("quality-test", 2);
    private static final JobScope SCOPE = JobScope.unattended();

    @AfterAll
    static void close() {
        WORKERS.close();
    }

    private static List<Integer> order(float[] rows, int width, int from) {
        return IntStream.range(0, rows.length / width)
                .filter(i -> i != from)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> {
                            float sum = 0;
                            for (int j = 0; j < width; j++) {
                                float d = rows[from * width + j] - rows[i * width + j];
                                sum += d * d;
                            }
                            return sum;
                        })
                        .thenComparing(i -> i))
                .toList();
    }

    /** Venna and Kaski's definition, point by point. */
    private static double trust(float[] rows, int width, float[] shown, int shownWidth, int k, int[] anchors) {
        int n = rows.length / width;
        double penalty = 0;
        for (int anchor : anchors) {
            List<Integer> ranks = order(rows, width, anchor);
            for (int j : order(shown, shownWidth, anchor).subList(0, k)) {
                penalty += Math.max(0, ranks.indexOf(j) + 1 - k);
            }
        }
        return 1 - 2.0 / (anchors.length * k * (2.0 * n - 3.0 * k - 1)) * penalty;
    }

    @Test
    void agreesWithTheDefinitions() {
        float[] codes = Codes.groups(300, 6, 4, 2, 1);
        float[] positions = FirstDimensionsEmbedder.place(codes, 6);
        int[] anchors = {0, 5, 17, 80, 200, 299};
        MapQuality quality =
                new QualityMeter(codes, 6, WORKERS).measure(positions, Codes.labels(300, 4), 7, anchors, SCOPE);
        assertThat(quality.trustworthiness())
                .isCloseTo(trust(codes, 6, positions, 2, 7, anchors), Offset.offset(1e-12));
        assertThat(quality.continuity()).isCloseTo(trust(positions, 2, codes, 6, 7, anchors), Offset.offset(1e-12));
        int same = 0;
        for (int i = 0; i < 300; i++) {
            same += order(positions, 2, i).get(0) % 4 == i % 4 ? 1 : 0;
        }
        assertThat(quality.labelAgreement()).isEqualTo(same / 300.0);
    }

    @Test
    void pointsWithoutALabelDoNotCount() {
        float[] line = {0, 0, 1, 0, 3, 0, 6, 0, 10, 0};
        QualityMeter meter = new QualityMeter(line, 2, WORKERS);
        assertThat(meter.measure(line, new int[] {0, 0, -1, 1, -1}, SCOPE).labelAgreement())
                .isEqualTo(2 / 3.0);
        assertThat(meter.measure(line, new int[] {-1, -1, -1, -1, -1}, SCOPE).labelAgreement())
                .isNaN();
    }

    @Test
    void aMapOfItselfIsPerfect() {
        float[] codes = Codes.groups(500, 2, 4, 2, 2);
        MapQuality quality = new QualityMeter(codes, 2, WORKERS).measure(codes, null, SCOPE);
        assertThat(quality).isEqualTo(new MapQuality(500, 12, 1, 1, quality.rankCorrelation(), Double.NaN));
        assertThat(quality.rankCorrelation()).isCloseTo(1, Offset.offset(1e-9));
        NeighbourPreservation kept = NeighbourPreservation.of(codes, 2, codes, 12, WORKERS, SCOPE);
        assertThat(kept.preserved()).containsOnly(1);
        assertThat(kept.falseNeighbours()).containsOnly(0);
        assertThat(kept.tears()).containsOnly(0);
    }

    @Test
    void aFoldShowsFalseNeighboursAndATearShowsTears() {
        int n = 200;
        float[] line = new float[n];
        float[] folded = new float[2 * n];
        float[] torn = new float[2 * n];
        for (int i = 0; i < n; i++) {
            line[i] = i;
            folded[2 * i] = Math.min(i, n - 1 - i) + (i >= n / 2 ? 0.25f : 0);
            torn[2 * i] = i >= n / 2 ? i + 1000 : i;
        }
        NeighbourPreservation fold = NeighbourPreservation.of(line, 1, folded, 6, WORKERS, SCOPE);
        assertThat(fold.falseNeighbours()[20]).isGreaterThan(0.3f);
        assertThat(fold.tears()[20]).isZero();
        NeighbourPreservation tear = NeighbourPreservation.of(line, 1, torn, 6, WORKERS, SCOPE);
        assertThat(tear.tears()[99]).isEqualTo(0.5f);
        assertThat(tear.tears()[20]).isZero();
        assertThat(tear.falseNeighbours()[99]).isZero();
    }

    @Test
    void measuresTheSameBitsOnAnyNumberOfThreads() {
        float[] codes = Codes.groups(3000, 6, 4, 2, 3);
        float[] positions = FirstDimensionsEmbedder.place(codes, 6);
        int[] labels = Codes.labels(3000, 4);
        MapQuality two = new QualityMeter(codes, 6, WORKERS).measure(positions, labels, SCOPE);
        NeighbourPreservation kept = NeighbourPreservation.of(codes, 6, positions, 12, WORKERS, SCOPE);
        for (int threads : new int[] {1, 8}) {
            try (Workers workers = new Workers("quality-test-more", threads)) {
                assertThat(new QualityMeter(codes, 6, workers).measure(positions, labels, SCOPE))
                        .isEqualTo(two);
                NeighbourPreservation other = NeighbourPreservation.of(codes, 6, positions, 12, workers, SCOPE);
                assertThat(other.preserved()).isEqualTo(kept.preserved());
                assertThat(other.falseNeighbours()).isEqualTo(kept.falseNeighbours());
                assertThat(other.tears()).isEqualTo(kept.tears());
            }
        }
    }

    @Test
    void anchorsAreFixedAndDifferent() {
        int[] anchors = QualityMeter.anchors(70_000, 0);
        assertThat(anchors).hasSize(2000).doesNotHaveDuplicates().isSorted().isEqualTo(QualityMeter.anchors(70_000, 0));
        assertThat(QualityMeter.anchors(5, 0)).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void ranksShareThePlacesOfEqualValues() {
        assertThat(RankCorrelation.of(new float[] {1, 2, 2, 9}, new float[] {5, 6, 6, 7}))
                .isCloseTo(1, Offset.offset(1e-12));
        assertThat(RankCorrelation.of(new float[] {1, 2, 3}, new float[] {3, 2, 1}))
                .isCloseTo(-1, Offset.offset(1e-12));
        assertThat(RankCorrelation.of(new float[] {1, 2, 3, 4}, new float[] {1, 2, 2, 0}))
                .isCloseTo(-0.3162277, Offset.offset(1e-6));
    }

    @Test
    void refusesMapsOfTooFewPoints() {
        QualityMeter meter = new QualityMeter(new float[4], 2, WORKERS);
        assertThatIllegalArgumentException().isThrownBy(() -> meter.measure(new float[4], null, SCOPE));
    }

    @Test
    void alignmentUndoesATurnAMirrorAScaleAndAShift() {
        float[] map = Codes.groups(50, 2, 3, 2, 4);
        for (int mirror : new int[] {1, -1}) {
            float[] moved = new float[map.length];
            for (int i = 0; i < map.length; i += 2) {
                double x = map[i];
                double y = mirror * map[i + 1];
                moved[i] = (float) (3 * (x * Math.cos(1) - y * Math.sin(1)) + 7);
                moved[i + 1] = (float) (3 * (x * Math.sin(1) + y * Math.cos(1)) - 2);
            }
            Alignment alignment = Alignment.of(moved, map);
            assertThat(alignment.mirrored()).isEqualTo(mirror < 0);
            float[] back = alignment.apply(moved);
            for (int i = 0; i < map.length; i++) {
                assertThat(back[i]).isCloseTo(map[i], Offset.offset(1e-4f));
            }
        }
        assertThat(Alignment.of(new float[4], new float[] {1, 1, 3, 3}).apply(new float[4]))
                .containsOnly(2);
        assertThatIllegalArgumentException().isThrownBy(() -> Alignment.of(new float[4], new float[2]));
    }
}

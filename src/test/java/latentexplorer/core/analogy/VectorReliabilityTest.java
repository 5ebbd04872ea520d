package latentexplorer.core.analogy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.SeededRandom;
import org.junit.jupiter.api.Test;

class VectorReliabilityTest {
    private static final JobScope SCOPE = JobScope.unattended();

    @Test
    void theAlignmentIsTheMeanCosineOfAllPairsAndTheErrorThatOfTheJackknife() {
        float[] vectors = around(20, 5, 1, 1);
        VectorReliability found = VectorReliability.of(vectors, 5);
        double whole = meanCosine(vectors, 5, -1);
        assertThat(found.alignment()).isCloseTo(whole, within(1e-9));
        double[] left = new double[20];
        for (int i = 0; i < 20; i++) {
            left[i] = meanCosine(vectors, 5, i);
        }
        double mean = Arrays.stream(left).average().orElseThrow();
        double error =
                Math.sqrt(Arrays.stream(left).map(x -> (x - mean) * (x - mean)).sum() * 19 / 20);
        assertThat(found.interval()).hasValueSatisfying(interval -> {
            assertThat(interval.from()).isCloseTo(whole - 1.959964 * error, within(1e-6));
            assertThat(interval.to()).isCloseTo(whole + 1.959964 * error, within(1e-6));
        });
    }

    @Test
    void theIntervalHoldsTheTruthAboutAsOftenAsItSays() {
        double truth = VectorReliability.of(around(20_000, 8, 1, 99), 8).alignment();
        int held = 0;
        for (int seed = 0; seed < 400; seed++) {
            VectorReliability.Interval interval =
                    VectorReliability.of(around(60, 8, 1, seed), 8).interval().orElseThrow();
            held += interval.from() <= truth && truth <= interval.to() ? 1 : 0;
        }
        assertThat(held / 400.0).isBetween(0.91, 0.98);
    }

    @Test
    void vectorsWithoutDirectionAndFewOfThem() {
        VectorReliability same = VectorReliability.of(new float[] {1, 2, 0, 0, 3, 6, 0.5f, 1}, 2);
        assertThat(same.pairs()).isEqualTo(3);
        assertThat(same.without()).isEqualTo(1);
        assertThat(same.alignment()).isCloseTo(1, within(1e-12));
        assertThat(same.interval()).isPresent();
        assertThat(VectorReliability.of(new float[] {1, 0, -1, 0}, 2))
                .satisfies(two -> assertThat(two.alignment()).isEqualTo(-1))
                .satisfies(two -> assertThat(two.interval()).isEmpty());
        assertThat(VectorReliability.of(new float[4], 2).alignment()).isNaN();
        assertThat(VectorReliability.of(new float[0], 2).pairs()).isZero();
    }

    @Test
    void whereGlyphsAreSumsTheTypefacesDifferenceIsTheSameInEveryCharacter() {
        ImageSet glyphs = Glyphs.additive(6, 9, 0, 2);
        GlyphGrid grid = new GlyphGrid(glyphs);
        try (Workers one = new Workers("test", 1)) {
            VectorReliability faces = Differences.ofTypefaces(Glyphs.linear(), grid, 1, 4, one, SCOPE)
                    .reliability();
            assertThat(faces.pairs()).isEqualTo(6);
            assertThat(faces.alignment()).isGreaterThan(0.999);
            VectorReliability characters = Differences.ofCharacters(Glyphs.linear(), grid, 0, 3, one, SCOPE)
                    .reliability();
            assertThat(characters.pairs()).isEqualTo(9);
            assertThat(characters.alignment()).isGreaterThan(0.999);
            assertThatThrownBy(() -> Differences.ofTypefaces(Glyphs.linear(), grid, 1, 1, one, SCOPE))
                    .hasMessageContaining("points nowhere");
        }
    }

    @Test
    void groupsArePairedByASeed() {
        float[] a = around(50, 3, 0.1, 1);
        float[] b = around(70, 3, 0.1, 2);
        VectorReliability found = Differences.ofGroups(a, b, 3, 5).reliability();
        assertThat(found.pairs()).isEqualTo(50);
        assertThat(Differences.ofGroups(a, b, 3, 5).reliability()).isEqualTo(found);
        assertThat(Differences.ofGroups(a, b, 3, 6).reliability()).isNotEqualTo(found);
        assertThatThrownBy(() -> Differences.ofGroups(new float[0], b, 3, 5)).hasMessageContaining("without images");
        assertThatThrownBy(() -> Differences.ofGroups(a, a.clone(), 3, 5)).hasMessageContaining("points nowhere");
    }

    @Test
    void theMeansOfGroupsAreThoseOfAllMembers() {
        Differences found = Differences.ofGroups(new float[] {1, 2, 3, 6}, new float[] {5, 5}, 2, 1);
        assertThat(found.from()).containsExactly(2, 4);
        assertThat(found.to()).containsExactly(5, 5);
        assertThat(found.values()).hasSize(2);
    }

    @Test
    void theMeaningFollowsTheAlignmentAndItsInterval() {
        assertThat(VectorReliability.of(new float[] {1, 0, 1, 0.1f, 1, 0}, 2).meaning())
                .contains("any one of them stands for all");
        assertThat(VectorReliability.of(around(200, 8, 30, 4), 8).meaning()).contains("no direction in common");
        assertThat(VectorReliability.of(new float[] {1, 0}, 2).meaning()).contains("One pair alone");
    }

    /** Around the diagonal. */
    private static float[] around(int n, int width, double noise, long seed) {
        SeededRandom random = new SeededRandom(seed);
        float[] vectors = new float[n * width];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = (float) (0.6 + noise * random.nextGaussian());
        }
        return vectors;
    }

    private static double meanCosine(float[] v, int width, int without) {
        int n = v.length / width;
        double sum = 0;
        int pairs = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                if (i == without || j == without) {
                    continue;
                }
                double dot = 0;
                double a = 0;
                double b = 0;
                for (int d = 0; d < width; d++) {
                    dot += (double) v[i * width + d] * v[j * width + d];
                    a += Math.pow(v[i * width + d], 2);
                    b += Math.pow(v[j * width + d], 2);
                }
                sum += dot / Math.sqrt(a * b);
                pairs++;
            }
        }
        return sum / pairs;
    }
}

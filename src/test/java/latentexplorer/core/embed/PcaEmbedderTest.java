package latentexplorer.core.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.SeededRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PcaEmbedderTest {
    private static final Workers WORKERS = new Workers("test", 2);

    @AfterAll
    static void closeWorkers() {
        WORKERS.close();
    }

    static CodeSet codes(int n, int k) {
        SeededRandom random = new SeededRandom(n);
        float[] codes = new float[n * k];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (float) (random.nextGaussian() * (i % k + 1));
        }
        return new CodeSet(
                "digits",
                3 * n,
                "a.model",
                "abc",
                codes,
                k,
                IntStream.range(0, n).map(i -> 3 * i).toArray());
    }

    private static Embedding embed(CodeSet codes) {
        return new PcaEmbedder().embed(codes, WORKERS, JobScope.unattended());
    }

    @Test
    @DisplayName("EMB-01 a PCA map fills 0..1 on both axes exactly")
    void fillsTheUnitSquare() {
        Embedding map = embed(codes(200, 5));
        for (float[] axis : new float[][] {map.mapX(), map.mapY()}) {
            float[] sorted = axis.clone();
            Arrays.sort(sorted);
            assertThat(sorted[0]).isEqualTo(0);
            assertThat(sorted[199]).isEqualTo(1);
        }
        assertThat(map.method()).isEqualTo("PCA");
        assertThat(map.parameters()).containsEntry("components", "2").containsKey("explained variance");
    }

    @Test
    void theAxesAreThePrincipalComponentsOfTheCodes() {
        Embedding map = embed(
                new CodeSet("d", 9, "m", "h", new float[] {12, 20, 10, 21, 8, 20, 10, 19}, 2, new int[] {0, 1, 2, 3}));
        assertThat(map.x()).containsExactly(2, 0, -2, 0);
        assertThat(map.y()).containsExactly(0, 1, 0, -1);
    }

    @Test
    @DisplayName("EMB-06 new codes get their exact place; the map's own codes get their own")
    void newCodesGetTheirExactPlace() {
        CodeSet set = codes(100, 4);
        Embedding map = embed(set);
        LinearPlacement placement = PcaEmbedder.placement(map, WORKERS, JobScope.unattended());
        float[] own = placement.place(set.codes(), 100);
        MapScale scale = MapScale.of(map);
        for (int i = 0; i < 100; i++) {
            assertThat(own[2 * i]).isEqualTo(map.x()[i]);
            assertThat(own[2 * i + 1]).isEqualTo(map.y()[i]);
            assertThat(scale.mapX(own[2 * i])).isEqualTo(map.mapX()[i]);
            assertThat(scale.mapY(own[2 * i + 1])).isEqualTo(map.mapY()[i]);
        }
        float[] middle = new float[4];
        for (int j = 0; j < 4; j++) {
            middle[j] = (set.codes()[j] + set.codes()[4 + j]) / 2;
        }
        assertThat(placement.place(middle, 1)[0]).isCloseTo((map.x()[0] + map.x()[1]) / 2, within(1e-5f));
        assertThat(placement.place(new float[0], 0)).isEmpty();
    }

    @Test
    void codesOfOneValueOnePointAndEqualCodesHaveAMap() {
        Embedding line = embed(codes(10, 1));
        assertThat(line.y()).containsOnly(0);
        assertThat(line.mapY()).containsOnly(0.5f);
        Embedding point = embed(codes(1, 3));
        assertThat(point.mapX()).containsExactly(0.5f);
        Embedding equal = embed(new CodeSet("d", 9, "m", "h", new float[] {1, 2, 1, 2}, 2, new int[] {0, 1}));
        assertThat(equal.x()).containsExactly(0, 0);
        assertThat(MapScale.of(equal).mapX(7)).isEqualTo(0.5f);
    }

    @Test
    void noCodesAndOtherMethodsAreRefused() {
        assertThatThrownBy(() -> embed(new CodeSet("d", 9, "m", "h", new float[0], 2, new int[0])))
                .hasMessageContaining("no codes");
        assertThatThrownBy(() -> new CodeSet("d", 9, "m", "h", new float[3], 2, new int[1]))
                .hasMessageContaining("are not 1 codes of 2");
        Embedding map = embed(codes(5, 2));
        Embedding other = new Embedding(
                "t-SNE", map.parameters(), 0, "d", 9, "m", "h", map.x(), map.y(), map.codes(), 2, map.ids());
        assertThatThrownBy(() -> PcaEmbedder.placement(other, WORKERS, JobScope.unattended()))
                .hasMessageContaining("map by t-SNE");
    }
}

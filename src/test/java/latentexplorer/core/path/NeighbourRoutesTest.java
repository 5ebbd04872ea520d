package latentexplorer.core.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.neighbours.Metric;
import latentexplorer.core.neighbours.NeighbourIndex;
import latentexplorer.core.neighbours.Neighbours;
import org.junit.jupiter.api.Test;

class NeighbourRoutesTest {
    private static final JobScope SCOPE = JobScope.unattended();

    @Test
    void waysAreAsShortAsThoseOfFloydAndWarshall() {
        Random random = new Random(3);
        int n = 120;
        int k = 4;
        float[] codes = new float[2 * n];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (float) random.nextGaussian();
        }
        double[][] truth = floydWarshall(codes, n, k);
        try (Workers two = new Workers("test", 2)) {
            NeighbourRoutes routes = NeighbourRoutes.of(codes, 2, k, two, SCOPE);
            assertThat(routes.parts()).isOne();
            for (int round = 0; round < 200; round++) {
                int from = random.nextInt(n);
                int to = random.nextInt(n);
                Route route = routes.between(code(codes, from), code(codes, to), SCOPE);
                assertThat(route.length()).isCloseTo(truth[from][to], within(1e-4));
                assertThat(route.gaps()).isEmpty();
                assertThat(length(codes, from, to, route.stops())).isCloseTo(route.length(), within(1e-5));
            }
        }
    }

    @Test
    void islandsAreBridgedAndTheGapIsTold() {
        float[] codes = new float[60];
        for (int i = 0; i < 60; i++) {
            codes[i] = i < 40 ? i : 1000 + i;
        }
        try (Workers one = new Workers("test", 1)) {
            NeighbourRoutes routes = NeighbourRoutes.of(codes, 1, 3, one, SCOPE);
            assertThat(routes.parts()).isEqualTo(2);
            Route route = routes.between(new float[] {36}, new float[] {1043}, SCOPE);
            assertThat(route.gaps()).containsExactly(1001.0);
            assertThat(route.length()).isCloseTo(1007, within(1e-9));
            assertThat(route.stops()).contains(39, 40);
        }
    }

    @Test
    void equallyShortWaysAreChosenByNumberOnAnyNumberOfThreads() {
        // A grid has many shortest ways from corner to corner.
        int side = 9;
        float[] codes = new float[2 * side * side];
        for (int i = 0; i < side * side; i++) {
            codes[2 * i] = i % side;
            codes[2 * i + 1] = i / side;
        }
        int[] first = null;
        for (int threads : new int[] {1, 2, 8}) {
            try (Workers workers = new Workers("test", threads)) {
                Route route = NeighbourRoutes.of(codes, 2, 4, workers, SCOPE)
                        .between(new float[] {0, 0}, new float[] {8, 8}, SCOPE);
                first = first == null ? route.stops() : first;
                assertThat(route.stops()).containsExactly(first);
            }
        }
    }

    @Test
    void equalCodesOneCodeAndNone() {
        try (Workers one = new Workers("test", 1)) {
            float[] same = new float[40];
            NeighbourRoutes routes = NeighbourRoutes.of(same, 2, one, SCOPE);
            assertThat(routes.between(new float[2], new float[2], SCOPE).length())
                    .isZero();
            assertThat(routes.between(new float[2], new float[] {3, 4}, SCOPE).length())
                    .isEqualTo(5);

            NeighbourRoutes alone = NeighbourRoutes.of(new float[] {1, 1}, 2, one, SCOPE);
            assertThat(alone.between(new float[] {1, 0}, new float[] {3, 1}, SCOPE))
                    .satisfies(route -> assertThat(route.length()).isEqualTo(3))
                    .satisfies(route -> assertThat(route.stops()).containsExactly(0));
            assertThatThrownBy(() -> NeighbourRoutes.of(new float[0], 2, one, SCOPE))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void neighboursThatAreKnownGiveTheSameWays() {
        Random random = new Random(8);
        float[] codes = new float[600];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (float) random.nextGaussian();
        }
        try (Workers one = new Workers("test", 1)) {
            Neighbours known = NeighbourIndex.of(codes, 2, Metric.EUCLIDEAN, SCOPE)
                    .neighbours(NeighbourRoutes.NEIGHBOURS, one, SCOPE);
            Route found =
                    NeighbourRoutes.of(codes, 2, known, one, SCOPE).between(code(codes, 3), code(codes, 200), SCOPE);
            Route anew = NeighbourRoutes.of(codes, 2, one, SCOPE).between(code(codes, 3), code(codes, 200), SCOPE);
            assertThat(found.stops()).containsExactly(anew.stops());
            assertThatThrownBy(() -> NeighbourRoutes.of(new float[10], 2, known, one, SCOPE))
                    .hasMessageContaining("5 codes and the neighbours of 300");
        }
    }

    /** Lines as far as the ends' own, in both directions; a real code leads to its nearest ones and to itself. */
    private static double[][] floydWarshall(float[] codes, int n, int k) {
        double[][] d = new double[n][n];
        for (int i = 0; i < n; i++) {
            Arrays.fill(d[i], Double.POSITIVE_INFINITY);
            d[i][i] = 0;
        }
        for (int i = 0; i < n; i++) {
            int at = i;
            Integer[] order = new Integer[n];
            Arrays.setAll(order, j -> j);
            Arrays.sort(order, (a, b) -> Double.compare(distance(codes, at, a), distance(codes, at, b)));
            for (int j = 1; j <= k; j++) {
                d[i][order[j]] = distance(codes, i, order[j]);
                d[order[j]][i] = d[i][order[j]];
            }
        }
        for (int m = 0; m < n; m++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    d[i][j] = Math.min(d[i][j], d[i][m] + d[m][j]);
                }
            }
        }
        return d;
    }

    private static double length(float[] codes, int from, int to, int[] stops) {
        double length = 0;
        int before = from;
        for (int stop : stops) {
            length += distance(codes, before, stop);
            before = stop;
        }
        return length + distance(codes, before, to);
    }

    private static float[] code(float[] codes, int i) {
        return Arrays.copyOfRange(codes, 2 * i, 2 * i + 2);
    }

    private static double distance(float[] codes, int a, int b) {
        return Math.hypot(codes[2 * a] - codes[2 * b], codes[2 * a + 1] - codes[2 * b + 1]);
    }
}

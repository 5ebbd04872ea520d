package latentexplorer.ui.explorer.inside;

import java.util.Arrays;
import latentexplorer.core.embed.Embedding;
import latentexplorer.core.job.JobScope;

/**
 * The points of a map whose codes are nearest to another code, the nearest first.
 *
 * @param distances of their codes
 */
record Nearest(int[] points, double[] distances) {
    private static final int BLOCK = 16_384;

    /** Looks at every code: of 281,060 with 32 values that takes some milliseconds, and needs no index to be kept. */
    static Nearest of(Embedding map, float[] code, int count, JobScope scope) {
        int k = map.latentSize();
        float[] codes = map.codes();
        int wanted = Math.min(count, map.size());
        int[] points = new int[wanted];
        double[] squares = new double[wanted];
        Arrays.fill(squares, Double.POSITIVE_INFINITY);
        for (int point = 0; point < map.size(); point++) {
            if (point % BLOCK == 0) {
                scope.check();
            }
            double square = 0;
            for (int j = 0; j < k; j++) {
                double difference = codes[point * k + j] - code[j];
                square += difference * difference;
            }
            if (wanted > 0 && square < squares[wanted - 1]) {
                int at = wanted - 1;
                for (; at > 0 && squares[at - 1] > square; at--) {
                    squares[at] = squares[at - 1];
                    points[at] = points[at - 1];
                }
                squares[at] = square;
                points[at] = point;
            }
        }
        return new Nearest(points, Arrays.stream(squares).map(Math::sqrt).toArray());
    }
}

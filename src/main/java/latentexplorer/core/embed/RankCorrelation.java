package latentexplorer.core.embed;

import java.util.Arrays;

/** Spearman's rank correlation: Pearson's of the ranks, equal values sharing the mean of theirs. */
final class RankCorrelation {
    private RankCorrelation() {}

    /** Of the distances of all pairs of members, once in the codes and once on the map; NaN when all of one are equal. */
    static double ofDistances(float[] codes, int width, float[] positions, int[] members) {
        int pairs = Math.multiplyExact(members.length, members.length - 1) / 2;
        float[] one = new float[pairs];
        float[] other = new float[pairs];
        int pair = 0;
        for (int i = 1; i < members.length; i++) {
            for (int j = 0; j < i; j++) {
                one[pair] = square(codes, width, members[i], members[j]);
                other[pair++] = square(positions, 2, members[i], members[j]);
            }
        }
        return of(one, other);
    }

    private static float square(float[] rows, int width, int one, int other) {
        double sum = 0;
        for (int j = 0; j < width; j++) {
            double difference = (double) rows[one * width + j] - rows[other * width + j];
            sum += difference * difference;
        }
        return (float) sum;
    }

    /** @param one numbers of at least 0 */
    static double of(float[] one, float[] other) {
        double[] a = ranks(one);
        double[] b = ranks(other);
        double middle = (a.length - 1) / 2.0;
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            double x = a[i] - middle;
            double y = b[i] - middle;
            ab += x * y;
            aa += x * x;
            bb += y * y;
        }
        return ab / Math.sqrt(aa * bb);
    }

    private static double[] ranks(float[] values) {
        long[] keys = new long[values.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (long) Float.floatToRawIntBits(values[i]) << 32 | i;
        }
        Arrays.sort(keys);
        double[] ranks = new double[values.length];
        for (int from = 0; from < keys.length; ) {
            int to = from + 1;
            while (to < keys.length && keys[to] >>> 32 == keys[from] >>> 32) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[(int) keys[i]] = (from + to - 1) / 2.0;
            }
            from = to;
        }
        return ranks;
    }
}

package latentexplorer.core.raster;

/**
 * Scales square grey pictures from one fixed size to another: the mean of the area that a pixel covers when shrinking,
 * linear interpolation when enlarging. First along the rows, then along the columns.
 */
final class Resampler {
    private final int from;
    private final int to;
    private final int[] first;
    private final float[][] weights;

    Resampler(int from, int to) {
        this.from = from;
        this.to = to;
        first = new int[to];
        weights = new float[to][];
        double ratio = (double) from / to;
        for (int i = 0; i < to; i++) {
            if (ratio >= 1) {
                area(i, i * ratio, (i + 1) * ratio);
            } else {
                linear(i, (i + 0.5) * ratio - 0.5);
            }
        }
    }

    private void area(int i, double begin, double end) {
        int last = Math.min(from, (int) Math.ceil(end - 1e-9));
        first[i] = (int) (begin + 1e-9);
        weights[i] = new float[last - first[i]];
        for (int s = first[i]; s < last; s++) {
            weights[i][s - first[i]] = (float) ((Math.min(end, s + 1.0) - Math.max(begin, s)) / (end - begin));
        }
    }

    private void linear(int i, double at) {
        double inside = Math.clamp(at, 0, from - 1.0);
        first[i] = Math.min((int) inside, from - 2);
        float right = (float) (inside - first[i]);
        weights[i] = new float[] {1 - right, right};
    }

    /**
     * Scales one picture.
     *
     * @param rows scratch of at least from x to values
     */
    void scale(byte[] source, int sourceAt, byte[] target, int targetAt, float[] rows) {
        for (int y = 0; y < from; y++) {
            for (int x = 0; x < to; x++) {
                float sum = 0;
                float[] weight = weights[x];
                int at = sourceAt + y * from + first[x];
                for (int k = 0; k < weight.length; k++) {
                    sum += weight[k] * (source[at + k] & 0xFF);
                }
                rows[y * to + x] = sum;
            }
        }
        for (int y = 0; y < to; y++) {
            float[] weight = weights[y];
            for (int x = 0; x < to; x++) {
                float sum = 0.5f;
                for (int k = 0; k < weight.length; k++) {
                    sum += weight[k] * rows[(first[y] + k) * to + x];
                }
                target[targetAt + y * to + x] = (byte) (int) Math.min(255f, sum);
            }
        }
    }
}

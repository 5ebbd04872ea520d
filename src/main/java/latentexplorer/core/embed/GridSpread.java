package latentexplorer.core.embed;

import java.util.Arrays;
import latentexplorer.core.job.Workers;

/**
 * The density of points on a square grid: each is spread over 4 x 4 places by cubic B-splines. Points are sorted by their
 * row of the grid, and strips of rows are filled side by side, first every other one, then those between: no two write to
 * the same place at once, and every place gets its sum in the same order on any number of threads.
 */
final class GridSpread {
    private static final int STRIPS = 32;
    private static final int BLOCKS = 32;

    /** A point writes on so many rows, so strips are at least as high. */
    private static final int REACH = 4;

    private final int size;
    private final Workers workers;
    private final float[][] density;
    private int[] rows = {};
    private int[] sorted = {};

    GridSpread(int size, Workers workers) {
        this.size = size;
        this.workers = workers;
        density = new float[size][size];
    }

    /** @return size x size, valid until the next call */
    float[][] spread(float[] x, float[] y, double originX, double originY, double scale) {
        float x0 = (float) originX;
        float y0 = (float) originY;
        float perUnit = (float) scale;
        int[] starts = sort(y, y0, perUnit);
        int[] strips = strips(starts, y.length);
        int count = strips.length - 1;
        for (float[] row : density) {
            Arrays.fill(row, 0);
        }
        for (int colour = 0; colour < 2; colour++) {
            int first = colour;
            workers.forEachShard((count + 1 - colour) / 2, shard -> {
                int strip = first + 2 * shard;
                fill(x, y, x0, y0, perUnit, starts[strips[strip]], starts[strips[strip + 1]]);
            });
        }
        return density;
    }

    private int[] sort(float[] y, float y0, float scale) {
        int n = y.length;
        if (rows.length != n) {
            rows = new int[n];
            sorted = new int[n];
        }
        workers.forEachShard(BLOCKS, block -> {
            for (int i = Workers.start(block, BLOCKS, n); i < Workers.start(block + 1, BLOCKS, n); i++) {
                rows[i] = (int) Math.clamp((y[i] - y0) * scale, 1, size - 3);
            }
        });
        int[] starts = new int[size + 1];
        for (int row : rows) {
            starts[row + 1]++;
        }
        for (int row = 0; row < size; row++) {
            starts[row + 1] += starts[row];
        }
        int[] next = starts.clone();
        for (int i = 0; i < n; i++) {
            sorted[next[rows[i]]++] = i;
        }
        return starts;
    }

    /** Rows at which strips begin, and the end. */
    private int[] strips(int[] starts, int n) {
        int[] strips = new int[STRIPS + 1];
        int count = 0;
        for (int row = REACH; row <= size - REACH && count + 1 < STRIPS; row++) {
            if (row - strips[count] >= REACH && starts[row] >= (long) (count + 1) * n / STRIPS) {
                strips[++count] = row;
            }
        }
        strips[count + 1] = size;
        return Arrays.copyOf(strips, count + 2);
    }

    private void fill(float[] x, float[] y, float x0, float y0, float scale, int from, int to) {
        float[] weightsX = new float[4];
        float[] weightsY = new float[4];
        for (int place = from; place < to; place++) {
            int i = sorted[place];
            float u = Math.clamp((x[i] - x0) * scale, 1, size - 3);
            float v = Math.clamp((y[i] - y0) * scale, 1, size - 3);
            int column = (int) u - 1;
            int row = (int) v - 1;
            spline(u - (column + 1), weightsX);
            spline(v - (row + 1), weightsY);
            float a = weightsX[0];
            float b = weightsX[1];
            float c = weightsX[2];
            float d = weightsX[3];
            for (int j = 0; j < 4; j++) {
                float[] line = density[row + j];
                float weight = weightsY[j];
                line[column] += weight * a;
                line[column + 1] += weight * b;
                line[column + 2] += weight * c;
                line[column + 3] += weight * d;
            }
        }
    }

    /** The cubic B-spline's values at the places -1, 0, 1 and 2 for a point at {@code t}, 0 to 1. */
    static void spline(float t, float[] weights) {
        float s = 1 - t;
        float sixth = 1 / 6f;
        weights[0] = sixth * s * s * s;
        weights[1] = sixth * (4 + t * t * (3 * t - 6));
        weights[2] = sixth * (4 + s * s * (3 * s - 6));
        weights[3] = sixth * t * t * t;
    }
}

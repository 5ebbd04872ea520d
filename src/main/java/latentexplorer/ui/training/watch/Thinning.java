package latentexplorer.ui.training.watch;

import java.util.Arrays;

/** Thins a curve to what a screen can show, so that no peak and no trough is lost. */
final class Thinning {
    private Thinning() {}

    /**
     * The lowest and the highest of each stretch, and both ends. Values that are not finite are never chosen for a peak.
     *
     * @param most number of points at most, at least 4
     * @return ascending indices: all of them when they are few enough
     */
    static int[] indices(double[] values, int most) {
        int n = values.length;
        if (n <= most) {
            int[] all = new int[n];
            Arrays.setAll(all, i -> i);
            return all;
        }
        int stretches = (most - 2) / 2;
        int[] chosen = new int[2 + 2 * stretches];
        int count = 0;
        chosen[count++] = 0;
        for (int s = 0; s < stretches; s++) {
            int from = 1 + (int) ((long) s * (n - 2) / stretches);
            int to = 1 + (int) ((long) (s + 1) * (n - 2) / stretches);
            int low = from;
            int high = from;
            for (int i = from; i < to; i++) {
                low = values[i] < values[low] || Double.isNaN(values[low]) ? i : low;
                high = values[i] > values[high] || Double.isNaN(values[high]) ? i : high;
            }
            chosen[count++] = Math.min(low, high);
            if (low != high) {
                chosen[count++] = Math.max(low, high);
            }
        }
        chosen[count++] = n - 1;
        return Arrays.copyOf(chosen, count);
    }
}

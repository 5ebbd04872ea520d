package latentexplorer.cli;

import java.util.stream.IntStream;

/** Values of some points. */
final class Picked {
    private Picked() {}

    static int[] of(int[] values, int[] points) {
        return IntStream.of(points).map(p -> values[p]).toArray();
    }

    static float[] of(float[] values, int[] points) {
        float[] picked = new float[points.length];
        for (int k = 0; k < picked.length; k++) {
            picked[k] = values[points[k]];
        }
        return picked;
    }
}

package latentexplorer.core.embed;

import latentexplorer.core.linalg.SeededRandom;

/** Codes for tests. */
final class Codes {
    private Codes() {}

    /** Round groups of equal size; code i belongs to group i % groups. */
    static float[] groups(int n, int width, int groups, double apart, long seed) {
        SeededRandom random = new SeededRandom(seed);
        double[] middles = new double[groups * width];
        for (int i = 0; i < middles.length; i++) {
            middles[i] = apart * random.nextGaussian();
        }
        float[] codes = new float[n * width];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (float) (middles[i / width % groups * width + i % width] + random.nextGaussian());
        }
        return codes;
    }

    static int[] labels(int n, int groups) {
        int[] labels = new int[n];
        for (int i = 0; i < n; i++) {
            labels[i] = i % groups;
        }
        return labels;
    }

    static CodeSet set(float[] codes, int width) {
        int[] ids = new int[codes.length / width];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = i;
        }
        return new CodeSet("test", ids.length, "a.model", "00", codes, width, ids);
    }
}

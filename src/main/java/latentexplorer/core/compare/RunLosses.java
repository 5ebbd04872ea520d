package latentexplorer.core.compare;

import latentexplorer.core.run.RunCurves;

/**
 * The losses of a run, epoch by epoch. The arrays are shared and not to be changed.
 *
 * @param first number of the first epoch
 * @param train one value an epoch, NaN where there is none
 * @param validation likewise; all NaN when there are no held-out images
 * @param bestEpoch number of the best epoch; 0 without any
 * @param seconds that all epochs took; 0 when unknown
 */
public record RunLosses(int first, float[] train, float[] validation, int bestEpoch, double seconds) {
    /** Of a run without an epoch. */
    public static final RunLosses NONE = new RunLosses(1, new float[0], new float[0], 0, 0);

    /** Takes the best epoch for the one with the least loss, by the validation losses where there are any. */
    public static RunLosses of(int first, float[] train, float[] validation) {
        int best = least(validation);
        int index = best >= 0 ? best : least(train);
        return new RunLosses(first, train, validation, index < 0 ? 0 : first + index, 0);
    }

    /** The best epoch is the one that the run itself went by, if it says. */
    static RunLosses of(RunCurves curves) {
        RunLosses least = of(1, curves.train(), curves.validation());
        int best = curves.bestEpoch() > 0 ? curves.bestEpoch() : least.bestEpoch();
        return new RunLosses(1, curves.train(), curves.validation(), best, curves.seconds());
    }

    private static int least(float[] values) {
        int found = -1;
        for (int i = 0; i < values.length; i++) {
            if (Float.isFinite(values[i]) && (found < 0 || values[i] < values[found])) {
                found = i;
            }
        }
        return found;
    }

    /** Whether {@link #best} was measured on held-out images. */
    public boolean validated() {
        return Float.isFinite(held());
    }

    private float held() {
        int index = bestEpoch - first;
        return bestEpoch > 0 && index < validation.length ? validation[index] : Float.NaN;
    }

    /** The loss at the best epoch, on held-out images where it was measured on them; NaN without any. */
    public double best() {
        if (bestEpoch == 0) {
            return Double.NaN;
        }
        return validated() ? held() : train[bestEpoch - first];
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}

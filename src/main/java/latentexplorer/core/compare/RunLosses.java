package latentexplorer.core.compare;

/**
 * The losses of a run, epoch by epoch. The arrays are shared and not to be changed.
 *
 * @param first number of the first epoch
 * @param train one value an epoch, NaN where there is none
 * @param validation likewise; all NaN when there are no held-out images
 * @param bestEpoch number of the epoch with the least loss, by the validation losses where there are any; 0 without any
 */
public record RunLosses(int first, float[] train, float[] validation, int bestEpoch) {

    /** Finds the best epoch. */
    public static RunLosses of(int first, float[] train, float[] validation) {
        int best = least(validation);
        int index = best >= 0 ? best : least(train);
        return new RunLosses(first, train, validation, index < 0 ? 0 : first + index);
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

    /** Whether there are validation losses. */
    public boolean validated() {
        return least(validation) >= 0;
    }

    /** The least loss, of the split that {@link #bestEpoch} goes by; NaN without any. */
    public double best() {
        if (bestEpoch == 0) {
            return Double.NaN;
        }
        float held = bestEpoch - first < validation.length ? validation[bestEpoch - first] : Float.NaN;
        return Float.isFinite(held) ? held : train[bestEpoch - first];
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

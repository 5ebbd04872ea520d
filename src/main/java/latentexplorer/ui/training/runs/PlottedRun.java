package latentexplorer.ui.training.runs;

import latentexplorer.core.compare.RunLosses;
import latentexplorer.core.raster.Curve;

/**
 * The losses of a run, ready to be drawn.
 *
 * @param trainRange of its finite values
 * @param validationRange likewise
 */
record PlottedRun(RunLosses losses, Curve train, Curve validation, Range trainRange, Range validationRange) {
    /**
     * Of finite values.
     *
     * @param low the least; above {@code high} when there are none
     * @param positive the least above 0; infinite when there is none
     */
    record Range(float low, float positive, float high) {
        static Range of(float[] values) {
            float low = Float.POSITIVE_INFINITY;
            float positive = Float.POSITIVE_INFINITY;
            float high = Float.NEGATIVE_INFINITY;
            for (float value : values) {
                if (Math.abs(value) <= Float.MAX_VALUE) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                    if (value > 0) {
                        positive = Math.min(positive, value);
                    }
                }
            }
            return new Range(low, positive, high);
        }

        boolean isEmpty() {
            return low > high;
        }
    }

    static PlottedRun of(RunLosses losses) {
        return new PlottedRun(
                losses,
                new Curve(Math.max(1, losses.first()), losses.train()),
                new Curve(Math.max(1, losses.first()), losses.validation()),
                Range.of(losses.train()),
                Range.of(losses.validation()));
    }

    Curve curve(Split split) {
        return split == Split.TRAIN ? train : validation;
    }

    Range range(Split split) {
        return split == Split.TRAIN ? trainRange : validationRange;
    }
}

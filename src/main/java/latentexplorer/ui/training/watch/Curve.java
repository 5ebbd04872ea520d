package latentexplorer.ui.training.watch;

/**
 * One metric of a history.
 *
 * @param metric its name
 * @param unit what it is measured in, with metric and scale
 * @param train its value in each epoch from the first on, on the training images; NaN where there is none
 * @param validation the same on the held-out images
 */
record Curve(String metric, String unit, double[] train, double[] validation) {
    boolean hasTrain() {
        return hasAny(train);
    }

    boolean hasValidation() {
        return hasAny(validation);
    }

    private static boolean hasAny(double[] values) {
        for (double each : values) {
            if (Double.isFinite(each)) {
                return true;
            }
        }
        return false;
    }

    /** The value after an epoch; NaN when there is none. */
    static double at(double[] values, int epoch) {
        return epoch >= 1 && epoch <= values.length ? values[epoch - 1] : Double.NaN;
    }
}

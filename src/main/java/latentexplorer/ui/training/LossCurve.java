package latentexplorer.ui.training;

/**
 * The losses of all epochs so far. Immutable by convention.
 *
 * @param train one value an epoch, the first epoch first
 * @param validation as many values
 */
record LossCurve(double[] train, double[] validation) {
    static final LossCurve EMPTY = new LossCurve(new double[0], new double[0]);

    int epochs() {
        return train.length;
    }
}

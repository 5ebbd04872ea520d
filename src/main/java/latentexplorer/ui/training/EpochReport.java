package latentexplorer.ui.training;

/**
 * Where a training stands after an epoch. Losses are what the model's kind makes small.
 *
 * @param epoch the epoch that ended, from 1
 * @param epochs how many there will be in all stages
 * @param train loss on the training images
 * @param validation loss on the held-out images
 * @param samplesPerSecond training images a second so far
 * @param secondsToGo at the speed so far
 * @param best the validation loss of the weights that are kept so far
 * @param bestEpoch the epoch it belongs to
 */
record EpochReport(
        int epoch,
        int epochs,
        double train,
        double validation,
        double samplesPerSecond,
        double secondsToGo,
        double best,
        int bestEpoch) {}

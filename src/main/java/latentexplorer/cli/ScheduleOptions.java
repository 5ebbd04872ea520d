package latentexplorer.cli;

import latentexplorer.core.net.Schedule;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How long and how fast a model learns. What is not given stays as the preset has it. */
final class ScheduleOptions {
    @Option(
            names = {"--batch-size", "--batch_size"},
            paramLabel = "N",
            description = "Images to each update of the weights. Default: 256")
    private @Nullable Integer batchSize;

    @Option(
            names = {"--epochs", "--n-epochs", "--n_epochs"},
            paramLabel = "N",
            description = "Epochs in each stage. Default: 25")
    private @Nullable Integer epochs;

    @Option(names = "--stages", paramLabel = "N", description = "Stages. Default: 1")
    private @Nullable Integer stages;

    @Option(
            names = {"--learn-rate", "--learn_rate", "--lr"},
            paramLabel = "R",
            description = "Learning rate of the optimiser. Default: 0.001")
    private @Nullable Double learningRate;

    @Option(
            names = "--patience",
            paramLabel = "N",
            description = "End early when so many epochs in a row were no better than the best; 0: never. Default: 0")
    private @Nullable Integer patience;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "The same seed gives the same model; it also draws the images for test and validation."
                    + " Default: 0")
    private @Nullable Long seed;

    Schedule apply(Schedule preset) {
        return new Schedule(
                batchSize == null ? preset.batchSize() : batchSize,
                epochs == null ? preset.epochs() : epochs,
                stages == null ? preset.stages() : stages,
                learningRate == null ? preset.learningRate() : learningRate,
                patience == null ? preset.patience() : patience);
    }

    long seed(long preset) {
        return seed == null ? preset : seed;
    }
}

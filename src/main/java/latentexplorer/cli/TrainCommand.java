package latentexplorer.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.data.LoadedSet;
import latentexplorer.core.data.Split;
import latentexplorer.core.file.Places;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.net.CodeActivation;
import latentexplorer.core.net.DenseSpec;
import latentexplorer.core.net.DenseTrainer;
import latentexplorer.core.net.Dropout;
import latentexplorer.core.net.EpochResult;
import latentexplorer.core.net.InputSpec;
import latentexplorer.core.net.LatentModel;
import latentexplorer.core.net.ModelBundle;
import latentexplorer.core.net.Schedule;
import latentexplorer.core.net.TrainingData;
import latentexplorer.core.net.TrainingResult;
import latentexplorer.core.net.TrainingWatcher;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code train}: learns a dense autoencoder and saves it. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        sortOptions = false,
        description = "Train a dense autoencoder and save it as a model file.")
public final class TrainCommand implements Callable<Integer> {

    private final Places places;
    private final DataSource source;

    @Spec
    private @Nullable CommandSpec command;

    @Option(
            names = "--dataset",
            defaultValue = "digits",
            paramLabel = "NAME",
            description = "digits, fashion, numeric, alphanumeric, a font set (FILE.json) or an imported set.")
    private String dataset = "digits";

    @Option(
            names = {"--pca-dims", "--pca_dims"},
            defaultValue = "25",
            paramLabel = "N",
            description = "0: no projection; a share between 0 and 1 of the variance; or a number of components"
                    + " (decimals are cut off).")
    private double pcaDims;

    @Option(names = "--whiten", description = "Divide each input coordinate by its standard deviation.")
    private boolean whiten;

    @Option(
            names = {"--dropout-layer", "--dropout_layer"},
            paramLabel = "I",
            description = "Index of the encoder's hidden layer that is followed by dropout; none by default.")
    private @Nullable Integer dropoutLayer;

    @Option(
            names = {"--dropout-rate", "--dropout_rate"},
            defaultValue = "0.0",
            paramLabel = "R",
            description = "Share of that layer's units that is silenced in training.")
    private double dropoutRate;

    @Option(
            names = {"--batch-size", "--batch_size"},
            defaultValue = "256",
            paramLabel = "N",
            description = "Images to each update of the weights.")
    private int batchSize;

    @Option(
            names = {"--d-latent", "--d_latent"},
            defaultValue = "16",
            paramLabel = "N",
            description = "Latent dimension: number of values in a code.")
    private int latentSize;

    @Option(
            names = "--layers",
            arity = "0..*",
            split = ",",
            paramLabel = "N",
            description = "Units of the encoder's hidden layers; none by default.")
    private List<Integer> layers = List.of();

    @Option(
            names = {"--dec-layers", "--dec_layers"},
            arity = "0..*",
            split = ",",
            paramLabel = "N",
            description = "Units of the decoder's hidden layers; the encoder's reversed by default.")
    private List<Integer> decoderLayers = List.of();

    @Option(
            names = "--code-activation",
            defaultValue = "relu",
            paramLabel = "A",
            description = "relu (codes are never negative) or linear.")
    private String codeActivation = "relu";

    @Option(names = "--epochs", defaultValue = "25", paramLabel = "N", description = "Epochs in each stage.")
    private int epochs;

    @Option(names = "--stages", defaultValue = "1", paramLabel = "N", description = "Stages.")
    private int stages;

    @Option(
            names = {"--learn-rate", "--learn_rate"},
            defaultValue = "0.001",
            paramLabel = "R",
            description = "Learning rate of Adam.")
    private double learningRate;

    @Option(
            names = {"--binary-input", "--binary_input"},
            description = "Make pixels above 0.5 white and all others black.")
    private boolean binary;

    @Option(
            names = {"--no-plot", "--no_plot"},
            description = "Open no windows; so it is always here, and the switch changes nothing.")
    private boolean noPlot;

    @Option(
            names = "--subsample",
            defaultValue = "0",
            paramLabel = "N",
            description = "Learn from so many training images, drawn at random; 0: from all.")
    private int subsample;

    @Option(names = "--seed", defaultValue = "0", paramLabel = "N", description = "The same seed gives the same model.")
    private long seed;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "Name of the model in the workspace; a descriptive one by default.")
    private @Nullable String name;

    @Option(names = "--out", paramLabel = "FILE", description = "The file to write, instead of one in the workspace.")
    private @Nullable Path out;

    @Option(names = "--quiet", description = "Print nothing but the file that was written.")
    private boolean quiet;

    public TrainCommand(Places places, DataSource source) {
        this.places = places;
        this.source = source;
    }

    @Override
    public Integer call() {
        DenseSpec spec = spec();
        if (name != null && out != null) {
            throw usage("--name and --out both say where the model goes: give one of them.");
        }
        spec.warnings().forEach(warning -> err().println("Warning: " + warning));
        try (Workers workers = new Workers("train", Runtime.getRuntime().availableProcessors())) {
            LoadedSet loaded = source.load(dataset, JobScope.unattended());
            loaded.notes().forEach(this::say);
            Split split = loaded.split(seed);
            TrainingData data = subsampled(new TrainingData(loaded.images(), split.train(), split.test()));
            say(loaded.images().name() + ": learning from " + data.train().length + " images, testing with "
                    + data.test().length + ". Loss is " + DenseSpec.METRIC + ".");
            ModelTarget target = new ModelTarget(places, out, name);
            target.probe();
            TrainingResult result = new DenseTrainer(spec, workers).train(data, new Lines(spec), JobScope.unattended());
            ModelTarget.Saved saved = target.write(ModelBundle.of(spec, described(loaded), result));
            say(result.message());
            out().println(saved.file());
            out().flush();
            if (saved.trouble() != null) {
                err().println(saved.trouble());
                return 1;
            }
            if (result.outcome() == TrainingResult.Outcome.DIVERGED) {
                err().println(result.message());
                return 1;
            }
            return 0;
        } catch (IOException | IllegalArgumentException e) {
            err().println(e.getMessage());
            return 1;
        }
    }

    private DenseSpec spec() {
        DenseSpec spec = new DenseSpec(
                new InputSpec(pcaDims, whiten, binary),
                layers == null ? List.of() : layers,
                latentSize,
                decoderLayers == null ? List.of() : decoderLayers,
                activation(),
                new Dropout(dropoutLayer == null ? Dropout.NO_LAYER : requireLayer(dropoutLayer), dropoutRate),
                new Schedule(batchSize, epochs, stages, learningRate),
                seed);
        List<String> problems = spec.problems();
        if (!problems.isEmpty()) {
            throw usage(String.join(System.lineSeparator(), problems));
        }
        return spec;
    }

    /** -1 means "none" inside the program; who writes it means a layer that does not exist. */
    private int requireLayer(int layer) {
        if (layer < 0) {
            throw usage("The dropout layer must be 0 or more, not " + layer + ".");
        }
        return layer;
    }

    private CodeActivation activation() {
        return switch (codeActivation.toLowerCase(Locale.ROOT)) {
            case "relu" -> CodeActivation.RELU;
            case "linear" -> CodeActivation.LINEAR;
            default -> throw usage("The code activation must be relu or linear, not " + codeActivation + ".");
        };
    }

    private TrainingData subsampled(TrainingData data) {
        if (subsample < 0 || subsample > data.train().length) {
            throw usage("--subsample must be from 0 to the " + data.train().length + " training images, not "
                    + subsample + ".");
        }
        return data.subsampled(subsample, seed);
    }

    private static ModelBundle.Dataset described(LoadedSet loaded) {
        ImageSet images = loaded.images();
        return new ModelBundle.Dataset(
                loaded.description().key(), images.name(), images.classNames(), images.typefaces());
    }

    private void say(String line) {
        if (!quiet) {
            out().println(line);
            out().flush();
        }
    }

    private CommandSpec command() {
        if (command == null) {
            throw new IllegalStateException("run through a command line");
        }
        return command;
    }

    private PrintWriter out() {
        return command().commandLine().getOut();
    }

    private PrintWriter err() {
        return command().commandLine().getErr();
    }

    private ParameterException usage(String sentence) {
        return new ParameterException(command().commandLine(), sentence);
    }

    /** One line an epoch. */
    private final class Lines implements TrainingWatcher {
        private final int total;

        Lines(DenseSpec spec) {
            total = spec.schedule().totalEpochs();
        }

        @Override
        public void epoch(EpochResult result, LatentModel current) {
            say(String.format(
                    Locale.ROOT,
                    "epoch %d/%d  train %.6f  test %.6f  rate %.3g  %.1f s  %,.0f images/s",
                    result.epoch().number(),
                    total,
                    result.epoch().trainLoss(),
                    result.epoch().validationLoss(),
                    result.epoch().learningRate(),
                    result.seconds(),
                    result.samplesPerSecond()));
        }

        @Override
        public boolean stopRequested() {
            return false;
        }
    }
}

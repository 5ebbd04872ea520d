package latentexplorer.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import latentexplorer.core.data.LoadedSet;
import latentexplorer.core.file.AtomicFile;
import latentexplorer.core.file.ShellLine;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.net.Shares;
import latentexplorer.core.net.classify.ClassifierFile;
import latentexplorer.core.net.classify.ClassifierSpec;
import latentexplorer.core.net.classify.ClassifierTrainer;
import latentexplorer.core.net.classify.TrainedClassifier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code train-classifier}: learns the classes of an image set, to judge what autoencoders make of them. */
@Command(
        name = "train-classifier",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        sortOptions = false,
        description = "Train a small classifier and save it.")
public final class ClassifierCommand implements Callable<Integer> {
    private final DataSource source;

    @Spec
    private @Nullable CommandSpec command;

    @Option(
            names = "--dataset",
            defaultValue = "digits",
            paramLabel = "NAME",
            description = "An image set with classes.")
    private String dataset = "digits";

    @Option(
            names = "--layers",
            arity = "1..*",
            split = ",",
            defaultValue = "256,128",
            paramLabel = "N",
            description = "Units of the hidden layers.")
    private List<Integer> layers = List.of();

    @Option(
            names = {"--dropout-rate", "--dropout_rate"},
            defaultValue = "0.2",
            paramLabel = "R",
            description = "Share of the hidden units that is silenced in training.")
    private double dropout;

    @Option(
            names = "--shift",
            defaultValue = "1",
            paramLabel = "N",
            description = "Move images by up to so many pixels when they are learned.")
    private int shift;

    @Option(
            names = {"--batch-size", "--batch_size"},
            defaultValue = "128",
            paramLabel = "N",
            description = "Images to each update.")
    private int batchSize;

    @Option(names = "--epochs", defaultValue = "40", paramLabel = "N", description = "Passes over the images.")
    private int epochs;

    @Option(
            names = {"--learn-rate", "--learn_rate"},
            defaultValue = "0.001",
            paramLabel = "R",
            description = "Learning rate of Adam in the first epoch; it falls to 0.")
    private double learningRate;

    @Option(names = "--seed", defaultValue = "0", paramLabel = "N", description = "Also draws the test images.")
    private long seed;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to write.")
    private Path out = Path.of("");

    @Option(names = "--created", paramLabel = "DATE", description = "A date to be written into the file.")
    private @Nullable String created;

    @Option(names = "--quiet", description = "Print nothing but the file that was written.")
    private boolean quiet;

    public ClassifierCommand(DataSource source) {
        this.source = source;
    }

    /** The words that make this classifier again. */
    static List<String> words(TrainedClassifier trained) {
        ClassifierSpec spec = trained.spec();
        ClassifierSpec usual = ClassifierSpec.DEFAULT;
        List<String> words = new ArrayList<>(
                List.of("train-classifier", "--dataset", trained.dataset().key()));
        add(words, "--layers", sizes(usual), sizes(spec));
        add(words, "--dropout-rate", ShellLine.number(usual.dropout()), ShellLine.number(spec.dropout()));
        add(words, "--shift", usual.shift(), spec.shift());
        add(words, "--batch-size", usual.batchSize(), spec.batchSize());
        add(words, "--epochs", usual.epochs(), spec.epochs());
        add(words, "--learn-rate", ShellLine.number(usual.learningRate()), ShellLine.number(spec.learningRate()));
        add(words, "--seed", usual.seed(), spec.seed());
        trained.created().ifPresent(date -> words.addAll(List.of("--created", date)));
        return words;
    }

    private static String sizes(ClassifierSpec spec) {
        return spec.layers().stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static void add(List<String> words, String flag, Object usual, Object value) {
        if (!value.equals(usual)) {
            words.add(flag);
            words.add(value.toString());
        }
    }

    @Override
    public Integer call() throws IOException {
        ClassifierSpec spec = new ClassifierSpec(layers, dropout, shift, batchSize, epochs, learningRate, seed);
        if (!spec.problems().isEmpty()) {
            throw new ParameterException(command().commandLine(), String.join(System.lineSeparator(), spec.problems()));
        }
        if (!out.toString().endsWith(ClassifierFile.EXTENSION)) {
            throw new ParameterException(
                    command().commandLine(),
                    "The file should end with " + ClassifierFile.EXTENSION + ", not " + out + ".");
        }
        LoadedSet loaded = source.load(dataset, JobScope.unattended());
        AtomicFile.probe(out);
        try (Workers workers = new Workers("classify", Runtime.getRuntime().availableProcessors())) {
            TrainedClassifier trained = new ClassifierTrainer(spec, workers)
                    .train(Shares.of(loaded, seed, false, 0), this::say, JobScope.unattended())
                    .created(Optional.ofNullable(created));
            ClassifierFile.write(out, trained);
            say(String.format(Locale.ROOT, "test accuracy %.4f (strictly %.4f)", trained.accuracy(), trained.strict()));
        }
        out().println(out);
        out().flush();
        return 0;
    }

    private void say(ClassifierTrainer.Epoch epoch) {
        say(String.format(
                Locale.ROOT, "epoch %d/%d  cross entropy %.5f", epoch.number(), epochs, epoch.crossEntropy()));
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
}

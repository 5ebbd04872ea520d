package latentexplorer.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import latentexplorer.core.data.LoadedSet;
import latentexplorer.core.file.Places;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.StopSignal;
import latentexplorer.core.job.Workers;
import latentexplorer.core.net.DenseSpec;
import latentexplorer.core.net.ModelBundle;
import latentexplorer.core.net.ModelFile;
import latentexplorer.core.net.ModelSpec;
import latentexplorer.core.net.Preset;
import latentexplorer.core.net.Presets;
import latentexplorer.core.net.Shares;
import latentexplorer.core.net.Trainer;
import latentexplorer.core.net.Trainers;
import latentexplorer.core.net.TrainingResult;
import latentexplorer.core.net.TrainingWatcher;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code train}: learns an autoencoder of any kind and saves it. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Train an autoencoder and save it as a model file.",
        footer = "Defaults are those without a preset; --list shows what each preset changes.")
public final class TrainCommand implements Callable<Integer> {
    private final Places places;
    private final DataSource source;

    @Spec
    private @Nullable CommandSpec command;

    @Option(
            names = "--preset",
            paramLabel = "NAME",
            description = "Start from the settings that reproduce something known: see --list.")
    private @Nullable String preset;

    @Option(names = "--list", description = "List the presets and train nothing.")
    private boolean list;

    @Option(
            names = "--resume",
            paramLabel = "MODEL",
            description =
                    "Train a model on, by the given epochs: a file, or a name in the workspace. It keeps its data set,"
                            + " network and seed.")
    private @Nullable String resume;

    @Mixin
    private final SpecOptions settings = new SpecOptions();

    @Option(
            names = {"--no-plot", "--no_plot"},
            description = "Open no windows; so it is always here, and the switch changes nothing.")
    private boolean noPlot;

    @Mixin
    private final TargetOptions target = new TargetOptions();

    public TrainCommand(Places places, DataSource source) {
        this.places = places;
        this.source = source;
    }

    @Override
    public Integer call() {
        if (list) {
            PresetList.lines().forEach(out()::println);
            out().flush();
            return 0;
        }
        try (Workers workers = new Workers("train", Runtime.getRuntime().availableProcessors())) {
            Optional<ModelBundle> earlier = earlier();
            Optional<Preset> start = preset();
            ModelSpec base = earlier.map(ModelBundle::spec)
                    .orElseGet(() -> start.map(Preset::spec).orElse(DenseSpec.DEFAULT));
            ModelTarget goal = usage(() -> target.target(places));
            ModelSpec spec = usage(() -> settings.apply(base, given()));
            boolean ownValidation = settings.data()
                    .ownValidation(earlier.map(bundle -> ownValidation(bundle.dataset()))
                            .orElseGet(() -> start.map(Preset::ownValidation).orElse(false)));
            LoadedSet loaded = source.load(
                    settings.data().dataset(earlier.map(m -> m.dataset().key()).orElse(null)), JobScope.unattended());
            loaded.notes().forEach(this::say);
            Shares shares = usage(() -> Shares.of(loaded, spec.seed(), ownValidation, subsample(earlier)));
            earlier.ifPresent(bundle -> checkSame(bundle, shares));
            ModelSpec suited = earlier.isPresent()
                    ? spec
                    : spec.forClasses(loaded.images().classNames().size());
            return train(suited, earlier, shares, goal, workers);
        } catch (IOException | IllegalArgumentException e) {
            err().println(e.getMessage());
            return 1;
        }
    }

    private int train(ModelSpec spec, Optional<ModelBundle> earlier, Shares shares, ModelTarget goal, Workers workers)
            throws IOException {
        Trainer trainer = Trainers.of(spec, workers);
        spec.warnings(shares.data()).forEach(this::warn);
        say(shares.dataset().description() + ": learning from " + shares.data().train().length
                + " images, testing with " + shares.data().test().length + ".");
        ResultLines.units(spec).forEach(this::say);
        goal.probe();
        int before =
                earlier.flatMap(ModelBundle::last).map(last -> last.epoch()).orElse(0);
        try (StopSignal stop = StopSignal.listening()) {
            EpochLines lines = new EpochLines(
                    before + spec.schedule().totalEpochs(),
                    ownValidation(shares.dataset()) ? "validation" : "test",
                    this::say,
                    stop::given);
            EpochSaver saver = new EpochSaver(
                    lines,
                    goal,
                    soFar -> target.prepared(ModelBundle.of(spec, shares.dataset(), soFar)),
                    err()::println);
            TrainingWatcher watcher = target.everyEpoch() ? saver : lines;
            TrainingResult result = earlier.isPresent()
                    ? trainer.resume(earlier.get(), shares.data(), watcher, JobScope.unattended())
                    : trainer.train(shares.data(), watcher, JobScope.unattended());
            ModelTarget.Saved saved = saver.write(result);
            tell(ModelBundle.of(spec, shares.dataset(), result), result, shares, stop.given() ? null : workers);
            out().println(saved.file());
            out().flush();
            boolean diverged = result.outcome() == TrainingResult.Outcome.DIVERGED;
            if (diverged) {
                err().println(result.message());
            }
            if (saved.trouble() != null) {
                err().println(saved.trouble());
            }
            return diverged || saved.trouble() != null ? 1 : 0;
        }
    }

    /** @param workers for what takes a moment; null when there is no time for it */
    private void tell(ModelBundle bundle, TrainingResult result, Shares shares, @Nullable Workers workers) {
        if (result.outcome() != TrainingResult.Outcome.DIVERGED) {
            say(result.message());
        }
        ResultLines.variance(bundle.spec().input(), bundle.projection()).ifPresent(this::say);
        if (workers != null) {
            ResultLines.collapse(bundle.model(), shares.data(), workers).ifPresent(this::warn);
        }
        if (workers != null && !target.quiet()) {
            ResultLines.baselines(bundle.spec(), shares.data(), workers).ifPresent(this::say);
        }
    }

    private void warn(String sentence) {
        err().println("Warning: " + sentence);
    }

    private Optional<Preset> preset() {
        if (preset == null) {
            return Optional.empty();
        }
        return Optional.of(Presets.named(preset)
                .orElseThrow(() -> usage("There is no preset " + preset + ". There are " + Presets.names() + ".")));
    }

    private Optional<ModelBundle> earlier() throws IOException {
        if (resume == null) {
            return Optional.empty();
        }
        for (OptionSpec option : given()) {
            if (List.of("--preset", "--seed", "--own-validation", "--subsample", "--dataset")
                    .contains(option.names()[0])) {
                throw usage(option.names()[0] + " cannot be changed when a model is trained on: leave it out.");
            }
        }
        return Optional.of(ModelFile.read(ModelNames.file(places, resume)));
    }

    private int subsample(Optional<ModelBundle> earlier) {
        return earlier.flatMap(bundle -> bundle.dataset().parts())
                .filter(ModelBundle.Parts::subsampled)
                .map(ModelBundle.Parts::train)
                .orElse(settings.data().subsample());
    }

    /** Other images would be learned from that the model is tested with. */
    private static void checkSame(ModelBundle earlier, Shares shares) {
        Optional<ModelBundle.Parts> before = earlier.dataset().parts();
        if (before.isPresent() && !before.equals(shares.dataset().parts())) {
            throw new IllegalArgumentException("The data set "
                    + earlier.dataset().key() + " is not the one that the model was trained with: then it gave "
                    + counts(before) + ", now " + counts(shares.dataset().parts()) + ".");
        }
    }

    private static String counts(Optional<ModelBundle.Parts> parts) {
        return parts.map(each -> String.format(
                        Locale.ROOT,
                        "%,d images to learn from and %,d to test with (%s)",
                        each.train(),
                        each.test(),
                        each.how()))
                .orElse("none");
    }

    private static boolean ownValidation(ModelBundle.Dataset dataset) {
        return dataset.parts().map(ModelBundle.Parts::ownValidation).orElse(false);
    }

    private void say(String line) {
        if (!target.quiet()) {
            out().println(line);
            out().flush();
        }
    }

    private List<OptionSpec> given() {
        return command().commandLine().getParseResult().matchedOptions();
    }

    /** What was asked for cannot be: the exit code says that it is the user's to change. */
    private <T> T usage(Supplier<T> attempt) {
        try {
            return attempt.get();
        } catch (IllegalArgumentException e) {
            throw usage(String.valueOf(e.getMessage()));
        }
    }

    private ParameterException usage(String sentence) {
        return new ParameterException(command().commandLine(), sentence);
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
}

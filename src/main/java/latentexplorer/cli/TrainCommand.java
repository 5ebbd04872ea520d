package latentexplorer.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import latentexplorer.core.data.LoadedSet;
import latentexplorer.core.file.AtomicFile;
import latentexplorer.core.file.Places;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.net.DenseSpec;
import latentexplorer.core.net.ModelBundle;
import latentexplorer.core.net.ModelSpec;
import latentexplorer.core.net.Preset;
import latentexplorer.core.net.Presets;
import latentexplorer.core.net.Shares;
import latentexplorer.core.run.RunInfo;
import latentexplorer.core.run.RunPlan;
import latentexplorer.core.run.RunWriter;
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
        description = "Train an autoencoder, keep its run, and save it as a model file.",
        footer = "Defaults are those without a preset; --list shows what each preset changes.")
public final class TrainCommand implements Callable<Integer> {
    /** Options that say nothing about what is learned. */
    private static final Set<String> WITH_A_RUN = Set.of(
            "--resume",
            "--name",
            "--note",
            "--out",
            "--light",
            "--created",
            "--save-every-epoch",
            "--quiet",
            "--json",
            "--no-plot",
            CommandLineProgram.WORKSPACE);

    private final Places places;
    private final DataSource source;
    private final BooleanSupplier terminal;

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
            paramLabel = "RUN|MODEL",
            description =
                    "Train the rest of a run that was cut off or stopped: its name or folder. Or train a model on, by"
                            + " the given epochs: a file, or a name in the workspace. Data set, network and seed stay.")
    private @Nullable String resume;

    @Option(
            names = "--branch",
            paramLabel = "RUN",
            description =
                    "Train a new run from an epoch of another: its name or folder. Data set, network and seed stay;"
                            + " what else is not given is as in that run.")
    private @Nullable String branch;

    @Option(
            names = "--epoch",
            paramLabel = "N",
            description = "Of --branch: the epoch to go on from, one that is kept. Default: the best one")
    private @Nullable Integer epoch;

    @Mixin
    private final SpecOptions settings = new SpecOptions();

    @Option(
            names = {"--no-plot", "--no_plot"},
            description = "Open no windows; so it is always here, and the switch changes nothing.")
    private boolean noPlot;

    @Mixin
    private final TargetOptions target = new TargetOptions();

    @Mixin
    private final ReportOptions report = new ReportOptions();

    public TrainCommand(Places places, DataSource source) {
        this(places, source, ProgressBar::hasTerminal);
    }

    /** @param terminal whether a person looks on */
    TrainCommand(Places places, DataSource source, BooleanSupplier terminal) {
        this.places = places;
        this.source = source;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (list) {
            PresetList.lines().forEach(command().commandLine().getOut()::println);
            command().commandLine().getOut().flush();
            return 0;
        }
        if (resume != null && branch != null) {
            throw usage("--resume and --branch both say what to train on: give one of them.");
        }
        if (epoch != null && branch == null) {
            throw usage(
                    "--epoch says which epoch of a run to go on from: name the run with --branch. How many epochs to"
                            + " train says --epochs.");
        }
        try (Workers workers = new Workers("train", Runtime.getRuntime().availableProcessors())) {
            Teaching teaching = new Teaching(places, target, report, terminal.getAsBoolean(), workers);
            Optional<Path> run = resume == null ? Optional.empty() : RunNames.toGoOnWith(places, resume);
            return run.isPresent() ? complete(run.get(), teaching) : begin(teaching);
        } catch (IOException | IllegalArgumentException e) {
            report.trouble(String.valueOf(e instanceof FileSystemException file ? sentence(file) : e.getMessage()));
            return 1;
        }
    }

    /** The system's own words are a path at times, and no more. */
    private static String sentence(FileSystemException e) {
        return e.getFile() + ": " + AtomicFile.reason(e) + ".";
    }

    private int begin(Teaching teaching) throws IOException {
        Optional<Earlier> before = earlier();
        Optional<ModelBundle> earlier = before.map(Earlier::model);
        Optional<Preset> start = preset();
        ModelSpec base = before.map(Earlier::settings)
                .orElseGet(() -> start.map(Preset::spec).orElse(DenseSpec.DEFAULT));
        ModelTarget goal = usage(() -> target.target(places, null));
        ModelSpec spec = usage(() -> settings.apply(base, given()));
        boolean ownValidation = settings.data()
                .ownValidation(earlier.map(bundle -> Lesson.ownValidation(bundle.dataset()))
                        .orElseGet(() -> start.map(Preset::ownValidation).orElse(false)));
        int subsample = earlier.flatMap(bundle -> Lesson.subsample(bundle.dataset()))
                .orElse(settings.data().subsample());
        LoadedSet loaded =
                load(settings.data().dataset(earlier.map(m -> m.dataset().key()).orElse(null)));
        Shares shares = usage(() -> Shares.of(loaded, spec.seed(), ownValidation, subsample));
        earlier.ifPresent(bundle -> checkSame(bundle, shares));
        ModelSpec suited = earlier.isPresent()
                ? spec
                : spec.forClasses(loaded.images().classNames().size());
        Optional<String> began = before.isPresent() ? before.get().preset() : start.map(Preset::name);
        return teaching.begin(Lesson.of(suited, shares, began, before), goal);
    }

    /** The run is locked before anything else, so that another program that trains it is told of at once. */
    private int complete(Path folder, Teaching teaching) throws IOException {
        given().stream()
                .map(option -> option.names()[0])
                .filter(name -> !WITH_A_RUN.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw usage(
                            name + " cannot be changed when a run is gone on with: leave it out. To train its model on,"
                                    + " give the file of the model.");
                });
        ModelTarget goal = usage(
                () -> target.target(places, folder.normalize().getFileName().toString()));
        // A run whose program died before it had saved the model has ended, but has not come to its end for the user.
        try (RunWriter run = goal.isThere() ? RunWriter.reopen(folder) : RunWriter.again(folder)) {
            RunInfo info = run.info();
            LoadedSet loaded = load(info.dataset().key());
            Shares shares = Shares.of(
                    loaded,
                    info.seed(),
                    Lesson.ownValidation(info.dataset()),
                    Lesson.subsample(info.dataset()).orElse(0));
            info.checkSame(shares.dataset());
            RunPlan plan = new RunPlan(info.spec(), shares.dataset(), info.preset(), info.command());
            return teaching.complete(new Lesson(plan, shares, null, info.parent(), info.lastEpoch()), goal, run);
        }
    }

    private LoadedSet load(String key) throws IOException {
        LoadedSet loaded = source.load(key, JobScope.unattended());
        loaded.notes().forEach(report::say);
        return loaded;
    }

    private Optional<Preset> preset() {
        if (preset == null) {
            return Optional.empty();
        }
        return Optional.of(Presets.named(preset)
                .orElseThrow(() -> usage("There is no preset " + preset + ". There are " + Presets.names() + ".")));
    }

    private Optional<Earlier> earlier() throws IOException {
        if (resume == null && branch == null) {
            return Optional.empty();
        }
        for (OptionSpec option : given()) {
            if (List.of("--preset", "--seed", "--own-validation", "--subsample", "--dataset")
                    .contains(option.names()[0])) {
                throw usage(option.names()[0] + " cannot be changed when a model is trained on: leave it out.");
            }
        }
        return Optional.of(
                branch == null
                        ? Earlier.ofModel(places, String.valueOf(resume))
                        : Earlier.ofRun(places, branch, epoch));
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
}

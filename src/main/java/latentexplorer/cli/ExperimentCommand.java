package latentexplorer.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import latentexplorer.core.embed.Embedding;
import latentexplorer.core.experiment.Analogies;
import latentexplorer.core.experiment.ResultGrid;
import latentexplorer.core.experiment.SavedExperiment.Course;
import latentexplorer.core.experiment.SavedExperiment.Slots;
import latentexplorer.core.experiment.Slot;
import latentexplorer.core.figure.PathAnimation;
import latentexplorer.core.figure.PictureTable;
import latentexplorer.core.file.AtomicFile;
import latentexplorer.core.file.Places;
import latentexplorer.core.job.Cancellation;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.latent.Interpolation;
import latentexplorer.core.net.Codes;
import latentexplorer.core.net.LatentModel;
import latentexplorer.core.net.ModelBundle;
import latentexplorer.core.net.ModelFile;
import latentexplorer.core.net.StyleModel;
import latentexplorer.core.path.CodePath;
import latentexplorer.core.path.NeighbourRoutes;
import latentexplorer.core.path.PathFinder;
import latentexplorer.core.path.PathKind;
import latentexplorer.core.support.Reality;
import latentexplorer.core.support.RealityCheck;
import latentexplorer.core.support.RealityShelf;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code experiment}: the pictures between codes, or of analogies, as PNG, GIF and CSV. */
@Command(
        name = "experiment",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Decode the ways from sources to a target, or the answers to A is to B as C is to D; from an experiment that was"
                    + " saved, or from a model and images by their numbers (from 0).",
            "Write them as a grid with captions, one way as an animation, and the codes as a table."
        })
public final class ExperimentCommand implements Callable<Integer> {
    private static final int ENLARGED = 8;

    private final Places places;
    private final DataSource source;

    @Spec
    private @Nullable CommandSpec command;

    @Parameters(paramLabel = "EXPERIMENT", arity = "0..1", description = "A file that the Explorer saved.")
    private @Nullable Path file;

    @Option(names = "--model", paramLabel = "MODEL", description = "A model file, or a model's name in the workspace.")
    private @Nullable String model;

    @Option(
            names = "--dataset",
            paramLabel = "NAME",
            description = "The images that the numbers are of. Default: those that the model learned from")
    private @Nullable String dataset;

    @Option(names = "--sources", split = ",", paramLabel = "N", description = "Images that ways begin at, at most 20.")
    private @Nullable List<Integer> sources;

    @Option(names = "--target", paramLabel = "N", description = "The image that all ways lead to.")
    private @Nullable Integer target;

    @Option(names = "--a", paramLabel = "N", description = "Of an analogy: image A.")
    private @Nullable Integer a;

    @Option(names = "--b", paramLabel = "N", description = "Of an analogy: image B.")
    private @Nullable Integer b;

    @Option(names = "--c", split = ",", paramLabel = "N", description = "Of analogies: images C, at most 20.")
    private @Nullable List<Integer> examples;

    @Option(names = "--path", paramLabel = "KIND", description = "straight, spherical, neighbours or even-change.")
    private @Nullable String path;

    @Option(names = "--steps", paramLabel = "N", description = "Pictures between, 0 to 20. Default: 7")
    private @Nullable Integer steps;

    @Option(
            names = "--beyond",
            split = ",",
            paramLabel = "T",
            description = "Places beyond the target, above 1; none for none. Default: 1.1,1.5")
    private @Nullable List<String> beyond;

    @Option(
            names = "--hold-class",
            description =
                    "Keep each source's class on its way: the style alone changes. For models with class and style apart.")
    private boolean holdClass;

    @Option(names = "--png", paramLabel = "FILE", description = "The grid to write.")
    private @Nullable Path png;

    @Option(names = "--gif", paramLabel = "FILE", description = "The animation of one way to write.")
    private @Nullable Path gif;

    @Option(
            names = "--column",
            defaultValue = "1",
            paramLabel = "N",
            description = "The column that is animated, from 1. Default: ${DEFAULT-VALUE}")
    private int column;

    @Option(
            names = "--scale",
            defaultValue = "2",
            paramLabel = "N",
            description = "How large the grid is drawn, 1 to 8. Default: ${DEFAULT-VALUE}")
    private int scale;

    @Option(
            names = "--speed",
            defaultValue = "8",
            paramLabel = "N",
            description = "Pictures a second of the animation, 0.5 to 50. Default: ${DEFAULT-VALUE}")
    private double speed;

    @Option(names = "--title", paramLabel = "TEXT", description = "What stands above the grid.")
    private @Nullable String title;

    @Option(names = "--csv", paramLabel = "FILE", description = "The table of codes to write.")
    private @Nullable Path csv;

    @Option(names = "--quiet", description = "Print nothing but the files that were written.")
    private boolean quiet;

    public ExperimentCommand(Places places, DataSource source) {
        this.places = places;
        this.source = source;
    }

    @Override
    public Integer call() {
        checkUsage();
        PrintWriter err = command().commandLine().getErr();
        try (Workers workers = new Workers("experiment", Runtime.getRuntime().availableProcessors());
                TerminalProgress progress = TerminalProgress.on(err, quiet)) {
            for (Path each : new Path[] {png, gif, csv}) {
                if (each != null) {
                    AtomicFile.probe(each);
                }
            }
            WantedExperiment wanted = changed(wanted());
            JobScope scope = new JobScope(new Cancellation(), progress);
            ResultGrid grid = wanted.analogies() ? analogies(wanted, workers, scope) : paths(wanted, workers, scope);
            progress.clear();
            write(title == null || title.isBlank() ? grid : grid.titled(title.strip()), scope);
            return 0;
        } catch (IOException | IllegalArgumentException e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    private void checkUsage() {
        boolean ways = sources != null || target != null;
        boolean analogies = a != null || b != null || examples != null;
        if (png == null && gif == null && csv == null) {
            throw wrong("Say what to write: --png FILE, --gif FILE, --csv FILE, or several.");
        }
        if (file != null && (model != null || dataset != null || ways || analogies)) {
            throw wrong(
                    "The experiment's file says model, images and slots: leave --model, --dataset and the slots out.");
        }
        if (file == null && model == null) {
            throw wrong("Name an experiment's file, or a model with --model.");
        }
        if (file == null && ways == analogies) {
            throw wrong("Give either --sources and --target, or --a, --b and --c.");
        }
        if (ways && (sources == null || target == null)) {
            throw wrong("A way needs both: --sources N,N,… and --target N.");
        }
        if (analogies && (a == null || b == null || examples == null)) {
            throw wrong("An analogy needs all three: --a N, --b N and --c N,N,….");
        }
        if (scale < 1 || scale > PictureTable.LARGEST_SCALE) {
            throw wrong("The scale should be 1 to " + PictureTable.LARGEST_SCALE + ", not " + scale + ".");
        }
        if (!(speed >= 0.5 && speed <= 50)) {
            throw wrong("The speed should be 0.5 to 50 pictures a second, not " + speed + ".");
        }
        if (path != null && PathKind.of(path).isEmpty()) {
            throw wrong("The path must be " + PathKind.words() + ", not " + path + ".");
        }
    }

    private WantedExperiment wanted() throws IOException {
        if (file != null) {
            return WantedExperiment.kept(places, source, file);
        }
        Path modelFile = ModelNames.file(places, String.valueOf(model));
        ModelBundle bundle = ModelFile.read(modelFile);
        String key = dataset == null ? bundle.dataset().key() : dataset;
        boolean analogies = examples != null;
        Slots slots = new Slots(slots(sources), slot(target), slot(a), slot(b), slots(examples));
        String name = String.valueOf(modelFile.getFileName());
        return new WantedExperiment(
                (analogies ? "A is to B as C is to D: " : "From code to code: ") + key,
                bundle,
                modelFile,
                name,
                source.load(key, JobScope.unattended()),
                analogies,
                slots,
                Interpolation.DEFAULT,
                new Course(PathKind.STRAIGHT, false, holdClass),
                Optional.empty());
    }

    private static Slot slot(@Nullable Integer image) {
        return image == null ? Slot.EMPTY : new Slot.OfImage(image);
    }

    private static List<Slot> slots(@Nullable List<Integer> images) {
        return images == null
                ? List.of()
                : images.stream().map(ExperimentCommand::slot).toList();
    }

    /** What is said on the command line counts more than what the file says. */
    private WantedExperiment changed(WantedExperiment wanted) {
        List<Double> further = wanted.plan().extrapolations();
        if (beyond != null) {
            further = beyond.equals(List.of("none"))
                    ? List.of()
                    : beyond.stream().map(this::number).toList();
        }
        return wanted.with(
                new Interpolation(steps == null ? wanted.plan().steps() : steps, further),
                path == null ? wanted.path() : PathKind.of(path).orElseThrow());
    }

    private double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException _) {
            throw wrong("--beyond takes numbers above 1, or none, not " + text + ".");
        }
    }

    private ResultGrid paths(WantedExperiment wanted, Workers workers, JobScope scope) {
        List<Slot> from = WantedExperiment.filled(wanted.slots().sources());
        List<float[]> codes = wanted.codes(
                Stream.concat(from.stream(), Stream.of(wanted.slots().target())).toList(), workers, scope.part(0, 0.1));
        int held = held(wanted);
        Optional<RealityCheck> reality = reality(wanted, workers, scope.part(0.5, 0.8));
        PathFinder finder = finder(wanted, reality, workers, scope.part(0.1, 0.5));
        if (!wanted.path().suits(wanted.model().spec())) {
            say().accept("The " + wanted.path().title()
                    + " path is meant for models with a Gaussian prior, and this one has none.");
        }
        if (wanted.course().compare() && path == null) {
            say().accept("The experiment compares the kinds of path; these are the "
                    + wanted.path().title() + " ones. Choose another kind with --path.");
        }
        List<CodePath> paths = new ArrayList<>();
        for (int i = 0; i < from.size(); i++) {
            JobScope part = scope.part(0.8 + 0.2 * i / from.size(), 0.8 + 0.2 * (i + 1) / from.size());
            paths.add(finder.find(wanted.path(), codes.get(i), codes.getLast(), held, wanted.plan(), part));
            String name = wanted.name(from.get(i));
            paths.getLast().remark().ifPresent(remark -> say().accept(name + ": " + remark));
        }
        String about = wanted.path().title() + " to "
                + wanted.name(wanted.slots().target()) + " · " + wanted.plan().steps() + " steps · "
                + (held > 0 ? "class held · " : "") + origin(wanted);
        return judged(
                ResultGrid.ofPaths(
                        wanted.title(), about, from.stream().map(wanted::name).toList(), paths),
                reality,
                scope);
    }

    /** So many of a code's first values stay as they are. */
    private int held(WantedExperiment wanted) {
        if (!holdClass && !wanted.course().held()) {
            return 0;
        }
        if (wanted.model().model() instanceof StyleModel style) {
            return style.classes();
        }
        if (!holdClass) {
            return 0; // the Explorer remembers it for the next model that can
        }
        throw new IllegalArgumentException("The class can be held with models that have class and style apart, and "
                + wanted.modelName() + " has not.");
    }

    private static ResultGrid judged(ResultGrid grid, Optional<RealityCheck> reality, JobScope scope) {
        return reality.map(check -> grid.judged(grid.columns().stream()
                        .map(column -> check.of(column.codes(), column.pictures(), scope).stream()
                                .map(Reality::level)
                                .toList())
                        .toList()))
                .orElse(grid);
    }

    private PathFinder finder(
            WantedExperiment wanted, Optional<RealityCheck> reality, Workers workers, JobScope scope) {
        LatentModel decoder = wanted.model().model();
        Optional<NeighbourRoutes> routes = Optional.empty();
        float[] real = new float[0];
        if (wanted.path() == PathKind.NEIGHBOURS) {
            real = realCodes(wanted, workers, scope.part(0, 0.4));
            routes = Optional.of(NeighbourRoutes.of(real, decoder.latentSize(), workers, scope.part(0.4, 1)));
        }
        return new PathFinder(decoder, real, routes, reality);
    }

    /** Those of the experiment's map, as in the window; without it, of all images. */
    private float[] realCodes(WantedExperiment wanted, Workers workers, JobScope scope) {
        Optional<float[]> ofMap = wanted.map().flatMap(KeptMap::find).map(Embedding::codes);
        if (ofMap.isPresent()) {
            return ofMap.get();
        }
        wanted.map()
                .ifPresent(map -> say().accept("The experiment's map, " + map.name()
                        + ", was not found: the paths lead through all images of the set."));
        int[] all = IntStream.range(0, wanted.data().images().size()).toArray();
        return Codes.of(wanted.model().model(), wanted.data().images(), all, workers, scope);
    }

    /** As the window tells it. Without images that the model did not learn from, what is usual cannot be told. */
    private Optional<RealityCheck> reality(WantedExperiment wanted, Workers workers, JobScope scope) {
        RealityShelf.Images images =
                (key, part) -> key.equals(wanted.data().description().key()) ? wanted.data() : source.load(key, part);
        try {
            return Optional.of(
                    new RealityShelf(images, List.of(places.models(), places.readyMade()), places.readyMade(), workers)
                            .check(wanted.modelFile(), wanted.model().hash(), scope));
        } catch (IOException | IllegalArgumentException e) {
            say().accept("How near the codes are to real ones is not told. " + e.getMessage());
            return Optional.empty();
        }
    }

    private ResultGrid analogies(WantedExperiment wanted, Workers workers, JobScope scope) {
        if (holdClass) {
            throw new IllegalArgumentException("--hold-class is for ways from sources to a target, not for analogies.");
        }
        Slots slots = wanted.slots();
        List<Slot> given = WantedExperiment.filled(slots.examples());
        List<float[]> codes = wanted.codes(
                Stream.concat(Stream.of(slots.a(), slots.b()), given.stream()).toList(), workers, scope);
        Analogies found = Analogies.of(
                Optional.of(wanted.model().model()), codes.get(0), codes.get(1), codes.subList(2, codes.size()));
        String about = "A " + wanted.name(slots.a()) + " · B " + wanted.name(slots.b()) + " · " + origin(wanted);
        ResultGrid grid = judged(
                ResultGrid.ofAnalogies(
                        wanted.title(), about, given.stream().map(wanted::name).toList(), found),
                reality(wanted, workers, scope),
                scope);
        TrueAnswers truth = TrueAnswers.of(wanted, given, workers);
        truth.remarks().forEach(say());
        return truth.isKnown() ? grid.withTruth(truth.known()) : grid;
    }

    private static String origin(WantedExperiment wanted) {
        return String.format(
                Locale.ROOT,
                "%s %.8s · %,d images of %s",
                wanted.modelName(),
                wanted.model().hash(),
                wanted.data().images().size(),
                wanted.data().description().key());
    }

    private void write(ResultGrid grid, JobScope scope) throws IOException {
        PrintWriter out = command().commandLine().getOut();
        if (column < 1 || column > grid.columns().size()) {
            throw new IllegalArgumentException("There is no column " + column + " to animate: there are "
                    + grid.columns().size() + ".");
        }
        if (png != null) {
            PictureTable.writeResults(png, grid, scale, scope);
            out.println(png);
        }
        if (gif != null) {
            float[] pictures = grid.columns().get(column - 1).pictures();
            new PathAnimation(pictures, grid.rows(), ENLARGED, (int) Math.round(100 / speed)).write(gif);
            out.println(gif);
        }
        if (csv != null) {
            grid.writeCodes(csv);
            out.println(csv);
        }
        out.flush();
    }

    private Consumer<String> say() {
        return quiet ? _ -> {} : command().commandLine().getOut()::println;
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(command().commandLine(), sentence);
    }

    private CommandSpec command() {
        if (command == null) {
            throw new IllegalStateException("run through a command line");
        }
        return command;
    }
}

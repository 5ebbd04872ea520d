package latentexplorer.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import latentexplorer.core.file.Places;
import latentexplorer.core.job.BenchRow;
import latentexplorer.core.job.Workers;
import latentexplorer.core.net.Preset;
import latentexplorer.core.net.Presets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures; each line is a key, a value and a unit between tabs. */
@Command(
        name = "bench",
        description = "Measure on this machine; prints name<TAB>value<TAB>unit.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class BenchCommand {
    /** A week, in minutes. */
    private static final int LONGEST_WALK = 10_080;

    private final Windows windows;

    private final Places places;
    private final DataSource source;

    @Spec
    private CommandSpec spec;

    BenchCommand(Windows windows, Places places, DataSource source) {
        this.windows = windows;
        this.places = places;
        this.source = source;
    }

    @Command(
            name = "start",
            mixinStandardHelpOptions = true,
            description = "From the start of the JVM to the first picture of the window.")
    int start() {
        return print(windows.benchStart(places));
    }

    @Command(
            name = "map",
            mixinStandardHelpOptions = true,
            description = "Frames of a map while a script pans and zooms it.")
    int map(
            @Option(
                            names = "--tiles",
                            paramLabel = "N",
                            defaultValue = "10000",
                            description = "Number of tiles (default: ${DEFAULT-VALUE}).")
                    int tiles) {
        if (tiles < 1) {
            throw new ParameterException(
                    spec.commandLine(), "The number of tiles must be 1 or more, not " + tiles + ".");
        }
        return print(windows.benchMap(places, tiles));
    }

    @Command(
            name = "wander",
            mixinStandardHelpOptions = true,
            description =
                    "Minutes of hovering, panning, zooming, filtering and choosing by a script: fails when a frame takes"
                            + " more than 100 ms or the heap grows.")
    int wander(
            @Option(
                            names = "--minutes",
                            paramLabel = "N",
                            defaultValue = "20",
                            description = "How long, parts of a minute too (default: ${DEFAULT-VALUE}).")
                    double minutes) {
        if (!(minutes > 0 && minutes <= LONGEST_WALK)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The number of minutes must be above 0 and at most " + LONGEST_WALK + ", not " + minutes + ".");
        }
        return windows.benchWander(places, minutes);
    }

    @Command(
            name = "runs",
            mixinStandardHelpOptions = true,
            description = "Frames of the page of runs while a script scrolls, sorts, filters and hovers.")
    int runs(
            @Option(
                            names = "--runs",
                            paramLabel = "N",
                            defaultValue = "1000",
                            description = "Number of runs (default: ${DEFAULT-VALUE}).")
                    int runs,
            @Option(
                            names = "--epochs",
                            paramLabel = "N",
                            defaultValue = "10000",
                            description = "Epochs of each run (default: ${DEFAULT-VALUE}).")
                    int epochs) {
        if (runs < 1 || epochs < 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The numbers of runs and epochs must be 1 or more, not " + runs + " and " + epochs + ".");
        }
        return print(windows.benchRuns(runs, epochs));
    }

    @Command(
            name = "watch",
            mixinStandardHelpOptions = true,
            description = "What it costs a training to be looked at in the window, on the bundled digits.")
    int watch(
            @Option(
                            names = "--preset",
                            paramLabel = "NAME",
                            defaultValue = "dense-64",
                            description = "What is trained (default: ${DEFAULT-VALUE}).")
                    String preset,
            @Option(
                            names = "--epochs",
                            paramLabel = "N",
                            defaultValue = "300",
                            description = "Epochs of each run (default: ${DEFAULT-VALUE}).")
                    int epochs) {
        if (epochs < 1) {
            throw new ParameterException(
                    spec.commandLine(), "The number of epochs must be 1 or more, not " + epochs + ".");
        }
        Preset trained = Presets.named(preset)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "There is no preset \"" + preset + "\": " + Presets.names() + "."));
        return print(windows.benchTraining(places, trained, epochs));
    }

    @Command(
            name = "decode",
            mixinStandardHelpOptions = true,
            description = "Decoding 1 and 90 codes, and from the pointer's move to the pictures.")
    int decode() throws Exception {
        int codes = new BenchDecode(spec.commandLine().getOut()).call();
        return codes == 0 ? print(windows.benchPointer(places)) : codes;
    }

    @Command(
            name = "cluster",
            mixinStandardHelpOptions = true,
            description = "Principal components, k-means, DBSCAN and spectral clustering of typefaces.")
    int cluster(
            @Parameters(
                            arity = "0..1",
                            paramLabel = "IDX4",
                            description =
                                    "Typefaces as n x 94 x 28 x 28 bytes in IDX format (default: the bundled ones).")
                    @Nullable
                    Path file)
            throws Exception {
        try (Workers workers = new Workers("bench", Runtime.getRuntime().availableProcessors())) {
            return new BenchCluster(places, file, spec.commandLine().getOut(), workers).call();
        }
    }

    @Command(
            name = "embed",
            mixinStandardHelpOptions = true,
            description =
                    "UMAP and t-SNE of the first 16 principal components of images: seconds, pictures a second, memory,"
                            + " trust, agreement of labels, and what a second thread brings.")
    int embed(
            @Parameters(
                            arity = "0..1",
                            paramLabel = "PATH",
                            description =
                                    "A folder with the four files of MNIST, or typefaces as n x 94 x 28 x 28 bytes"
                                            + " in IDX format (default: the digits of the program).")
                    @Nullable
                    Path path,
            @Option(
                            names = "--n",
                            paramLabel = "N",
                            description = "Number of points; may be given several times (default: 10000).")
                    @Nullable
                    List<Integer> counts,
            @Option(
                            names = "--method",
                            paramLabel = "METHOD",
                            defaultValue = "all",
                            description = "umap, tsne or all (default: ${DEFAULT-VALUE}).")
                    String method,
            @Option(
                            names = "--speed-up",
                            paramLabel = "N",
                            description = "Number of points with which two threads are compared with one; 0: not at all"
                                    + " (default: the smallest N).")
                    @Nullable
                    Integer speedUp)
            throws IOException {
        List<String> methods = BenchEmbed.METHODS.stream()
                .filter(each -> method.equals("all") || method.equals(each))
                .toList();
        if (methods.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "The method must be umap, tsne or all, not " + method + ".");
        }
        List<Integer> wanted = counts == null ? List.of(BenchEmbed.USUAL) : counts;
        try (Workers workers = new Workers("bench", Runtime.getRuntime().availableProcessors())) {
            BenchEmbed bench = BenchEmbed.of(path, source, workers);
            int compared = speedUp == null ? Collections.min(wanted) : speedUp;
            wanted.forEach(n -> checkPoints(n, bench.most()));
            if (compared != 0) {
                checkPoints(compared, bench.most());
            }
            bench.measure(methods, wanted, compared, row -> print(List.of(row)));
            return 0;
        }
    }

    @Command(
            name = "explore",
            mixinStandardHelpOptions = true,
            description =
                    "Decoding the row that follows the pointer and the grid of ten rows, alone and beside a training, and"
                            + " scoring 2,000 analogies.")
    int explore(
            @Parameters(
                            arity = "0..1",
                            paramLabel = "IDX4",
                            description =
                                    "Typefaces as n x 94 x 28 x 28 bytes in IDX format (default: the bundled ones).")
                    @Nullable
                    Path file,
            @Option(
                            names = "--model",
                            paramLabel = "MODEL",
                            description = "What decodes the row and the grid (default: " + BenchExplore.MODEL + ").")
                    @Nullable
                    String model,
            @Option(
                            names = "--glyph-model",
                            paramLabel = "MODEL",
                            description = "What answers the analogies (default: " + BenchExplore.GLYPH_MODEL + ").")
                    @Nullable
                    String glyphModel)
            throws IOException {
        Path readyMade = places.readyMade();
        try (Workers workers = new Workers("bench", Runtime.getRuntime().availableProcessors())) {
            BenchExplore.of(
                            places,
                            model == null ? readyMade.resolve(BenchExplore.MODEL) : ModelNames.file(places, model),
                            glyphModel == null
                                    ? readyMade.resolve(BenchExplore.GLYPH_MODEL)
                                    : ModelNames.file(places, glyphModel),
                            file,
                            workers)
                    .measure(row -> print(List.of(row)));
            return 0;
        }
    }

    private void checkPoints(int n, int most) {
        if (n < BenchEmbed.FEWEST || n > most) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The number of points must be from " + BenchEmbed.FEWEST + " to the " + most
                            + " that there are, not " + n + ".");
        }
    }

    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = "Reading a table of glyphs or a folder of fonts, and opening what was kept of it.")
    int importTypefaces(
            @Parameters(paramLabel = "PATH", description = "The table, plain or zipped, or the folder of fonts.")
                    Path path)
            throws IOException {
        return print(new BenchImport(places, path).call());
    }

    @Command(
            name = "train",
            mixinStandardHelpOptions = true,
            description = "Training of dense, variational and style models: milliseconds a batch.")
    int train() throws IOException {
        return print(new BenchTrain(source).rows());
    }

    @Command(
            name = "quality",
            mixinStandardHelpOptions = true,
            description = "Train the presets on all digits and measure what the requirements ask for; takes minutes.")
    int quality(
            @Parameters(arity = "0..*", paramLabel = "ROW", description = "TRN-12, VAE-11, …; all when none is given.")
                    List<String> wanted,
            @Option(
                            names = "--out",
                            paramLabel = "FILE",
                            description = "A table in Markdown, in which these rows are replaced.")
                    Path out,
            @Option(names = "--quiet", description = "Print the rows alone.") boolean quiet)
            throws IOException {
        PrintWriter printer = spec.commandLine().getOut();
        try (Workers workers = new Workers("bench", Runtime.getRuntime().availableProcessors())) {
            BenchQuality bench = BenchQuality.of(source, workers, quiet ? _ -> {} : printer::println);
            List<String> names = wanted == null || wanted.isEmpty() ? bench.names() : wanted;
            for (String name : names) {
                if (!bench.names().contains(name)) {
                    throw new ParameterException(
                            spec.commandLine(),
                            "There is no row " + name + ". There are " + String.join(", ", bench.names()) + ".");
                }
            }
            boolean allMet = true;
            for (String name : names) {
                List<QualityRow> rows = bench.measure(name);
                rows.forEach(row -> printer.println(row.line()));
                printer.flush();
                allMet &= rows.stream().allMatch(QualityRow::met);
                if (out != null) {
                    QualityTable.write(out, rows);
                }
            }
            return allMet ? 0 : 1;
        }
    }

    private int print(List<BenchRow> rows) {
        PrintWriter out = spec.commandLine().getOut();
        rows.forEach(row -> out.println(row.line()));
        out.flush();
        return rows.isEmpty() ? 1 : 0;
    }
}

package latentexplorer.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import latentexplorer.core.compare.RunCatalogue;
import latentexplorer.core.compare.RunRow;
import latentexplorer.core.file.Places;
import latentexplorer.core.file.ShellLine;
import latentexplorer.core.net.ModelSpec;
import latentexplorer.core.run.Run;
import latentexplorer.core.run.RunEnd;
import latentexplorer.core.run.RunJson;
import latentexplorer.core.run.RunSummary;
import latentexplorer.core.run.Runs;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code history}: lists the runs, shows one, or compares several. */
@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "List the runs of the workspace; show the epochs of one; compare two or more: their settings, those"
                        + " that differ with a star, and their losses.")
final class HistoryCommand implements Callable<Integer> {
    /** What is shown of several runs. */
    private enum Part {
        SETTINGS,
        CURVES
    }

    /** Reads a part as the user writes it. */
    static final class PartWord implements ITypeConverter<Part> {
        @Override
        public Part convert(String word) {
            return switch (word) {
                case "settings" -> Part.SETTINGS;
                case "curves" -> Part.CURVES;
                default -> throw new TypeConversionException("give settings or curves, not " + word);
            };
        }
    }

    private final Places places;

    @Spec
    private @Nullable CommandSpec command;

    @Parameters(
            arity = "0..*",
            paramLabel = "RUN",
            description = "None for a list; else names of runs in the workspace, or their folders.")
    private List<String> names = List.of();

    @Option(
            names = "--part",
            paramLabel = "settings|curves",
            converter = PartWord.class,
            description = "Only this of several runs. As CSV it is the curves unless it is said.")
    private @Nullable Part part;

    @Option(names = "--json", description = "Print JSON, with all that is known.")
    private boolean json;

    @Option(names = "--csv", description = "Print CSV.")
    private boolean csv;

    HistoryCommand(Places places) {
        this.places = places;
    }

    @Override
    public Integer call() {
        if (json && csv) {
            throw new ParameterException(
                    command().commandLine(), "--json and --csv are two formats of the same: give one of them.");
        }
        if (part != null && names.size() < 2) {
            throw new ParameterException(
                    command().commandLine(), "--part is about several runs: give two or more of them.");
        }
        try {
            switch (names.size()) {
                case 0 -> list();
                case 1 -> show(open().getFirst());
                default -> compare(open());
            }
            out().flush();
            return 0;
        } catch (IOException | IllegalArgumentException e) {
            command().commandLine().getErr().println(e.getMessage());
            return 1;
        }
    }

    private List<Run> open() throws IOException {
        List<Run> runs = new ArrayList<>();
        for (String name : names) {
            runs.add(Run.open(RunNames.folder(places, name)));
        }
        return runs;
    }

    private void list() throws IOException {
        List<RunSummary> runs = new Runs(places.runs()).list();
        if (json) {
            out().println(RunJson.list(runs));
        } else if (csv) {
            RunTables.list(runs).csv().forEach(out()::println);
        } else if (runs.isEmpty()) {
            out().println("There are no runs in " + places.runs() + " yet: train makes one.");
        } else {
            RunTables.list(runs).lines().forEach(out()::println);
            for (RunSummary run : runs) {
                run.trouble()
                        .ifPresent(sentence -> command().commandLine().getErr().println(sentence));
            }
        }
    }

    private void show(Run run) throws IOException {
        if (json) {
            out().println(RunJson.runs(List.of(run)));
            return;
        }
        if (csv) {
            RunTables.epochs(run).csv().forEach(out()::println);
            return;
        }
        RunRow row = RunCatalogue.row(Runs.summaryOf(run.folder()));
        out().println(String.format(
                Locale.ROOT,
                "%s: %s on %s, %s, %d of %d epochs, the best is %d",
                run.name(),
                row.model(),
                row.dataset(),
                row.state().word(),
                row.epochs(),
                row.lastEpoch(),
                run.bestEpoch()));
        out().println("Folder: " + run.folder());
        if (!row.parent().isEmpty()) {
            out().println("Branched from: " + row.parent());
        }
        if (!row.command().isEmpty()) {
            out().println("Command: " + ShellLine.of(row.command()));
        }
        if (!run.note().isEmpty()) {
            out().println("Note: " + run.note());
        }
        run.end().map(RunEnd::message).ifPresent(out()::println);
        out().println("Loss is " + run.info().spec().metrics().get(ModelSpec.LOSS) + ".");
        out().println();
        RunTables.epochs(run).lines().forEach(out()::println);
    }

    private void compare(List<Run> runs) throws IOException {
        if (json) {
            out().println(RunJson.runs(runs));
            return;
        }
        if (csv) {
            TextTable table = part == Part.SETTINGS ? RunTables.settings(runs) : RunTables.curves(runs);
            table.csv().forEach(out()::println);
            return;
        }
        if (part != Part.CURVES) {
            RunTables.settings(runs).lines().forEach(out()::println);
        }
        if (part == null) {
            out().println();
        }
        if (part != Part.SETTINGS) {
            RunTables.curves(runs).lines().forEach(out()::println);
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

package latentexplorer.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import latentexplorer.core.file.Places;
import latentexplorer.core.job.BenchRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures; each line is a key, a value and a unit between tabs. */
@Command(
        name = "bench",
        description = "Measure on this machine; prints name<TAB>value<TAB>unit.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class BenchCommand {
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
            name = "decode",
            mixinStandardHelpOptions = true,
            description = "Decoding 1 and 90 codes, and from the pointer's move to the pictures.")
    int decode() throws Exception {
        int codes = new BenchDecode(spec.commandLine().getOut()).call();
        return codes == 0 ? print(windows.benchPointer(places)) : codes;
    }

    @Command(
            name = "train",
            mixinStandardHelpOptions = true,
            description = "Training a dense autoencoder: milliseconds a batch.")
    int train() throws IOException {
        return print(new BenchTrain(source).rows());
    }

    private int print(List<BenchRow> rows) {
        PrintWriter out = spec.commandLine().getOut();
        rows.forEach(row -> out.println(row.line()));
        out.flush();
        return rows.isEmpty() ? 1 : 0;
    }
}

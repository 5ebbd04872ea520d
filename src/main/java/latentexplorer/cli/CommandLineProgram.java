package latentexplorer.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import latentexplorer.core.data.DataCatalogue;
import latentexplorer.core.file.Places;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** All commands of the program. */
public final class CommandLineProgram {
    static final String WORKSPACE = "--workspace";

    private static final Logger LOG = LoggerFactory.getLogger(CommandLineProgram.class);

    private final Windows windows;
    private final Places usual;
    private final PrintStream out;
    private final PrintStream err;

    /**
     * @param usual the places of this user; {@code --workspace} moves one of them
     */
    public CommandLineProgram(Windows windows, Places usual, PrintStream out, PrintStream err) {
        this.windows = windows;
        this.usual = usual;
        this.out = out;
        this.err = err;
    }

    /** Runs one command; a failure is one sentence on the error stream. Returns the exit code. */
    public int run(String... args) {
        CommandLine line = line(places(args));
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        line.setExecutionExceptionHandler((failure, _, _) -> {
            LOG.info("A command failed", failure);
            String message = failure.getMessage();
            err.println(message == null ? failure.toString() : message);
            return CommandLine.ExitCode.SOFTWARE;
        });
        return line.execute(args);
    }

    private CommandLine line(Places places) {
        DataCatalogue catalogue = new DataCatalogue(places);
        CommandLine line = new CommandLine(new RootCommand(windows, places));
        line.addSubcommand(new DataCommand(catalogue, out));
        line.addSubcommand(new TypefacesCommand(catalogue, out));
        line.addSubcommand(new CatalogueCommand(places, catalogue, out));
        line.addSubcommand(new TrainCommand(places, catalogue::load));
        line.addSubcommand(new HistoryCommand(places));
        line.addSubcommand(new ClassifierCommand(catalogue::load));
        line.addSubcommand(new ModelCommand(places));
        line.addSubcommand(new FiguresCommand(places, catalogue::load));
        line.addSubcommand(new EmbedCommand(places, catalogue::load));
        line.addSubcommand(new QualityCommand(places, catalogue::load));
        line.addSubcommand(new MapPictureCommand(places, catalogue::load));
        line.addSubcommand(new MapTableCommand(places, catalogue::load));
        line.addSubcommand(new ExportCommand(places, catalogue::load));
        line.addSubcommand(new ExperimentCommand(places, catalogue::load));
        line.addSubcommand(new AnalogiesCommand(places, catalogue::load));
        line.addSubcommand(new CalibrateCommand(places, catalogue::load));
        line.addSubcommand(new ClusterCommand(catalogue::load));
        line.addSubcommand(new BenchCommand(windows, places, catalogue::load));
        return line;
    }

    /**
     * The commands are made with their places, so the option that moves the workspace is looked for before the rest is read,
     * before or behind the command.
     */
    private Places places(String... args) {
        try {
            for (int i = 0; i < args.length && !args[i].equals("--"); i++) {
                if (args[i].startsWith(WORKSPACE + "=")) {
                    return moved(args[i].substring(WORKSPACE.length() + 1));
                }
                if (args[i].equals(WORKSPACE) && i + 1 < args.length) {
                    return moved(args[i + 1]);
                }
            }
        } catch (InvalidPathException _) {
            // Said when the arguments are read.
        }
        return usual;
    }

    private Places moved(String workspace) {
        return usual.withWorkspace(Path.of(workspace).toAbsolutePath());
    }
}

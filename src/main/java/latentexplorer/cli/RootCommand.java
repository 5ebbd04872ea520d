package latentexplorer.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import latentexplorer.core.file.Places;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program as the command line sees it: without a subcommand it is the window. */
@Command(
        name = "latent-explorer",
        description = "See what autoencoders learn. Without a command the window opens.",
        synopsisSubcommandLabel = "[COMMAND]",
        mixinStandardHelpOptions = true,
        version = "Latent Explorer 0.1.0",
        subcommands = CommandLine.HelpCommand.class)
final class RootCommand implements Callable<Integer> {
    private final Windows windows;
    private final Places places;

    @Option(
            names = CommandLineProgram.WORKSPACE,
            scope = ScopeType.INHERIT,
            paramLabel = "DIR",
            description = "Where your models, maps, runs and data go (default: ~/LatentExplorer).")
    private Path workspace;

    @Option(
            names = "--tour",
            paramLabel = "DIR",
            description = "Drive the window without a display through every workspace and save its pictures in DIR.")
    private Path tour;

    RootCommand(Windows windows, Places places) {
        this.windows = windows;
        this.places = places;
    }

    @Override
    public Integer call() {
        return tour == null ? windows.open(places) : windows.tour(places, tour.toAbsolutePath());
    }
}

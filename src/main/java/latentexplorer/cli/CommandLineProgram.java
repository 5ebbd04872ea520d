package latentexplorer.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import latentexplorer.core.file.Places;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** All commands of the program. */
public final class CommandLineProgram {
    private static final Logger LOG = LoggerFactory.getLogger(CommandLineProgram.class);

    private final CommandLine line;

    public CommandLineProgram(Windows windows, Places places, PrintStream out, PrintStream err) {
        RootCommand root = new RootCommand(windows, places);
        line = new CommandLine(root);
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        line.setExecutionExceptionHandler((failure, _, _) -> {
            LOG.info("A command failed", failure);
            String message = failure.getMessage();
            err.println(message == null ? failure.toString() : message);
            return CommandLine.ExitCode.SOFTWARE;
        });
    }

    /** Runs one command; failures are one sentence on the error stream. Returns the exit code. */
    public int run(String... args) {
        return line.execute(args);
    }
}

package latentexplorer;

import java.io.IOException;
import java.nio.file.Files;
import latentexplorer.cli.CommandLineProgram;
import latentexplorer.core.file.Places;

/** The program's entry and composition root: makes the command line, which opens the window when told nothing else. */
public final class Main {
    private Main() {}

    public static void main(String[] args) throws IOException {
        Places places = Places.ofThisUser();
        Files.createDirectories(places.cache());
        Logs.to(places.logFile());
        WindowHost windows = new WindowHost(System.out, System.err);
        int code = args.length == 0
                ? windows.open(places)
                : new CommandLineProgram(windows, places, System.out, System.err).run(args);
        System.exit(code);
    }
}

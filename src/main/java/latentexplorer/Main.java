package latentexplorer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import latentexplorer.cli.CommandLineProgram;
import latentexplorer.core.file.Places;
import latentexplorer.ui.settings.SettingsFile;
import org.slf4j.LoggerFactory;

/** The program's entry and composition root: makes the command line, which opens the window when told nothing else. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        // AWT only draws fonts and reads pictures here: with a display it would start a toolkit of its own beside
        // JavaFX.
        System.setProperty("java.awt.headless", "true");
        System.exit(run(args));
    }

    private static int run(String[] args) {
        try {
            Places places = places();
            WindowHost windows = new WindowHost(System.out, System.err);
            return args.length == 0
                    ? windows.open(places)
                    : new CommandLineProgram(windows, places, System.out, System.err).run(args);
        } catch (Exception | LinkageError | OutOfMemoryError e) {
            LoggerFactory.getLogger(Main.class).info("The program ends", e);
            System.err.println("Latent Explorer cannot go on: " + e);
            return 1;
        }
    }

    /** The usual places with the workspace that the user chose in the settings. */
    private static Places places() {
        Places usual = Places.ofThisUser();
        try {
            Files.createDirectories(usual.cache());
            Logs.to(usual.logFile());
        } catch (IOException e) {
            System.err.println("There is no log: " + usual.cache() + " cannot be written to.");
        }
        Path chosen = new SettingsFile(usual.settingsFile())
                .read()
                .workspaceFolderProperty()
                .get();
        return chosen == null ? usual : usual.withWorkspace(chosen);
    }
}

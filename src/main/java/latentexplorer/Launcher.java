package latentexplorer;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The door of the program when Maven opens it. Compiled for Java 11, because {@code mvn exec:exec} on its own runs on
 * Maven's JDK, which may be older than the one that the program needs: it then starts itself anew on the JDK that the
 * build has recorded. On the right JDK it goes straight to {@code Main}, in the same process.
 *
 * <p>The program's arguments come in the environment variable {@code LATENT_ARGS}, one line with the quoting of a shell
 * (spaces part, {@code '…'} and {@code "…"} group, a backslash takes the next character as it is), so that
 * {@code -Dapp.args} carries paths with spaces on every system.
 */
public final class Launcher {
    private static final int NEEDED = 25;
    private static final String RECORD = "--record-jdk";
    /** Set for the program that the launcher starts, so that a wrong record never makes it start itself for ever. */
    private static final String STARTED = "LATENT_STARTED";

    private Launcher() {}

    public static void main(String[] args) throws Exception {
        boolean isNeeded = Runtime.version().feature() >= NEEDED;
        if (args.length == 1 && args[0].equals(RECORD)) {
            // An older JDK would be no help to anybody; what was recorded before may be.
            if (isNeeded) {
                Files.write(recordedJdk(), System.getProperty("java.home").getBytes(StandardCharsets.UTF_8));
            }
            return;
        }
        if (!isNeeded) {
            System.exit(startOnRecordedJdk());
        }
        String line = System.getenv("LATENT_ARGS");
        List<String> all = new ArrayList<>(split(line == null ? "" : line));
        all.addAll(List.of(args));
        Class.forName("latentexplorer.Main").getMethod("main", String[].class).invoke(null, (Object)
                all.toArray(new String[0]));
    }

    /** Beside the classes: {@code target/jdk}. */
    private static Path recordedJdk() throws Exception {
        Path classes = Path.of(Launcher.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        return classes.resolveSibling("jdk");
    }

    private static int startOnRecordedJdk() throws Exception {
        Optional<Path> program = System.getenv(STARTED) == null ? program(recordedJdk()) : Optional.empty();
        if (program.isEmpty()) {
            System.err.println("Latent Explorer needs JDK " + NEEDED + " and this is JDK "
                    + Runtime.version().feature() + ": install JDK " + NEEDED
                    + " (for example from https://adoptium.net) and run 'mvn -q compile exec:exec' once.");
            return 2;
        }
        List<String> command = new ArrayList<>();
        command.add(program.get().toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.add("-classpath");
        command.add(System.getProperty("java.class.path"));
        command.add(Launcher.class.getName());
        Process child = start(command);
        Runtime.getRuntime().addShutdownHook(new Thread(child::destroy));
        return child.waitFor();
    }

    /** The java program of the JDK whose home a file names, if there is such a file and such a program. */
    static Optional<Path> program(Path record) throws IOException {
        if (!Files.isRegularFile(record)) {
            return Optional.empty();
        }
        Path bin = Path.of(new String(Files.readAllBytes(record), StandardCharsets.UTF_8), "bin");
        return Stream.of("java", "java.exe")
                .map(bin::resolve)
                .filter(Files::isRegularFile)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Process start(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put(STARTED, "1");
        return builder.start();
    }

    /** Cuts a line into words as a shell would; an unclosed quote reaches to the end of the line. */
    static List<String> split(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean inWord = false;
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean escapes = c == '\\' && i + 1 < line.length() && quote != '\'' && isEscapable(line.charAt(i + 1));
            if (escapes) {
                word.append(line.charAt(++i));
                inWord = true;
            } else if (quote != 0) {
                if (c == quote) {
                    quote = 0;
                } else {
                    word.append(c);
                }
            } else if (c == '"' || c == '\'') {
                quote = c;
                inWord = true;
            } else if (Character.isWhitespace(c)) {
                if (inWord) {
                    words.add(word.toString());
                    word.setLength(0);
                    inWord = false;
                }
            } else {
                word.append(c);
                inWord = true;
            }
        }
        if (inWord) {
            words.add(word.toString());
        }
        return words;
    }

    /** Before anything else a backslash is itself, so that Windows paths need no doubling. */
    private static boolean isEscapable(char c) {
        return c == '"' || c == '\'' || c == '\\' || Character.isWhitespace(c);
    }
}

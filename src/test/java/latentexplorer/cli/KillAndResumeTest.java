package latentexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import latentexplorer.core.file.Places;
import latentexplorer.core.run.Run;
import latentexplorer.core.run.RunSummary.State;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The short form of {@code src/bench/kill-and-resume.sh}. */
class KillAndResumeTest {
    private static final int KILLS = 3;
    private static final Pattern EPOCH = Pattern.compile("epoch (\\d+)/.*");
    private static final List<String> SETTINGS =
            List.of("--pca-dims", "3", "--d-latent", "2", "--batch-size", "8", "--epochs", "600", "--run", "killed");

    @TempDir
    Path folder;

    /** The program, with small images. */
    static final class Program {
        private Program() {}

        public static void main(String[] args) {
            System.exit(command(Path.of(args[0]))
                    .execute(List.of(args).subList(1, args.length).toArray(String[]::new)));
        }
    }

    private static CommandLine command(Path folder) {
        Places places = new Places(folder, folder.resolve("space"), folder, folder);
        return new CommandLine(new TrainCommand(places, PresetCommandTest::thirds));
    }

    private Process start(List<String> words) throws IOException {
        List<String> all = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Program.class.getName(),
                folder.toString()));
        all.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(all).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("OMP_NUM_THREADS", "1");
        return builder.start();
    }

    @Test
    @DisplayName("a program that is killed loses the running epoch at most, and the run ends with the same bytes")
    void killsCostNothing() throws IOException, InterruptedException {
        RandomGenerator random = new java.util.Random(5);
        List<String> words = SETTINGS;
        Path run = folder.resolve("space/runs/killed");
        Path model = folder.resolve("killed.model");
        int kept = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            int first = 0;
            int told = 0;
            Process program = start(words);
            try (BufferedReader lines = program.inputReader()) {
                int patience = 1 + random.nextInt(60);
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    Matcher epoch = EPOCH.matcher(line);
                    if (epoch.matches()) {
                        told = Integer.parseInt(epoch.group(1));
                        first = first == 0 ? told : first;
                        if (told - first == patience) {
                            program.toHandle().destroyForcibly(); // The process itself would close its output, too.
                        }
                    }
                }
            }
            assertThat(program.waitFor()).isNotZero();
            assertThat(first).isEqualTo(kept + 1);
            Run left = Run.open(run);
            assertThat(left.state()).isEqualTo(State.INTERRUPTED);
            kept = left.history().size();
            assertThat(kept).isBetween(told, 599);
            assertThat(left.kept()).endsWith(kept);
            words = List.of("--resume", "killed", "--out", model.toString());
        }
        List<String> rest = new ArrayList<>(words);
        rest.add("--quiet");
        assertThat(command(folder).execute(rest.toArray(String[]::new))).isZero();
        Path whole = folder.resolve("whole.model");
        List<String> never = new ArrayList<>(SETTINGS);
        never.addAll(List.of("--no-run", "--quiet", "--out", whole.toString()));
        never.removeAll(List.of("--run", "killed"));
        assertThat(command(folder).execute(never.toArray(String[]::new))).isZero();
        assertThat(model).hasBinaryContent(Files.readAllBytes(whole));
        assertThat(Run.open(run).state()).isEqualTo(State.FINISHED);
    }
}

package latentexplorer.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two programs and one run: the other one is a process of its own, as locks of one process say nothing about two. */
class SecondProgramTest {
    @TempDir
    Path runs;

    /** Holds a run until its input ends. */
    static final class Program {
        private Program() {}

        public static void main(String[] args) throws IOException {
            Path folder = Path.of(args[0]);
            try (RunWriter _ = Files.exists(folder.resolve("run"))
                    ? RunWriter.reopen(folder.resolve("run"))
                    : RunWriter.create(folder, "run", Small.plan(Small.DENSE))) {
                System.out.println("held");
                if (System.in.read() < 0) {
                    Runtime.getRuntime().halt(9);
                }
            } catch (IOException e) {
                System.out.println(e.getMessage());
            }
            System.exit(0);
        }
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Program.class.getName(),
                        runs.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String line(Process program) throws IOException {
        return String.valueOf(program.inputReader().readLine());
    }

    @Test
    @DisplayName("two programs on the same run folder: the second is refused with a sentence, until the first has died")
    void theSecondIsRefused() throws IOException, InterruptedException {
        Path run = runs.resolve("run");
        Process other = start();
        try {
            assertThat(line(other)).isEqualTo("held");
            assertThatThrownBy(() -> RunWriter.reopen(run))
                    .isInstanceOf(IOException.class)
                    .hasMessage("The run run is being trained by another program.");
            assertThat(Run.open(run).state()).isEqualTo(RunSummary.State.TRAINING);
            assertThat(new Runs(runs).list())
                    .singleElement()
                    .satisfies(each -> assertThat(each.state()).isEqualTo(RunSummary.State.TRAINING));
            assertThatThrownBy(() -> new Runs(runs).delete("run")).hasMessageContaining("by another program");
            assertThatThrownBy(() -> new Runs(runs).rename("run", "mine")).hasMessageContaining("by another program");
            assertThatThrownBy(() -> new RunTrash(runs).discard("run")).hasMessageContaining("by another program");
            new Runs(runs).note("run", "seen from here");
            try (RunWriter second = RunWriter.create(runs, "run", Small.plan(Small.DENSE))) {
                assertThat(second.folder().getFileName()).hasToString("run-2");
            }
        } finally {
            other.destroyForcibly();
        }
        assertThat(other.waitFor()).isNotZero();
        assertThat(run.resolve("owner")).as("what a killed program leaves").exists();
        assertThat(Run.open(run).state()).isEqualTo(RunSummary.State.INTERRUPTED);
        try (RunWriter mine = RunWriter.reopen(run)) {
            assertThat(mine.run().note()).isEqualTo("seen from here");
            Process refused = start();
            assertThat(line(refused)).isEqualTo("The run run is being trained by another program.");
            assertThat(refused.waitFor()).isZero();
        }
    }
}

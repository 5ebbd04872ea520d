package latentexplorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a whole, in a process of its own and without a display: what a user without one gets. */
class TourTest {
    @TempDir
    private Path folder;

    @Test
    void withoutADisplayTheTourRunsAndFindsNothingWrong() throws Exception {
        Path log = folder.resolve("log");
        ProcessBuilder program = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Xmx2g",
                "-Duser.home=" + folder,
                "-Dlatent.home=" + Path.of("").toAbsolutePath(),
                "-classpath",
                System.getProperty("java.class.path"),
                Launcher.class.getName());
        program.directory(folder.toFile());
        program.environment().remove("DISPLAY");
        program.environment().remove("LATENT_ARGS");
        program.redirectErrorStream(true).redirectOutput(log.toFile());

        Process process = program.start();
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        List<String> lines = Files.readAllLines(log);

        assertThat(process.exitValue()).as(String.join("\n", lines)).isZero();
        assertThat(lines.getFirst()).startsWith("No window can be shown");
        assertThat(lines.getLast()).contains("found nothing wrong");
        assertThat(pictures())
                .isEqualTo(
                        lines.stream().filter(line -> line.contains(".png: ")).count());
        assertThat(folder.resolve("LatentExplorer")).as("the user's workspace").doesNotExist();
    }

    private long pictures() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("target/tour"))) {
            return files.filter(file -> file.toString().endsWith(".png")).count();
        }
    }
}

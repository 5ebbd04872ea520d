package latentexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import latentexplorer.core.file.Places;
import latentexplorer.core.job.BenchRow;
import latentexplorer.core.net.Preset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineProgramTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final FakeWindows windows = new FakeWindows();

    @Test
    void helpListsEveryCommand() {
        assertThat(run("help")).isZero();

        assertThat(out())
                .contains("data", "typefaces", "catalogue", "train", "embed", "bench", "--tour", "--workspace");
    }

    @Test
    void withoutACommandTheWindowOpens() {
        assertThat(run("--workspace", "my place")).isZero();

        assertThat(windows.opened).containsExactly(Path.of("my place").toAbsolutePath());
    }

    @Test
    void theTourGoesWhereItIsTold() {
        assertThat(run("--tour", "pictures")).isEqualTo(7);

        assertThat(windows.toured).containsExactly(Path.of("pictures").toAbsolutePath());
    }

    @Test
    void anUnknownOptionIsNamed() {
        assertThat(run("train", "--epoch", "3")).isEqualTo(2);

        assertThat(err()).contains("--epoch").contains("--epochs");
    }

    @Test
    void aFailureIsOneSentenceWithoutATrace() {
        assertThat(run("data", "show", "letters")).isNotZero();

        assertThat(err()).contains("'letters'", "digits").doesNotContain("\tat ");
    }

    @Test
    void theWorkspaceOfTheCommandLineHoldsForEveryCommand() {
        Path model = folder.resolve("elsewhere/models/absent.model");

        assertThat(run("--workspace", folder.resolve("elsewhere").toString(), "embed", model.toString()))
                .isEqualTo(1);

        assertThat(err()).contains("absent.model");
    }

    @Test
    void theWorkspaceMayBeNamedBeforeOrBehindTheCommand() throws IOException {
        Path pictures = Files.createDirectories(folder.resolve("faces/a"));
        ImageIO.write(
                new BufferedImage(28, 28, BufferedImage.TYPE_BYTE_GRAY),
                "png",
                pictures.resolve("1.png").toFile());
        String place = folder.resolve("elsewhere").toString();
        String faces = pictures.getParent().toString();
        assertThat(run("data", "open", faces, "--name", "one", "--workspace", place))
                .isZero();
        assertThat(run("data", "--workspace=" + place, "open", faces, "--name", "two"))
                .isZero();
        assertThat(run("--workspace", place, "data", "open", faces, "--name", "three"))
                .isZero();

        assertThat(folder.resolve("elsewhere/data"))
                .isDirectoryContaining("glob:**/one")
                .isDirectoryContaining("glob:**/two")
                .isDirectoryContaining("glob:**/three");
        assertThat(folder.resolve("workspace")).doesNotExist();
    }

    @Test
    void everyCommandHasHelp() {
        String[][] commands = {
            {"data"},
            {"data", "list"},
            {"data", "show"},
            {"data", "open"},
            {"data", "download"},
            {"typefaces"},
            {"typefaces", "import"},
            {"catalogue"},
            {"train"},
            {"train-classifier"},
            {"model"},
            {"model", "show"},
            {"model", "card"},
            {"bench", "quality"},
            {"embed"},
            {"bench"},
            {"bench", "start"},
            {"bench", "map"},
            {"bench", "decode"},
            {"bench", "import"},
            {"bench", "cluster"},
            {"cluster"},
            {"bench", "train"},
            {"bench", "decode"}
        };
        for (String[] command : commands) {
            out.reset();
            List<String> args = new ArrayList<>(List.of(command));
            args.add("--help");
            assertThat(run(args.toArray(String[]::new))).as(args.toString()).isZero();
            assertThat(out()).contains("Usage: latent-explorer " + String.join(" ", command), "--workspace");
        }
    }

    @Test
    void argumentsThatMeanNothingAreRefused() {
        assertThat(run("bench", "map", "--tiles", "-5")).isEqualTo(2);
        assertThat(err()).contains("must be 1 or more, not -5");
        assertThat(run("data", "open", "")).isNotZero();
        assertThat(err()).contains("The path is empty");
        assertThat(run("train", "--workspace")).isEqualTo(2);
    }

    @Test
    void benchPrintsKeyValueAndUnitBetweenTabs() {
        assertThat(run("bench", "start")).isZero();

        assertThat(out().strip()).isEqualTo("start.first-picture\t1234\tms");
    }

    @Test
    void benchRunsTakesTheNumbersOfRunsAndEpochs() {
        assertThat(run("bench", "runs", "--runs", "0")).isEqualTo(2);
        assertThat(run("bench", "runs", "--runs", "30", "--epochs", "7")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("runs.30.list\t7.000\ts" + System.lineSeparator());
    }

    @Test
    void benchWanderTakesMinutesAndEndsWithWhatTheWindowSays() {
        assertThat(run("bench", "wander", "--minutes", "0")).isEqualTo(2);
        assertThat(err()).contains("above 0");
        assertThat(run("bench", "wander", "--minutes", "0.5")).isEqualTo(3);
    }

    @Test
    void benchMapTakesTheNumberOfTiles() {
        assertThat(run("bench", "map", "--tiles", "300")).isZero();

        assertThat(out()).startsWith("map.300.frame.p50\t");
    }

    private int run(String... args) {
        Places places =
                new Places(Places.ofThisUser().home(), folder.resolve("workspace"), folder.resolve("settings"), folder);
        return new CommandLineProgram(windows, places, stream(out), stream(err)).run(args);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /** Notes what it was asked. */
    private static final class FakeWindows implements Windows {
        private final List<Path> opened = new ArrayList<>();
        private final List<Path> toured = new ArrayList<>();

        @Override
        public int open(Places places) {
            opened.add(places.workspace());
            return 0;
        }

        @Override
        public int tour(Places places, Path where) {
            toured.add(where);
            return 7;
        }

        @Override
        public List<BenchRow> benchStart(Places places) {
            return List.of(new BenchRow("start.first-picture", 1234, "ms"));
        }

        @Override
        public List<BenchRow> benchMap(Places places, int tiles) {
            return List.of(new BenchRow("map." + tiles + ".frame.p50", 1, "ms"));
        }

        @Override
        public int benchWander(Places places, double minutes) {
            return minutes == 0.5 ? 3 : 0;
        }

        @Override
        public List<BenchRow> benchRuns(int runs, int epochs) {
            return List.of(new BenchRow("runs." + runs + ".list", epochs, "s"));
        }

        @Override
        public List<BenchRow> benchTraining(Places places, Preset preset, int epochs) {
            return List.of(new BenchRow("training." + preset.name() + ".ratio", epochs, ""));
        }

        @Override
        public List<BenchRow> benchPointer(Places places) {
            return List.of();
        }
    }
}

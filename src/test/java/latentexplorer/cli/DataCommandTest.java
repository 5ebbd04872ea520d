package latentexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import latentexplorer.core.data.IdxFile;
import latentexplorer.core.data.IdxKind;
import latentexplorer.core.file.Places;
import latentexplorer.core.job.JobScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DataCommandTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private String failure = "";

    private int run(String... args) {
        Places places = new Places(Path.of("").toAbsolutePath(), folder.resolve("work"), folder, folder);
        said.reset();
        return new CommandLine(new DataCommand(places, new PrintStream(said, true, StandardCharsets.UTF_8)))
                .setExecutionExceptionHandler((e, _, _) -> {
                    failure = e.getMessage();
                    return 1;
                })
                .execute(args);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void listNamesTheSetsWithSizeAndLicence() {
        assertThat(run("list")).isZero();
        assertThat(said()).contains("digits", "10,000", "CC BY-SA 3.0", "fashion", "MIT", "typefaces", "93,718");
    }

    @Test
    void showCountsTheClasses() {
        assertThat(run("show", "digits")).isZero();
        assertThat(said()).contains("10,000 images", "1127  1", "MNIST (c) Yann LeCun");
    }

    @Test
    void showOfAnUnknownSetNamesTheOthers() {
        assertThat(run("show", "letters")).isEqualTo(1);
        assertThat(failure).contains("letters", "digits, fashion");
    }

    @Test
    void openKeepsAFolder() throws IOException {
        Path own = folder.resolve("own pictures");
        new IdxFile(IdxKind.IMAGES, 3, new byte[3 * 784]).write(own.resolve("a.idx"), JobScope.unattended());

        assertThat(run("open", own.toString(), "--name", "Mine")).isZero();
        assertThat(said()).contains("3 images were read (IDX files)", "called mine", "a.idx has no labels");
        assertThat(run("open", own.toString(), "--invert")).isZero();
        assertThat(said()).contains("inverted", "own-pictures");
        assertThat(run("show", "mine")).isZero();
        assertThat(said()).contains("3  without a label");
        assertThat(Files.list(folder.resolve("work/data"))).hasSize(2);
    }

    @Test
    void downloadFromAFolderThatLacksTheFilesSaysWhichIsMissing() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));

        assertThat(run("download", "fashion", "--from", empty.toString())).isEqualTo(1);
        assertThat(failure).contains("empty", "train-images-idx3-ubyte.gz");
        assertThat(run("download", "letters")).isEqualTo(1);
        assertThat(failure).contains("letters", "digits, fashion");
    }

    @Test
    void withoutASubcommandTheUsageIsShown() {
        assertThat(run()).isZero();
        assertThat(said()).contains("list", "show", "open", "download");
    }
}

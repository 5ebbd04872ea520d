package latentexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import latentexplorer.core.data.DataSetDescription;
import latentexplorer.core.data.DataSetDescription.Origin;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.data.LoadedSet;
import latentexplorer.core.file.Places;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.SeededRandom;
import latentexplorer.core.net.DenseSpec;
import latentexplorer.core.net.EpochResult;
import latentexplorer.core.net.InputSpec;
import latentexplorer.core.net.LatentModel;
import latentexplorer.core.net.ModelFile;
import latentexplorer.core.net.Schedule;
import latentexplorer.core.net.Shares;
import latentexplorer.core.net.Trainers;
import latentexplorer.core.net.TrainingWatcher;
import latentexplorer.core.run.RunPlan;
import latentexplorer.core.run.RunWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class FiguresCommandTest {
    private static final DenseSpec SPEC = DenseSpec.DEFAULT
            .withInput(new InputSpec(0, false, false))
            .withLayers(List.of(8), 3, List.of())
            .withSchedule(new Schedule(16, 2, 1, 0.001));

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Places places;
    private Path figures;

    @BeforeEach
    void aRunOfTwoEpochs() throws IOException {
        places = new Places(folder, folder.resolve("work space"), folder, folder);
        figures = folder.resolve("figures");
        LoadedSet loaded = noise("digits", JobScope.unattended());
        Shares shares = Shares.of(loaded, SPEC.seed(), false, 0);
        RunPlan plan = new RunPlan(SPEC, shares.dataset(), Optional.empty(), List.of());
        TrainingWatcher nobody = new TrainingWatcher() {
            @Override
            public void epoch(EpochResult result, LatentModel current) {}

            @Override
            public boolean stopRequested() {
                return false;
            }
        };
        try (Workers workers = new Workers("test", 1);
                RunWriter writer = RunWriter.create(places.runs(), "small", plan)) {
            writer.train(
                    Trainers.of(SPEC, workers),
                    shares.data(),
                    nobody,
                    trouble -> {
                        throw new AssertionError(trouble);
                    },
                    JobScope.unattended());
            ModelFile.write(places.models().resolve("made.model"), writer.run().best());
        }
    }

    private static LoadedSet noise(String name, JobScope scope) throws IOException {
        if (!name.equals("digits")) {
            throw new IOException("There is no image set \"" + name + "\": give digits.");
        }
        SeededRandom random = new SeededRandom(1);
        byte[] pixels = new byte[60 * ImageSet.PIXELS];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) random.nextInt(256);
        }
        int[] labels = IntStream.range(0, 60).map(i -> i % 2).toArray();
        ImageSet images = new ImageSet("MNIST digits", pixels, labels, List.of("0", "1"));
        DataSetDescription description =
                new DataSetDescription("digits", "MNIST digits", "here", "none", List.of(), 60, Origin.BUNDLED);
        return new LoadedSet(description, images, 48, List.of());
    }

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return new CommandLine(new FiguresCommand(places, FiguresCommandTest::noise))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    @Test
    @DisplayName("TRN-13 TRN-14 figures of a run are of the epoch asked for, by name or by folder")
    void figuresOfARun() {
        assertThat(run("small", "--epoch", "1", "--out", figures.toString())).isZero();
        assertThat(out.toString().lines())
                .hasSize(6)
                .allSatisfy(line -> assertThat(Path.of(line)).isRegularFile())
                .anySatisfy(line -> assertThat(Path.of(line)).hasFileName("small_epoch=1_history.png"));

        assertThat(run(places.runs().resolve("small").toString(), "--epoch", "2", "--out", figures.toString()))
                .isZero();
        assertThat(figures.resolve("small_epoch=2_units.png")).isRegularFile();
    }

    @Test
    @DisplayName("TRN-13 TRN-14 figures of a model file are not written over without being told so")
    void figuresOfAModelAreNotWrittenOver() throws IOException {
        assertThat(run("made", "--out", figures.toString())).isZero();
        Path units = Files.writeString(figures.resolve("made_units.png"), "mine");
        Files.delete(figures.resolve("made_history.png"));

        assertThat(run("made", "--out", figures.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("is there already: give --overwrite");
        assertThat(figures.resolve("made_history.png")).doesNotExist();
        assertThat(units).hasContent("mine");

        assertThat(run("made", "--overwrite", "--out", figures.toString())).isZero();
        assertThat(Files.size(units)).isGreaterThan(1000);
    }

    @Test
    void anEpochThatIsNotKeptIsNamed() {
        assertThat(run("small", "--epoch", "7", "--out", figures.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("7");
        assertThat(figures).doesNotExist();
    }

    @Test
    void aModelFileHasNoEpochs() {
        String file = places.models().resolve("made.model").toString();
        assertThat(run(file, "--epoch", "1", "--out", figures.toString())).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("--epoch is for runs");
    }

    @Test
    void aFolderThatIsNoRunAndANameOfNothingAreNamed() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertThat(run(empty.toString(), "--out", figures.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("empty");
        assertThat(run("nothing", "--out", figures.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("nothing");
    }

    @Test
    @DisplayName("VAE-09 classes are selectable, those that there are not are refused")
    void classesAreSelectable() {
        assertThat(run("made", "--classes", "1", "--out", figures.toString())).isZero();
        assertThat(run("made", "--classes", "0,2", "--out", figures.toString())).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("Classes go from 0 to 1 here; there is no class 2.");
    }
}

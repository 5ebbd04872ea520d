package latentexplorer.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import latentexplorer.cli.TrainCommand;
import latentexplorer.core.data.LoadedSet;
import latentexplorer.core.file.Places;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.net.ModelFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CopiedCommandTest {
    @TempDir
    private Path folder;

    @Test
    @DisplayName("TRN-01 the copied command trains the very model that the window trains")
    void trainsTheSameModel() throws Exception {
        TrainingPlan plan = TrainCommandLineTest.plan(
                Setting.DATASET, "shapes",
                Setting.NAME, "of the window",
                Setting.LAYERS, "16 12",
                Setting.DECODER_LAYERS, "14",
                Setting.LATENT, "4",
                Setting.CODE_ACTIVATION, "linear",
                Setting.PCA_DIMS, "0.95",
                Setting.WHITEN, "true",
                Setting.DROPOUT_LAYER, "1",
                Setting.DROPOUT_RATE, "0.2",
                Setting.BATCH, "16",
                Setting.EPOCHS, "2",
                Setting.STAGES, "2",
                Setting.LEARN_RATE, "0.002",
                Setting.BINARY, "true",
                Setting.SUBSAMPLE, "30",
                Setting.SEED, "-7");
        LoadedSet shapes = FakeTraining.loaded("shapes", 60);
        Trained inWindow;
        try (Workers workers = new Workers("test", 1)) {
            inWindow = new DenseRun(folder.resolve("window"), workers)
                    .run(plan, shapes, new LiveRun(), JobScope.unattended());
        }

        Places places = new Places(folder, folder.resolve("shell"), folder, folder);
        List<String> words = TrainCommandLine.arguments(plan);
        int exit = new CommandLine(new TrainCommand(places, (_, _) -> shapes))
                .execute(words.subList(1, words.size()).toArray(String[]::new));

        assertThat(exit).isZero();
        try (Stream<Path> models = Files.list(places.models())) {
            Path file = models.findFirst().orElseThrow();
            assertThat(file.getFileName()).hasToString("of the window.model");
            assertThat(ModelFile.read(file).hash()).isEqualTo(inWindow.model().hash());
        }
    }
}

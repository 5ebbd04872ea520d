package latentexplorer.ui.training.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import latentexplorer.cli.DataSource;
import latentexplorer.cli.TrainCommand;
import latentexplorer.core.data.DataCatalogue;
import latentexplorer.core.data.LoadedSet;
import latentexplorer.core.file.Places;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.net.EpochResult;
import latentexplorer.core.net.LatentModel;
import latentexplorer.core.net.ModelBundle;
import latentexplorer.core.net.ModelFile;
import latentexplorer.core.net.Shares;
import latentexplorer.core.net.Trainers;
import latentexplorer.core.net.TrainingWatcher;
import latentexplorer.core.run.Run;
import latentexplorer.core.run.RunInfo;
import latentexplorer.core.run.RunPlan;
import latentexplorer.core.run.RunWriter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CopiedCommandTest {
    private static final TrainingWatcher NOBODY = new TrainingWatcher() {
        @Override
        public void epoch(EpochResult result, LatentModel current) {}

        @Override
        public boolean stopRequested() {
            return false;
        }
    };

    @TempDir
    private Path folder;

    @Test
    @DisplayName("TRN-01 the copied command of a font set trains the very model that the window trains")
    void trainsTheSameModelOfAFontSet() throws Exception {
        Places places = FontSets.program(folder);
        DataCatalogue catalogue = new DataCatalogue(places);
        Path file = FontSets.write(
                Files.createDirectory(folder.resolve("my sets")).resolve("font's set.json"),
                FontSets.FACES.subList(2, 12));
        LoadedSet glyphs = catalogue.load(file.toString(), JobScope.unattended());
        TrainingPlan plan = FormCheck.of(
                        Typing.start("vae-16"),
                        Map.of(
                                Setting.DATASET, file.toString(),
                                Setting.EPOCHS, "2",
                                Setting.NAME, "of the window",
                                Setting.PCA_DIMS, "5"),
                        DataFacts.of(glyphs))
                .plan();
        assertThat(plan).isNotNull();
        copiedTrains(plan, glyphs, places, catalogue::load);
    }

    @ParameterizedTest(name = "TRN-01 the copied command of {0} trains the very model that the window trains")
    @ValueSource(strings = {"homework-2", "vae-16", "style-sae", "style-aae", "labelled"})
    void trainsTheSameModel(String preset) throws Exception {
        Start start = Typing.start(preset);
        Map<Setting, String> typed = Typing.changed(start, Typing.ways(start).getLast());
        LoadedSet shapes = Sets.loaded("shapes", 60, 3);
        TrainingPlan plan = FormCheck.of(start, typed, DataFacts.of(shapes)).plan();
        assertThat(plan).isNotNull();
        copiedTrains(plan, shapes, new Places(folder, folder.resolve("shell"), folder, folder), (_, _) -> shapes);
    }

    @ParameterizedTest(name = "the copied command of a branch of {0} trains the very model that the window trains")
    @ValueSource(strings = {"homework-2", "vae-16", "style-aae", "labelled"})
    void aBranchTrainsTheSameModel(String preset) throws Exception {
        Start start = Typing.start(preset);
        LoadedSet shapes = Sets.loaded("shapes", 60, 3);
        Places places = new Places(folder, folder.resolve("shell"), folder, folder);
        TrainingPlan first = FormCheck.of(
                        start, Map.of(Setting.DATASET, "shapes", Setting.EPOCHS, "3"), DataFacts.of(shapes))
                .plan();
        assertThat(first).isNotNull();
        Shares shares = Shares.of(shapes, first.spec().seed(), first.ownValidation(), first.subsample());
        ModelBundle inWindow;
        TrainingPlan plan;
        try (Workers workers = new Workers("test", 1);
                RunWriter writer = RunWriter.create(
                        places.runs(),
                        "my first run",
                        new RunPlan(first.spec(), shares.dataset(), first.preset(), first.arguments()))) {
            writer.train(Trainers.of(first.spec(), workers), shares.data(), NOBODY, _ -> {}, JobScope.unattended());
            Map<Setting, String> typed =
                    new EnumMap<>(Typing.changed(start, Typing.ways(start).getLast()));
            typed.keySet().removeIf(setting -> !Inherited.reason(setting).isEmpty());
            typed.keySet().removeAll(List.of(Setting.DROPOUT_LAYER, Setting.DROPOUT_RATE));
            Start goingOn =
                    Start.goingOn(TrainingPlan.of(writer.info()).branching(new RunInfo.Parent("my first run", 2)));
            FormCheck check = FormCheck.of(goingOn, typed, DataFacts.of(shapes));
            assertThat(check.refusal()).isEmpty();
            plan = check.plan();
            assertThat(plan).isNotNull();
            ModelBundle second = writer.run().bundle(2);
            inWindow = ModelBundle.of(
                    plan.spec(),
                    shares.dataset(),
                    Trainers.of(plan.spec(), workers).resume(second, shares.data(), NOBODY, JobScope.unattended()));
        }

        List<String> words = TrainCommandLine.arguments(plan);
        assertThat(words)
                .startsWith("train", "--branch", "my first run", "--epoch", "2")
                .contains("--batch-size", "16")
                .endsWith("--name", "of the window", "--note", "wider than before");
        int exit = new CommandLine(new TrainCommand(places, (_, _) -> shapes))
                .execute(words.subList(1, words.size()).toArray(String[]::new));

        assertThat(exit).isZero();
        assertThat(ModelFile.read(places.models().resolve("of the window.model"))
                        .hash())
                .isEqualTo(inWindow.hash());
        Run run = Run.open(places.runs().resolve("of the window"));
        assertThat(run.info().parent()).isEqualTo(plan.parent());
        assertThat(run.info().spec()).isEqualTo(plan.spec());
        assertThat(run.note()).isEqualTo("wider than before");
        assertThat(run.history()).isEqualTo(inWindow.history());
    }

    private static void copiedTrains(TrainingPlan plan, LoadedSet shapes, Places places, DataSource source)
            throws Exception {
        Shares shares = Shares.of(shapes, plan.spec().seed(), plan.ownValidation(), plan.subsample());
        ModelBundle inWindow;
        try (Workers workers = new Workers("test", 1)) {
            inWindow = ModelBundle.of(
                    plan.spec(),
                    shares.dataset(),
                    Trainers.of(plan.spec(), workers).train(shares.data(), NOBODY, JobScope.unattended()));
        }

        List<String> words = TrainCommandLine.arguments(plan);
        int exit = new CommandLine(new TrainCommand(places, source))
                .execute(words.subList(1, words.size()).toArray(String[]::new));

        assertThat(exit).isZero();
        try (Stream<Path> models = Files.list(places.models())) {
            Path file = models.findFirst().orElseThrow();
            assertThat(file.getFileName()).hasToString("of the window.model");
            assertThat(ModelFile.read(file).hash()).isEqualTo(inWindow.hash());
        }
    }
}

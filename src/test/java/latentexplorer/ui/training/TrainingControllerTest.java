package latentexplorer.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import latentexplorer.core.data.LoadedSet;
import latentexplorer.core.embed.Embedding;
import latentexplorer.core.file.Places;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.net.DenseSpec;
import latentexplorer.core.net.ModelSpec;
import latentexplorer.ui.job.DirectJobs;
import latentexplorer.ui.job.HeldJobs;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.session.MapMaking;
import latentexplorer.ui.session.OpenEmbedding;
import latentexplorer.ui.session.Session;
import latentexplorer.ui.session.Workspace;
import latentexplorer.ui.training.TrainingModel.Page;
import latentexplorer.ui.training.setup.DataSets;
import latentexplorer.ui.training.setup.TrainingPlan;
import latentexplorer.ui.widget.NoDialogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingControllerTest {
    private final TrainingModel model = new TrainingModel();
    private final Session session = new Session();
    private final DirectJobs jobs = new DirectJobs();
    private final FakeTraining training = new FakeTraining();
    private final OpenEmbedding map = new OpenEmbedding(
            Path.of("fake.embedding"),
            new Embedding(
                    "PCA",
                    Map.of(),
                    0,
                    "digits",
                    0,
                    "fake",
                    "00",
                    new float[0],
                    new float[0],
                    new float[0],
                    16,
                    new int[0]));
    private final Workers workers = new Workers("test", 1);
    private IOException mapFailure;

    @TempDir
    private Path folder;

    private Source source = (key, _) -> FakeTraining.loaded(key, 100);

    /** Where the data sets of a test come from. */
    private interface Source {
        LoadedSet load(String key, JobScope scope) throws IOException;
    }

    private DataSets dataSets() {
        return new DataSets() {
            @Override
            public List<String> keys() {
                return List.of("digits", "fashion");
            }

            @Override
            public Map<String, String> titles() {
                return Map.of("digits", "The digits");
            }

            @Override
            public LoadedSet load(String key, JobScope scope) throws IOException {
                return source.load(key, scope);
            }
        };
    }

    private static TrainingPlan plan(ModelSpec spec) {
        return new TrainingPlan(spec, "digits", "", 0, false);
    }

    private TrainingController controller() {
        return controller(jobs);
    }

    private TrainingController controller(Jobs by) {
        session.workspaceProperty().set(Workspace.TRAINING);
        Places places = new Places(folder, folder.resolve("workspace"), folder, folder.resolve("cache"));
        MapMaking maps = (_, _, _) -> {
            if (mapFailure != null) {
                throw mapFailure;
            }
            return map;
        };
        return new TrainingController(
                model,
                dataSets(),
                training,
                new TrainingController.Surroundings(
                        session,
                        by,
                        places,
                        maps,
                        (subject, _, _) -> List.of(Path.of(subject.name() + ".png")),
                        new NoDialogs(),
                        (_, _, _, _) -> {},
                        workers,
                        workers));
    }

    @AfterEach
    void close() {
        workers.close();
    }

    private static TrainingPlan named(String name) {
        return new TrainingPlan(DenseSpec.DEFAULT, "digits", name, 0, false);
    }

    private void start(TrainingController controller, String name) {
        controller.setup().show(named(name));
        controller.start();
    }

    private List<String> waiting() {
        return model.waiting().stream().map(QueuedRun::title).toList();
    }

    private List<String> trained() {
        return training.asked.stream()
                .map(each -> ((RunRequest.Fresh) each).plan().name())
                .toList();
    }

    @Test
    @DisplayName("TRN-15 the end says what was kept, and nothing runs any more")
    void trainsToTheEnd() {
        controller().start();

        assertThat(model.runningProperty().get()).isNull();
        assertThat(model.steering().activeProperty().get()).isFalse();
        assertThat(model.messageProperty().get())
                .isEqualTo("Trained. Saved with the weights of epoch 12 as fake.model.");
        assertThat(model.onScreenProperty().get()).isEqualTo("fake");
        assertThat(model.pageProperty().get()).isEqualTo(Page.WATCH);
    }

    @Test
    void showsTheRunAsSoonAsItHasBegunAndHowFarItIs() {
        TrainingController controller = controller();
        training.afterEpoch = epoch -> {
            if (epoch == 5) {
                assertThat(model.steering().activeProperty().get()).isTrue();
                assertThat(model.onScreenProperty().get()).isEmpty();
                controller.publish();
                assertThat(model.onScreenProperty().get()).isEqualTo("fake");
            }
        };
        controller.start();
        assertThat(training.asked).hasSize(1);
    }

    @Test
    void thePageShowsTheLastEpochAsSoonAsTheTrainingHasEnded() {
        TrainingController controller = controller();
        training.afterEpoch = epoch -> {
            if (epoch == 5) {
                controller.publish();
            }
        };
        controller.start();

        assertThat(model.watch().shownEpoch().get()).isEqualTo(26);
    }

    @Test
    void cancellingKeepsTheRunAndSaysSo() {
        training.afterEpoch = epoch -> {
            if (epoch == 20) {
                jobs.running().getFirst().cancel();
            }
        };
        controller().start();

        assertThat(model.trainedProperty().get()).isNull();
        assertThat(model.messageProperty().get()).startsWith("Cancelled.").contains("completed");
        assertThat(session.notices()).isEmpty();
    }

    @Test
    void cancellingWhileTheDataAreReadKeepsNothingAndSaysSo() {
        source = (_, scope) -> {
            jobs.running().getFirst().cancel();
            scope.check();
            return FakeTraining.loaded("digits", 1);
        };
        TrainingController controller = controller();
        controller.start();

        assertThat(model.messageProperty().get()).isEqualTo("Cancelled before anything was learned.");
        assertThat(session.notices()).isEmpty();
    }

    @Test
    void failsInPlaceWithASentence() {
        training.failure = new IOException("The disk is full.");
        controller().start();

        assertThat(model.troubleProperty().get()).isTrue();
        assertThat(model.messageProperty().get()).endsWith("failed: The disk is full.");
        assertThat(session.notices()).hasSize(1);
        assertThat(model.trainedProperty().get()).isNull();
    }

    @Test
    void saysThatALossDivergedAndWhatWasKept() {
        training.diverges = true;
        controller().start();

        assertThat(model.messageProperty().get())
                .isEqualTo("The loss became infinite after epoch 25; try a lower learning rate."
                        + " Saved with the weights of epoch 12 as fake.model.");
    }

    @Test
    void startsNothingThatTheFormRefuses() {
        TrainingController controller = controller();
        controller.setup().show(plan(DenseSpec.DEFAULT.withLayers(List.of(), 0, List.of())));
        controller.start();

        assertThat(training.asked).isEmpty();
        assertThat(controller.setup().command()).isEmpty();
    }

    @Test
    void runsWaitForEachOtherInTheirOrder() {
        HeldJobs held = new HeldJobs();
        TrainingController controller = controller(held);
        start(controller, "one");
        start(controller, "two");
        start(controller, "three");
        assertThat(held.running()).hasSize(1);
        assertThat(waiting()).containsExactly("two", "three");

        held.letGo();
        assertThat(trained()).containsExactly("one", "two", "three");
        assertThat(waiting()).isEmpty();
        assertThat(model.runningProperty().get()).isNull();
    }

    @Test
    void waitingRunsAreTakenAwayAndMovedUp() {
        HeldJobs held = new HeldJobs();
        TrainingController controller = controller(held);
        for (String name : List.of("one", "two", "three", "four")) {
            start(controller, name);
        }
        controller.moveUp(model.waiting().get(2));
        assertThat(waiting()).containsExactly("two", "four", "three");
        controller.moveUp(model.waiting().getFirst());
        controller.remove(model.waiting().getFirst());
        assertThat(waiting()).containsExactly("four", "three");

        held.letGo();
        assertThat(trained()).containsExactly("one", "four", "three");
    }

    @Test
    void aRunThatFailsDoesNotStopTheOthersAndItsSentenceStays() {
        HeldJobs held = new HeldJobs();
        TrainingController controller = controller(held);
        training.failure = new IOException("The disk is full.");
        start(controller, "one");
        start(controller, "two");
        held.letGo();

        assertThat(trained()).containsExactly("one", "two");
        assertThat(session.notices()).hasSize(2);
        assertThat(model.messageProperty().get()).contains("two failed: The disk is full.");
    }

    @Test
    void whoSetsUpTheNextRunIsNotLedAwayWhenItBegins() {
        HeldJobs held = new HeldJobs();
        TrainingController controller = controller(held);
        start(controller, "one");
        controller.setUp();
        start(controller, "two");
        held.letGo();

        assertThat(model.pageProperty().get()).isEqualTo(Page.SETUP);
        assertThat(model.onScreenProperty().get()).isEqualTo("two");
    }

    @Test
    void aRunThatIsNotThereIsToldOfAndTheQueueGoesOn() {
        TrainingController controller = controller();
        controller.watch("nobody");
        controller.branch("nobody", 1);
        controller.open("nobody");
        assertThat(session.notices()).hasSize(3);
        controller.start();
        assertThat(training.asked).hasSize(1);
    }

    @Test
    void opensInTheExplorerAndMakesTheMapFirst() {
        TrainingController controller = controller();
        controller.outcome().openInExplorer();
        assertThat(session.workspaceProperty().get()).isEqualTo(Workspace.TRAINING);

        controller.start();
        controller.outcome().openInExplorer();

        assertThat(model.mapProperty().get()).isSameAs(map);
        assertThat(session.embeddingProperty().get()).isSameAs(map);
        assertThat(session.modelProperty().get())
                .isSameAs(model.trainedProperty().get().model());
        assertThat(session.dataSetProperty().get().key()).isEqualTo("digits");
        assertThat(session.workspaceProperty().get()).isEqualTo(Workspace.EXPLORER);
    }

    @Test
    void aMapThatFailsLeavesTheModelToBeUsed() {
        TrainingController controller = controller();
        mapFailure = new IOException("The folder is gone.");
        controller.start();
        controller.outcome().makeMap();

        assertThat(model.messageProperty().get()).isEqualTo("The map could not be made: The folder is gone.");
        assertThat(model.mappingProperty().get()).isFalse();
        assertThat(model.trainedProperty().get()).isNotNull();

        mapFailure = null;
        controller.outcome().makeMap();
        assertThat(model.mapProperty().get()).isSameAs(map);
        assertThat(session.workspaceProperty().get()).isEqualTo(Workspace.TRAINING);
    }
}

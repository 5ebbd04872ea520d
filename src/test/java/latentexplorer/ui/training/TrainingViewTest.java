package latentexplorer.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import latentexplorer.core.embed.Embedding;
import latentexplorer.core.file.Places;
import latentexplorer.core.job.Workers;
import latentexplorer.core.net.DenseSpec;
import latentexplorer.core.net.Epoch;
import latentexplorer.core.net.InputSpec;
import latentexplorer.core.net.Schedule;
import latentexplorer.core.net.Steering;
import latentexplorer.core.run.Run;
import latentexplorer.core.run.RunSummary;
import latentexplorer.core.run.Runs;
import latentexplorer.ui.job.FxJobs;
import latentexplorer.ui.job.Job;
import latentexplorer.ui.session.OpenEmbedding;
import latentexplorer.ui.session.Session;
import latentexplorer.ui.session.Workspace;
import latentexplorer.ui.training.TrainingModel.Page;
import latentexplorer.ui.training.setup.TrainingPlan;
import latentexplorer.ui.widget.FileDialogs;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

class TrainingViewTest extends ApplicationTest {
    @TempDir
    private static Path folder;

    private static int tests;

    private final TrainingModel model = new TrainingModel();
    private final Session session = new Session();
    private final Workers workers = new Workers("test", 1);
    private FxJobs jobs;
    private TrainingController controller;
    private Path runs;

    @Override
    public void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        session.workspaceProperty().set(Workspace.TRAINING);
        jobs = new FxJobs();
        Places places = new Places(folder, folder.resolve("workspace-" + ++tests), folder, folder.resolve("cache"));
        runs = places.runs();
        OpenEmbedding map = new OpenEmbedding(
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
        controller = new TrainingController(
                model,
                FakeTraining.dataSets(100),
                new RunTraining(places.runs(), places.models(), workers),
                new TrainingController.Surroundings(
                        session,
                        jobs,
                        places,
                        (_, _, _) -> map,
                        (_, _, _) -> List.of(),
                        new InFolder(),
                        (_, _, _, _) -> {},
                        workers,
                        workers));
        stage.setScene(new Scene(new TrainingView(model, controller), 1210, 730));
        stage.sizeToScene();
        stage.show();
    }

    /** Everything goes into the folder of the test. */
    private static final class InFolder implements FileDialogs {
        @Override
        public Optional<Path> openFolder(String title) {
            return Optional.of(folder);
        }

        @Override
        public Optional<Path> openFile(String title, List<String> extensions) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> saveFile(String title, String suggestedName, String extension) {
            return Optional.empty();
        }

        @Override
        public boolean confirm(String title, String question, String agree) {
            return true;
        }
    }

    @Override
    public void stop() {
        jobs.close();
        workers.close();
    }

    private static void waitUntil(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition::getAsBoolean);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String text(String id) {
        return ((Labeled) lookup(id).query()).getText();
    }

    private boolean seen(String id) {
        return lookup(id).tryQuery().filter(node -> node.isVisible()).isPresent();
    }

    private void setUp(String name, int epochs) {
        interact(() -> controller
                .setup()
                .show(new TrainingPlan(
                        DenseSpec.DEFAULT
                                .withInput(new InputSpec(8, false, false))
                                .withLayers(List.of(16), 4, List.of())
                                .withSchedule(new Schedule(16, epochs, 1, 0.001)),
                        "digits",
                        name,
                        0,
                        false)));
    }

    private void shortcut(KeyCode code) {
        press(KeyCode.SHORTCUT).type(code).release(KeyCode.SHORTCUT);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Run run(String name) throws Exception {
        return new Runs(runs).run(name);
    }

    @Test
    @DisplayName("TRN-15 a training is paused, stepped, changed, resumed and stopped from the bar")
    void steersARunningTraining() throws Exception {
        setUp("mine", 100_000);
        clickOn("#training-start");
        waitUntil(() -> model.onScreenProperty().get().equals("mine"));
        assertThat(model.pageProperty().get()).isEqualTo(Page.WATCH);
        waitUntil(() -> text("#steer-status").contains("to go"));

        clickOn("#training-pause");
        waitUntil(() -> model.steering().stateProperty().get() == Steering.State.PAUSED);
        waitUntil(() -> text("#steer-status").startsWith("Paused in epoch"));
        Job job = jobs.running().getFirst();
        assertThat(job.timeToGoProperty().get()).endsWith(" to go");
        assertThat(text("#steer-status")).endsWith(", " + job.timeToGoProperty().get());
        String before = text("#steer-status");
        clickOn("#training-step");
        waitUntil(() -> !text("#steer-status").equals(before)
                && model.steering().stateProperty().get() == Steering.State.PAUSED);

        interact(() -> ((TextField) lookup("#steer-rate").query()).setText("fast"));
        clickOn("#steer-apply");
        assertThat(text("#steer-remark")).isEqualTo("The learning rate must be a number, not \"fast\".");
        interact(() -> ((TextField) lookup("#steer-rate").query()).setText("0.0005"));
        clickOn("#steer-apply");
        assertThat(text("#steer-remark")).isEmpty();
        clickOn("#training-pause");
        waitUntil(() -> model.steering().stateProperty().get() == Steering.State.RUNNING);
        Thread.sleep(200);

        clickOn("#training-stop");
        waitUntil(() -> text("#training-message").startsWith("Stopped in epoch"));
        assertThat(text("#training-message")).contains("completed later");
        assertThat(run("mine").state()).isEqualTo(RunSummary.State.STOPPED);
        assertThat(run("mine").history().stream().map(Epoch::changes).flatMap(List::stream))
                .anySatisfy(change -> assertThat(change.to()).isEqualTo(0.0005));
        waitUntil(() -> seen("#run-complete"));
    }

    @Test
    void runsQueueAndTheKeysSteer() throws Exception {
        setUp("first", 100_000);
        shortcut(KeyCode.ENTER);
        waitUntil(() -> model.steering().stateProperty().get() == Steering.State.RUNNING);
        interact(() -> model.pageProperty().set(Page.SETUP));
        setUp("second", 2);
        clickOn("#training-start");
        assertThat(model.pageProperty().get()).isEqualTo(Page.SETUP);
        assertThat(seen("#training-queue")).isTrue();
        setUp("third", 2);
        clickOn("#training-start");
        clickOn("#queue-up-1");
        assertThat(model.waiting()).extracting(QueuedRun::title).containsExactly("third", "second");
        clickOn("#queue-remove-1");
        assertThat(model.waiting()).extracting(QueuedRun::title).containsExactly("third");

        shortcut(KeyCode.P);
        waitUntil(() -> model.steering().stateProperty().get() == Steering.State.PAUSED);
        shortcut(KeyCode.PERIOD);
        waitUntil(() -> model.runningProperty().get() == null && model.waiting().isEmpty());
        assertThat(run("first").state()).isEqualTo(RunSummary.State.STOPPED);
        assertThat(run("third").state()).isEqualTo(RunSummary.State.FINISHED);
        assertThat(seen("#training-queue")).isFalse();
    }

    @Test
    void aCancelledRunIsCompletedABranchIsSetUpAndTheExplorerOpens() throws Exception {
        setUp("whole", 100_000);
        clickOn("#training-start");
        waitUntil(() -> text("#steer-status").contains("to go"));
        clickOn("#training-cancel");
        waitUntil(() -> text("#training-message").startsWith("Cancelled"));
        waitUntil(() -> seen("#run-complete"));
        int before = run("whole").history().size();
        clickOn("#run-complete");
        waitUntil(() -> model.steering().statusProperty().get().contains("to go"));
        clickOn("#training-stop");
        waitUntil(() -> model.trainedProperty().get() != null);
        assertThat(run("whole").history()).hasSizeGreaterThan(before);

        clickOn("#run-branch");
        waitUntil(() -> model.pageProperty().get() == Page.SETUP);
        assertThat(seen("#training-branch")).isTrue();

        interact(() -> controller.watch("whole"));
        waitUntil(() -> model.pageProperty().get() == Page.WATCH);
        clickOn("#training-open");
        waitUntil(() -> session.workspaceProperty().get() == Workspace.EXPLORER);
        assertThat(session.embeddingProperty().get()).isNotNull();
    }

    @Test
    void theSwitchGoesFromPageToPageAndBack() {
        assertThat(seen("#training-setup")).isTrue();
        clickOn("#training-page-watch");
        assertThat(seen("#watch-empty")).isTrue();
        clickOn("#training-page-watch");
        assertThat(((ToggleButton) lookup("#training-page-watch").query()).isSelected())
                .isTrue();
        clickOn("#training-page-runs");
        assertThat(model.pageProperty().get()).isEqualTo(Page.RUNS);
        press(KeyCode.ALT).type(KeyCode.DIGIT1).release(KeyCode.ALT);
        assertThat(seen("#training-setup")).isTrue();
    }
}

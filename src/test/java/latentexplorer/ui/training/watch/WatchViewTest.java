package latentexplorer.ui.training.watch;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import latentexplorer.core.job.Workers;
import latentexplorer.core.net.DenseSpec;
import latentexplorer.core.net.ModelSpec;
import latentexplorer.core.net.Schedule;
import latentexplorer.core.net.StyleSpec;
import latentexplorer.ui.job.FxJobs;
import latentexplorer.ui.session.Session;
import latentexplorer.ui.session.Workspace;
import latentexplorer.ui.widget.NoDialogs;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

class WatchViewTest extends ApplicationTest {
    private static final Schedule FOUR = new Schedule(32, 4, 1, 0.002);

    @TempDir
    Path runs;

    private final WatchModel model = new WatchModel();
    private final Session session = new Session();
    private final Workers workers = new Workers("watch view test", 2);
    private FxJobs jobs;
    private WatchController controller;
    private boolean setUp;

    @Override
    public void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        session.workspaceProperty().set(Workspace.TRAINING);
        jobs = new FxJobs();
        controller = new WatchController(model, session, jobs, workers, new NoDialogs(), (_, _, _, _) -> {});
        stage.setScene(new Scene(new WatchView(model, controller, () -> setUp = true), 1210, 700));
        stage.sizeToScene();
        stage.show();
    }

    @Override
    public void stop() {
        jobs.close();
        workers.close();
    }

    private void watch(ModelSpec spec) throws Exception {
        TinyRun run = train(spec);
        interact(() -> controller.watch(run));
        waitUntil(() -> model.snapshotProperty().get() != null);
    }

    private TinyRun train(ModelSpec spec) throws IOException {
        return TinyRun.train(runs, spec, workers);
    }

    private static void waitUntil(BooleanSupplier condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition::getAsBoolean);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private boolean shown(String selector) {
        var node = lookup(selector).tryQuery();
        return node.isPresent() && node.get().isVisible();
    }

    private void waitForEpoch(int epoch) throws Exception {
        waitUntil(() -> model.snapshotProperty().get() instanceof Snapshot snapshot && snapshot.epoch() == epoch);
    }

    @Test
    void anEmptyPageLeadsToTheSettings() {
        assertThat(shown("#watch-empty")).isTrue();
        clickOn("#watch-empty .button");
        assertThat(setUp).isTrue();
    }

    @Test
    @DisplayName("APP-04 the curves name unit and split; the keys go from epoch to epoch")
    void theKeysLeadEveryPanel() throws Exception {
        watch(DenseSpec.DEFAULT.withSchedule(FOUR));
        assertThat(shown("#watch-empty")).isFalse();
        assertThat(((Label) lookup("#watch-epoch").query()).getText()).isEqualTo("Epoch 4 of 4");
        assertThat(((Label) lookup("#watch-kept").query()).getText()).startsWith("4 of 4 epochs kept, ");
        clickOn("#card-curves");
        type(KeyCode.HOME);
        waitForEpoch(0);
        type(KeyCode.RIGHT);
        waitForEpoch(1);
        type(KeyCode.END);
        waitForEpoch(4);
        type(KeyCode.LEFT);
        waitForEpoch(3);
        type(KeyCode.SPACE);
        waitForEpoch(4);
        CurveChart chart = lookup("#watch-curves").query();
        assertThat(chart.words(2)).contains("Epoch 2", "loss: train", "validation");
    }

    @Test
    void aNoteSaysAllWhereThereIsRoomAndLittleOtherwise() throws Exception {
        watch(DenseSpec.DEFAULT.withSchedule(FOUR));
        Label note = lookup("#card-samples-note").query();
        assertThat(note.getText()).isEqualTo("no prior: like the codes");
        assertThat(note.prefWidth(-1)).isLessThanOrEqualTo(note.getWidth());
        clickOn("#card-samples-enlarge");
        waitUntil(() -> note.getText().startsWith("This kind of model has no prior: the codes are drawn"));
        clickOn("#card-samples-enlarge");
        waitUntil(() -> note.getText().equals("no prior: like the codes"));
        for (String card : new String[] {"map", "errors"}) {
            Label other = lookup("#card-" + card + "-note").query();
            assertThat(other.prefWidth(-1)).isLessThanOrEqualTo(other.getWidth());
        }
    }

    @Test
    void thePanelsOfOtherKindsAreNotOffered() throws Exception {
        watch(DenseSpec.DEFAULT.withSchedule(FOUR));
        assertThat(shown("#watch-group-styles")).isFalse();
        clickOn("#watch-group-codes");
        assertThat(shown("#card-units")).isTrue();
        clickOn("#watch-group-errors");
        assertThat(shown("#card-ends")).isTrue();
        ErrorChart histogram = lookup("#watch-histogram").query();
        waitUntil(() -> histogram.getWidth() > 200);
        var corner = histogram.localToScreen(2, 20);
        clickOn(corner.getX(), corner.getY());
        waitUntil(() -> model.pickedProperty().get() != null);
        assertThat(lookup("#card-units").tryQuery()).isEmpty();
    }

    @Test
    @DisplayName("AAE-12 to AAE-16 style models have their panels")
    void aStyleModelHasItsPanels() throws Exception {
        watch(StyleSpec.ADVERSARIAL.withClasses(3).withStyleSize(2).withSchedule(FOUR));
        clickOn("#watch-group-styles");
        for (String card : new String[] {"#card-styles", "#card-accuracy", "#card-fit"}) {
            assertThat(shown(card)).isTrue();
        }
        clickOn("#watch-group-draw");
        assertThat(shown("#card-grid")).isTrue();
        assertThat(shown("#card-random")).isTrue();
        assertThat(lookup("#grid-style-1").tryQuery()).isPresent();
    }

    @Test
    void aPanelIsEnlargedCopiedAndPutBack() throws Exception {
        watch(DenseSpec.DEFAULT.withSchedule(FOUR));
        Card card = lookup("#card-map").query();
        waitUntil(() -> card.getWidth() > 100);
        double before = card.getWidth();
        clickOn("#card-map-enlarge");
        waitUntil(() -> card.getWidth() > 2 * before);
        interact(card::copyPicture);
        type(KeyCode.ESCAPE);
        waitUntil(() -> card.getWidth() == before);
        assertThat(card.enlargedProperty().get()).isFalse();
    }

    @Test
    void aTrainingWithoutHeldOutImagesSaysSo() throws Exception {
        TinyRun run = train(DenseSpec.DEFAULT.withSchedule(FOUR)).withoutHeldOut();
        interact(() -> controller.watch(run));
        waitUntil(() -> model.problemProperty().get() != null);
        assertThat(shown("#watch-problem")).isTrue();
        assertThat(lookup("#watch-curves").query().isVisible()).isTrue();
    }
}

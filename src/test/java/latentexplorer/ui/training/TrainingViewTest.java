package latentexplorer.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.chart.LineChart;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import latentexplorer.core.embed.Embedding;
import latentexplorer.ui.job.FxJobs;
import latentexplorer.ui.session.OpenEmbedding;
import latentexplorer.ui.session.Session;
import latentexplorer.ui.session.Workspace;
import latentexplorer.ui.training.TrainingModel.Phase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

class TrainingViewTest extends ApplicationTest {
    private final TrainingModel model = new TrainingModel();
    private final Session session = new Session();
    private final FakeTraining training = new FakeTraining();
    private FxJobs jobs;

    @Override
    public void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        session.workspaceProperty().set(Workspace.TRAINING);
        jobs = new FxJobs();
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
        TrainingController controller =
                new TrainingController(model, session, jobs, FakeTraining.dataSets(100), training, (_, _, _) -> map);
        stage.setScene(new Scene(new TrainingView(model, controller), 1210, 730));
        stage.show();
    }

    @Override
    public void stop() {
        jobs.close();
    }

    private static void waitUntil(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition::getAsBoolean);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void type(String selector, String value) {
        interact(() -> ((TextField) lookup(selector).query()).setText(value));
    }

    private String text(String id) {
        return ((Labeled) lookup(id).query()).getText();
    }

    @Test
    @DisplayName("TRN-15 Stop ends a running training, which keeps its best weights; APP-04 units and split are named")
    void trainsAndStops() throws Exception {
        training.afterEpoch = _ -> sleep(10);
        type("#training-epochs", "100000");
        clickOn("#training-start");
        LineChart<?, ?> chart = lookup("#loss-chart").query();
        waitUntil(() -> model.curveProperty().get().epochs() > 3);

        assertThat(lookup("#training-setup").query().isVisible()).isFalse();
        assertThat(lookup("#training-start").query().isDisabled()).isTrue();
        assertThat(chart.getData().getFirst().getData()).hasSizeGreaterThan(3);
        assertThat(chart.getData().get(0).getName()).isEqualTo("MSE, pixels 0..1, train");
        assertThat(chart.getData().get(1).getName()).isEqualTo("MSE, pixels 0..1, validation");
        assertThat(chart.getYAxis().getLabel()).isEqualTo("MSE, pixels 0..1");
        assertThat(text("#state-epoch")).endsWith("of 100,000");
        assertThat(text("#state-best")).contains("MSE, pixels 0..1, validation");

        clickOn("#training-stop");
        waitUntil(() -> model.phaseProperty().get() == Phase.DONE);
        assertThat(text("#training-message")).startsWith("Stopped in epoch");
        assertThat(lookup("#training-open").query().isVisible()).isTrue();
    }

    @Test
    void theKeysStartAndTheExplorerOpens() throws Exception {
        interact(() -> lookup("#training-latent").query().requestFocus());
        press(KeyCode.SHORTCUT).type(KeyCode.ENTER).release(KeyCode.SHORTCUT);
        waitUntil(() -> model.phaseProperty().get() == Phase.DONE);
        assertThat(text("#state-epoch")).isEqualTo("25 of 25");

        clickOn("#training-open");
        waitUntil(() -> session.workspaceProperty().get() == Workspace.EXPLORER);
        assertThat(session.embeddingProperty().get()).isNotNull();
    }

    @Test
    void theCurveSwitchesBetweenScales() throws Exception {
        clickOn("#training-start");
        waitUntil(() -> model.phaseProperty().get() == Phase.DONE);
        clickOn("#loss-logarithmic");
        LineChart<?, ?> chart = lookup("#loss-chart").query();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(chart.getYAxis().getTickMarks()).hasSizeGreaterThan(2);
    }

    @Test
    void theSwitchGoesFromPageToPageAndBack() {
        assertThat(lookup("#training-setup").query().isVisible()).isTrue();
        clickOn("#training-page-watch");
        assertThat(lookup("#training-empty").query().isVisible()).isTrue();
        clickOn("#training-page-watch");
        assertThat(((ToggleButton) lookup("#training-page-watch").query()).isSelected())
                .isTrue();
        clickOn("#training-empty .button");
        assertThat(lookup("#training-setup").query().isVisible()).isTrue();
    }
}

package latentexplorer.ui.explorer.making;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import latentexplorer.core.job.Workers;
import latentexplorer.core.map.MapFiles;
import latentexplorer.core.map.MapMaker;
import latentexplorer.ui.job.FxJobs;
import latentexplorer.ui.session.Session;
import latentexplorer.ui.widget.NumberField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class MakingViewTest {
    @TempDir
    private Path folder;

    private final Workers workers = new Workers("test", 1);
    private final FxJobs jobs = new FxJobs();
    private final Session session = new Session();
    private final MakingModel model = new MakingModel();
    private MakingController controller;
    private volatile MakingController.@Nullable MadeMap made;

    @Start
    private void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        controller = new MakingController(model, session, jobs, new MapMaker(workers), new MapFiles(folder));
        controller.deliverTo(new MakingController.Shelf() {
            @Override
            public void show(MakingController.MadeMap map) {
                made = map;
            }

            @Override
            public void keep(MakingController.MadeMap map) {
                made = map;
            }
        });
        session.dataSetProperty().set(Shapes.data(400));
        session.modelProperty().set(Shapes.model("tiny"));
        BorderPane pane = new BorderPane(new MovingMap(model, controller));
        pane.setRight(new MakingView(model, controller));
        stage.setScene(new Scene(pane, 1180, 690));
        stage.setX(0);
        stage.setY(0);
        stage.sizeToScene();
        stage.show();
    }

    @AfterEach
    void end() {
        jobs.close();
        workers.close();
    }

    @Test
    @DisplayName("EMB-02 only the numbers of the chosen method are shown, with their defaults")
    void theFormShowsWhatBelongsToTheMethod(FxRobot robot) {
        assertThat(number(robot, "#making-neighbours").getText()).isEqualTo("5");
        assertThat(isOffered(robot, "#making-perplexity")).isFalse();

        robot.clickOn("#making-neighbours-15");
        assertThat(model.settingsProperty().get().neighbours()).isEqualTo(15);

        robot.clickOn("#making-method-tsne");
        assertThat(number(robot, "#making-perplexity").getText()).isEqualTo("30.0");
        assertThat(number(robot, "#making-iterations").getText()).isEqualTo("1000");
        assertThat(isOffered(robot, "#making-perplexity")).isTrue();
        assertThat(isOffered(robot, "#making-neighbours")).isFalse();
    }

    @Test
    void whatCannotBeIsSaidWhereItIsTyped(FxRobot robot) {
        robot.clickOn("#making-neighbours");
        type(robot, "2000");

        assertThat(text(robot, "#making-neighbours-note")).isEqualTo("2 to 1,000, not 2000.");
        assertThat(robot.lookup("#making-start").queryAs(Button.class).isDisabled())
                .isTrue();

        type(robot, "500");
        assertThat(text(robot, "#making-neighbours-note")).isEqualTo("At most 400, as many as there are points.");

        type(robot, "9");
        assertThat(text(robot, "#making-verdict")).startsWith("400 points of 3 values");
        assertThat(robot.lookup("#making-start").queryAs(Button.class).isDisabled())
                .isFalse();
    }

    @Test
    void theKeysAreForTheFormAsSoonAsItIsThere(FxRobot robot) {
        robot.interact(() -> {
            MakingView fresh = new MakingView(model, controller);
            ((BorderPane) robot.lookup("#making-start").query().getScene().getRoot()).setRight(fresh);
            fresh.requestFocus();
        });

        Node focused = robot.lookup("#making-start").query().getScene().getFocusOwner();
        assertThat(focused.getId()).isEqualTo("making-method-umap");
    }

    @Test
    void theCommandIsCopied(FxRobot robot) {
        robot.clickOn("#making-copy-command");

        String[] copied = new String[1];
        robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertThat(copied[0]).contains("embed tiny.model --method umap --neighbours 5 --min-dist 0.1");
    }

    @Test
    @DisplayName("EMB-02 points are seen while they move, stand when they are to, and are kept where they are")
    void aMapIsWatchedPausedAndKept(FxRobot robot) throws TimeoutException {
        robot.interact(() -> {
            controller.choose(MapMethod.TSNE);
            controller.set(MapKnob.ITERATIONS, 100_000);
        });
        robot.clickOn("#making-start");
        await(() -> model.pictureProperty().get() != null
                && text(robot, "#making-status").startsWith("round"));

        robot.clickOn("#making-pause");
        await(() -> text(robot, "#making-status").startsWith("Paused in round"));
        // The round that was under way is moved to its end.
        WaitForAsyncUtils.sleep(500, TimeUnit.MILLISECONDS);
        WaitForAsyncUtils.waitForFxEvents();
        String paused = text(robot, "#making-status");
        WaitForAsyncUtils.sleep(250, TimeUnit.MILLISECONDS);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text(robot, "#making-status")).isEqualTo(paused);
        assertThat(robot.lookup("#making-pause").queryAs(Button.class).getText())
                .isEqualTo("Resume");

        robot.clickOn("#making-keep");
        await(() -> made != null);
        assertThat(made.map().embedding().parameters()).containsKey("stopped at");
    }

    @Test
    void aCancelledMapLeavesThePictureBefore(FxRobot robot) throws TimeoutException {
        robot.interact(() -> {
            controller.choose(MapMethod.TSNE);
            controller.set(MapKnob.ITERATIONS, 100_000);
        });
        robot.clickOn("#making-method-tsne").push(KeyCode.CONTROL, KeyCode.ENTER);
        await(() -> model.pictureProperty().get() != null);

        robot.clickOn("#making-cancel");

        await(() -> !model.isMaking());
        assertThat(model.pictureProperty().get()).isNull();
        assertThat(made).isNull();
        assertThat(folder).isEmptyDirectory();
    }

    /** Types over what stands in the neighbours' field. */
    private static void type(FxRobot robot, String text) {
        robot.interact(() -> number(robot, "#making-neighbours").selectAll());
        robot.write(text);
    }

    private static boolean isOffered(FxRobot robot, String id) {
        return robot.lookup(id).query().getParent().getParent().isVisible();
    }

    private static void await(java.util.concurrent.Callable<Boolean> holds) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, holds);
    }

    private static NumberField number(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(NumberField.class);
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }
}

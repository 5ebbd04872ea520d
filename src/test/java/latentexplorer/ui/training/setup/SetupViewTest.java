package latentexplorer.ui.training.setup;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import latentexplorer.core.run.RunInfo;
import latentexplorer.ui.job.DirectJobs;
import latentexplorer.ui.session.Session;
import latentexplorer.ui.session.Workspace;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

class SetupViewTest extends ApplicationTest {
    private final SetupModel model = new SetupModel();
    private final Session session = new Session();
    private SetupController controller;

    @Override
    public void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        session.workspaceProperty().set(Workspace.TRAINING);
        controller = new SetupController(
                model, session, new DirectJobs(), Sets.of(Sets.loaded("digits", 100, 10)), (_, _) -> {});
        stage.setScene(new Scene(new SetupView(model, controller, "Ctrl+Enter"), 1210, 700));
        stage.sizeToScene();
        stage.show();
    }

    private <T extends Node> T node(String selector) {
        return lookup(selector).query();
    }

    @Test
    void everyStartHasItsFormAndItsNetwork() {
        for (Start start : Start.all()) {
            interact(() -> model.startProperty().set(start));
            assertThat(((Labeled) node("#training-weights")).getText()).contains("parameters: ");
            assertThat(((Button) node("#training-start")).isDisabled())
                    .as(start.key())
                    .isFalse();
            assertThat(lookup("#training-beta-curve").tryQuery().isPresent())
                    .isEqualTo(start.plan().spec().betaTerm().isPresent());
        }
    }

    @Test
    void aBranchShowsWhereItBeginsAndIsLetGo() {
        assertThat(node("#training-branch").isVisible()).isFalse();
        interact(() -> controller.show(
                Typing.plan(Typing.start("vae-16"), Typing.typed()).branching(new RunInfo.Parent("my first run", 12))));
        assertThat(lookup("From epoch 12 of my first run").tryQuery()).isPresent();
        assertThat(node("#training-latent").isDisabled()).isTrue();
        assertThat(((Labeled) node("#training-latent-remark")).getText()).contains("its weights fit no other");
        assertThat(node("#training-epochs").isDisabled()).isFalse();
        assertThat(node("#training-presets").isDisabled()).isTrue();
        assertThat(node("#training-copy-command").isDisabled()).isFalse();

        clickOn("#training-branch-let-go");
        assertThat(node("#training-branch").isVisible()).isFalse();
        assertThat(node("#training-latent").isDisabled()).isFalse();
        assertThat(node("#training-copy-command").isDisabled()).isFalse();
    }
}

package latentexplorer.ui.explorer.paths;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

class PathRemarkTest extends ApplicationTest {
    private static final double NARROW = 440;

    private final PathsModel model = new PathsModel();
    private PathRemark remark;

    @Override
    public void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        remark = new PathRemark(model);
        VBox box = new VBox(remark);
        box.getStylesheets().add("/latentexplorer/ui/explorer/explorer.css");
        box.setMaxWidth(NARROW);
        stage.setScene(new Scene(new StackPane(box), NARROW, 120));
        stage.sizeToScene();
        stage.show();
    }

    private void say(String words, boolean wanted) {
        interact(() -> {
            model.remarkProperty().set(words);
            model.wantedProperty().set(wanted);
        });
        interact(() -> remark.getParent().layout());
    }

    @Test
    void itIsSeenWhileThereArePathsAndNotCut() {
        say("", true);
        assertThat(remark.isVisible()).isFalse();

        say(PathsController.APPROXIMATE, true);
        assertThat(remark.isVisible()).isTrue();
        assertThat(remark.getWidth()).isLessThanOrEqualTo(NARROW);
        assertThat(((Text) remark.lookup(".text")).getText().replace("\n", "")).isEqualTo(PathsController.APPROXIMATE);
        double height = remark.getHeight();

        say(PathsController.APPROXIMATE, false);
        assertThat(remark.isVisible()).isFalse();
        assertThat(remark.isManaged()).isTrue();
        assertThat(remark.getHeight()).isEqualTo(height);
    }
}

package latentexplorer.ui.explorer.reality;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

class RealityNoteTest extends ApplicationTest {
    private final RealityModel model = new RealityModel();
    private RealityNote note;

    @Override
    public void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        note = new RealityNote(model);
        stage.setScene(new Scene(new VBox(note), 470, 120));
        stage.sizeToScene();
        stage.show();
    }

    private void show(RealityState state) {
        interact(() -> model.stateProperty().set(state));
        interact(() -> note.getScene().getRoot().layout());
    }

    private String words() {
        StringBuilder words = new StringBuilder();
        for (Node each : note.lookupAll(".label")) {
            words.append(((Label) each).getText()).append(" · ");
            // What is shown is what was said: nothing is cut off.
            assertThat(((Text) each.lookup(".text")).getText().replace("\n", ""))
                    .isEqualTo(((Label) each).getText());
        }
        return words.toString();
    }

    @Test
    void itSaysWhatTheColoursAreMeasuredBy() {
        show(new RealityState.Known(30_000, "all digits", 8500, 0.8, 0.981));
        assertThat(words())
                .contains("Calibrated on 30,000 unseen images · classifier 98.1 % right · amber above the 95th")
                .contains("red above the 99th percentile");
        assertThat(note.getAccessibleText()).contains("8,500 images", "all digits", "0.8 points");
        assertThat(note.getBoundsInParent().getMaxX()).isLessThanOrEqualTo(470);

        show(new RealityState.Known(1500, "digits", 8500, 3.5, Double.NaN));
        assertThat(words()).doesNotContain("classifier");
    }

    @Test
    void itSaysWhyNothingIsKnown() {
        show(new RealityState.Unknown(
                "The model learned from other images (MNIST digits) than garments: their classes are others."));
        assertThat(words()).contains("not known", "their classes are others");
        assertThat(note.getHeight()).isGreaterThan(20);
        show(new RealityState.Working());
        assertThat(words()).contains("Finding out");
        assertThat(note.lookup(".progress-bar")).isNotNull();
        show(new RealityState.Nothing());
        assertThat(note.isVisible()).isFalse();
    }
}

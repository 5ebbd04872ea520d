package latentexplorer.ui.widget;

import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What a pane shows when its work failed: a sentence, the way to try again, and details that can be copied. */
public final class ProblemState extends VBox {
    private final Label sentence = new Label();
    private final Button again = new Button("Try again");
    private final ToggleButton showDetails = new ToggleButton("Details");
    private final TextArea details = new TextArea();

    public ProblemState() {
        FontIcon picture = new FontIcon(Feather.ALERT_TRIANGLE);
        picture.setIconSize(32);
        picture.getStyleClass().add("problem-icon");
        sentence.setWrapText(true);
        sentence.setMaxWidth(520);
        sentence.getStyleClass().add("problem-sentence");
        details.setEditable(false);
        details.setPrefRowCount(10);
        details.setMaxWidth(640);
        again.setId("problem-try-again");
        showDetails.setId("problem-details");
        Button copy = new Button("Copy details");
        copy.setId("problem-copy");
        copy.setOnAction(
                _ -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, details.getText())));
        for (var shownWithDetails : new javafx.scene.Node[] {details, copy}) {
            shownWithDetails.visibleProperty().bind(showDetails.selectedProperty());
            shownWithDetails.managedProperty().bind(showDetails.selectedProperty());
        }
        HBox buttons = new HBox(8, again, showDetails, copy);
        buttons.setAlignment(Pos.CENTER);
        showDetails.managedProperty().bind(showDetails.visibleProperty());
        again.managedProperty().bind(again.visibleProperty());
        again.setVisible(false);
        getChildren().setAll(picture, sentence, buttons, details);
        getStyleClass().add("problem-state");
        setAlignment(Pos.CENTER);
        setSpacing(12);
    }

    /** Shows a problem that trying again does not mend. */
    public void show(Problem problem) {
        sentence.setText(problem.sentence());
        details.setText(problem.details());
        showDetails.setSelected(false);
        showDetails.setVisible(!problem.details().isEmpty());
        again.setVisible(false);
    }

    /** Shows a problem and offers to try again. */
    public void show(Problem problem, Runnable tryAgain) {
        show(problem);
        again.setOnAction(_ -> tryAgain.run());
        again.setVisible(true);
    }
}

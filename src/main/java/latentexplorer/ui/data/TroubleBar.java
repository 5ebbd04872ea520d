package latentexplorer.ui.data;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import latentexplorer.ui.widget.Problem;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says above the page why a download or an import came to nothing, or what it left out. */
final class TroubleBar extends VBox {
    private final Label sentence = new Label();
    private final TextArea details = new TextArea();
    private final ToggleButton showDetails = new ToggleButton("Details");

    TroubleBar(DataModel model, DataController controller) {
        setId("trouble");
        getStyleClass().add("trouble");
        sentence.setId("trouble-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        showDetails.setMinWidth(USE_PREF_SIZE);
        showDetails.managedProperty().bind(showDetails.visibleProperty());
        details.setEditable(false);
        details.setPrefRowCount(6);
        details.visibleProperty().bind(showDetails.selectedProperty());
        details.managedProperty().bind(details.visibleProperty());
        Button close = new Button("", new FontIcon(Feather.X));
        close.setId("trouble-close");
        close.getStyleClass().addAll("button-icon", "flat");
        close.setAccessibleText("Put this notice away");
        close.setOnAction(_ -> controller.dismissTrouble());
        HBox row = new HBox(8, new FontIcon(Feather.ALERT_CIRCLE), sentence, showDetails, close);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(row, details);
        setSpacing(8);
        managedProperty().bind(visibleProperty());
        model.troubleProperty().subscribe(this::show);
    }

    private void show(@Nullable Problem problem) {
        setVisible(problem != null);
        if (problem != null) {
            sentence.setText(problem.sentence());
            details.setText(problem.details());
            showDetails.setSelected(false);
            showDetails.setVisible(!problem.details().isEmpty());
        }
    }
}

package latentexplorer.ui.training;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What came of a training, and what can be done with it. */
final class OutcomeBar extends HBox {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final TrainingModel model;
    private final Outcome outcome;

    OutcomeBar(TrainingModel model, Outcome outcome) {
        super(8);
        this.model = model;
        this.outcome = outcome;
        getStyleClass().add("outcome-bar");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(message(), map(), dismiss());
        visibleProperty()
                .bind(model.messageProperty()
                        .isNotEmpty()
                        .and(model.pageProperty().isNotEqualTo(TrainingModel.Page.RUNS)));
        managedProperty().bind(visibleProperty());
    }

    private Node message() {
        Label message = new Label();
        message.setId("training-message");
        message.setWrapText(true);
        message.setMinHeight(Region.USE_PREF_SIZE);
        message.setMaxWidth(Double.MAX_VALUE);
        message.textProperty().bind(model.messageProperty());
        model.troubleProperty().subscribe(trouble -> message.pseudoClassStateChanged(DANGER, trouble));
        HBox.setHgrow(message, Priority.ALWAYS);
        return message;
    }

    private Node map() {
        Button map = new Button("Make the map", new FontIcon(Feather.MAP));
        map.setId("training-map");
        map.setMinWidth(Region.USE_PREF_SIZE);
        map.setTooltip(new Tooltip("PCA of the codes of all images, in a file of its own"));
        map.setOnAction(_ -> outcome.makeMap());
        map.disableProperty()
                .bind(model.mappingProperty().or(model.mapProperty().isNotNull()));
        map.visibleProperty().bind(model.trainedProperty().isNotNull());
        map.managedProperty().bind(map.visibleProperty());
        return map;
    }

    private Node dismiss() {
        Button dismiss = new Button(null, new FontIcon(Feather.X));
        dismiss.setId("training-message-dismiss");
        dismiss.getStyleClass().addAll("button-icon", "flat");
        dismiss.setAccessibleText("Put the message away");
        dismiss.setTooltip(new Tooltip("Put the message away"));
        dismiss.setOnAction(_ -> model.messageProperty().set(""));
        return dismiss;
    }
}

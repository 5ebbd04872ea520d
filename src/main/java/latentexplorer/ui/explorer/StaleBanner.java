package latentexplorer.ui.explorer;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says over the map what has changed since it was made, and offers to make it anew. */
final class StaleBanner extends HBox {
    StaleBanner(ExplorerModel model) {
        super(12);
        setId("stale");
        getStyleClass().add("stale");
        setAlignment(Pos.CENTER_LEFT);
        FontIcon icon = new FontIcon(Feather.ALERT_TRIANGLE);
        Label sentence = new Label();
        sentence.setId("stale-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.setMaxWidth(Double.MAX_VALUE);
        setHgrow(sentence, Priority.ALWAYS);
        Button anew = new Button("Make it anew…");
        anew.setId("stale-anew");
        anew.setMinWidth(USE_PREF_SIZE);
        anew.getStyleClass().add("small");
        Button close = new Button("", new FontIcon(Feather.X));
        close.setId("stale-close");
        close.getStyleClass().addAll("flat", "small", "button-icon");
        close.setAccessibleText("Close");
        close.setTooltip(new Tooltip("Put this away"));
        close.setOnAction(_ -> model.staleProperty().set(null));
        getChildren().setAll(icon, sentence, anew, close);
        model.staleProperty().subscribe(stale -> {
            setVisible(stale != null);
            setManaged(stale != null);
            if (stale != null) {
                sentence.setText(stale.sentence());
                anew.setOnAction(_ -> stale.makeAnew().run());
            }
        });
    }
}

package latentexplorer.ui.explorer.filter;

import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** Lies over the map while the filters leave nothing, and says so. */
public final class NothingShown extends VBox {
    public NothingShown(FilterModel model) {
        super(12);
        setId("nothing-shown");
        getStyleClass().add("nothing-shown");
        getStylesheets()
                .add(Objects.requireNonNull(NothingShown.class.getResource("filter.css"))
                        .toExternalForm());
        setAlignment(Pos.CENTER);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label sentence = new Label();
        sentence.setId("nothing-sentence");
        sentence.setWrapText(true);
        sentence.setTextAlignment(TextAlignment.CENTER);
        sentence.setMinHeight(USE_PREF_SIZE);
        Button step = new Button();
        step.setId("nothing-clear");
        step.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(sentence, step);
        model.nothingProperty().subscribe(nothing -> {
            setVisible(nothing != null);
            if (nothing != null) {
                sentence.setText(nothing.sentence());
                step.setText(nothing.step());
                step.setOnAction(_ -> nothing.take().run());
            }
        });
    }
}

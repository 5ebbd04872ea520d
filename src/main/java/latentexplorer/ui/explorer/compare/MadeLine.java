package latentexplorer.ui.explorer.compare;

import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import latentexplorer.core.map.ProvenanceLine;
import latentexplorer.ui.explorer.exhibit.Exhibit;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The line below the second map: how it was made and how far to believe it. */
final class MadeLine extends HBox {
    private static final double WIDEST_HELP = 420;

    MadeLine(CompareModel model) {
        super(4);
        getStyleClass().add("compare-made");
        setAlignment(Pos.CENTER_LEFT);
        Label line = new Label();
        line.setId("compare-provenance");
        line.getStyleClass().addAll("compare-muted", "may-be-cut");
        line.setMinWidth(0);
        line.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(line, Priority.ALWAYS);
        Tooltip whole = new Tooltip();
        whole.setWrapText(true);
        whole.setMaxWidth(WIDEST_HELP);
        line.setTooltip(whole);
        Button copy = new Button("", new FontIcon(Feather.COPY));
        copy.setId("compare-provenance-copy");
        copy.getStyleClass().addAll("small", "flat");
        copy.setMinWidth(USE_PREF_SIZE);
        copy.setAccessibleText("Copy how the second map was made");
        copy.setTooltip(new Tooltip("Copy this line"));
        copy.setOnAction(_ -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, line.getText())));
        getChildren().setAll(line, copy);
        model.pairingProperty().subscribe(pairing -> {
            String text = words(pairing);
            line.setText(text);
            whole.setText(text.replace(" · ", "\n"));
            copy.setDisable(text.isEmpty());
        });
    }

    private static String words(@Nullable Pairing pairing) {
        if (pairing == null) {
            return "";
        }
        Exhibit second = pairing.second();
        boolean lost = second.model() == null && !second.embedding().modelName().isEmpty();
        return ProvenanceLine.of(second.embedding()) + (lost ? " · its model was not found" : "");
    }
}

package latentexplorer.ui.explorer;

import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import latentexplorer.ui.explorer.compare.CompareView;
import latentexplorer.ui.explorer.taking.TakingButton;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The line under the map: how it was made and how far to believe it, to be read whole, copied, saved. */
final class ProvenanceBar extends HBox {
    /** In the size of the text. */
    private static final double NARROW = 26;

    /** @param save hands out what the Explorer shows */
    ProvenanceBar(ExplorerModel model, TakingButton save) {
        super(4);
        getStyleClass().add("provenance-bar");
        setAlignment(Pos.CENTER_LEFT);
        Label line = new Label();
        line.setId("provenance");
        line.getStyleClass().addAll("provenance", "may-be-cut");
        line.setMinWidth(0);
        line.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(line, Priority.ALWAYS);
        line.textProperty().bind(model.provenanceProperty());
        Tooltip whole = new Tooltip();
        whole.setWrapText(true);
        whole.setMaxWidth(420);
        model.provenanceProperty().subscribe(text -> whole.setText(text.replace(" · ", "\n")));
        line.setTooltip(whole);
        Button copy = button("provenance-copy", "", Feather.COPY, "Copy this line");
        copy.setAccessibleText("Copy how the map was made");
        copy.setOnAction(_ -> Clipboard.getSystemClipboard()
                .setContent(
                        Map.of(DataFormat.PLAIN_TEXT, model.provenanceProperty().get())));
        ToggleButton quality = new ToggleButton("Quality", new FontIcon(Feather.CHECK_CIRCLE));
        quality.setId("map-quality");
        quality.getStyleClass().addAll("small", "flat");
        quality.setMinWidth(USE_PREF_SIZE);
        quality.setTooltip(new Tooltip("How far to believe the map, point by point (O)"));
        quality.selectedProperty().bindBidirectional(model.quality().shownProperty());
        ToggleButton compare = CompareView.button(model.compare());
        getChildren().setAll(line, copy, save, quality, compare);
        // Beside a second map there may be room for the icons only.
        setMinWidth(0);
        widthProperty().subscribe(width -> {
            boolean narrow = width.doubleValue() < NARROW * quality.getFont().getSize();
            ContentDisplay display = narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT;
            quality.setContentDisplay(display);
            save.setContentDisplay(display);
        });
        model.exhibitProperty().subscribe(exhibit -> {
            boolean there = exhibit != null;
            copy.setDisable(!there);
            quality.setDisable(!there);
            compare.setDisable(!there);
        });
    }

    private static Button button(String id, String text, Ikon icon, String help) {
        Button button = new Button(text, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll("small", "flat");
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(help));
        return button;
    }
}

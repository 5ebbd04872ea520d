package latentexplorer.ui.explorer;

import java.util.Map;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import latentexplorer.ui.explorer.compare.CompareView;
import latentexplorer.ui.explorer.exhibit.MapPictures;
import latentexplorer.ui.widget.NumberField;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The line under the map: how it was made and how far to believe it, to be read whole, copied, saved. */
final class ProvenanceBar extends HBox {
    private static final int USUAL_SIZE = 4096;

    private final ExplorerModel model;
    private final ExplorerController controller;

    ProvenanceBar(ExplorerModel model, ExplorerController controller) {
        super(4);
        this.model = model;
        this.controller = controller;
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
        Button save = button("map-save", "Save", Feather.DOWNLOAD, "Save the map as a picture or as a table");
        ContextMenu menu = saveMenu();
        save.setOnAction(_ -> menu.show(save, Side.TOP, 0, -2));
        ToggleButton quality = new ToggleButton("Quality", new FontIcon(Feather.CHECK_CIRCLE));
        quality.setId("map-quality");
        quality.getStyleClass().addAll("small", "flat");
        quality.setMinWidth(USE_PREF_SIZE);
        quality.setTooltip(new Tooltip("How far to believe the map, point by point (O)"));
        quality.selectedProperty().bindBidirectional(model.quality().shownProperty());
        ToggleButton compare = CompareView.button(model.compare());
        getChildren().setAll(line, copy, save, quality, compare);
        model.exhibitProperty().subscribe(exhibit -> {
            boolean there = exhibit != null;
            copy.setDisable(!there);
            save.setDisable(!there);
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

    private ContextMenu saveMenu() {
        NumberField size = new NumberField(MapPictures.SMALLEST, MapPictures.LARGEST, 0, "");
        size.setId("map-save-size");
        size.valueProperty().set(USUAL_SIZE);
        size.setPrefColumnCount(5);
        size.setAccessibleText("Side of the picture in pixels");
        size.explain("Side of the picture in pixels, 128 to 16,384");
        HBox sizeLine = new HBox(8, new Label("Side"), size, new Label("pixels"));
        sizeLine.setAlignment(Pos.CENTER_LEFT);
        CheckBox transparent = new CheckBox("Transparent ground");
        MenuItem picture = new MenuItem("Picture (PNG)…", new FontIcon(Feather.IMAGE));
        picture.setId("map-save-picture");
        picture.setOnAction(
                _ -> controller.saving().picture((int) size.valueProperty().get(), transparent.isSelected()));
        picture.disableProperty().bind(size.refusalProperty().isNotEmpty());
        MenuItem table = new MenuItem("Table (CSV)…", new FontIcon(Feather.LIST));
        table.setId("map-save-table");
        table.setOnAction(_ -> controller.saving().table());
        return new ContextMenu(
                new CustomMenuItem(sizeLine, false),
                new CustomMenuItem(transparent, false),
                picture,
                new SeparatorMenuItem(),
                table);
    }
}

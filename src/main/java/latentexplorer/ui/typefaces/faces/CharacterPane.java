package latentexplorer.ui.typefaces.faces;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import latentexplorer.core.typeface.CharacterPreset;
import latentexplorer.core.typeface.Characters;

/** The characters to select from, and above them selections that are ready-made. */
public final class CharacterPane extends VBox {
    private final Label count = new Label();

    public CharacterPane(FacesModel model, FacesController controller) {
        super(8);
        getStylesheets()
                .add(Objects.requireNonNull(CharacterPane.class.getResource("faces.css"))
                        .toExternalForm());
        CharacterPanel panel = new CharacterPanel(controller::toggle);
        model.charactersProperty().subscribe(panel::select);
        model.shownCharacterProperty().subscribe(shown -> panel.show(shown.intValue()));
        count.setId("character-count");
        count.getStyleClass().add("muted");
        count.setMinWidth(USE_PREF_SIZE);
        model.charactersProperty().subscribe(now -> count.setText(now.size() + " of " + Characters.COUNT));
        HBox presets = new HBox(4);
        for (CharacterPreset preset : CharacterPreset.values()) {
            presets.getChildren().add(presetButton(preset, controller));
        }
        HBox.setHgrow(presets, Priority.ALWAYS);
        HBox title = new HBox(8, presets, count);
        title.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(title, panel);
    }

    /** What a narrow window can do without. */
    public List<Node> conveniences() {
        return List.of(count);
    }

    private static Button presetButton(CharacterPreset preset, FacesController controller) {
        Button button = new Button(preset.title());
        button.setId("preset-" + preset.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        button.getStyleClass().add("small");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(button, Priority.ALWAYS);
        button.setTooltip(
                new Tooltip(preset.characters().isEmpty() ? "Select no character" : "Select " + preset.characters()));
        button.setOnAction(_ -> controller.choose(preset.characters()));
        return button;
    }
}

package latentexplorer.ui.typefaces.faces;

import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import latentexplorer.core.typeface.CharacterSet;
import latentexplorer.core.typeface.Characters;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says which of the selected characters shows, and goes through them. */
public final class CharacterStepper extends HBox {
    private final FacesModel model;
    private final Button back =
            icon(Feather.CHEVRON_LEFT, "character-back", "Show the previous selected character ( [ )");
    private final Button on = icon(Feather.CHEVRON_RIGHT, "character-on", "Show the next selected character ( ] )");
    private final Label shown = new Label();

    public CharacterStepper(FacesModel model, FacesController controller) {
        this.model = model;
        getStylesheets()
                .add(Objects.requireNonNull(CharacterStepper.class.getResource("faces.css"))
                        .toExternalForm());
        back.setOnAction(_ -> controller.flip(-1));
        on.setOnAction(_ -> controller.flip(1));
        shown.setId("shown-character");
        shown.getStyleClass().add("shown-character");
        model.charactersProperty().subscribe(this::refresh);
        model.shownCharacterProperty().subscribe(this::refresh);
        refresh();
        setAlignment(Pos.CENTER);
        setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(back, shown, on);
    }

    private void refresh() {
        CharacterSet selected = model.charactersProperty().get();
        int character = model.shownCharacterProperty().get();
        shown.setText(character < 0 ? "–" : Character.toString(Characters.at(character)));
        back.setDisable(selected.size() < 2);
        on.setDisable(selected.size() < 2);
    }

    private static Button icon(Ikon icon, String id, String tip) {
        Button button = new Button();
        button.setGraphic(new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll("button-icon", "flat");
        button.setAccessibleText(tip);
        button.setTooltip(new Tooltip(tip));
        return button;
    }
}

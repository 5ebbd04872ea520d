package latentexplorer.ui.explorer;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The line above the map: data set, model and map in use. */
final class ContextBar extends HBox {
    ContextBar(ExplorerModel model, ExplorerController controller) {
        ProgressIndicator busy = new ProgressIndicator();
        busy.setPrefSize(16, 16);
        busy.setMaxSize(16, 16);
        busy.visibleProperty().bind(model.busyProperty());
        getChildren()
                .setAll(
                        menu("choose-data", "Data set", false, model.dataSetsProperty(), List.of()),
                        arrow(),
                        menu("choose-model", "Model", true, model.modelsProperty(), List.of()),
                        arrow(),
                        menu(
                                "choose-map",
                                "Map",
                                true,
                                model.mapsProperty(),
                                List.of(new Choice(
                                        "Make a map…  (M)",
                                        false,
                                        Optional.empty(),
                                        controller.rooms().making()::open))),
                        busy);
        getStyleClass().add("context-bar");
        setAlignment(Pos.CENTER_LEFT);
    }

    private static FontIcon arrow() {
        FontIcon arrow = new FontIcon(Feather.CHEVRON_RIGHT);
        arrow.getStyleClass().add("context-arrow");
        return arrow;
    }

    /**
     * A button that reads "Model: dense 64" and drops down all that is there.
     *
     * @param mayBeCut whether its names are as long as users like; the whole is in the tooltip
     * @param actions what else can be done, below the others
     */
    private static Button menu(
            String id,
            String what,
            boolean mayBeCut,
            ReadOnlyObjectProperty<List<Choice>> choices,
            List<Choice> actions) {
        Button button = new Button();
        button.setId(id);
        button.setGraphic(new FontIcon(Feather.CHEVRON_DOWN));
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.getStyleClass().addAll("flat", "context-choice");
        button.setMnemonicParsing(false);
        button.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        button.setMaxWidth(mayBeCut ? 300 : USE_PREF_SIZE);
        button.setMinWidth(mayBeCut ? 128 : USE_PREF_SIZE);
        if (mayBeCut) {
            button.getStyleClass().add("may-be-cut");
        }
        choices.subscribe(now -> {
            String chosen = now.stream()
                    .filter(Choice::chosen)
                    .map(Choice::title)
                    .findFirst()
                    .orElse("none");
            button.setText(what + ": " + chosen);
            button.setTooltip(new Tooltip(what + ": " + chosen));
        });
        button.setOnAction(_ -> {
            ContextMenu menu = new ContextMenu();
            List<Choice> now = choices.get();
            now.forEach(choice -> menu.getItems().add(item(choice)));
            if (now.isEmpty()) {
                MenuItem none = new MenuItem("None yet");
                none.setDisable(true);
                menu.getItems().add(none);
            }
            if (!actions.isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
                actions.forEach(action -> menu.getItems().add(item(action)));
            }
            menu.show(button, Side.BOTTOM, 0, 2);
        });
        return button;
    }

    private static MenuItem item(Choice choice) {
        String reason = choice.why().map(why -> "  (" + why + ")").orElse("");
        MenuItem item = new MenuItem(choice.title() + reason);
        item.setMnemonicParsing(false);
        item.setDisable(choice.why().isPresent());
        if (choice.chosen()) {
            item.setGraphic(new FontIcon(Feather.CHECK));
        }
        item.setOnAction(_ -> choice.choose().run());
        return item;
    }
}

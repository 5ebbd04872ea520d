package latentexplorer.ui.explorer.taking;

import javafx.geometry.Side;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One button with all that can be taken away; what cannot be now says why. */
public final class TakingButton extends MenuButton {
    private static final KeyCombination SAVE = new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    private final TakingModel model;
    private final TakingController controller;
    private final MenuItem picture;
    private final MenuItem copy;
    private final MenuItem grid;
    private final MenuItem path;
    private final MenuItem table;
    private final MenuItem page;
    private final MenuItem save;

    /** @param side where the menu opens */
    public TakingButton(TakingModel model, TakingController controller, Side side) {
        super("Save…", new FontIcon(Feather.DOWNLOAD));
        this.model = model;
        this.controller = controller;
        setId("taking");
        getStyleClass().addAll("small", "flat");
        setMinWidth(USE_PREF_SIZE);
        setPopupSide(side);
        setAccessibleText("Save what the Explorer shows");
        setTooltip(new Tooltip("Take it away: pictures, animation, table, page, experiment (Ctrl+S)"));
        picture = item("taking-map", Feather.IMAGE, () -> controller.show(TakingModel.Form.MAP));
        copy = item("taking-copy", Feather.COPY, controller::copyPicture);
        grid = item("taking-grid", Feather.GRID, () -> controller.show(TakingModel.Form.GRID));
        path = item("taking-path", Feather.FILM, () -> controller.show(TakingModel.Form.PATH));
        table = item("taking-table", Feather.LIST, controller::saveTable);
        page = item("taking-page", Feather.GLOBE, () -> controller.show(TakingModel.Form.PAGE));
        save = item("taking-experiment-save", Feather.SAVE, controller::saveExperiment);
        MenuItem open = item("taking-experiment-open", Feather.FOLDER, controller::openExperiment);
        open.setText("Open an experiment…");
        getItems()
                .setAll(
                        picture,
                        copy,
                        page,
                        table,
                        new SeparatorMenuItem(),
                        grid,
                        path,
                        new SeparatorMenuItem(),
                        save,
                        open);
        name();
        setOnShowing(_ -> {
            controller.refresh();
            name();
        });
    }

    private static MenuItem item(String id, Ikon icon, Runnable action) {
        MenuItem item = new MenuItem("", new FontIcon(icon));
        item.setId(id);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void name() {
        boolean map = model.mapProperty().get();
        boolean results = model.resultsProperty().get();
        int selected = model.selectedProperty().get();
        offer(picture, "Map as a picture (PNG)…", map, "no map yet");
        offer(copy, "Copy the map's picture (Ctrl+Shift+C)", map, "no map yet");
        offer(page, "Map as a web page (HTML)…", map, "no map yet");
        offer(
                table,
                selected > 0 ? "Selection as a table (CSV)…" : "All that shows as a table (CSV)…",
                map,
                "no map yet");
        offer(grid, "Experiment as a picture (PNG)…", results, "fill its slots first");
        offer(
                path,
                "Path as an animation (GIF)…",
                !model.pathsProperty().get().isEmpty(),
                results ? "an analogy has no path" : "fill the slots first");
        offer(
                save,
                "Save the experiment…",
                model.keepableProperty().get(),
                map ? "the map's model is not there" : "no map yet");
    }

    private static void offer(MenuItem item, String name, boolean possible, String why) {
        item.setDisable(!possible);
        item.setText(possible ? name : name + "  –  " + why);
    }

    /** Opens the menu, or copies the map, when these are the keys for it; true when used. */
    public boolean pressed(KeyEvent event) {
        if (SAVE.match(event)) {
            show();
            return true;
        }
        if (COPY.match(event)) {
            controller.copyPicture();
            return true;
        }
        return false;
    }
}

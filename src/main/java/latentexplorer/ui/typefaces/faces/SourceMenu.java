package latentexplorer.ui.typefaces.faces;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import latentexplorer.ui.typefaces.faces.FaceSets.FaceSet;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says which typefaces are shown, offers the others, and opens more. */
public final class SourceMenu extends MenuButton {
    private final FacesModel model;
    private final SourceController controller;

    public SourceMenu(FacesModel model, SourceController controller) {
        this.model = model;
        this.controller = controller;
        setId("typefaces-source");
        getStyleClass().add("may-be-cut");
        setTooltip(new Tooltip("Which typefaces; open a TMNIST file or a folder of fonts"));
        setMinWidth(120);
        setMaxWidth(220);
        model.sources().subscribe(this::fill);
        model.sourceProperty().subscribe(this::fill);
        fill();
    }

    private void fill() {
        FaceSet shown = model.sourceProperty().get();
        setText(shown == null ? "Typefaces" : shown.title());
        List<MenuItem> items = new ArrayList<>();
        for (FaceSet set : model.sources()) {
            RadioMenuItem item = new RadioMenuItem(set.title());
            item.setSelected(set.equals(shown));
            item.setOnAction(_ -> {
                controller.choose(set);
                fill();
            });
            items.add(item);
        }
        items.add(new SeparatorMenuItem());
        items.add(item("open-tmnist", "Open a TMNIST file (CSV or zip)…", Feather.FILE_TEXT, controller::openFile));
        items.add(item("open-fonts", "Open a folder of fonts…", Feather.FOLDER, controller::openFolder));
        List<MenuItem> own = model.sources().stream()
                .filter(FaceSet::own)
                .map(set -> item("", set.title() + "…", Feather.TRASH_2, () -> controller.forget(set)))
                .toList();
        if (!own.isEmpty()) {
            Menu remove = new Menu("Remove");
            remove.getItems().setAll(own);
            items.add(remove);
        }
        getItems().setAll(items);
    }

    private static MenuItem item(String id, String text, Feather icon, Runnable action) {
        MenuItem item = new MenuItem(text, new FontIcon(icon));
        if (!id.isEmpty()) {
            item.setId(id);
        }
        item.setOnAction(_ -> action.run());
        return item;
    }
}

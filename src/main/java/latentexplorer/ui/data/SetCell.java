package latentexplorer.ui.data;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import latentexplorer.core.data.DataSetDescription;
import latentexplorer.core.data.DataSetDescription.Origin;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A set in the list: its title, its size and where it came from, and a mark when it is in use. */
final class SetCell extends ListCell<DataSetDescription> {
    private final FontIcon icon = new FontIcon(Feather.DATABASE);
    private final Label title = new Label();
    private final Label size = new Label();
    private final FontIcon mark = new FontIcon(Feather.CHECK);
    private final HBox row;

    SetCell(StringProperty keyInUse) {
        title.getStyleClass().add("set-title");
        size.getStyleClass().add("muted");
        VBox words = new VBox(2, title, size);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        row = new HBox(12, icon, words, mark);
        row.setAlignment(Pos.CENTER_LEFT);
        mark.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> getItem() != null && getItem().key().equals(keyInUse.get()), keyInUse, itemProperty()));
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(DataSetDescription item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(empty ? null : row);
        if (!empty && item != null) {
            icon.setIconCode(icon(item.origin()));
            title.setText(item.title());
            String line = images(item.size()) + " · " + word(item.origin());
            size.setText(line);
            setAccessibleText(item.title() + ", " + line);
        }
    }

    static String images(int number) {
        return number == 1 ? "1 image" : String.format(Locale.ROOT, "%,d images", number);
    }

    static String word(Origin origin) {
        return switch (origin) {
            case BUNDLED -> "bundled";
            case FULL -> "downloaded";
            case OPENED -> "opened";
            case IMPORTED -> "imported";
            case SELECTED -> "selected";
        };
    }

    private static Ikon icon(Origin origin) {
        return switch (origin) {
            case BUNDLED -> Feather.PACKAGE;
            case FULL -> Feather.DATABASE;
            case OPENED -> Feather.FOLDER;
            case IMPORTED -> Feather.LOG_IN;
            case SELECTED -> Feather.FILTER;
        };
    }
}

package latentexplorer.ui.explorer.paths;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What is drawn over the map. */
public final class PathsModel {
    /** The path that stands for none. */
    public static final int NONE = -1;

    private final ObjectProperty<List<PathLine>> lines = new SimpleObjectProperty<>(this, "lines", List.of());
    private final ObservableList<Mark> marks = FXCollections.observableArrayList();
    private final IntegerProperty emphasised = new SimpleIntegerProperty(this, "emphasised", NONE);
    private final BooleanProperty preview = new SimpleBooleanProperty(this, "preview");
    private final BooleanProperty wanted = new SimpleBooleanProperty(this, "wanted");
    private final StringProperty remark = new SimpleStringProperty(this, "remark", "");

    ObjectProperty<List<PathLine>> linesProperty() {
        return lines;
    }

    /** Pictures with a place of their own; they go when another map is shown. */
    public ObservableList<Mark> marks() {
        return marks;
    }

    /** The place of the path in its list that stands out, {@link #NONE} for none. Written by the overlay and by whoever shows the paths. */
    public IntegerProperty emphasisedProperty() {
        return emphasised;
    }

    /** Whether the paths only follow the pointer: then they do not catch it. Written by whoever makes the paths. */
    public BooleanProperty previewProperty() {
        return preview;
    }

    /** Whether there are paths to be drawn, even if the map cannot show them. Written by the controller. */
    BooleanProperty wantedProperty() {
        return wanted;
    }

    /** A sentence about the places of the paths: that they are near the truth, or why there are none. Empty for exact ones. */
    public StringProperty remarkProperty() {
        return remark;
    }
}

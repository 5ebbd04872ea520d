package latentexplorer.ui.explorer.select;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import latentexplorer.ui.map.PointerMode;

/** What the tools of selecting show. */
public final class SelectModel {
    private final ObjectProperty<PointerMode> mode;
    private final BooleanProperty subtract = new SimpleBooleanProperty(this, "subtract");
    private final IntegerProperty selected = new SimpleIntegerProperty(this, "selected");
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper(this, "status", "");

    /** @param mode of the map's pointer */
    public SelectModel(ObjectProperty<PointerMode> mode) {
        this.mode = mode;
    }

    /** What dragging on the map does. */
    ObjectProperty<PointerMode> modeProperty() {
        return mode;
    }

    /** Whether what is drawn around is taken from the selection, as with Alt. */
    BooleanProperty subtractProperty() {
        return subtract;
    }

    /** Number of selected images. */
    IntegerProperty selectedProperty() {
        return selected;
    }

    /** "120 selected, 90 of them shown"; empty when nothing is. */
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    void say(String words) {
        status.set(words);
    }
}

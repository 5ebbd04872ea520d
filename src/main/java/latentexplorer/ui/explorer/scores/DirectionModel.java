package latentexplorer.ui.explorer.scores;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** The direction whose reliability is shown. */
final class DirectionModel {
    /** No end is chosen. */
    static final int NONE = -1;

    private final ObjectProperty<List<DirectionKind>> kinds = new SimpleObjectProperty<>(this, "kinds", List.of());
    private final ObjectProperty<@Nullable DirectionKind> kind = new SimpleObjectProperty<>(this, "kind");
    private final ObjectProperty<List<String>> ends = new SimpleObjectProperty<>(this, "ends", List.of());
    private final IntegerProperty from = new SimpleIntegerProperty(this, "from", NONE);
    private final IntegerProperty to = new SimpleIntegerProperty(this, "to", NONE);
    private final ObjectProperty<@Nullable Direction> found = new SimpleObjectProperty<>(this, "found");
    private final StringProperty hint = new SimpleStringProperty(this, "hint", "");
    private final BooleanProperty usable = new SimpleBooleanProperty(this, "usable");

    /** Those that there are for the images on show. */
    ObjectProperty<List<DirectionKind>> kindsProperty() {
        return kinds;
    }

    ObjectProperty<@Nullable DirectionKind> kindProperty() {
        return kind;
    }

    /** Names of what can be chosen. */
    ObjectProperty<List<String>> endsProperty() {
        return ends;
    }

    /** Index among the ends. */
    IntegerProperty fromProperty() {
        return from;
    }

    /** Index among the ends. */
    IntegerProperty toProperty() {
        return to;
    }

    /** Null while there is none. */
    ObjectProperty<@Nullable Direction> foundProperty() {
        return found;
    }

    /** Why there is none. */
    StringProperty hintProperty() {
        return hint;
    }

    /** Whether its ends can be put into the slots of A and B. */
    BooleanProperty usableProperty() {
        return usable;
    }
}

package latentexplorer.ui.explorer.select;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What the page of groups shows. */
public final class GroupsModel {
    private final ObjectProperty<List<GroupEntry>> groups = new SimpleObjectProperty<>(this, "groups", List.of());
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
    private final StringProperty message = new SimpleStringProperty(this, "message", "");
    private final BooleanProperty refused = new SimpleBooleanProperty(this, "refused");

    ObjectProperty<List<GroupEntry>> groupsProperty() {
        return groups;
    }

    /** Whether there are images that groups can be made of. */
    BooleanProperty openProperty() {
        return open;
    }

    /** What came of the last deed, where that is not seen; empty for nothing. */
    StringProperty messageProperty() {
        return message;
    }

    /** Whether the message says why something was not done. */
    BooleanProperty refusedProperty() {
        return refused;
    }
}

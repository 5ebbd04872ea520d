package latentexplorer.ui.explorer.inside;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What all pages of the room share: the model that is looked into, and one code. */
public final class InsideModel {
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open", true);
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(this, "page", Page.SLIDERS);
    private final ObjectProperty<@Nullable Subject> subject = new SimpleObjectProperty<>(this, "subject");
    private final StringProperty missing = new SimpleStringProperty(this, "missing", "");
    private final ObjectProperty<@Nullable Start> start = new SimpleObjectProperty<>(this, "start");
    private final ObjectProperty<float[]> code = new SimpleObjectProperty<>(this, "code", new float[0]);
    private final BooleanProperty picking = new SimpleBooleanProperty(this, "picking");

    /** Whether the room is in view; while it is not, nothing is computed. Written by the view. */
    BooleanProperty openProperty() {
        return open;
    }

    ObjectProperty<Page> pageProperty() {
        return page;
    }

    /** What is looked into; null while there is nothing. */
    ObjectProperty<@Nullable Subject> subjectProperty() {
        return subject;
    }

    /** Why there is nothing to look into: a sentence; empty when there is, or while it is being opened. */
    StringProperty missingProperty() {
        return missing;
    }

    /** Where the code came from; null as long as there is no subject. */
    ObjectProperty<@Nullable Start> startProperty() {
        return start;
    }

    /** The code of the sliders; replaced, never changed in place. Has the width of the subject's codes while there is one. */
    ObjectProperty<float[]> codeProperty() {
        return code;
    }

    /** Whether the next click on the map is to choose the image whose code the sliders start from. */
    BooleanProperty pickingProperty() {
        return picking;
    }
}

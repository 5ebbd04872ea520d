package latentexplorer.ui.explorer.inside;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import latentexplorer.core.support.Reality;
import org.jspecify.annotations.Nullable;

/** The page of sliders. */
final class SlidersModel {
    private final ObjectProperty<float @Nullable []> picture = new SimpleObjectProperty<>(this, "picture");
    private final ObjectProperty<@Nullable Reality> reality = new SimpleObjectProperty<>(this, "reality");
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final ObjectProperty<List<Dial>> dials = new SimpleObjectProperty<>(this, "dials", List.of());
    private final ObjectProperty<@Nullable PlanePicture> plane = new SimpleObjectProperty<>(this, "plane");

    /** What the code gives: 784 values; null while there is none. */
    ObjectProperty<float @Nullable []> pictureProperty() {
        return picture;
    }

    /** How real that is; null while it is not known. */
    ObjectProperty<@Nullable Reality> realityProperty() {
        return reality;
    }

    /** What the code is called. */
    StringProperty nameProperty() {
        return name;
    }

    /** The sliders, the most used value first. */
    ObjectProperty<List<Dial>> dialsProperty() {
        return dials;
    }

    /** All codes of a model with two values; null for other models. */
    ObjectProperty<@Nullable PlanePicture> planeProperty() {
        return plane;
    }
}

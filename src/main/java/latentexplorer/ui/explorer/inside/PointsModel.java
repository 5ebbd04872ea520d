package latentexplorer.ui.explorer.inside;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The points that were kept of the model on show. */
final class PointsModel {
    private final ObjectProperty<List<KeptPoint>> kept = new SimpleObjectProperty<>(this, "kept", List.of());
    private final ObjectProperty<List<HomeworkPoint>> homework =
            new SimpleObjectProperty<>(this, "homework", List.of());
    private final ObjectProperty<List<String>> classNames = new SimpleObjectProperty<>(this, "classNames", List.of());

    /** In the order in which they were kept; replaced, never changed in place. */
    ObjectProperty<List<KeptPoint>> keptProperty() {
        return kept;
    }

    /** Points of the report that codes of this width can be put at; none for most models. */
    ObjectProperty<List<HomeworkPoint>> homeworkProperty() {
        return homework;
    }

    /** What can be expected of a point. */
    ObjectProperty<List<String>> classNamesProperty() {
        return classNames;
    }
}

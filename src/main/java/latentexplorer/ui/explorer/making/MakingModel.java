package latentexplorer.ui.explorer.making;

import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import latentexplorer.ui.widget.Problem;
import latentexplorer.ui.widget.Raster;
import org.jspecify.annotations.Nullable;

/** The form for a map, and the map in the making. */
public final class MakingModel {
    /** How far a map is. */
    enum Stage {
        /** None is made. */
        IDLE,
        /** Images are encoded, neighbours are looked for. */
        PREPARING,
        /** Points move. */
        MOVING,
        /** Points stand because the user wants it. */
        PAUSED,
        /** The map is measured and saved. */
        FINISHING
    }

    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
    private final ObjectProperty<@Nullable MapSubject> subject = new SimpleObjectProperty<>(this, "subject");
    private final ObjectProperty<MapSettings> settings =
            new SimpleObjectProperty<>(this, "settings", MapSettings.USUAL);
    private final ObjectProperty<Map<MapKnob, String>> typed = new SimpleObjectProperty<>(this, "typed", Map.of());
    private final ObjectProperty<MapVerdict> verdict = new SimpleObjectProperty<>(this, "verdict", MapVerdict.NOTHING);
    private final ObjectProperty<Stage> stage = new SimpleObjectProperty<>(this, "stage", Stage.IDLE);
    private final StringProperty title = new SimpleStringProperty(this, "title", "");
    private final StringProperty status = new SimpleStringProperty(this, "status", "");
    private final DoubleProperty progress = new SimpleDoubleProperty(this, "progress", -1);
    private final ObjectProperty<@Nullable Raster> picture = new SimpleObjectProperty<>(this, "picture");
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>(this, "problem");

    /** Whether the form is in view. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** What the map will be of; null while nothing is open. */
    ObjectProperty<@Nullable MapSubject> subjectProperty() {
        return subject;
    }

    ObjectProperty<MapSettings> settingsProperty() {
        return settings;
    }

    /** Why what stands in a field is no possible number, by field. */
    ObjectProperty<Map<MapKnob, String>> typedProperty() {
        return typed;
    }

    ObjectProperty<MapVerdict> verdictProperty() {
        return verdict;
    }

    ObjectProperty<Stage> stageProperty() {
        return stage;
    }

    boolean isMaking() {
        return stage.get() != Stage.IDLE;
    }

    /** What is being made: "UMAP of digits". */
    StringProperty titleProperty() {
        return title;
    }

    /** How far it is, in words. */
    StringProperty statusProperty() {
        return status;
    }

    /** 0 to 1, or negative while nothing can be said. */
    DoubleProperty progressProperty() {
        return progress;
    }

    /** The points as they lie now; null when no points are to be seen. */
    public ObjectProperty<@Nullable Raster> pictureProperty() {
        return picture;
    }

    /** Why the last one failed; null when it did not. */
    ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }
}

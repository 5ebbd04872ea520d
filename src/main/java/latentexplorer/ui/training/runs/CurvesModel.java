package latentexplorer.ui.training.runs;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import latentexplorer.ui.widget.Raster;
import org.jspecify.annotations.Nullable;

/** The curves of many runs. Written and read on the JavaFX thread. */
public final class CurvesModel {
    /** The word for colours that tell single runs apart. */
    static final String EACH_RUN = "name";

    /**
     * What the pointer reads off, or the one selected run.
     *
     * @param run its name
     * @param words run, epoch, value, unit and split
     * @param siblings which runs are highlighted with it, in words
     * @param epoch under the pointer
     * @param value at that epoch; NaN when there is none
     */
    record Reading(String run, String words, String siblings, int epoch, double value) {}

    /** A colour and what it stands for. */
    record Group(String name, int colour, int runs) {}

    private final ObjectProperty<Split> split = new SimpleObjectProperty<>(this, "split", Split.VALIDATION);
    private final BooleanProperty logarithmicLoss = new SimpleBooleanProperty(this, "logarithmicLoss", true);
    private final BooleanProperty logarithmicEpoch = new SimpleBooleanProperty(this, "logarithmicEpoch");
    private final StringProperty sibling = new SimpleStringProperty(this, "sibling", EACH_RUN);
    private final ObservableList<String> siblings = FXCollections.observableArrayList(EACH_RUN);
    private final ObjectProperty<@Nullable DrawnCurves> drawn = new SimpleObjectProperty<>(this, "drawn");
    private final ObjectProperty<@Nullable Raster> picture = new SimpleObjectProperty<>(this, "picture");
    private final ObjectProperty<@Nullable Reading> reading = new SimpleObjectProperty<>(this, "reading");
    private final ObjectProperty<List<Group>> legend = new SimpleObjectProperty<>(this, "legend", List.of());
    private final StringProperty nothing = new SimpleStringProperty(this, "nothing", "");

    ObjectProperty<Split> splitProperty() {
        return split;
    }

    BooleanProperty logarithmicLossProperty() {
        return logarithmicLoss;
    }

    BooleanProperty logarithmicEpochProperty() {
        return logarithmicEpoch;
    }

    /** Runs that share the value of this are siblings and have one colour. */
    StringProperty siblingProperty() {
        return sibling;
    }

    /** What there is to choose from: what differs among the runs. */
    ObservableList<String> siblings() {
        return siblings;
    }

    /** The newest drawing, for axes and the pointer; null before the first. */
    ObjectProperty<@Nullable DrawnCurves> drawnProperty() {
        return drawn;
    }

    /** The picture on screen: all curves, or those highlighted before the others. */
    ObjectProperty<@Nullable Raster> pictureProperty() {
        return picture;
    }

    ObjectProperty<@Nullable Reading> readingProperty() {
        return reading;
    }

    ObjectProperty<List<Group>> legendProperty() {
        return legend;
    }

    /** Why there are no curves; empty when there are some. */
    StringProperty nothingProperty() {
        return nothing;
    }
}

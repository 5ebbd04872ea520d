package latentexplorer.ui.explorer.reality;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import latentexplorer.core.job.Progress;

/** What is known of how real the pictures of the model on show are. */
public final class RealityModel {
    private final ObjectProperty<RealityState> state =
            new SimpleObjectProperty<>(this, "state", new RealityState.Nothing());
    private final DoubleProperty progress = new SimpleDoubleProperty(this, "progress", Progress.UNKNOWN);

    public ObjectProperty<RealityState> stateProperty() {
        return state;
    }

    /** How far it has been found out, 0 to 1, or {@link Progress#UNKNOWN}; means nothing in other states. */
    DoubleProperty progressProperty() {
        return progress;
    }
}

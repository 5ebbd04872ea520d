package latentexplorer.ui.typefaces.cluster;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import latentexplorer.core.job.Progress;
import latentexplorer.ui.widget.Problem;
import org.jspecify.annotations.Nullable;

/** Something that takes a while to find out, as the window shows it. Written by the controller. */
final class Finding<T> {
    private final ObjectProperty<@Nullable T> result = new SimpleObjectProperty<>(this, "result");
    private final BooleanProperty running = new SimpleBooleanProperty(this, "running");
    private final DoubleProperty progress = new SimpleDoubleProperty(this, "progress", Progress.UNKNOWN);
    private final StringProperty message = new SimpleStringProperty(this, "message", "");
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>(this, "problem");

    /** What was found out for the present settings, or null. */
    ObjectProperty<@Nullable T> resultProperty() {
        return result;
    }

    BooleanProperty runningProperty() {
        return running;
    }

    /** 0 to 1, or {@link Progress#UNKNOWN}. */
    DoubleProperty progressProperty() {
        return progress;
    }

    /** What is being done, a few words. */
    StringProperty messageProperty() {
        return message;
    }

    /** Why the last attempt failed, or null. */
    ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }
}

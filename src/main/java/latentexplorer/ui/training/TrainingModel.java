package latentexplorer.ui.training;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import latentexplorer.ui.session.OpenEmbedding;
import latentexplorer.ui.training.setup.SetupModel;
import org.jspecify.annotations.Nullable;

/** What the Training workspace shows. Written and read on the JavaFX thread. */
public final class TrainingModel {
    /** What a training is doing. */
    enum Phase {
        /** Nothing has been started. */
        IDLE,
        RUNNING,
        /** Asked to stop, not yet stopped. */
        STOPPING,
        /** Ended, and its model is saved. */
        DONE,
        /** Ended without a model. */
        FAILED;

        boolean isBusy() {
            return this == RUNNING || this == STOPPING;
        }
    }

    /** The pages of the workspace. */
    enum Page {
        SETUP,
        WATCH
    }

    private final SetupModel setup = new SetupModel();
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(this, "page", Page.SETUP);
    private final ObjectProperty<Phase> phase = new SimpleObjectProperty<>(this, "phase", Phase.IDLE);
    private final StringProperty message = new SimpleStringProperty(this, "message", "");
    private final ObjectProperty<@Nullable EpochReport> report = new SimpleObjectProperty<>(this, "report");
    private final ObjectProperty<LossCurve> curve = new SimpleObjectProperty<>(this, "curve", LossCurve.EMPTY);
    private final StringProperty scale = new SimpleStringProperty(this, "scale", "");
    private final ObjectProperty<@Nullable Reconstructions> pictures = new SimpleObjectProperty<>(this, "pictures");
    private final ObjectProperty<@Nullable Trained> trained = new SimpleObjectProperty<>(this, "trained");
    private final BooleanProperty mapping = new SimpleBooleanProperty(this, "mapping");
    private final ObjectProperty<@Nullable OpenEmbedding> map = new SimpleObjectProperty<>(this, "map");
    private final BooleanProperty dark = new SimpleBooleanProperty(this, "dark");

    /** What the page shows on which a training is set up. */
    SetupModel setup() {
        return setup;
    }

    ObjectProperty<Page> pageProperty() {
        return page;
    }

    ObjectProperty<Phase> phaseProperty() {
        return phase;
    }

    /** A sentence about what is going on, has come of it, or went wrong. */
    StringProperty messageProperty() {
        return message;
    }

    /** The newest epoch of this training, or null before the first. */
    ObjectProperty<@Nullable EpochReport> reportProperty() {
        return report;
    }

    ObjectProperty<LossCurve> curveProperty() {
        return curve;
    }

    /** Metric and scale of the losses shown: see {@link LossWords}. */
    StringProperty scaleProperty() {
        return scale;
    }

    ObjectProperty<@Nullable Reconstructions> picturesProperty() {
        return pictures;
    }

    /** The model of the last training, or null. */
    ObjectProperty<@Nullable Trained> trainedProperty() {
        return trained;
    }

    /** Whether its map is being made. */
    BooleanProperty mappingProperty() {
        return mapping;
    }

    /** Its map, or null. */
    ObjectProperty<@Nullable OpenEmbedding> mapProperty() {
        return map;
    }

    BooleanProperty darkProperty() {
        return dark;
    }
}

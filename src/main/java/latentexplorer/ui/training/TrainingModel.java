package latentexplorer.ui.training;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import latentexplorer.ui.session.OpenEmbedding;
import latentexplorer.ui.training.runs.RunsModel;
import latentexplorer.ui.training.setup.SetupModel;
import latentexplorer.ui.training.watch.WatchModel;
import org.jspecify.annotations.Nullable;

/** What the Training workspace shows around its rooms. Written and read on the JavaFX thread. */
public final class TrainingModel {
    /** The pages of the workspace. */
    enum Page {
        SETUP,
        WATCH,
        RUNS
    }

    private final SetupModel setup = new SetupModel();
    private final WatchModel watch = new WatchModel();
    private final RunsModel runs = new RunsModel();
    private final SteeringModel steering = new SteeringModel();
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(this, "page", Page.SETUP);
    private final ObservableList<QueuedRun> waiting = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable QueuedRun> running = new SimpleObjectProperty<>(this, "running");
    private final StringProperty message = new SimpleStringProperty(this, "message", "");
    private final BooleanProperty trouble = new SimpleBooleanProperty(this, "trouble");
    private final StringProperty onScreen = new SimpleStringProperty(this, "onScreen", "");
    private final BooleanProperty completable = new SimpleBooleanProperty(this, "completable");
    private final ObjectProperty<@Nullable Trained> trained = new SimpleObjectProperty<>(this, "trained");
    private final BooleanProperty mapping = new SimpleBooleanProperty(this, "mapping");
    private final ObjectProperty<@Nullable OpenEmbedding> map = new SimpleObjectProperty<>(this, "map");

    /** What the page shows on which a training is set up. */
    SetupModel setup() {
        return setup;
    }

    /** What the page shows on which a training is watched. */
    WatchModel watch() {
        return watch;
    }

    /** What the page of all runs shows. */
    RunsModel runs() {
        return runs;
    }

    /** What the bar shows with which a training is steered. */
    SteeringModel steering() {
        return steering;
    }

    ObjectProperty<Page> pageProperty() {
        return page;
    }

    /** Runs that are to be trained when the one before them has ended, the next one first. */
    ObservableList<QueuedRun> waiting() {
        return waiting;
    }

    /** What is being trained; null for nothing. */
    ObjectProperty<@Nullable QueuedRun> runningProperty() {
        return running;
    }

    /** A sentence about what has been asked for, what came of it, or what went wrong; empty for nothing. */
    StringProperty messageProperty() {
        return message;
    }

    /** Whether the sentence tells of something that went wrong. */
    BooleanProperty troubleProperty() {
        return trouble;
    }

    /** The name of the run on the watching page; empty for none. */
    StringProperty onScreenProperty() {
        return onScreen;
    }

    /** Whether the run on the watching page was cut off or stopped. */
    BooleanProperty completableProperty() {
        return completable;
    }

    /** What came of the last training, or null. */
    ObjectProperty<@Nullable Trained> trainedProperty() {
        return trained;
    }

    /** Whether a map is being made. */
    BooleanProperty mappingProperty() {
        return mapping;
    }

    /** The map of what was trained last, or null. */
    ObjectProperty<@Nullable OpenEmbedding> mapProperty() {
        return map;
    }
}

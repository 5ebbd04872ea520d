package latentexplorer.ui.training.watch;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import latentexplorer.core.insight.InsightSettings;
import latentexplorer.core.insight.Reconstructions;
import latentexplorer.core.net.Advice;
import latentexplorer.ui.widget.Problem;
import latentexplorer.ui.widget.Raster;
import org.jspecify.annotations.Nullable;

/** What the watching page shows. */
public final class WatchModel {
    /** That no epoch is chosen. */
    static final int NO_EPOCH = -1;

    private final ObjectProperty<@Nullable WatchedRun> run = new SimpleObjectProperty<>(this, "run");
    private final ObjectProperty<Moment> moment = new SimpleObjectProperty<>(this, "moment", Moment.NONE);
    private final IntegerProperty epoch = new SimpleIntegerProperty(this, "epoch", NO_EPOCH);
    private final BooleanProperty live = new SimpleBooleanProperty(this, "live");
    private final BooleanProperty playing = new SimpleBooleanProperty(this, "playing");
    private final BooleanProperty busy = new SimpleBooleanProperty(this, "busy");
    private final BooleanProperty dark = new SimpleBooleanProperty(this, "dark");
    private final ObjectProperty<@Nullable Snapshot> snapshot = new SimpleObjectProperty<>(this, "snapshot");
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>(this, "problem");
    private final ObjectProperty<Curves> curves = new SimpleObjectProperty<>(this, "curves", Curves.NONE);
    private final ObjectProperty<List<String>> metrics = new SimpleObjectProperty<>(this, "metrics", List.of());
    private final BooleanProperty logarithmic = new SimpleBooleanProperty(this, "logarithmic", true);
    private final ObjectProperty<List<Advice>> advice = new SimpleObjectProperty<>(this, "advice", List.of());
    private final ObjectProperty<List<Fact>> facts = new SimpleObjectProperty<>(this, "facts", List.of());
    private final ObjectProperty<@Nullable Raster> map = new SimpleObjectProperty<>(this, "map");
    private final ObjectProperty<@Nullable Raster> styles = new SimpleObjectProperty<>(this, "styles");
    private final ObjectProperty<MapFrame> mapFrame = new SimpleObjectProperty<>(this, "mapFrame", MapFrame.NONE);
    private final ObjectProperty<@Nullable Pick> pick = new SimpleObjectProperty<>(this, "pick");
    private final ObjectProperty<@Nullable Reconstructions> picked = new SimpleObjectProperty<>(this, "picked");
    private final ObjectProperty<List<Integer>> classes =
            new SimpleObjectProperty<>(this, "classes", InsightSettings.DEFAULT.classes());
    private final ObjectProperty<GridChoice> gridChoice =
            new SimpleObjectProperty<>(this, "gridChoice", GridChoice.initial(0));
    private final ObjectProperty<@Nullable GridPictures> grid = new SimpleObjectProperty<>(this, "grid");

    /** The training on the page; null for none. */
    ObjectProperty<@Nullable WatchedRun> runProperty() {
        return run;
    }

    /** How far it is. */
    ObjectProperty<Moment> momentProperty() {
        return moment;
    }

    /** The epoch that the page is at, whose model is kept; below 0 while none is. */
    public ReadOnlyIntegerProperty shownEpoch() {
        return epoch;
    }

    /** The kept epoch that the page is at; {@link #NO_EPOCH} while none is kept. */
    IntegerProperty epochProperty() {
        return epoch;
    }

    /** Whether the page follows the newest epoch. */
    BooleanProperty liveProperty() {
        return live;
    }

    /** Whether the page goes from epoch to epoch by itself. */
    BooleanProperty playingProperty() {
        return playing;
    }

    /** Whether an epoch is being looked at that does not show yet. */
    BooleanProperty busyProperty() {
        return busy;
    }

    BooleanProperty darkProperty() {
        return dark;
    }

    /** What shows of an epoch; the former one stays until the next is ready. */
    ObjectProperty<@Nullable Snapshot> snapshotProperty() {
        return snapshot;
    }

    /** Why the epoch does not show; null when it does. */
    ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }

    ObjectProperty<Curves> curvesProperty() {
        return curves;
    }

    /** Names of the metrics whose curves show. */
    ObjectProperty<List<String>> metricsProperty() {
        return metrics;
    }

    BooleanProperty logarithmicProperty() {
        return logarithmic;
    }

    /** What is to be said of the training up to the chosen epoch, worst first. */
    ObjectProperty<List<Advice>> adviceProperty() {
        return advice;
    }

    /** Numbers of the chosen epoch. */
    ObjectProperty<List<Fact>> factsProperty() {
        return facts;
    }

    /** The codes' map, in the size that was asked for. */
    ObjectProperty<@Nullable Raster> mapProperty() {
        return map;
    }

    /** Where the points of the map lie. */
    ObjectProperty<MapFrame> mapFrameProperty() {
        return mapFrame;
    }

    /** The scatter plots of the styles. */
    ObjectProperty<@Nullable Raster> stylesProperty() {
        return styles;
    }

    /** The images that the user wants to see; null for the best and the worst. */
    ObjectProperty<@Nullable Pick> pickProperty() {
        return pick;
    }

    /** What the model makes of them. */
    ObjectProperty<@Nullable Reconstructions> pickedProperty() {
        return picked;
    }

    /** The classes whose distributions show beside those of all images. */
    ObjectProperty<List<Integer>> classesProperty() {
        return classes;
    }

    ObjectProperty<GridChoice> gridChoiceProperty() {
        return gridChoice;
    }

    ObjectProperty<@Nullable GridPictures> gridProperty() {
        return grid;
    }
}

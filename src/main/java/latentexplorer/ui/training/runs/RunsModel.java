package latentexplorer.ui.training.runs;

import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import latentexplorer.core.compare.RunRow;
import latentexplorer.core.compare.RunSettings;
import latentexplorer.ui.widget.Problem;
import org.jspecify.annotations.Nullable;

/** What the page of runs shows. Written and read on the JavaFX thread. */
public final class RunsModel {
    /** The choice that lets every kind, data set or state pass. */
    static final String ALL = "";

    private final ObjectProperty<List<RunRow>> rows = new SimpleObjectProperty<>(this, "rows", List.of());
    private final ObjectProperty<List<RunRow>> shown = new SimpleObjectProperty<>(this, "shown", List.of());
    private final ObjectProperty<List<RunRow>> selected = new SimpleObjectProperty<>(this, "selected", List.of());
    private final ObjectProperty<Map<String, PlottedRun>> losses = new SimpleObjectProperty<>(this, "losses", Map.of());
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private final StringProperty kind = new SimpleStringProperty(this, "kind", ALL);
    private final StringProperty data = new SimpleStringProperty(this, "data", ALL);
    private final StringProperty state = new SimpleStringProperty(this, "state", ALL);
    private final StringProperty remark = new SimpleStringProperty(this, "remark", "");
    private final BooleanProperty listed = new SimpleBooleanProperty(this, "listed");
    private final ObjectProperty<@Nullable Problem> trouble = new SimpleObjectProperty<>(this, "trouble");
    private final DoubleProperty progress = new SimpleDoubleProperty(this, "progress", 1);
    private final ObjectProperty<Prompt> prompt = new SimpleObjectProperty<>(this, "prompt", Prompt.NONE);
    private final BooleanProperty onlyDifferences = new SimpleBooleanProperty(this, "onlyDifferences", true);
    private final ObjectProperty<List<RunSettings.Line>> comparison =
            new SimpleObjectProperty<>(this, "comparison", List.of());
    private final CurvesModel curves = new CurvesModel();

    /** All runs, newest first. */
    ObjectProperty<List<RunRow>> rowsProperty() {
        return rows;
    }

    /** Those that pass the filter. */
    ObjectProperty<List<RunRow>> shownProperty() {
        return shown;
    }

    /** Those chosen in the table, all of them among those shown. */
    ObjectProperty<List<RunRow>> selectedProperty() {
        return selected;
    }

    /** Losses by the name of the run, as far as they have been read. */
    ObjectProperty<Map<String, PlottedRun>> lossesProperty() {
        return losses;
    }

    StringProperty filterProperty() {
        return filter;
    }

    /** The kind of model that passes, or {@link #ALL}. */
    StringProperty kindProperty() {
        return kind;
    }

    /** The data set that passes, or {@link #ALL}. */
    StringProperty dataProperty() {
        return data;
    }

    /** The word for the state that passes, or {@link #ALL}. */
    StringProperty stateProperty() {
        return state;
    }

    /** What is odd about the filter; empty for nothing. */
    StringProperty remarkProperty() {
        return remark;
    }

    /** Whether the list has been read at least once. */
    BooleanProperty listedProperty() {
        return listed;
    }

    /** Why there is no list; null when there is one. */
    ObjectProperty<@Nullable Problem> troubleProperty() {
        return trouble;
    }

    /** Share of the runs whose losses have been read. */
    DoubleProperty progressProperty() {
        return progress;
    }

    ObjectProperty<Prompt> promptProperty() {
        return prompt;
    }

    /** Whether settings that are the same in all compared runs are left out. */
    BooleanProperty onlyDifferencesProperty() {
        return onlyDifferences;
    }

    /** The settings of the selected runs. */
    ObjectProperty<List<RunSettings.Line>> comparisonProperty() {
        return comparison;
    }

    CurvesModel curves() {
        return curves;
    }
}

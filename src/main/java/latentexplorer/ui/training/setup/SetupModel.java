package latentexplorer.ui.training.setup;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import latentexplorer.core.run.RunInfo;
import org.jspecify.annotations.Nullable;

/** What the "Set up" page shows. Written and read on the JavaFX thread. */
public final class SetupModel {
    private static final String FIRST_DATASET = "digits";

    private final ObjectProperty<Start> start = new SimpleObjectProperty<>(this, "start", Start.first());
    private final Map<Setting, StringProperty> values = new EnumMap<>(Setting.class);
    private final ObservableList<String> dataSets = FXCollections.observableArrayList();
    private final ObjectProperty<Map<String, String>> titles = new SimpleObjectProperty<>(this, "titles", Map.of());
    private final ObjectProperty<Map<String, String>> missing = new SimpleObjectProperty<>(this, "missing", Map.of());
    private final ObjectProperty<RunInfo.@Nullable Parent> parent = new SimpleObjectProperty<>(this, "parent");
    private final StringProperty dataNote = new SimpleStringProperty(this, "dataNote", "");
    private final StringProperty dataProblem = new SimpleStringProperty(this, "dataProblem", "");
    private final ObjectProperty<FormCheck> check = new SimpleObjectProperty<>(this, "check");
    private final BooleanProperty busy = new SimpleBooleanProperty(this, "busy");

    public SetupModel() {
        start.subscribe(now -> parent.set(now.plan().parent().orElse(null)));
        for (Setting setting : Setting.values()) {
            values.put(setting, new SimpleStringProperty(this, setting.id(), ""));
        }
        dataSets.add(FIRST_DATASET);
        value(Setting.DATASET).set(FIRST_DATASET);
        check.set(FormCheck.of(Start.first(), Map.of(Setting.DATASET, FIRST_DATASET), DataFacts.UNKNOWN));
        check.get().usual().forEach((setting, text) -> {
            if (setting != Setting.DATASET) {
                value(setting).set(text);
            }
        });
    }

    /** The preset or kind that the form starts from. */
    ObjectProperty<Start> startProperty() {
        return start;
    }

    /** What the user typed or chose. */
    StringProperty value(Setting setting) {
        return values.get(setting);
    }

    /** Keys of the data sets to choose from. */
    ObservableList<String> dataSets() {
        return dataSets;
    }

    /** What the user reads for the keys of data sets, as far as that is known. */
    ObjectProperty<Map<String, String>> titlesProperty() {
        return titles;
    }

    /** The title of a data set; of one without, its key, and of a file its name. */
    public String title(String key) {
        String usual =
                key.endsWith(".json") ? key.substring(Math.max(key.lastIndexOf('/'), key.lastIndexOf('\\')) + 1) : key;
        return titles.get().getOrDefault(key, usual);
    }

    /** What of a data set has not been downloaded, by its key. */
    ObjectProperty<Map<String, String>> missingProperty() {
        return missing;
    }

    /** What of a data set has not been downloaded; empty when all of it is there. */
    String missing(String key) {
        return missing.get().getOrDefault(key, "");
    }

    /** The epoch of another run that the plan on screen goes on from, or null. */
    ReadOnlyObjectProperty<RunInfo.@Nullable Parent> parentProperty() {
        return parent;
    }

    /** Size of the chosen data set, or that it is being read. */
    StringProperty dataNoteProperty() {
        return dataNote;
    }

    /** Why the chosen data set cannot be used; empty when it can. */
    StringProperty dataProblemProperty() {
        return dataProblem;
    }

    /** The judgement of the form. */
    ObjectProperty<FormCheck> checkProperty() {
        return check;
    }

    /** Why nothing can be started now, from the form or its data set; empty when something can. */
    String refusal() {
        String problem = dataProblem.get();
        return problem.isEmpty() ? check.get().refusal() : Setting.DATASET.label() + ": " + problem;
    }

    /** Whether whoever trains takes no plan now; written by the host. */
    public BooleanProperty busyProperty() {
        return busy;
    }
}

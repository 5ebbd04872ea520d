package latentexplorer.ui.training;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import latentexplorer.ui.session.OpenEmbedding;
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

    private final Map<Setting, StringProperty> values = new EnumMap<>(Setting.class);
    private final ObservableList<String> dataSets = FXCollections.observableArrayList();
    private final ObjectProperty<Map<String, String>> titles = new SimpleObjectProperty<>(this, "titles", Map.of());
    private final StringProperty dataNote = new SimpleStringProperty(this, "dataNote", "");
    private final StringProperty dataProblem = new SimpleStringProperty(this, "dataProblem", "");
    private final ObjectProperty<FormCheck> check = new SimpleObjectProperty<>(this, "check");
    private final ObjectProperty<Phase> phase = new SimpleObjectProperty<>(this, "phase", Phase.IDLE);
    private final StringProperty message = new SimpleStringProperty(this, "message", "");
    private final ObjectProperty<@Nullable EpochReport> report = new SimpleObjectProperty<>(this, "report");
    private final ObjectProperty<LossCurve> curve = new SimpleObjectProperty<>(this, "curve", LossCurve.EMPTY);
    private final StringProperty scale = new SimpleStringProperty(this, "scale", LossWords.GREY);
    private final ObjectProperty<@Nullable Reconstructions> pictures = new SimpleObjectProperty<>(this, "pictures");
    private final ObjectProperty<@Nullable Trained> trained = new SimpleObjectProperty<>(this, "trained");
    private final BooleanProperty mapping = new SimpleBooleanProperty(this, "mapping");
    private final ObjectProperty<@Nullable OpenEmbedding> map = new SimpleObjectProperty<>(this, "map");
    private final BooleanProperty dark = new SimpleBooleanProperty(this, "dark");

    public TrainingModel() {
        Setting.standards()
                .forEach((setting, value) -> values.put(setting, new SimpleStringProperty(this, setting.id(), value)));
        check.set(FormCheck.of(Setting.standards(), DataFacts.UNKNOWN));
    }

    /** What the user typed or chose. */
    StringProperty value(Setting setting) {
        return values.get(setting);
    }

    /** Everything the user typed or chose. */
    Map<Setting, String> values() {
        Map<Setting, String> now = new EnumMap<>(Setting.class);
        values.forEach((setting, value) -> now.put(setting, value.getValueSafe()));
        return now;
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
    String title(String key) {
        String usual =
                key.endsWith(".json") ? key.substring(Math.max(key.lastIndexOf('/'), key.lastIndexOf('\\')) + 1) : key;
        return titles.get().getOrDefault(key, usual);
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

    /** Metric and scale of the losses shown: one of {@link LossWords}. */
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

package latentexplorer.ui.explorer.compare;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import latentexplorer.ui.map.MapModel;
import org.jspecify.annotations.Nullable;

/** What is shown beside the first map. */
public final class CompareModel {
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
    private final MapModel map = new MapModel();
    private final ObjectProperty<@Nullable Pairing> pairing = new SimpleObjectProperty<>(this, "pairing");
    private final ObjectProperty<@Nullable Looks> looks = new SimpleObjectProperty<>(this, "looks");
    private final ObjectProperty<Realities> realities =
            new SimpleObjectProperty<>(this, "realities", Realities.UNKNOWN);
    private final BooleanProperty linked = new SimpleBooleanProperty(this, "linked", true);
    private final BooleanProperty busy = new SimpleBooleanProperty(this, "busy");
    private final ObjectProperty<@Nullable Vacancy> vacancy = new SimpleObjectProperty<>(this, "vacancy");
    private final ObjectProperty<List<Candidate>> candidates =
            new SimpleObjectProperty<>(this, "candidates", List.of());

    /**
     * Why there is no second map, and the next step.
     *
     * @param step what the button says; empty for no button
     */
    record Vacancy(String sentence, String step, Runnable take) {}

    /** Whether there is a place for a second map. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** The second map as it is drawn; its images are the points of the second exhibit. */
    public MapModel map() {
        return map;
    }

    /** Both maps; null while there is no second. */
    ObjectProperty<@Nullable Pairing> pairingProperty() {
        return pairing;
    }

    /** The image under the pointer, decoded by both models; null for none. */
    ObjectProperty<@Nullable Looks> looksProperty() {
        return looks;
    }

    /** How real the two decoded pictures are. */
    ObjectProperty<Realities> realitiesProperty() {
        return realities;
    }

    /** Whether panning and zooming one map moves the other, where they can be laid alike. */
    BooleanProperty linkedProperty() {
        return linked;
    }

    /** Whether a map is being opened. */
    BooleanProperty busyProperty() {
        return busy;
    }

    /** Why there is no second map; null when there is one, or when there will be one soon. */
    ObjectProperty<@Nullable Vacancy> vacancyProperty() {
        return vacancy;
    }

    /** All maps that there are, those that can be shown first. */
    ObjectProperty<List<Candidate>> candidatesProperty() {
        return candidates;
    }
}

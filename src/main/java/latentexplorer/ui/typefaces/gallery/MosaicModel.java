package latentexplorer.ui.typefaces.gallery;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import latentexplorer.ui.typefaces.gallery.MosaicPlan.Spot;
import latentexplorer.ui.widget.Raster;
import org.jspecify.annotations.Nullable;

/** What the gallery of clusters shows. Written by the controller, and by the view where a property says so. */
public final class MosaicModel {
    /**
     * A finished picture with the plan by which it was painted: frames and captions follow the picture, not the wish.
     *
     * @param raster the icons
     * @param plan where they are
     */
    record Painted(Raster raster, MosaicPlan plan) {}

    private final ObjectProperty<ClusterSort> sort = new SimpleObjectProperty<>(this, "sort", ClusterSort.SIZE);
    private final BooleanProperty all = new SimpleBooleanProperty(this, "all");
    private final ObjectProperty<MosaicWindow> window = new SimpleObjectProperty<>(this, "window", MosaicWindow.START);
    private final ObjectProperty<@Nullable MosaicPlan> plan = new SimpleObjectProperty<>(this, "plan");
    private final ObjectProperty<@Nullable Painted> painted = new SimpleObjectProperty<>(this, "painted");
    private final IntegerProperty current = new SimpleIntegerProperty(this, "current", -1);
    private final ObjectProperty<Optional<Spot>> hovered =
            new SimpleObjectProperty<>(this, "hovered", Optional.empty());
    private final ObjectProperty<Optional<Spot>> found = new SimpleObjectProperty<>(this, "found", Optional.empty());
    private final StringProperty matches = new SimpleStringProperty(this, "matches", "");
    private final StringProperty hint = new SimpleStringProperty(this, "hint", "");
    private final StringProperty summary = new SimpleStringProperty(this, "summary", "");

    /** The order of the clusters; written by the view. */
    ObjectProperty<ClusterSort> sortProperty() {
        return sort;
    }

    /** Whether large clusters show all their typefaces instead of three samples; written by the view. */
    BooleanProperty allProperty() {
        return all;
    }

    /** Size, zoom and place, before there is anything to show too. */
    ObjectProperty<MosaicWindow> windowProperty() {
        return window;
    }

    /** What is to be shown where; null while there is no clustering. */
    ObjectProperty<@Nullable MosaicPlan> planProperty() {
        return plan;
    }

    /** What shows; the newest that is finished. */
    ObjectProperty<@Nullable Painted> paintedProperty() {
        return painted;
    }

    /** The number of the keyboard's cluster, or -1. */
    IntegerProperty currentProperty() {
        return current;
    }

    /** What the pointer is over. */
    ObjectProperty<Optional<Spot>> hoveredProperty() {
        return hovered;
    }

    /** The typeface that was jumped to. */
    ObjectProperty<Optional<Spot>> foundProperty() {
        return found;
    }

    /** How many typefaces match the search, and which of them shows: "3 of 14"; empty without a search. */
    public StringProperty matchesProperty() {
        return matches;
    }

    /** What a jump has to say, or empty. */
    StringProperty hintProperty() {
        return hint;
    }

    /** The gallery in words, for who cannot see it. */
    StringProperty summaryProperty() {
        return summary;
    }
}

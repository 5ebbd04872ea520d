package latentexplorer.ui.explorer.exhibit;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import latentexplorer.core.select.Groups;
import latentexplorer.core.select.Visible;
import latentexplorer.core.support.RealityCheck;
import latentexplorer.ui.session.OpenDataSet;
import latentexplorer.ui.session.OpenModel;
import latentexplorer.ui.session.Session;
import org.jspecify.annotations.Nullable;

/**
 * What all rooms of the Explorer look at. Each property has one writer, named with it; read and written on the JavaFX thread.
 */
public final class Showing {
    /** The point that stands for none. */
    public static final int NONE = -1;

    private final ObjectProperty<@Nullable Exhibit> exhibit = new SimpleObjectProperty<>(this, "exhibit");
    private final IntegerProperty hovered = new SimpleIntegerProperty(this, "hovered", NONE);
    private final ObjectProperty<@Nullable Visible> visible = new SimpleObjectProperty<>(this, "visible");
    private final ObjectProperty<Groups> groups = new SimpleObjectProperty<>(this, "groups", Groups.none("", 0, ""));
    private final ObjectProperty<@Nullable RealityCheck> reality = new SimpleObjectProperty<>(this, "reality");

    /** The map on show with its images and model; null while there is none. Written by what hangs exhibits. */
    public ObjectProperty<@Nullable Exhibit> exhibitProperty() {
        return exhibit;
    }

    /** The key of the images that are worked with, whether there is a map of them or not; empty while there are none. */
    public String images(Session session) {
        Exhibit shown = exhibit.get();
        OpenDataSet open = shown == null ? session.dataSetProperty().get() : shown.data();
        return open == null ? "" : open.key();
    }

    /** The point under the pointer, {@link #NONE} for none. Written by the map. */
    public IntegerProperty hoveredProperty() {
        return hovered;
    }

    /** Which points pass the filters; null until that is known for this exhibit. Written by the filters. */
    public ObjectProperty<@Nullable Visible> visibleProperty() {
        return visible;
    }

    /** The groups of this image set. Written by the selection room. */
    public ObjectProperty<Groups> groupsProperty() {
        return groups;
    }

    /** What tells how real a decoded picture is; null until it is known for this model. Written by the reality room. */
    public ObjectProperty<@Nullable RealityCheck> realityProperty() {
        return reality;
    }

    /**
     * What tells how real the pictures of one exhibit's model are; null while that is not known. While another exhibit is being
     * hung, what is known may still be of the model before.
     */
    public @Nullable RealityCheck realityOf(Exhibit wanted) {
        RealityCheck known = reality.get();
        OpenModel net = wanted.model();
        boolean its =
                known != null && net != null && known.calibration().modelHash().equals(net.hash());
        return its ? known : null;
    }
}

package latentexplorer.ui.explorer.quality;

import java.util.Arrays;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import latentexplorer.core.embed.MapQuality;
import latentexplorer.core.raster.Colouring;
import org.jspecify.annotations.Nullable;

/** The quality of the map on show, and whether its points are coloured by it. */
public final class QualityModel {
    /** What the colours tell, one sentence. */
    public static final String ABOUT =
            "Whether the points beside a point are like it, and those like it are beside it.";

    private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown");
    private final ObjectProperty<@Nullable MapQuality> known = new SimpleObjectProperty<>(this, "known");
    private final ObjectProperty<@Nullable Trust> trust = new SimpleObjectProperty<>(this, "trust");
    private final ObjectProperty<byte @Nullable []> inks = new SimpleObjectProperty<>(this, "inks");
    private final StringProperty status = new SimpleStringProperty(this, "status", "");

    /** The lines of the legend. */
    public static List<Colouring.Line> lines() {
        return Arrays.stream(PointKind.values())
                .map(kind -> new Colouring.Line(kind.title(), kind.ink()))
                .toList();
    }

    /** Whether the user wants to see it. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    /** The numbers of the whole as the map's file has them; null when it has none. */
    ObjectProperty<@Nullable MapQuality> knownProperty() {
        return known;
    }

    /** What was found of the map on show; null before. */
    ObjectProperty<@Nullable Trust> trustProperty() {
        return trust;
    }

    /** The colours to be laid over those of the classes; null when the classes' are to be seen. */
    public ObjectProperty<byte @Nullable []> inksProperty() {
        return inks;
    }

    /** What is done, or why there is nothing to see; empty when all is there. */
    public StringProperty statusProperty() {
        return status;
    }
}

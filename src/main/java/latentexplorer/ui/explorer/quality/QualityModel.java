package latentexplorer.ui.explorer.quality;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import latentexplorer.core.embed.MapQuality;
import org.jspecify.annotations.Nullable;

/** The quality of the map on show, and whether its points are coloured by it. */
public final class QualityModel {
    private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown");
    private final ObjectProperty<@Nullable MapQuality> known = new SimpleObjectProperty<>(this, "known");
    private final ObjectProperty<@Nullable Trust> trust = new SimpleObjectProperty<>(this, "trust");
    private final ObjectProperty<byte @Nullable []> inks = new SimpleObjectProperty<>(this, "inks");
    private final StringProperty status = new SimpleStringProperty(this, "status", "");

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
    StringProperty statusProperty() {
        return status;
    }
}

package latentexplorer.ui.typefaces;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import latentexplorer.core.cluster.ClusterSettings;
import latentexplorer.core.cluster.Clustering;
import latentexplorer.core.cluster.FontVectors;
import org.jspecify.annotations.Nullable;

/** How clusters are sought and what was found. */
public final class ClusterModel {
    private final ObjectProperty<@Nullable FontVectors> vectors = new SimpleObjectProperty<>(this, "vectors");
    private final ObjectProperty<ClusterSettings> settings =
            new SimpleObjectProperty<>(this, "settings", ClusterSettings.DEFAULT);
    private final ObjectProperty<@Nullable Clustering> clustering = new SimpleObjectProperty<>(this, "clustering");
    private final BooleanProperty running = new SimpleBooleanProperty(this, "running");

    /** The typefaces that have all selected characters; null until they are read. Written by the workspace. */
    ObjectProperty<@Nullable FontVectors> vectorsProperty() {
        return vectors;
    }

    /** What the controls say; written by the view. */
    ObjectProperty<ClusterSettings> settingsProperty() {
        return settings;
    }

    /** What the gallery shows: the newest result, or null when there is none. Written by the controller. */
    ObjectProperty<@Nullable Clustering> clusteringProperty() {
        return clustering;
    }

    /** Whether clusters are being sought. */
    BooleanProperty runningProperty() {
        return running;
    }
}

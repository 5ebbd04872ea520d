package latentexplorer.ui.typefaces.cluster;

import java.time.Duration;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import latentexplorer.core.cluster.ClusterCounts;
import latentexplorer.core.cluster.ClusterSettings;
import latentexplorer.core.cluster.Clustering;
import latentexplorer.core.cluster.DensityCurves;
import latentexplorer.core.cluster.FontVectors;
import org.jspecify.annotations.Nullable;

/** How clusters are sought, what was found, and what helps to choose the parameters. */
public final class ClusterModel {
    /** How the clusters on screen stand to what the controls say. */
    enum Standing {
        /** There are no clusters. */
        NONE,
        PRESENT,
        SETTINGS_CHANGED,
        CHARACTERS_CHANGED
    }

    private static final int USUAL_MOST = 30;

    private final ObjectProperty<@Nullable FontVectors> vectors = new SimpleObjectProperty<>(this, "vectors");
    private final ObjectProperty<ClusterSettings> settings =
            new SimpleObjectProperty<>(this, "settings", ClusterSettings.DEFAULT);
    private final StringProperty refusal = new SimpleStringProperty(this, "refusal", "");
    private final BooleanProperty adjusting = new SimpleBooleanProperty(this, "adjusting");
    private final IntegerProperty most = new SimpleIntegerProperty(this, "most", USUAL_MOST);
    private final Finding<Clustering> run = new Finding<>();
    private final ObjectProperty<List<Split>> splits = new SimpleObjectProperty<>(this, "splits", List.of());
    private final ObjectProperty<Duration> took = new SimpleObjectProperty<>(this, "took", Duration.ZERO);
    private final BooleanProperty preview = new SimpleBooleanProperty(this, "preview");
    private final IntegerProperty askedSplit = new SimpleIntegerProperty(this, "askedSplit", -1);
    private final Finding<DensityCurves> curves = new Finding<>();
    private final Finding<ClusterCounts> counts = new Finding<>();
    private final Finding<List<Double>> eigenvalues = new Finding<>();
    private final Finding<Double> stability = new Finding<>();

    private final ObjectBinding<Standing> standing =
            Bindings.createObjectBinding(this::stand, clusteringProperty(), settings, vectors);
    private final BooleanBinding canCluster = Bindings.createBooleanBinding(
            this::isWorthClustering, standing, splits, preview, vectors, refusal, run.runningProperty());
    private final DoubleBinding epsilon = Bindings.createDoubleBinding(
            () -> ChosenEpsilon.of(
                    settings.get(),
                    clusteringProperty().get(),
                    curves.resultProperty().get()),
            settings,
            clusteringProperty(),
            curves.resultProperty());

    private Standing stand() {
        Clustering shown = clusteringProperty().get();
        if (shown == null) {
            return Standing.NONE;
        }
        FontVectors now = vectors.get();
        boolean others = now != null && !now.equals(shown.vectors());
        boolean same = shown.settings().equals(settings.get());
        return others ? Standing.CHARACTERS_CHANGED : same ? Standing.PRESENT : Standing.SETTINGS_CHANGED;
    }

    private boolean isWorthClustering() {
        boolean possible = vectors.get() != null
                && refusal.get().isEmpty()
                && !run.runningProperty().get();
        boolean something = standing.get() != Standing.PRESENT || !splits.get().isEmpty() || preview.get();
        return possible && something;
    }

    /** The typefaces that have all selected characters; null until they are read. Written by the workspace. */
    public ObjectProperty<@Nullable FontVectors> vectorsProperty() {
        return vectors;
    }

    /** What the controls say; written by the view. */
    ObjectProperty<ClusterSettings> settingsProperty() {
        return settings;
    }

    /** Why what is typed into a control cannot be; empty when nothing is wrong. Written by the view. */
    StringProperty refusalProperty() {
        return refusal;
    }

    /** Whether the user's hand is on epsilon: what is found meanwhile is a preview. Written by the view. */
    BooleanProperty adjustingProperty() {
        return adjusting;
    }

    /** The largest number of clusters to try where several are tried; written by the view. */
    IntegerProperty mostProperty() {
        return most;
    }

    /** What the gallery shows: the newest result, or null when there is none. Written by the controller. */
    public ObjectProperty<@Nullable Clustering> clusteringProperty() {
        return run.resultProperty();
    }

    /** Whether clusters are being sought. */
    public BooleanProperty runningProperty() {
        return run.runningProperty();
    }

    /** The search for clusters: its progress, what became of it. */
    Finding<Clustering> run() {
        return run;
    }

    /** Which clusters on screen were clustered on their own, in order. Set before the clustering that they belong to. */
    ObjectProperty<List<Split>> splitsProperty() {
        return splits;
    }

    /** The number of the cluster that the user wants to split and is to be asked about, or -1. */
    public IntegerProperty askedSplitProperty() {
        return askedSplit;
    }

    /** How long it took to find the clusters on screen. */
    ObjectProperty<Duration> tookProperty() {
        return took;
    }

    /** Whether the clusters on screen follow a hand that is still moving. */
    BooleanProperty previewProperty() {
        return preview;
    }

    /** Whether the clusters on screen are those of the present settings and characters. */
    ObjectBinding<Standing> standingBinding() {
        return standing;
    }

    /** Whether clustering now would show something else than what shows. */
    BooleanBinding canClusterBinding() {
        return canCluster;
    }

    /** The curves for the present space and minimum samples. */
    Finding<DensityCurves> curves() {
        return curves;
    }

    /** The silhouette for several numbers of clusters. */
    Finding<ClusterCounts> counts() {
        return counts;
    }

    /** The smallest eigenvalues of the neighbour graph's Laplacian. */
    Finding<List<Double>> eigenvalues() {
        return eigenvalues;
    }

    /** The adjusted Rand index over several seeds. */
    Finding<Double> stability() {
        return stability;
    }

    /** The relative epsilon that is set or that was found, 0 to 1; NaN when there is none. */
    DoubleBinding epsilonBinding() {
        return epsilon;
    }
}

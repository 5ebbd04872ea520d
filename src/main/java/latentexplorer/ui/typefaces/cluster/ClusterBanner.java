package latentexplorer.ui.typefaces.cluster;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import latentexplorer.core.cluster.Clustering;

/** Says in which space the clusters on screen were found, and whether something has changed since. */
final class ClusterBanner extends Label {
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    ClusterBanner(ClusterModel model) {
        getStyleClass().add("cluster-banner");
        Runnable update = () -> {
            Clustering shown = model.clusteringProperty().get();
            ClusterModel.Standing standing = model.standingBinding().get();
            boolean preview = model.previewProperty().get();
            setText(shown == null ? "" : ClusterWords.found(shown, standing, preview));
            pseudoClassStateChanged(STALE, preview || shown != null && standing != ClusterModel.Standing.PRESENT);
        };
        model.clusteringProperty().subscribe(update);
        model.standingBinding().subscribe(update);
        model.previewProperty().subscribe(update);
        update.run();
    }
}

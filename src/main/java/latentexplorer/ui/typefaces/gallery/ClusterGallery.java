package latentexplorer.ui.typefaces.gallery;

import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import latentexplorer.core.cluster.Clustering;
import latentexplorer.ui.typefaces.cluster.ClusterModel;
import latentexplorer.ui.widget.EmptyState;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The gallery of clusters; before there are any, all typefaces with a word on how to get there. */
public final class ClusterGallery extends StackPane {
    private final VBox flat;
    private final MosaicView mosaics;
    private final EmptyState empty = new EmptyState(Feather.GRID);

    /**
     * @param typefaces what shows while there are no clusters
     * @param cluster seeks clusters
     */
    public ClusterGallery(Node typefaces, MosaicView mosaics, ClusterModel clusters, Runnable cluster) {
        this.mosaics = mosaics;
        setId("cluster-gallery");
        getStylesheets()
                .add(Objects.requireNonNull(ClusterGallery.class.getResource("mosaics.css"))
                        .toExternalForm());
        flat = new VBox(hint(clusters, cluster), typefaces);
        VBox.setVgrow(typefaces, Priority.ALWAYS);
        empty.setId("clusters-empty");
        empty.say("There are no typefaces in these clusters. Change the settings and cluster again.");
        getChildren().setAll(flat, mosaics, empty);
        setMinSize(0, 0);
        clusters.clusteringProperty().subscribe(this::choose);
    }

    private static Node hint(ClusterModel clusters, Runnable cluster) {
        FontIcon icon = new FontIcon(Feather.INFO);
        Label text = new Label("No clusters yet: press Cluster to sort the typefaces into families.");
        text.setMinWidth(0);
        Hyperlink now = new Hyperlink("Cluster");
        now.setId("cluster-hint-cluster");
        now.setMinWidth(Region.USE_PREF_SIZE);
        now.setOnAction(_ -> cluster.run());
        now.disableProperty()
                .bind(clusters.runningProperty().or(clusters.vectorsProperty().isNull()));
        HBox hint = new HBox(icon, text, now);
        hint.setId("cluster-hint");
        hint.getStyleClass().add("cluster-hint");
        return hint;
    }

    private void choose(@Nullable Clustering now) {
        boolean any = now != null && now.clusters().stream().anyMatch(each -> each.size() > 0);
        flat.setVisible(now == null);
        mosaics.setVisible(any);
        empty.setVisible(now != null && !any);
    }
}

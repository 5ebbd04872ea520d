package latentexplorer.ui.explorer.paths;

import javafx.scene.control.Label;

/**
 * What is to be known of the paths on the map: that their places are near the truth, or why none are drawn. Seen while there are
 * paths; its place stays while they come and go with the pointer, so that nothing beside it jumps.
 */
public final class PathRemark extends Label {
    public PathRemark(PathsModel model) {
        setId("path-remark");
        getStyleClass().add("path-remark");
        setWrapText(true);
        setMinWidth(0);
        setMaxWidth(Double.MAX_VALUE);
        setMinHeight(USE_PREF_SIZE);
        textProperty().bind(model.remarkProperty());
        managedProperty().bind(model.remarkProperty().isNotEmpty());
        visibleProperty().bind(managedProperty().and(model.wantedProperty()));
    }
}

package latentexplorer.ui.typefaces.faces;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What belongs to the gallery of all typefaces as a whole: the zoom. */
public final class GalleryBar extends HBox {
    public GalleryBar(FacesModel model, GalleryView gallery) {
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        HBox zoom = new HBox(4, new FontIcon(Feather.ZOOM_IN), size(model, gallery));
        zoom.setAlignment(Pos.CENTER);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(new Label("All typefaces by one character"), spacer, zoom);
    }

    private static Slider size(FacesModel model, GalleryView gallery) {
        Slider size = new Slider(GalleryWindow.SMALLEST_TILE, GalleryWindow.LARGEST_TILE, GalleryWindow.START.tile());
        size.setId("tile-size");
        size.setPrefWidth(112);
        size.setMinWidth(72);
        size.setAccessibleText("Size of the tiles");
        size.setTooltip(new Tooltip("Size of the tiles (Ctrl+wheel, + and -)"));
        size.valueProperty().subscribe(tile -> {
            if (tile.doubleValue() != model.windowProperty().get().tile()) {
                gallery.zoomTo(tile.doubleValue());
            }
        });
        model.windowProperty().subscribe(window -> size.setValue(window.tile()));
        return size;
    }
}

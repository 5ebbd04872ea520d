package latentexplorer.ui.typefaces.gallery;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import latentexplorer.ui.typefaces.selection.SelectionModel;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What belongs to the gallery of clusters as a whole: its order, what large clusters show, and the zoom. */
public final class MosaicBar extends HBox {
    private final List<Node> conveniences;

    public MosaicBar(MosaicModel model, MosaicController controller, MosaicView view, SelectionModel selected) {
        setId("mosaic-bar");
        getStyleClass().add("mosaic-bar");
        getStylesheets()
                .add(Objects.requireNonNull(MosaicBar.class.getResource("mosaics.css"))
                        .toExternalForm());
        Label label = new Label("Sort by");
        ChoiceBox<ClusterSort> sort = sort(model);
        label.setLabelFor(sort);
        label.setMinWidth(USE_PREF_SIZE);
        ToggleButton all = toggle(
                "mosaic-all",
                Feather.MAXIMIZE_2,
                "Show all typefaces of large clusters, not only " + MosaicIcons.SAMPLE + " of them");
        all.selectedProperty().bindBidirectional(model.allProperty());
        ToggleButton relative = toggle(
                "mosaic-relative",
                Feather.PLUS_CIRCLE,
                "Dragging adds to the fraction that a cluster has, instead of starting at 0 %");
        relative.selectedProperty().bindBidirectional(selected.relativeProperty());
        Button fit = button("mosaic-fit", Feather.MAXIMIZE, "Fit all clusters into the view ( 0 )");
        fit.setOnAction(_ -> controller.fit());
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        Slider zoom = zoom(model, view);
        conveniences = List.of(label, zoom);
        getChildren().setAll(label, sort, all, relative, spacer, fit, zoom);
    }

    /** What a narrow window can do without. */
    public List<Node> conveniences() {
        return conveniences;
    }

    private static ChoiceBox<ClusterSort> sort(MosaicModel model) {
        ChoiceBox<ClusterSort> sort = new ChoiceBox<>();
        sort.setId("mosaic-sort");
        sort.getItems().setAll(ClusterSort.values());
        sort.setConverter(new StringConverter<>() {
            @Override
            public String toString(ClusterSort order) {
                return order == null ? "" : order.title();
            }

            @Override
            public ClusterSort fromString(String title) {
                return ClusterSort.valueOf(title.toUpperCase(Locale.ROOT));
            }
        });
        sort.setTooltip(new Tooltip("The order of the clusters; their numbers stay. "
                + "By name means by the name of the most typical typeface."));
        sort.valueProperty().bindBidirectional(model.sortProperty());
        return sort;
    }

    private static Slider zoom(MosaicModel model, MosaicView view) {
        Slider zoom = new Slider(
                MosaicWindow.SMALLEST_TILE,
                MosaicWindow.LARGEST_TILE,
                model.windowProperty().get().tile());
        zoom.setId("mosaic-zoom");
        zoom.setPrefWidth(112);
        zoom.setMinWidth(56);
        zoom.setAccessibleText("Size of the icons");
        zoom.setTooltip(new Tooltip("Size of the icons (Ctrl+wheel, + and -)"));
        zoom.valueProperty().subscribe(tile -> {
            if (Math.abs(tile.doubleValue() - model.windowProperty().get().tile()) >= 1) {
                view.zoomTo(tile.doubleValue());
            }
        });
        model.windowProperty().subscribe(window -> {
            if (Math.abs(zoom.getValue() - window.tile()) >= 1) {
                zoom.setValue(window.tile());
            }
        });
        return zoom;
    }

    private static ToggleButton toggle(String id, Ikon icon, String tip) {
        ToggleButton toggle = new ToggleButton(null, new FontIcon(icon));
        toggle.setId(id);
        toggle.getStyleClass().addAll("button-icon", "flat");
        toggle.setAccessibleText(tip);
        toggle.setTooltip(new Tooltip(tip));
        return toggle;
    }

    private static Button button(String id, Ikon icon, String tip) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll("button-icon", "flat");
        button.setAccessibleText(tip);
        button.setTooltip(new Tooltip(tip));
        return button;
    }
}

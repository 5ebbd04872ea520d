package latentexplorer.ui.explorer.filter;

import atlantafx.base.controls.Popover;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import latentexplorer.core.raster.MapScene;
import latentexplorer.ui.explorer.exhibit.TilePicture;
import latentexplorer.ui.widget.NumberSlider;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** How the map is shown: what its tiles show, their size, how many of them. */
final class ViewOptions {
    private final FilterModel model;
    private final FilterController controller;
    private final ToggleButton button = new ToggleButton("View", new FontIcon(Feather.SLIDERS));
    private final Popover popover;

    ViewOptions(FilterModel model, FilterController controller) {
        this.model = model;
        this.controller = controller;
        VBox box = new VBox(
                14,
                pictures(),
                tileSize(),
                share(),
                choice(
                        "view-growing",
                        "Tiles grow when the map is enlarged",
                        "In steps, up to four times their size",
                        model.growingProperty()),
                choice(
                        "view-apart",
                        "Avoid overlap",
                        "No tile is drawn that would cover another by more than half",
                        model.apartProperty()),
                choice(
                        "view-dots",
                        "Dots for the rest",
                        "What is filtered out stays as faint dots",
                        model.dotsProperty()));
        box.setId("view-options-box");
        box.getStyleClass().add("view-options");
        box.getStylesheets()
                .add(Objects.requireNonNull(ViewOptions.class.getResource("filter.css"))
                        .toExternalForm());
        popover = new Popover(box);
        popover.setArrowLocation(Popover.ArrowLocation.TOP_RIGHT);
        popover.setDetachable(false);
        popover.setHeaderAlwaysVisible(false);
        popover.setTitle("View");
        button.setId("view-options");
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip("What the tiles show, their size, how many of them"));
        button.setOnAction(_ -> {
            if (button.isSelected()) {
                popover.show(button);
            } else {
                popover.hide();
            }
        });
        popover.showingProperty().subscribe(shown -> button.setSelected(shown));
    }

    /** Opens and closes the options. */
    Node button() {
        return button;
    }

    private Node pictures() {
        ToggleGroup group = new ToggleGroup();
        HBox choices = new HBox();
        for (TilePicture picture : TilePicture.values()) {
            ToggleButton choice = new ToggleButton(picture.title());
            choice.setId("tiles-" + picture.name().toLowerCase(Locale.ROOT));
            choice.setMinWidth(Region.USE_PREF_SIZE);
            choice.setToggleGroup(group);
            choice.setTooltip(new Tooltip("What the tiles show (S goes round)"));
            choice.getStyleClass()
                    .addAll(
                            "small",
                            switch (picture) {
                                case RECONSTRUCTION -> "left-pill";
                                case INPUT -> "center-pill";
                                case DIFFERENCE -> "right-pill";
                            });
            choice.setOnAction(_ -> {
                controller.showPicture(picture);
                choice.setSelected(true);
            });
            model.pictureProperty().subscribe(now -> choice.setSelected(now == picture));
            model.decodableProperty()
                    .subscribe(decodable -> choice.setDisable(picture != TilePicture.INPUT && !decodable));
            choices.getChildren().add(choice);
        }
        choices.setAlignment(Pos.CENTER_LEFT);
        return new VBox(4, new Label("Tiles show"), choices);
    }

    private Node tileSize() {
        NumberSlider slider = new NumberSlider(
                "tile-size",
                "Tile size, pixels",
                MapScene.SMALLEST_TILE,
                MapScene.LARGEST_TILE,
                0,
                "",
                "Edge of a tile ( , smaller  . larger)");
        slider.valueProperty().bindBidirectional(model.tileSizeProperty());
        return slider;
    }

    private Node share() {
        NumberSlider slider = new NumberSlider(
                "view-share",
                "Share that may show, %",
                FilterModel.LEAST_SHARE,
                FilterModel.MOST_SHARE,
                0,
                "",
                "Of all images, a random part that is always the same ( ; fewer  ' more)");
        slider.valueProperty().bindBidirectional(model.shareProperty());
        return slider;
    }

    private static CheckBox choice(String id, String text, String help, BooleanProperty chosen) {
        CheckBox box = new CheckBox(text);
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.setId(id);
        box.setTooltip(new Tooltip(help));
        box.selectedProperty().bindBidirectional(chosen);
        return box;
    }
}

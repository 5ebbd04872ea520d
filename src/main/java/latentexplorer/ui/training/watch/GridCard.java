package latentexplorer.ui.training.watch;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import latentexplorer.core.insight.GenerationGrid;
import latentexplorer.ui.widget.NumberSlider;

/** What a style model draws: every class in the style of the sliders, and rows of drawn styles around it. */
final class GridCard extends Card {
    private static final double SLIDERS = 208;
    /** Classes that still have room in a row. */
    private static final int MOST_COLUMNS = 20;

    private final WatchModel model;
    private final PanelController panels;
    private final PictureSheet exact = new PictureSheet("Every class in the style of the sliders");
    private final PictureSheet drawn = new PictureSheet("Every class in drawn styles");
    private final VBox sliders = new VBox(8);
    private final List<NumberSlider> values = new ArrayList<>();
    private final NumberSlider rows =
            new NumberSlider("grid-rows", "Rows", 1, GridChoice.MOST_ROWS, 0, "", "How many styles are drawn");
    private final NumberSlider spread =
            new NumberSlider("grid-spread", "Spread", 0, 4, 2, "", "Standard deviation of the drawn styles");
    private final CheckBox perCell = new CheckBox("A style per picture");
    private boolean following;

    GridCard(WatchModel model, PanelController panels, Page page) {
        super("card-grid", "Drawn by class and style", page);
        this.model = model;
        this.panels = panels;
        for (PictureSheet each : List.of(exact, drawn)) {
            each.darkProperty().bind(model.darkProperty());
        }
        VBox.setVgrow(drawn, Priority.ALWAYS);
        exact.setMinHeight(64);
        Label above = caption("In the style of the sliders");
        Label below = caption("Drawn around it");
        VBox pictures = new VBox(4, above, exact, below, drawn);
        HBox.setHgrow(pictures, Priority.ALWAYS);
        pictures.setMinSize(0, 0);
        exact.prefHeightProperty().bind(pictures.heightProperty().multiply(0.22));
        perCell.setId("grid-per-cell");
        Button centre = new Button("All to 0");
        centre.setId("grid-centre");
        centre.setTooltip(new Tooltip("Puts all sliders of the style in the middle"));
        centre.setOnAction(_ -> panels.draw(GridChoice::centred));
        VBox all = new VBox(8, rows, spread, perCell, caption("Style"), sliders, centre);
        all.getStyleClass().add("grid-settings");
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("watch-scroll");
        scroll.setPrefWidth(SLIDERS);
        scroll.setMinWidth(SLIDERS);
        fill(new HBox(16, pictures, scroll));
        rows.valueProperty().subscribe((_, now) -> change(choice -> choice.withRows(now.intValue())));
        spread.valueProperty().subscribe((_, now) -> change(choice -> choice.withSpread(now.doubleValue())));
        perCell.selectedProperty().subscribe((_, now) -> change(choice -> choice.withPerCell(now)));
        model.gridChoiceProperty().subscribe(this::follow);
        model.gridProperty().subscribe(_ -> show());
    }

    private static Label caption(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("watch-muted");
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private void change(java.util.function.UnaryOperator<GridChoice> change) {
        if (!following) {
            panels.draw(change);
        }
    }

    private void follow(GridChoice choice) {
        following = true;
        if (values.size() != choice.style().length) {
            values.clear();
            for (int part = 0; part < choice.style().length; part++) {
                values.add(slider(part));
            }
            sliders.getChildren().setAll(values);
        }
        for (int part = 0; part < values.size(); part++) {
            values.get(part).valueProperty().set(Math.round(choice.style()[part] * 100) / 100.0);
        }
        rows.valueProperty().set(choice.rows());
        spread.valueProperty().set(choice.spread());
        perCell.setSelected(choice.perCell());
        following = false;
    }

    private NumberSlider slider(int part) {
        NumberSlider slider = new NumberSlider(
                "grid-style-" + part,
                "Value " + (part + 1),
                -GridChoice.REACH,
                GridChoice.REACH,
                2,
                "",
                "Value " + (part + 1) + " of the style, in the prior's standard deviations when that is 1");
        slider.valueProperty().subscribe((_, now) -> change(choice -> choice.withStyle(part, now.doubleValue())));
        return slider;
    }

    private void show() {
        GridPictures grid = model.gridProperty().get();
        if (grid == null) {
            return;
        }
        exact.show(tiles(grid.exact()), columns(grid.exact()));
        drawn.show(tiles(grid.drawn()), columns(grid.drawn()));
    }

    private static int columns(GenerationGrid grid) {
        return grid.classes() <= MOST_COLUMNS ? grid.classes() : 0;
    }

    private static List<Tile> tiles(GenerationGrid grid) {
        return Tile.drawn(grid.pictures());
    }
}

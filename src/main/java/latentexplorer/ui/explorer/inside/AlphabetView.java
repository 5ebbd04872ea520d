package latentexplorer.ui.explorer.inside;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import latentexplorer.ui.widget.NumberField;
import latentexplorer.ui.widget.NumberSlider;

/** A picture of every class in one style, or in some. */
final class AlphabetView extends VBox {
    private static final double HEAD = 22;
    private static final double SMALLEST = 30;
    private static final double MOST_SEED = 999_999_999;

    private final AlphabetModel model;
    private final HBox ways = new HBox();
    private final NumberSlider rows =
            new NumberSlider("alphabet-rows", "Rows", 1, Drawn.MOST_ROWS, 0, "", "How many styles are drawn");
    private final NumberSlider spread = new NumberSlider(
            "alphabet-spread", "Spread", 0, Drawn.MOST_SPREAD, 2, "", "Standard deviation of the drawn styles");
    private final CheckBox perCell = new CheckBox("A style per picture");
    private final NumberField seed = new NumberField(0, MOST_SEED, 0, "");
    private final HBox drawing;
    private final HBox seeding;

    AlphabetView(InsideController controller, ReadOnlyBooleanProperty dark) {
        super(8);
        model = controller.alphabetModel();
        Label remark = SlidersView.note("alphabet-remark");
        remark.setMinHeight(Region.USE_PREF_SIZE);
        remark.textProperty()
                .bind(model.sheet()
                        .sheetProperty()
                        .map(PictureSheet::remark)
                        .flatMap(text ->
                                model.sheet().refusalProperty().map(refusal -> refusal.isEmpty() ? text : refusal)));
        PictureGrid grid = new PictureGrid("alphabet-grid", model.sheet(), controller, dark, HEAD, SMALLEST);
        grid.setAccessibleText("Alphabet: arrows choose a picture, Enter starts from it");
        VBox.setVgrow(grid, Priority.ALWAYS);
        perCell.setId("alphabet-per-cell");
        perCell.setMinWidth(Region.USE_PREF_SIZE);
        perCell.setTooltip(new Tooltip("Draws a style for each picture instead of one for each row"));
        seed.setId("alphabet-seed");
        seed.explain("The same seed draws the same styles");
        Label seedName = new Label("Seed");
        seedName.setLabelFor(seed);
        seedName.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(rows, Priority.ALWAYS);
        HBox.setHgrow(spread, Priority.ALWAYS);
        drawing = new HBox(16, rows, spread);
        seeding = new HBox(8, seedName, seed, perCell);
        seeding.setAlignment(Pos.CENTER_LEFT);
        HBox.setMargin(perCell, new Insets(0, 0, 0, 12));
        ways.setId("alphabet-ways");
        getChildren().setAll(ways, remark, drawing, seeding, grid);
        getStyleClass().add("inside-page");
        follow();
        model.waysProperty().subscribe(this::offer);
        model.wayProperty().subscribe(this::arrange);
    }

    private void follow() {
        Drawn usual = model.drawnProperty().get();
        rows.valueProperty().set(usual.rows());
        spread.valueProperty().set(usual.spread());
        perCell.setSelected(usual.perCell());
        seed.valueProperty().set(usual.seed());
        rows.valueProperty().subscribe((_, now) -> set(drawn().withRows(now.intValue())));
        spread.valueProperty().subscribe((_, now) -> set(drawn().withSpread(now.doubleValue())));
        perCell.selectedProperty().subscribe((_, now) -> set(drawn().withPerCell(now)));
        seed.valueProperty().subscribe((_, now) -> set(drawn().withSeed(now.longValue())));
    }

    private Drawn drawn() {
        return model.drawnProperty().get();
    }

    private void set(Drawn now) {
        model.drawnProperty().set(now);
    }

    private void offer(List<Way> known) {
        ToggleGroup group = new ToggleGroup();
        ways.getChildren().clear();
        for (Way way : known) {
            ToggleButton button = new ToggleButton(way.title());
            button.setId("alphabet-" + way.name().toLowerCase(Locale.ROOT));
            button.setToggleGroup(group);
            button.setSelected(way == model.wayProperty().get());
            button.setTooltip(new Tooltip(way.explanation()));
            button.getStyleClass()
                    .addAll(
                            "small",
                            way == known.getFirst()
                                    ? "left-pill"
                                    : way == known.getLast() ? "right-pill" : "center-pill");
            button.setOnAction(_ -> {
                model.wayProperty().set(way);
                button.setSelected(true);
            });
            button.setUserData(way);
            ways.getChildren().add(button);
        }
        ways.setVisible(known.size() > 1);
        ways.setManaged(known.size() > 1);
    }

    private void arrange(Way way) {
        ways.getChildren().forEach(each -> ((ToggleButton) each).setSelected(each.getUserData() == way));
        show(drawing, way == Way.DRAWN);
        show(perCell, way == Way.DRAWN);
        show(seeding, way == Way.DRAWN || way == Way.LABELS);
    }

    private static void show(Region region, boolean now) {
        region.setVisible(now);
        region.setManaged(now);
    }
}

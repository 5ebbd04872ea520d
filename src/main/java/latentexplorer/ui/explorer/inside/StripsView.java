package latentexplorer.ui.explorer.inside;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A row of pictures along every value. */
final class StripsView extends VBox {
    private static final double HEAD = 52;
    private static final double SMALLEST = 24;

    StripsView(InsideController controller, ReadOnlyBooleanProperty dark) {
        super(4);
        SheetModel model = controller.stripsModel();
        Label remark = SlidersView.note("strips-remark");
        remark.setMinHeight(Region.USE_PREF_SIZE);
        remark.textProperty()
                .bind(model.sheetProperty()
                        .map(PictureSheet::remark)
                        .flatMap(text -> model.refusalProperty().map(refusal -> refusal.isEmpty() ? text : refusal)));
        PictureGrid grid = new PictureGrid("strips-grid", model, controller, dark, HEAD, SMALLEST);
        grid.setAccessibleText("Strips: arrows choose a picture, Enter starts from it");
        VBox.setVgrow(grid, Priority.ALWAYS);
        HBox scale = new HBox(end("-3 sd", HEAD + 12), gap(), new Label("mean"), gap(), end("+3 sd", 0), side(24));
        scale.getChildren().forEach(each -> each.getStyleClass().add("note"));
        scale.visibleProperty().bind(model.refusalProperty().isEmpty());
        getChildren().setAll(remark, scale, grid);
        getStyleClass().add("inside-page");
    }

    private static Label end(String text, double left) {
        Label label = new Label(text);
        label.setPadding(new Insets(0, 0, 0, left));
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private static Region side(double width) {
        Region side = new Region();
        side.setMinWidth(width);
        return side;
    }
}

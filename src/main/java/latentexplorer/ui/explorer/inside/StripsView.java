package latentexplorer.ui.explorer.inside;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A row of pictures along every value. */
final class StripsView extends VBox {
    private static final double HEAD = 52;
    private static final double SMALLEST = 24;

    StripsView(InsideController controller, ReadOnlyBooleanProperty dark) {
        super(8);
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
        getChildren().setAll(remark, grid);
        getStyleClass().add("inside-page");
    }
}

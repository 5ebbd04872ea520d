package latentexplorer.ui.explorer.paths;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import latentexplorer.ui.widget.PictureView;

/** A mark's picture, with its caption below: its origin is the middle of the picture. */
final class MarkNode extends Pane {
    private static final double GAP = 2;

    private final Mark mark;
    private final StackPane frame;
    private final Label caption;

    MarkNode(Mark mark, ReadOnlyBooleanProperty dark) {
        this.mark = mark;
        PictureView picture = new PictureView(StopNode.SIDE);
        picture.darkProperty().bind(dark);
        picture.show(mark.picture(), 0);
        frame = new StackPane(picture);
        frame.getStyleClass().add("path-mark");
        caption = new Label(mark.caption());
        caption.getStyleClass().add("path-mark-caption");
        setMouseTransparent(true);
        setAccessibleText(mark.caption());
        getChildren().setAll(frame, caption);
    }

    Mark mark() {
        return mark;
    }

    @Override
    protected void layoutChildren() {
        double half = StopNode.OUTER / 2;
        frame.resizeRelocate(-half, -half, StopNode.OUTER, StopNode.OUTER);
        double width = caption.prefWidth(-1);
        caption.resizeRelocate(Math.round(-width / 2), half + GAP, width, caption.prefHeight(-1));
    }
}

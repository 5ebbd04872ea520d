package latentexplorer.ui.explorer.paths;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import latentexplorer.ui.widget.PictureView;

/** A mark's picture, with its caption below: its origin is the middle of the picture. */
final class MarkNode extends Pane {
    private static final double GAP = 2;
    private static final double EDGE = 4;

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

    /**
     * Puts it on the map; its caption stays within it.
     *
     * @param width of the map in pixels
     * @param height of the map in pixels
     */
    void place(double x, double y, double width, double height) {
        relocate(x, y);
        boolean inside = x >= 0 && y >= 0 && x <= width && y <= height;
        caption.setVisible(inside);
        double wide = caption.prefWidth(-1);
        double high = caption.prefHeight(-1);
        double half = StopNode.OUTER / 2;
        boolean below = y + half + GAP + high <= height;
        caption.resizeRelocate(
                Math.round(Math.clamp(-wide / 2, EDGE - x, Math.max(EDGE, width - wide - EDGE) - x)),
                below ? half + GAP : -half - GAP - high,
                wide,
                high);
    }

    Mark mark() {
        return mark;
    }

    @Override
    protected void layoutChildren() {
        double half = StopNode.OUTER / 2;
        frame.resizeRelocate(-half, -half, StopNode.OUTER, StopNode.OUTER);
    }
}

package latentexplorer.ui.training.watch;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;

/** Something painted, anew with each size, theme and content, at most once a pulse. */
abstract class Chart extends Region {
    /** Captions are smaller than the window's text. */
    private static final double CAPTION = 0.85;

    private final BooleanProperty dark = new SimpleBooleanProperty(this, "dark");
    private final Canvas canvas = new Canvas();
    /** Never seen: it knows the size of the window's text. */
    private final Label sample = new Label();

    private boolean stale = true;

    Chart(String describes) {
        sample.setVisible(false);
        sample.setManaged(false);
        canvas.setManaged(false);
        getChildren().setAll(canvas, sample);
        setMinSize(0, 0);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(describes);
        dark.subscribe(_ -> redraw());
        sample.fontProperty().subscribe(_ -> redraw());
    }

    /** Follows the theme. */
    final BooleanProperty darkProperty() {
        return dark;
    }

    /** What is painted has changed. */
    final void redraw() {
        stale = true;
        requestLayout();
    }

    final Font font() {
        return Font.font(sample.getFont().getFamily(), sample.getFont().getSize() * CAPTION);
    }

    final Tint tint() {
        return Tint.of(dark.get());
    }

    /** Paints on an empty ground; never called without any room. */
    abstract void paint(Pen pen);

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        if (!stale && canvas.getWidth() == width && canvas.getHeight() == height) {
            return;
        }
        stale = false;
        canvas.setWidth(width);
        canvas.setHeight(height);
        canvas.getGraphicsContext2D().clearRect(0, 0, width, height);
        if (width > 20 && height > 20) {
            paint(new Pen(canvas.getGraphicsContext2D(), width, height, tint(), font()));
        }
    }
}

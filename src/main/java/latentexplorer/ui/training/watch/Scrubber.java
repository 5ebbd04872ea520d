package latentexplorer.ui.training.watch;

import java.util.function.DoubleConsumer;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** The slider over the epochs: a tick for each whose model is kept, the part that is still to come is fainter. */
final class Scrubber extends Chart {
    private static final double MARGIN = 10;
    private static final double THUMB = 7;

    private final DoubleConsumer go;
    private Moment moment = Moment.NONE;
    private int epoch = WatchModel.NO_EPOCH;
    private boolean busy;

    /** @param go told a place on the axis of epochs */
    Scrubber(DoubleConsumer go) {
        super("Epoch");
        this.go = go;
        setAccessibleRole(AccessibleRole.SLIDER);
        setId("watch-scrubber");
        setFocusTraversable(true);
        setCursor(Cursor.HAND);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::drag);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        focusedProperty().subscribe(_ -> redraw());
    }

    /** @param waiting whether the epoch is still being looked at */
    void show(Moment now, int at, boolean waiting) {
        moment = now;
        epoch = at;
        busy = waiting;
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
        redraw();
    }

    private double end() {
        return moment.reach();
    }

    private double x(double at) {
        return MARGIN + at / end() * Math.max(1, getWidth() - 2 * MARGIN);
    }

    private void drag(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && !moment.kept().isEmpty()) {
            requestFocus();
            go.accept(Math.clamp((event.getX() - MARGIN) / Math.max(1, getWidth() - 2 * MARGIN), 0, 1) * end());
        }
    }

    @Override
    void paint(Pen pen) {
        double middle = Math.floor(pen.height() / 2);
        pen.fill(x(0), middle - 2, x(end()) - x(0), 4, pen.tint().faint());
        if (moment.kept().isEmpty()) {
            return;
        }
        pen.fill(x(0), middle - 2, x(moment.newest()) - x(0), 4, pen.tint().line());
        for (int kept : moment.kept()) {
            pen.vertical(x(kept), middle - 6, middle + 6, pen.tint().muted());
        }
        double x = x(epoch);
        if (isFocused()) {
            pen.g().setFill(pen.tint().accent().deriveColor(0, 1, 1, 0.3));
            pen.g().fillOval(x - THUMB - 3, middle - THUMB - 3, 2 * THUMB + 6, 2 * THUMB + 6);
        }
        pen.g().setFill(pen.tint().accent());
        pen.g().fillOval(x - THUMB, middle - THUMB, 2 * THUMB, 2 * THUMB);
        if (busy) {
            pen.g()
                    .setFill(
                            pen.tint().ground() == latentexplorer.core.raster.Ground.DARK
                                    ? javafx.scene.paint.Color.BLACK
                                    : javafx.scene.paint.Color.WHITE);
            pen.g().fillOval(x - 3, middle - 3, 6, 6);
        }
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> (double) epoch;
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> end();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}

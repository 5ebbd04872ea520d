package latentexplorer.ui.widget;

import java.util.Objects;
import java.util.function.DoubleFunction;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A chart of a few curves on one or two vertical axes, with a line that the user can move: by dragging anywhere in the
 * chart, or with the arrow keys. The pointer reads the values off. Its colours follow the theme; its menu copies the
 * picture.
 */
public final class Plot extends Region {
    /** What the moving line does. */
    public interface Hand {
        /** The line is to be there; whoever listens sets {@link Plot#markerProperty()}. */
        void moved(double value);

        /** It stays where it is. */
        void released();

        /** It is to go back to where it was. */
        void abandoned();
    }

    private final DoubleProperty marker = new SimpleDoubleProperty(this, "marker", Double.NaN);
    private final Orientation orientation;
    private final PlotLayers layers;
    private double step = 1;
    private @Nullable Hand hand;
    private @Nullable DoubleFunction<String> readout;
    private boolean dragging;
    private boolean holdingKey;

    /** @param orientation of the line that moves: a vertical one is at a value of the horizontal axis */
    public Plot(Orientation orientation) {
        this.orientation = orientation;
        layers = new PlotLayers(orientation);
        getChildren().setAll(layers);
        getStyleClass().add("plot");
        getStylesheets()
                .add(Objects.requireNonNull(Plot.class.getResource("plot.css")).toExternalForm());
        setMinSize(0, 0);
        setPrefSize(320, 160);
        setAccessibleRole(AccessibleRole.SLIDER);
        CopyPicture.of(this, () -> snapshot(null, null));
        marker.subscribe(() -> {
            layers.place(marker.get());
            notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
        });
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> hover(event.getX(), event.getY()));
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> layers.hideReadout());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(KeyEvent.KEY_RELEASED, this::keyReleased);
        focusedProperty().subscribe((_, _) -> letGo());
    }

    public void show(PlotContent content) {
        layers.show(content);
        layers.place(marker.get());
        requestLayout();
    }

    /** Where the line is, as a value of its axis; NaN hides it. */
    public DoubleProperty markerProperty() {
        return marker;
    }

    /**
     * Lets the user move the line.
     *
     * @param step of the arrow keys, and of the pointer where it is 1: between whole numbers there is nothing
     */
    public void letMove(double step, Hand hand) {
        this.step = step;
        this.hand = hand;
    }

    /** @param words says what the curves are at a value of the horizontal axis; empty says nothing */
    public void readOff(DoubleFunction<String> words) {
        readout = words;
    }

    private void hover(double x, double y) {
        boolean inside = layers.area().contains(x, y);
        Cursor moves = orientation == Orientation.VERTICAL ? Cursor.H_RESIZE : Cursor.V_RESIZE;
        setCursor(inside && hand != null ? moves : Cursor.DEFAULT);
        if (inside && readout != null) {
            double value = layers.xAt(x);
            layers.showReadout(x, readout.apply(value));
        } else {
            layers.hideReadout();
        }
    }

    private void press(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && layers.area().contains(event.getX(), event.getY())) {
            dragging = true;
            move(event);
        }
    }

    private void drag(MouseEvent event) {
        if (dragging) {
            move(event);
        }
    }

    private void move(MouseEvent event) {
        if (hand != null && layers.hasContent()) {
            boolean vertical = orientation == Orientation.VERTICAL;
            double value = vertical ? layers.xAt(event.getX()) : layers.yAt(event.getY());
            hand.moved(step == 1 ? Math.rint(value) : value);
        }
        layers.hideReadout();
    }

    private void release(MouseEvent event) {
        if (dragging && event.getButton() == MouseButton.PRIMARY) {
            dragging = false;
            if (hand != null) {
                hand.released();
            }
        }
    }

    private void key(KeyEvent event) {
        if (hand == null || !layers.hasContent() || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        int direction = direction(event.getCode());
        if (direction != 0) {
            PlotContent.Scale axis = layers.axis();
            double from = Double.isNaN(marker.get()) ? axis.low() : marker.get();
            holdingKey = true;
            hand.moved(from + direction * step * (event.isShiftDown() ? 10 : 1));
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && (dragging || holdingKey)) {
            dragging = false;
            holdingKey = false;
            hand.abandoned();
            event.consume();
        }
    }

    private void keyReleased(KeyEvent event) {
        if (direction(event.getCode()) != 0) {
            letGo();
            event.consume();
        }
    }

    /** The line stays where the arrow keys have brought it. */
    private void letGo() {
        if (holdingKey && hand != null) {
            holdingKey = false;
            hand.released();
        }
    }

    private static int direction(KeyCode code) {
        return switch (code) {
            case RIGHT, UP -> 1;
            case LEFT, DOWN -> -1;
            default -> 0;
        };
    }

    @Override
    protected void layoutChildren() {
        layers.fit(getWidth(), getHeight());
        layers.place(marker.get());
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> Double.isNaN(marker.get()) ? 0.0 : marker.get();
            case MIN_VALUE -> layers.hasContent() ? layers.axis().low() : 0.0;
            case MAX_VALUE -> layers.hasContent() ? layers.axis().high() : 1.0;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    /** Where a value of the horizontal axis lies, in this node's coordinates. */
    public double xOf(double value) {
        return layers.xOf(value);
    }

    /** Where a value of the left axis lies, in this node's coordinates. */
    public double yOf(double value) {
        return layers.yOf(value);
    }
}

package latentexplorer.ui.explorer.experiment;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import latentexplorer.core.support.Reality;
import org.jspecify.annotations.Nullable;

/** Pictures in rows and columns, as large as the space allows. The arrow keys go from one to the next. */
abstract class CellGrid extends Region {
    /** The smallest and the largest side of a picture, pixels. */
    static final double SMALLEST = 16;

    static final double LARGEST = 112;

    /** Height of a line of caption. */
    static final double LINE = 15;

    private final ReadOnlyBooleanProperty dark;
    private final Hands hands;
    private final List<PictureCell> cells = new ArrayList<>();
    private final Text probe = new Text();

    CellGrid(ReadOnlyBooleanProperty dark, Hands hands) {
        this.dark = dark;
        this.hands = hands;
        getStyleClass().add("experiment-grid");
        setMinWidth(0);
        addEventHandler(KeyEvent.KEY_PRESSED, this::go);
    }

    List<PictureCell> cells() {
        return cells;
    }

    void removeAll() {
        cells.clear();
        getChildren().clear();
    }

    PictureCell cell(int slot, String role, String what, String id) {
        PictureCell cell = new PictureCell(slot, role, what, dark);
        cell.setId(id);
        // One stop of the tabulator for all of them: from there the arrows go on.
        cell.setFocusTraversable(cells.isEmpty());
        cell.focusedProperty().subscribe(focused -> {
            if (focused) {
                cells.forEach(each -> each.setFocusTraversable(each == cell));
            }
        });
        hands.takeCareOf(cell);
        cells.add(cell);
        add(cell);
        return cell;
    }

    Label caption(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().add("experiment-caption");
        label.getStyleClass().addAll(styles);
        add(label);
        return label;
    }

    private void add(Region child) {
        // Placed by this alone: a caption that changes under the pointer must not set off a layout of the window.
        child.setManaged(false);
        getChildren().add(child);
    }

    /** Says in a caption as much as fits: the first of several texts, or else nothing. */
    void fit(Label label, double width, List<String> texts) {
        probe.setFont(label.getFont());
        String chosen = "";
        for (String text : texts) {
            if (widthOf(text) <= width) {
                chosen = text;
                break;
            }
        }
        if (!chosen.equals(label.getText())) {
            label.setText(chosen);
        }
    }

    double widthOf(Label label) {
        probe.setFont(label.getFont());
        return widthOf(label.getText());
    }

    private double widthOf(String text) {
        probe.setText(text);
        return Math.ceil(probe.getLayoutBounds().getWidth()) + 2;
    }

    /** What can be said of something in a caption, from all to its first word. */
    static List<String> shorter(String name) {
        String first = name.split("[ /]", 2)[0];
        return List.of(name, first, first.length() > 5 ? first.substring(0, 4) + "." : first);
    }

    static @Nullable Reality at(List<List<Reality>> strips, int strip, int place) {
        return strip < strips.size() && place < strips.get(strip).size()
                ? strips.get(strip).get(place)
                : null;
    }

    /** The next cell in the direction of an arrow, the nearest in that quarter of the plane. */
    private void go(KeyEvent event) {
        int dx = event.getCode() == KeyCode.LEFT ? -1 : event.getCode() == KeyCode.RIGHT ? 1 : 0;
        int dy = event.getCode() == KeyCode.UP ? -1 : event.getCode() == KeyCode.DOWN ? 1 : 0;
        if (!(event.getTarget() instanceof PictureCell from) || dx == 0 && dy == 0 || event.isShortcutDown()) {
            return;
        }
        PictureCell best = null;
        double nearest = Double.POSITIVE_INFINITY;
        for (PictureCell each : cells) {
            double x = each.getLayoutX() - from.getLayoutX();
            double y = each.getLayoutY() - from.getLayoutY();
            double along = x * dx + y * dy;
            double across = Math.abs(x * dy) + Math.abs(y * dx);
            if (each.isVisible() && along > 0 && across <= along && along + 2 * across < nearest) {
                nearest = along + 2 * across;
                best = each;
            }
        }
        if (best != null) {
            best.requestFocus();
        }
        event.consume();
    }
}

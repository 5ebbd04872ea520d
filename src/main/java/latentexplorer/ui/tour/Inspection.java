package latentexplorer.ui.tour;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;

/** Looks at a state of the window as a demanding user would: is anything there, and can all of it be read? */
final class Inspection {
    /** Texts that are made to be cut: long names in a fixed width, with a tooltip. */
    static final String MAY_BE_CUT = "may-be-cut";

    private static final double SLACK = 1.5;

    private Inspection() {}

    /** What is wrong with a picture; empty when nothing is. */
    static List<String> ofPicture(int[] argb) {
        int first = argb[0];
        for (int pixel : argb) {
            if (pixel != first) {
                return List.of();
            }
        }
        return List.of("the picture is of one colour");
    }

    /** Texts that end in an ellipsis or reach beyond the window. */
    static List<String> ofTexts(Parent root) {
        List<String> found = new ArrayList<>();
        look(root, root, found);
        return found;
    }

    private static void look(Parent root, Node node, List<String> found) {
        if (!node.isVisible() || node.getStyleClass().contains(MAY_BE_CUT)) {
            return;
        }
        if (node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank()) {
            check(root, labeled, found);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(root, child, found));
        }
    }

    private static void check(Parent root, Labeled labeled, List<String> found) {
        for (Node child : labeled.getChildrenUnmodifiable()) {
            if (child instanceof Text text && !text.getText().equals(labeled.getText())) {
                String shown = text.getText();
                if (shown.endsWith(labeled.getEllipsisString())) {
                    found.add("\"" + labeled.getText() + "\" is cut to \"" + shown + "\"");
                }
            }
        }
        if (!scrolls(labeled) && sticksOut(root, labeled)) {
            found.add("\"" + labeled.getText() + "\" reaches beyond its pane");
        }
    }

    /** Whether a part of the text lies outside the window or of a pane that it is in. */
    private static boolean sticksOut(Parent root, Node node) {
        Bounds place = node.localToScene(node.getLayoutBounds());
        for (Parent each = node.getParent(); each != null; each = each.getParent()) {
            boolean pane = each == root || each instanceof BorderPane || each instanceof StackPane;
            Bounds room = each.localToScene(each.getLayoutBounds());
            if (pane
                    && (place.getMinX() < room.getMinX() - SLACK
                            || place.getMinY() < room.getMinY() - SLACK
                            || place.getMaxX() > room.getMaxX() + SLACK
                            || place.getMaxY() > room.getMaxY() + SLACK)) {
                return true;
            }
        }
        return false;
    }

    private static boolean scrolls(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each instanceof ScrollPane || each.getStyleClass().contains("virtual-flow")) {
                return true;
            }
        }
        return false;
    }
}

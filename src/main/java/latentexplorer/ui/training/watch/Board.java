package latentexplorer.ui.training.watch;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Where cards stand: those of a plan, without scrolling; the others are put away. */
final class Board extends Region {
    private @Nullable Plan plan;

    Board() {
        setMinSize(0, 0);
        getStyleClass().add("watch-board");
    }

    /** Puts the cards of a plan on the board. */
    void show(Plan now) {
        plan = now;
        Map<Card, Bounds> places = new LinkedHashMap<>();
        now.place(new BoundingBox(0, 0, 1000, 1000), places::put);
        if (!getChildren().equals(java.util.List.copyOf(places.keySet()))) {
            getChildren().setAll(places.keySet());
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        Plan shown = plan;
        if (shown != null) {
            Bounds room = new BoundingBox(
                    snappedLeftInset(),
                    snappedTopInset(),
                    Math.max(0, getWidth() - snappedLeftInset() - snappedRightInset()),
                    Math.max(0, getHeight() - snappedTopInset() - snappedBottomInset()));
            shown.place(room, (card, place) -> {
                // One that is enlarged stands on another board meanwhile.
                if (card.getParent() == this) {
                    card.resizeRelocate(place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight());
                }
            });
        }
    }
}

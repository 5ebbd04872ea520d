package latentexplorer.ui.explorer.inside;

import java.util.function.DoubleConsumer;
import javafx.css.PseudoClass;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * A slider that shows where real codes are: a track, on it a band from the least to the greatest of them, a mark where the code
 * started, and the knob. Light enough for a list of many. Keys are the list's.
 */
final class ValueTrack extends Region {
    private static final double KNOB = 14;
    private static final PseudoClass DEAD = PseudoClass.getPseudoClass("dead");

    private final Region track = part("track");
    private final Region band = part("band");
    private final Region mark = part("mark");
    private final Region knob = part("knob");
    private final DoubleConsumer move;
    private Dial dial;
    private double value;
    private double start;

    /**
     * @param move gets every value that the knob is moved to
     * @param reset brings the value back to the start
     */
    ValueTrack(Dial first, DoubleConsumer move, Runnable reset) {
        this.move = move;
        dial = first;
        getStyleClass().add("value-track");
        getChildren().setAll(track, band, mark, knob);
        setMinSize(60, 22);
        setPrefHeight(22);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                if (event.getClickCount() >= 2) {
                    reset.run();
                } else {
                    follow(event);
                }
            }
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                follow(event);
                event.consume();
            }
        });
    }

    private static Region part(String name) {
        Region part = new Region();
        part.getStyleClass().add(name);
        part.setManaged(false);
        part.setMouseTransparent(true);
        return part;
    }

    void show(Dial now, double at, double started) {
        dial = now;
        value = at;
        start = started;
        pseudoClassStateChanged(DEAD, now.dimension().dead());
        requestLayout();
    }

    private void follow(MouseEvent event) {
        move.accept(dial.at(Math.clamp((event.getX() - KNOB / 2) / Math.max(1, getWidth() - KNOB), 0, 1)));
    }

    @Override
    protected void layoutChildren() {
        double middle = Math.round(getHeight() / 2);
        double length = Math.max(0, getWidth() - KNOB);
        track.resizeRelocate(KNOB / 2, middle - 1.5, length, 3);
        double from = KNOB / 2 + length * dial.share(dial.dimension().least());
        double to = KNOB / 2 + length * dial.share(dial.dimension().greatest());
        band.resizeRelocate(from, middle - 2.5, to - from, 5);
        mark.resizeRelocate(KNOB / 2 + length * dial.share(start) - 1, middle - 8, 2, 16);
        knob.resizeRelocate(length * dial.share(value), middle - KNOB / 2, KNOB, KNOB);
    }
}

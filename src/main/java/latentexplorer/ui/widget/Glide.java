package latentexplorer.ui.widget;

import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.util.Duration;

/** Moves a scroll smoothly, as a notch of the wheel does; further notches add to where the movement was going. */
public final class Glide {
    private static final double WHEEL_STEP = 3;
    private static final Duration TIME = Duration.millis(140);

    private final DoubleProperty scroll;
    private final Timeline timeline = new Timeline();
    private double goal;

    /** @param scroll moved by this; others may move it while it stands still */
    public Glide(DoubleProperty scroll) {
        this.scroll = scroll;
    }

    /** @param delta of the wheel's event, which counts upwards */
    public void wheel(double delta, double largest) {
        by(-delta * WHEEL_STEP, largest);
    }

    /**
     * Moves on.
     *
     * @param distance down or to the right where positive
     * @param largest scroll that is possible; the smallest is 0
     */
    public void by(double distance, double largest) {
        boolean moving = timeline.getStatus() == Animation.Status.RUNNING;
        goal = Math.clamp((moving ? goal : scroll.get()) + distance, 0, Math.max(0, largest));
        timeline.stop();
        timeline.getKeyFrames().setAll(new KeyFrame(TIME, new KeyValue(scroll, goal, Interpolator.EASE_OUT)));
        timeline.play();
    }

    /** Stays where the movement has come to. */
    public void stop() {
        timeline.stop();
    }
}

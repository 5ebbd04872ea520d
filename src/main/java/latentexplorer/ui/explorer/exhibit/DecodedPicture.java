package latentexplorer.ui.explorer.exhibit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import latentexplorer.core.support.Level;
import latentexplorer.core.support.Reality;
import latentexplorer.ui.widget.PictureView;
import org.jspecify.annotations.Nullable;

/**
 * A decoded picture, and below it a strip that says how real it is: none while that is not known, amber or red where it is
 * doubtful. The tooltip says why.
 */
public final class DecodedPicture extends Region {
    /** Height of the strip. */
    private static final double STRIP = 3;

    private static final PseudoClass AMBER = PseudoClass.getPseudoClass("amber");
    private static final PseudoClass RED = PseudoClass.getPseudoClass("red");
    private static final PseudoClass FLIP = PseudoClass.getPseudoClass("flip");

    private final PictureView picture;
    private final StackPane frame;
    private final Region strip = new Region();
    private final Tooltip tip = new Tooltip();
    private @Nullable Reality reality;

    /** @param side edge of the picture on the screen, pixels */
    public DecodedPicture(double side, ReadOnlyBooleanProperty dark) {
        picture = new PictureView(side);
        picture.darkProperty().bind(dark);
        frame = new StackPane(picture);
        frame.getStyleClass().add("decoded-frame");
        strip.getStyleClass().add("decoded-strip");
        getStyleClass().add("decoded-picture");
        getChildren().setAll(frame, strip);
        tip.setShowDelay(javafx.util.Duration.millis(300));
        setReality(null, false);
    }

    /** Shows values in 0..1 read from {@code offset} on; how real they are is not known any more. */
    public void show(float[] pixels, int offset) {
        picture.show(pixels, offset);
        setReality(null, false);
    }

    public void clear() {
        picture.clear();
        setReality(null, false);
    }

    public void resizeTo(double side) {
        picture.resizeTo(side);
        requestLayout();
    }

    /**
     * Says how real the picture is.
     *
     * @param now null while that is not known
     * @param flip whether the class is another than that of the picture before
     */
    public void setReality(@Nullable Reality now, boolean flip) {
        reality = now;
        pseudoClassStateChanged(AMBER, now != null && now.level() == Level.AMBER);
        pseudoClassStateChanged(RED, now != null && now.level() == Level.RED);
        pseudoClassStateChanged(FLIP, flip);
        strip.setVisible(now != null);
        if (now == null) {
            Tooltip.uninstall(this, tip);
        } else {
            tip.setText(inWords(now, flip));
            Tooltip.install(this, tip);
        }
    }

    /** What was last said of the picture. */
    public @Nullable Reality reality() {
        return reality;
    }

    /** Each thing once: what speaks against the picture in the words of its reason, the rest as it is. */
    static String inWords(Reality reality, boolean flip) {
        List<String> lines = new ArrayList<>();
        if (reality.support() <= Level.UNUSUAL) {
            lines.add(String.format(
                    Locale.ROOT, "Farther from real codes than %.0f %% of held-out images.", reality.support()));
        }
        if (reality.gapPercentile() <= Level.UNUSUAL) {
            lines.add(String.format(
                    Locale.ROOT,
                    "Encoded again, its code changes more than that of %.0f %% of held-out images.",
                    reality.gapPercentile()));
        }
        if (reality.hasLabel() && reality.certainty() >= Level.GUESS) {
            lines.add(String.format(
                    Locale.ROOT,
                    "The classifier sees %s, %.0f %% certain.",
                    reality.className(),
                    100 * reality.certainty()));
        }
        if (flip) {
            lines.add("Here the class changes.");
        }
        lines.addAll(reality.reasons());
        return String.join("\n", lines);
    }

    @Override
    protected double computePrefWidth(double height) {
        return frame.prefWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        return frame.prefHeight(-1) + STRIP;
    }

    @Override
    protected double computeMinWidth(double height) {
        return computePrefWidth(height);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = frame.prefWidth(-1);
        double height = frame.prefHeight(-1);
        frame.resizeRelocate(0, 0, width, height);
        strip.resizeRelocate(0, height, width, STRIP);
    }
}

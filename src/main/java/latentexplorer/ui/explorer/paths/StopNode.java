package latentexplorer.ui.explorer.paths;

import java.util.Locale;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.layout.StackPane;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.experiment.Slot;
import latentexplorer.ui.widget.PictureView;
import org.jspecify.annotations.Nullable;

/** The little picture at a stop of a path; used again for other stops. */
final class StopNode extends StackPane {
    /** Edge of the picture, pixels. */
    static final double SIDE = 28;

    /** Edge with the frame. */
    static final double OUTER = SIDE + 4;

    private static final PseudoClass SOURCE = PseudoClass.getPseudoClass("source");
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");
    private static final PseudoClass FADED = PseudoClass.getPseudoClass("faded");

    private final PictureView picture;
    private float @Nullable [] shown;
    private @Nullable PathLine line;
    private int number = PathsModel.NONE;
    private int stop;

    StopNode(ReadOnlyBooleanProperty dark) {
        picture = new PictureView(SIDE);
        picture.darkProperty().bind(dark);
        getStyleClass().add("path-stop");
        setMinSize(OUTER, OUTER);
        setMaxSize(OUTER, OUTER);
        getChildren().setAll(picture);
    }

    /**
     * Shows one stop.
     *
     * @param lineNumber the place of the path in its list
     */
    void show(PathLine of, int lineNumber, int stopNumber) {
        float[] pictures = of.path().pictures();
        if (pictures != shown || stopNumber != stop) {
            picture.show(pictures, stopNumber * ImageSet.PIXELS);
        }
        shown = pictures;
        line = of;
        number = lineNumber;
        stop = stopNumber;
        pseudoClassStateChanged(SOURCE, of.isSource(stopNumber));
        pseudoClassStateChanged(TARGET, of.isTarget(stopNumber));
        setAccessibleText(title());
    }

    /** Steps back behind a path that stands out. */
    void fade(boolean faded) {
        pseudoClassStateChanged(FADED, faded);
        setViewOrder(faded ? 0 : -2);
    }

    /** The place of its path in the list. */
    int number() {
        return number;
    }

    /** What the user calls it. */
    String title() {
        PathLine of = line;
        return of == null
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%s path, t = %.2f",
                        of.path().kind().title(),
                        of.path().positions()[stop]);
    }

    /** To be put into a slot. */
    Slot slot() {
        PathLine of = line;
        return of == null ? Slot.EMPTY : new Slot.OfCode(of.code(stop), title());
    }
}

package latentexplorer.ui.explorer.taking;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What can be taken away now and how the user wants it; what was chosen stays as long as the program runs. */
public final class TakingModel {
    private static final double USUAL_SCALE = 2;
    private static final double USUAL_SIZE = 4096;
    private static final double USUAL_SPEED = 8;

    /** What is asked for before something is saved. */
    enum Form {
        MAP("Map as a picture (PNG)"),
        GRID("Experiment as a picture (PNG)"),
        PATH("Path as an animation (GIF)"),
        PAGE("Map as a web page (HTML)");

        private final String title;

        Form(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    private final ObjectProperty<@Nullable Form> form = new SimpleObjectProperty<>(this, "form");
    private final BooleanProperty map = new SimpleBooleanProperty(this, "map");
    private final BooleanProperty keepable = new SimpleBooleanProperty(this, "keepable");
    private final BooleanProperty results = new SimpleBooleanProperty(this, "results");
    private final ObjectProperty<List<String>> paths = new SimpleObjectProperty<>(this, "paths", List.of());
    private final IntegerProperty selected = new SimpleIntegerProperty(this, "selected");
    private final BooleanProperty whole = new SimpleBooleanProperty(this, "whole");
    private final DoubleProperty scale = new SimpleDoubleProperty(this, "scale", USUAL_SCALE);
    private final DoubleProperty size = new SimpleDoubleProperty(this, "size", USUAL_SIZE);
    private final BooleanProperty captions = new SimpleBooleanProperty(this, "captions", true);
    private final BooleanProperty transparent = new SimpleBooleanProperty(this, "transparent");
    private final DoubleProperty gridScale = new SimpleDoubleProperty(this, "gridScale", USUAL_SCALE);
    private final IntegerProperty path = new SimpleIntegerProperty(this, "path");
    private final DoubleProperty speed = new SimpleDoubleProperty(this, "speed", USUAL_SPEED);
    private final StringProperty pixels = new SimpleStringProperty(this, "pixels", "");
    private final StringProperty estimate = new SimpleStringProperty(this, "estimate", "");
    private final StringProperty refusal = new SimpleStringProperty(this, "refusal", "");

    /** What is asked for; null while nothing is. */
    ObjectProperty<@Nullable Form> formProperty() {
        return form;
    }

    /** Whether there is a map. */
    BooleanProperty mapProperty() {
        return map;
    }

    /** Whether there is a map of the codes of a model that is there: only with that an experiment can be kept. */
    BooleanProperty keepableProperty() {
        return keepable;
    }

    /** Whether an experiment has results. */
    BooleanProperty resultsProperty() {
        return results;
    }

    /** Names of the sources whose paths are on show; empty when there are none. */
    ObjectProperty<List<String>> pathsProperty() {
        return paths;
    }

    /** Number of images that are selected on this map. */
    IntegerProperty selectedProperty() {
        return selected;
    }

    /** Whether the picture is to be of the whole map, else of the view. */
    BooleanProperty wholeProperty() {
        return whole;
    }

    /** Pixels of the picture for one on the screen. */
    DoubleProperty scaleProperty() {
        return scale;
    }

    /** Pixels of the whole map's side. */
    DoubleProperty sizeProperty() {
        return size;
    }

    /** Whether title, legend and how the map was made are written on its picture. */
    BooleanProperty captionsProperty() {
        return captions;
    }

    BooleanProperty transparentProperty() {
        return transparent;
    }

    /** How large the grid is drawn. */
    DoubleProperty gridScaleProperty() {
        return gridScale;
    }

    /** Which of the paths is animated. */
    IntegerProperty pathProperty() {
        return path;
    }

    /** Pictures a second. */
    DoubleProperty speedProperty() {
        return speed;
    }

    /** How many pixels the picture of the map will have. */
    StringProperty pixelsProperty() {
        return pixels;
    }

    /** What the page will hold and how large it will be. */
    StringProperty estimateProperty() {
        return estimate;
    }

    /** Why there can be no page; empty when there can. */
    StringProperty refusalProperty() {
        return refusal;
    }
}

package latentexplorer.ui.typefaces.faces;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import latentexplorer.core.cluster.FontVectors;
import latentexplorer.core.typeface.CharacterSet;
import latentexplorer.core.typeface.Characters;
import latentexplorer.ui.typefaces.faces.FaceSets.FaceSet;
import latentexplorer.ui.widget.Problem;
import latentexplorer.ui.widget.Raster;
import org.jspecify.annotations.Nullable;

/** Which typefaces and characters there are, and what of them shows. Written by the controller, and by the view where a property says so. */
public final class FacesModel {
    /** Four capitals of different build: enough to tell typefaces apart at a glance. */
    public static final CharacterSet START = CharacterSet.of("RSTW");

    private final ObservableList<FaceSet> sources = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable FaceSet> source = new SimpleObjectProperty<>(this, "source");
    private final BooleanProperty loaded = new SimpleBooleanProperty(this, "loaded");
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>(this, "problem");
    private final ObjectProperty<CharacterSet> characters = new SimpleObjectProperty<>(this, "characters", START);
    private final IntegerProperty shownCharacter =
            new SimpleIntegerProperty(this, "shownCharacter", Characters.indexOf('R'));
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final ObjectProperty<int[]> faces = new SimpleObjectProperty<>(this, "faces", new int[0]);
    private final ObjectProperty<@Nullable FontVectors> vectors = new SimpleObjectProperty<>(this, "vectors");
    private final IntegerProperty current = new SimpleIntegerProperty(this, "current", -1);
    private final IntegerProperty hovered = new SimpleIntegerProperty(this, "hovered", -1);
    private final IntegerProperty pointedFace = new SimpleIntegerProperty(this, "pointedFace", -1);
    private final StringProperty place = new SimpleStringProperty(this, "place", "");
    private final ObjectProperty<GalleryWindow> window =
            new SimpleObjectProperty<>(this, "window", GalleryWindow.START);
    private final ObjectProperty<@Nullable Raster> gallery = new SimpleObjectProperty<>(this, "gallery");
    private final ObjectProperty<AlphabetShape> alphabetShape =
            new SimpleObjectProperty<>(this, "alphabetShape", AlphabetShape.START);
    private final ObjectProperty<@Nullable FaceCard> card = new SimpleObjectProperty<>(this, "card");

    /** The sets of typefaces to choose from. */
    ObservableList<FaceSet> sources() {
        return sources;
    }

    /** The set that is shown; null until one has been read. */
    public ObjectProperty<@Nullable FaceSet> sourceProperty() {
        return source;
    }

    /** Whether the typefaces have been read. */
    public BooleanProperty loadedProperty() {
        return loaded;
    }

    /** Why they could not be read. */
    public ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }

    /** The selected characters. */
    public ObjectProperty<CharacterSet> charactersProperty() {
        return characters;
    }

    /** The number of the selected character that the gallery shows, 0 to 93, or -1 when none is selected. */
    public IntegerProperty shownCharacterProperty() {
        return shownCharacter;
    }

    /** What the names are searched for; written by the view. */
    public StringProperty searchProperty() {
        return search;
    }

    /** The typefaces of the gallery in the order of their tiles; replaced, never changed in place. */
    public ObjectProperty<int[]> facesProperty() {
        return faces;
    }

    /** All typefaces that have the selected characters, whatever is searched for; null until they are read. */
    public ObjectProperty<@Nullable FontVectors> vectorsProperty() {
        return vectors;
    }

    /** The tile with the keyboard's frame, or -1. */
    IntegerProperty currentProperty() {
        return current;
    }

    /** The tile under the pointer, or -1. */
    IntegerProperty hoveredProperty() {
        return hovered;
    }

    /** The typeface, by index, that the gallery of clusters points at, or -1; goes before the tiles. */
    public IntegerProperty pointedFaceProperty() {
        return pointedFace;
    }

    /** Where that typeface stands in its cluster, or empty. */
    public StringProperty placeProperty() {
        return place;
    }

    /** What part of the gallery shows; written by the view. */
    ObjectProperty<GalleryWindow> windowProperty() {
        return window;
    }

    /** The picture of the part that shows. */
    ObjectProperty<@Nullable Raster> galleryProperty() {
        return gallery;
    }

    /** How the alphabet is laid out; written by the view. */
    ObjectProperty<AlphabetShape> alphabetShapeProperty() {
        return alphabetShape;
    }

    /** The typeface of the side panel. */
    ObjectProperty<@Nullable FaceCard> cardProperty() {
        return card;
    }
}

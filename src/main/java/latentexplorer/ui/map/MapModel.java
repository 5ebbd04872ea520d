package latentexplorer.ui.map;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import latentexplorer.core.raster.MapScene;
import latentexplorer.core.raster.Viewport;
import org.jspecify.annotations.Nullable;

/** What a map shows and where the user is on it. */
public final class MapModel {
    /** The index that stands for no image. */
    public static final int NONE = -1;

    private final ObjectProperty<@Nullable MapScene> scene = new SimpleObjectProperty<>(this, "scene");
    private final ObjectProperty<Viewport> viewport = new SimpleObjectProperty<>(this, "viewport", Viewport.fit(0, 0));
    private final ReadOnlyIntegerWrapper hovered = new ReadOnlyIntegerWrapper(this, "hovered", NONE);
    private final ObjectProperty<PointerMode> pointerMode =
            new SimpleObjectProperty<>(this, "pointerMode", PointerMode.PAN);
    private final IntegerProperty raised = new SimpleIntegerProperty(this, "raised", NONE);
    private final ObservableList<RoleFrame> frames = FXCollections.observableArrayList();

    public MapModel() {
        scene.subscribe(changed -> {
            int index = hovered.get();
            if (changed == null
                    || index >= changed.size()
                    || index >= 0 && !changed.shown().isTile(index)) {
                hover(NONE);
            }
        });
    }

    /** Tiles, colours, ground, filters and tile size; null while there is no map. */
    public ObjectProperty<@Nullable MapScene> sceneProperty() {
        return scene;
    }

    public @Nullable MapScene scene() {
        return scene.get();
    }

    /** How the map lies on the panel; the view keeps its size up to date. */
    public ObjectProperty<Viewport> viewportProperty() {
        return viewport;
    }

    public Viewport viewport() {
        return viewport.get();
    }

    /** The image under the pointer, or reached by the arrow keys; {@link #NONE} when there is none. */
    public ReadOnlyIntegerProperty hoveredProperty() {
        return hovered.getReadOnlyProperty();
    }

    /** What dragging does. */
    public ObjectProperty<PointerMode> pointerModeProperty() {
        return pointerMode;
    }

    /** The image that is shown above all others, framed like the hovered one; {@link #NONE} for none. */
    public IntegerProperty raisedProperty() {
        return raised;
    }

    /** The images with a frame; later frames lie over earlier ones. */
    public ObservableList<RoleFrame> frames() {
        return frames;
    }

    /** Makes tiles larger (smaller when negative) by pixels, within the limits of {@link MapScene#withTileSize}. */
    public void changeTileSize(int pixels) {
        MapScene current = scene();
        if (current != null) {
            scene.set(current.withTileSize(current.tileSize() + pixels));
        }
    }

    /** Shows all of the map. */
    public void fitAll() {
        viewport.set(Viewport.fit(viewport().width(), viewport().height()));
    }

    /** No image is hovered any more. */
    public void clearHover() {
        hover(NONE);
    }

    /** An image is hovered, as by the pointer or an arrow key; {@link #NONE} for none. */
    public void hover(int index) {
        hovered.set(index);
    }
}

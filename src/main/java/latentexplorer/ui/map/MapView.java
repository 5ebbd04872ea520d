package latentexplorer.ui.map;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeType;
import javafx.stage.Window;
import latentexplorer.core.raster.MapFrame;
import latentexplorer.core.raster.MapRasterizer;
import latentexplorer.core.raster.MapScene;
import latentexplorer.core.raster.Viewport;
import org.jspecify.annotations.Nullable;

/**
 * Shows a {@link MapModel}. Dragging pans or draws around images, as the {@link PointerMode} says; dragging with the right or
 * the middle button always pans, with Shift it always draws a rectangle, Esc forgets what is being drawn. The wheel zooms at
 * the pointer, pointing hovers, clicking picks; the arrow keys move the hovered image, {@code +} and {@code -} zoom, Home
 * shows all, Enter picks.
 *
 * <p>The picture is drawn elsewhere and arrives a little later than a change of the model; everything that lies over it
 * moves together with the picture.
 */
public final class MapView extends Region {
    /** The largest texture that every graphics card has. */
    private static final int LARGEST_PICTURE = 4096;

    private static final double PREFERRED_SIDE = 600;
    private static final double FOCUS_STROKE = 2;

    private final MapModel model;
    private final FramePump pump;
    private final MapPointer pointer;
    private final ImageView picture = new ImageView();
    private final MapFrames frames = new MapFrames();
    private final Pane overlay = new Pane();
    private final RubberBand band = new RubberBand();
    private final Rectangle focusRing = new Rectangle();
    private final Rectangle bounds = new Rectangle();
    private final ObservableValue<Number> renderScale = sceneProperty()
            .flatMap(Scene::windowProperty)
            .flatMap(Window::renderScaleXProperty)
            .orElse(1.0);
    private final ReadOnlyObjectWrapper<@Nullable MapFrame> shown = new ReadOnlyObjectWrapper<>(this, "shown");
    private final Runnable onPulse = this::pulse;

    /**
     * @param rasterizer used by this view alone
     * @param worker runs the rasterizer
     */
    public MapView(MapModel model, MapRasterizer rasterizer, FrameWorker worker) {
        this.model = model;
        pump = new FramePump(rasterizer, worker, this::wanted, this::show);
        pointer = new MapPointer(model, this, band);
        new MapKeys(model, pointer).install(this);

        getStyleClass().add("map-view");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        setClip(bounds);
        picture.setManaged(false);
        picture.setMouseTransparent(true);
        overlay.setManaged(false);
        overlay.setPickOnBounds(false);
        focusRing.setManaged(false);
        focusRing.setMouseTransparent(true);
        focusRing.setFill(null);
        focusRing.setStrokeType(StrokeType.INSIDE);
        focusRing.setStrokeWidth(FOCUS_STROKE);
        focusRing.visibleProperty().bind(focusVisibleProperty());
        getChildren().addAll(picture, frames, overlay, band, focusRing);

        model.sceneProperty().subscribe(this::sceneChanged);
        model.viewportProperty().subscribe(_ -> pump.request());
        model.hoveredProperty().subscribe(_ -> hoverChanged());
        model.frames().subscribe(this::placeFrames);
        model.raisedProperty().subscribe(_ -> placeFrames());
        renderScale.subscribe(_ -> pump.request());
        sceneProperty().subscribe(this::follow);
    }

    /** Called when the user points out an image; at most one listener. */
    public void setOnPick(Consumer<MapPick> listener) {
        pointer.setOnPick(listener);
    }

    /** Called when the user has drawn around images; at most one listener. */
    public void setOnRegion(Consumer<MapRegion> listener) {
        pointer.setOnRegion(listener);
    }

    /**
     * Nodes over the map, for paths and the like, in panel pixels; they are to be placed anew whenever {@link
     * #shownProperty} changes.
     */
    public Pane overlay() {
        return overlay;
    }

    /** The frame on show: what the user sees, a little behind the model. Null before the first. */
    public ReadOnlyObjectProperty<@Nullable MapFrame> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Told what each frame took; at most one listener. */
    void setOnFrame(Consumer<FrameTiming> listener) {
        pump.setOnFrame(listener);
    }

    @Override
    protected double computePrefWidth(double height) {
        return PREFERRED_SIDE;
    }

    @Override
    protected double computePrefHeight(double width) {
        return PREFERRED_SIDE;
    }

    @Override
    protected void layoutChildren() {
        int width = (int) Math.ceil(getWidth());
        int height = (int) Math.ceil(getHeight());
        Viewport view = model.viewport();
        if (view.width() != width || view.height() != height) {
            boolean showsAll = view.equals(Viewport.fit(view.width(), view.height()));
            model.viewportProperty().set(showsAll ? Viewport.fit(width, height) : view.resized(width, height));
        }
        for (Rectangle each : new Rectangle[] {bounds, focusRing}) {
            each.setWidth(getWidth());
            each.setHeight(getHeight());
        }
        overlay.resize(getWidth(), getHeight());
    }

    /** Not part of the layout: a layout asked for during a layout may never come, a pulse does. */
    private void pulse() {
        pointer.pulse();
        pump.pulse();
    }

    private void follow(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.removePreLayoutPulseListener(onPulse);
        }
        if (now != null) {
            now.addPreLayoutPulseListener(onPulse);
            pump.request();
        }
    }

    private void sceneChanged(@Nullable MapScene scene) {
        if (scene == null) {
            shown.set(null);
            picture.setImage(null);
            frames.clear();
            pump.forget();
        } else {
            int paper = scene.ground().paper();
            setBackground(new Background(new BackgroundFill(MapFrames.colour(paper), CornerRadii.EMPTY, Insets.EMPTY)));
            focusRing.setStroke(MapFrames.colour(scene.ground().ink(0)));
        }
        pointer.sceneChanged(scene);
        hoverChanged();
        pointer.viewMoved();
        pump.request();
    }

    private void hoverChanged() {
        int hovered = model.hoveredProperty().get();
        setAccessibleText(hovered < 0 ? "Map of images" : "Map of images, image " + hovered);
        placeFrames();
    }

    private FramePump.@Nullable Wanted wanted() {
        MapScene scene = model.scene();
        Viewport view = model.viewport();
        if (scene == null || view.width() == 0 || view.height() == 0) {
            return null;
        }
        double density = Math.min(
                renderScale.getValue().doubleValue(), (double) LARGEST_PICTURE / Math.max(view.width(), view.height()));
        return new FramePump.Wanted(scene, view, density);
    }

    private void show(MapFrame frame, Image image) {
        if (model.scene() == null) {
            return;
        }
        shown.set(frame);
        picture.setImage(image);
        picture.setFitWidth(frame.width() / frame.density());
        picture.setFitHeight(frame.height() / frame.density());
        placeFrames();
        placeBand();
        pointer.viewMoved();
    }

    /** Like everything over the picture, with what the user sees. */
    void placeBand() {
        MapFrame frame = shown.get();
        if (frame != null) {
            band.place(frame.view());
        }
    }

    private void placeFrames() {
        MapFrame frame = shown.get();
        MapScene scene = model.scene();
        if (frame != null && scene != null) {
            frames.place(
                    scene, frame.view(), model.frames(), model.hoveredProperty().get());
            frames.raise(scene, frame.view(), model.raisedProperty().get());
        }
    }
}

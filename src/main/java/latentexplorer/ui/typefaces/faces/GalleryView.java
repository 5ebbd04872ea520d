package latentexplorer.ui.typefaces.faces;

import java.util.Objects;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import latentexplorer.ui.widget.Glide;
import latentexplorer.ui.widget.RasterView;

/**
 * Every typeface's glyph of one character, in a column that scrolls. The tiles come as one painted picture of the part
 * that shows; the frames of the pointer and of the keyboard are nodes above it, so that they need no painting.
 */
public final class GalleryView extends Region {
    private static final double ZOOM_STEP = 1.15;

    private final FacesModel model;
    private final FacesController controller;
    private final RasterView raster = new RasterView();
    private final ScrollBar bar = new ScrollBar();
    private final Rectangle hoverFrame = frame("gallery-hover");
    private final Rectangle currentFrame = frame("gallery-current");
    private final DoubleProperty scroll = new SimpleDoubleProperty(this, "scroll");
    private final Glide glide = new Glide(scroll);
    private double pointerX = -1;
    private double pointerY = -1;

    public GalleryView(FacesModel model, FacesController controller) {
        this.model = model;
        this.controller = controller;
        setId("gallery");
        getStyleClass().add("gallery");
        getStylesheets()
                .add(Objects.requireNonNull(GalleryView.class.getResource("faces.css"))
                        .toExternalForm());
        setFocusTraversable(true);
        setMinSize(0, 0);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        bar.setOrientation(Orientation.VERTICAL);
        bar.setId("gallery-scroll");
        bar.setFocusTraversable(false);
        getChildren().setAll(raster, hoverFrame, currentFrame, bar);
        raster.rasterProperty().bind(model.galleryProperty());
        bar.valueProperty().bindBidirectional(scroll);
        scroll.subscribe(this::scrolled);
        model.windowProperty().subscribe(this::placeAll);
        model.facesProperty().subscribe(this::refit);
        model.hoveredProperty().subscribe(this::placeFrames);
        model.currentProperty().subscribe(this::showCurrent);
        setOnScroll(this::wheel);
        setOnMouseMoved(this::point);
        setOnMouseDragged(this::point);
        setOnMouseExited(_ -> leave());
        setOnMousePressed(this::press);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private static Rectangle frame(String style) {
        Rectangle frame = new Rectangle();
        frame.setFill(null);
        frame.setMouseTransparent(true);
        frame.setManaged(false);
        frame.getStyleClass().add(style);
        return frame;
    }

    /** Puts the picture of what shows on the clipboard. */
    public void copyPicture() {
        raster.copyPicture();
    }

    @Override
    protected void layoutChildren() {
        double barWidth = snapSizeX(bar.prefWidth(-1));
        double width = Math.max(0, getWidth() - barWidth);
        raster.resizeRelocate(0, 0, width, getHeight());
        bar.resizeRelocate(width, 0, barWidth, getHeight());
        setClip(new Rectangle(getWidth(), getHeight()));
        set(window().resized(width, getHeight(), raster.scale(), count()));
    }

    private int count() {
        return model.facesProperty().get().length;
    }

    private GalleryWindow window() {
        return model.windowProperty().get();
    }

    private GalleryGrid grid() {
        return window().grid(count());
    }

    private void set(GalleryWindow now) {
        model.windowProperty().set(now);
    }

    private void refit() {
        set(window().scrolledTo(window().scroll(), count()));
        placeAll();
    }

    /** Zooms about the middle of the view. */
    void zoomTo(double tile) {
        zoom(tile, getHeight() / 2);
    }

    /** Makes the tiles larger, or smaller with a factor below 1. */
    public void zoomBy(double factor) {
        zoomTo(window().tile() * factor);
    }

    private void zoom(double tile, double y) {
        glide.stop();
        set(window().zoomed(tile, y, count()));
    }

    private void placeAll() {
        GalleryGrid grid = grid();
        bar.setMax(grid.largestScroll());
        double share = grid.contentHeight() <= 0 ? 1 : Math.min(1, grid.height() / grid.contentHeight());
        bar.setVisibleAmount(share * grid.largestScroll());
        bar.setUnitIncrement(grid.pitch());
        bar.setBlockIncrement(Math.max(grid.pitch(), grid.height() - grid.pitch()));
        bar.setVisible(grid.largestScroll() > 0);
        scroll.set(window().scroll());
        placeFrames();
    }

    private void scrolled() {
        if (scroll.get() != window().scroll()) {
            set(window().scrolledTo(scroll.get(), count()));
            hoverUnderPointer();
        }
    }

    private void placeFrames() {
        place(hoverFrame, model.hoveredProperty().get());
        place(currentFrame, model.currentProperty().get());
    }

    private void place(Rectangle frame, int tile) {
        GalleryGrid grid = grid();
        frame.setVisible(tile >= 0 && tile < grid.count() && grid.width() > 0);
        if (frame.isVisible()) {
            frame.setX(grid.left(tile) - 1);
            frame.setY(grid.top(tile) - window().scroll() - 1);
            frame.setWidth(grid.tile() + 2);
            frame.setHeight(grid.tile() + 2);
        }
    }

    private void showCurrent() {
        int tile = model.currentProperty().get();
        if (tile >= 0 && tile < count() && getHeight() > 0) {
            glide.stop();
            set(window().scrolledTo(grid().scrollToShow(tile, window().scroll()), count()));
        }
        placeFrames();
    }

    private void wheel(ScrollEvent event) {
        if (event.isShortcutDown()) {
            zoom(window().tile() * (event.getDeltaY() > 0 ? ZOOM_STEP : 1 / ZOOM_STEP), event.getY());
        } else if (event.isDirect() || event.isInertia()) {
            glide.stop();
            set(window().scrolledTo(window().scroll() - event.getDeltaY(), count()));
        } else {
            glide.wheel(event.getDeltaY(), grid().largestScroll());
        }
        event.consume();
    }

    private void point(MouseEvent event) {
        pointerX = event.getX();
        pointerY = event.getY();
        hoverUnderPointer();
    }

    private void leave() {
        pointerX = -1;
        controller.hover(-1);
    }

    private void hoverUnderPointer() {
        if (pointerX >= 0) {
            controller.hover(grid().indexAt(pointerX, pointerY, window().scroll()));
        }
    }

    private void press(MouseEvent event) {
        requestFocus();
        int tile = grid().indexAt(event.getX(), event.getY(), window().scroll());
        if (tile >= 0) {
            controller.moveTo(tile);
        }
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        GalleryGrid grid = grid();
        int page = Math.max(1, (int) (grid.height() / grid.pitch()));
        int from = model.currentProperty().get();
        int to = switch (event.getCode()) {
            case LEFT, KP_LEFT -> grid.moved(from, -1, 0);
            case RIGHT, KP_RIGHT -> grid.moved(from, 1, 0);
            case UP, KP_UP -> grid.moved(from, 0, -1);
            case DOWN, KP_DOWN -> grid.moved(from, 0, 1);
            case PAGE_UP -> grid.moved(from, 0, -page);
            case PAGE_DOWN -> grid.moved(from, 0, page);
            case HOME -> 0;
            case END -> grid.count() - 1;
            default -> -1;
        };
        if (to >= 0) {
            controller.moveTo(to);
            event.consume();
        }
    }
}

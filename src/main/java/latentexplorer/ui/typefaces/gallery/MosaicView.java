package latentexplorer.ui.typefaces.gallery;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.transform.Transform;
import latentexplorer.ui.typefaces.gallery.MosaicModel.Painted;
import latentexplorer.ui.typefaces.gallery.MosaicPlan.Spot;
import latentexplorer.ui.typefaces.selection.SelectionController;
import latentexplorer.ui.typefaces.selection.SelectionModel;
import latentexplorer.ui.widget.Glide;
import latentexplorer.ui.widget.RasterView;
import org.jspecify.annotations.Nullable;

/**
 * The clusters of typefaces, each a mosaic of icons. Pressing a mosaic selects half of it, dragging up and down selects
 * more or less; the ground between mosaics is dragged to pan.
 */
public final class MosaicView extends Region {
    private static final double ZOOM_STEP = 1.15;
    /** A caption's height in heights of its text. */
    private static final double LINE = 2;

    private final MosaicModel model;
    private final MosaicController controller;
    private final SelectionModel selected;
    private final SelectionController selection;
    private final RasterView raster = new RasterView();
    private final MosaicOverlay overlay;
    private final Pane picture = new Pane();
    private final ScrollBar vertical = bar(Orientation.VERTICAL, "mosaic-scroll");
    private final ScrollBar horizontal = bar(Orientation.HORIZONTAL, "mosaic-scroll-across");
    private final DoubleProperty scrollX = new SimpleDoubleProperty(this, "scrollX");
    private final DoubleProperty scrollY = new SimpleDoubleProperty(this, "scrollY");
    private final Glide glideX = new Glide(scrollX);
    private final Glide glideY = new Glide(scrollY);
    private final Label ruler = new Label();
    private final HBox hint = new HBox(8);
    private final MosaicMenu menu;
    private final MosaicKeyboard keyboard;

    private boolean holdsFraction;
    private @Nullable Pan pan;
    private boolean placing;

    /** A hand on the ground: where it pressed, and what was scrolled to then. */
    private record Pan(double x, double y, double scrollX, double scrollY) {}

    public MosaicView(
            MosaicModel model, MosaicController controller, SelectionModel selected, SelectionController selection) {
        this.model = model;
        this.controller = controller;
        this.selected = selected;
        this.selection = selection;
        overlay = new MosaicOverlay(model, selected);
        menu = new MosaicMenu(controller, selection, this::copyPicture);
        keyboard = new MosaicKeyboard(model, controller, selection, this::copyPicture);
        setId("mosaics");
        getStyleClass().add("mosaics");
        getStylesheets()
                .add(Objects.requireNonNull(MosaicView.class.getResource("mosaics.css"))
                        .toExternalForm());
        setFocusTraversable(true);
        setMinSize(0, 0);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        accessibleTextProperty().bind(model.summaryProperty());
        setAccessibleHelp("Left and Right choose a cluster, Up and Down change how much of it is selected, "
                + "Enter selects or deselects it.");
        raster.setMouseTransparent(true);
        picture.getChildren().setAll(raster, overlay);
        picture.setMouseTransparent(true);
        ruler.getStyleClass().add("mosaic-caption");
        ruler.setVisible(false);
        getChildren().setAll(ruler, picture, vertical, horizontal, hint());
        model.paintedProperty().subscribe(this::showPicture);
        model.planProperty().subscribe(this::placeBars);
        vertical.valueProperty().bindBidirectional(scrollY);
        horizontal.valueProperty().bindBidirectional(scrollX);
        scrollX.subscribe(this::scrolled);
        scrollY.subscribe(this::scrolled);
        listen();
    }

    private void listen() {
        setOnScroll(this::wheel);
        setOnMouseMoved(event -> controller.point(event.getX(), event.getY()));
        setOnMouseExited(_ -> controller.leave());
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(this::release);
        setOnContextMenuRequested(this::offer);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(KeyEvent.KEY_TYPED, keyboard::typed);
    }

    private static ScrollBar bar(Orientation orientation, String id) {
        ScrollBar bar = new ScrollBar();
        bar.setOrientation(orientation);
        bar.setId(id);
        bar.setFocusTraversable(false);
        return bar;
    }

    private Node hint() {
        Label text = new Label();
        text.textProperty().bind(model.hintProperty());
        text.setWrapText(true);
        Hyperlink show = new Hyperlink("Show all");
        show.setId("mosaic-show-all");
        show.setMinWidth(USE_PREF_SIZE);
        show.setOnAction(_ -> model.allProperty().set(true));
        hint.setId("mosaic-hint");
        hint.getStyleClass().add("mosaic-hint");
        hint.getChildren().setAll(text, show);
        hint.setManaged(false);
        model.hintProperty().subscribe(now -> {
            hint.setVisible(!now.isEmpty());
            requestLayout();
        });
        return hint;
    }

    /** Puts what shows on the clipboard, without the frames that follow the pointer. */
    void copyPicture() {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(raster.scale(), raster.scale()));
        var passing = overlay.passing().stream().filter(Node::isVisible).toList();
        passing.forEach(node -> node.setVisible(false));
        WritableImage image = picture.snapshot(parameters, null);
        passing.forEach(node -> node.setVisible(true));
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.IMAGE, image));
    }

    /**
     * Lets undo, redo and copying work from anywhere in the workspace but text fields.
     *
     * @param event a pressed key that nothing else wanted; consumed when it means something here
     */
    public void workspaceKey(KeyEvent event) {
        keyboard.workspaceKey(event);
    }

    /** A point on the mosaic of a cluster, or the middle of the view where it does not show. */
    public Point2D pointAt(int number) {
        MosaicPlan plan = model.planProperty().get();
        Point2D middle = new Point2D(getWidth() / 2, getHeight() / 2);
        if (plan == null) {
            return middle;
        }
        MosaicWindow now = plan.window();
        return plan.layout()
                .mosaic(number)
                .map(each -> new Point2D(
                        each.left() + each.width() / 2 - now.scrollX(), each.top() + each.height() / 2 - now.scrollY()))
                .filter(point -> getLayoutBounds().contains(point))
                .orElse(middle);
    }

    private MosaicWindow window() {
        return model.windowProperty().get();
    }

    private double largestX() {
        MosaicPlan plan = model.planProperty().get();
        return plan == null ? 0 : Math.max(0, plan.layout().width() - window().width());
    }

    private double largestY() {
        MosaicPlan plan = model.planProperty().get();
        return plan == null ? 0 : Math.max(0, plan.layout().height() - window().height());
    }

    @Override
    protected void layoutChildren() {
        double barWidth = snapSizeX(vertical.prefWidth(-1));
        double width = Math.max(0, getWidth() - barWidth);
        MosaicPlan plan = model.planProperty().get();
        boolean across = plan != null && plan.layout().width() > width;
        double barHeight = across ? snapSizeY(horizontal.prefHeight(-1)) : 0;
        double height = Math.max(0, getHeight() - barHeight);
        picture.resizeRelocate(0, 0, width, height);
        picture.setClip(new Rectangle(width, height));
        raster.resizeRelocate(0, 0, width, height);
        overlay.resizeRelocate(0, 0, width, height);
        vertical.resizeRelocate(width, 0, barWidth, height);
        horizontal.setVisible(across);
        horizontal.resizeRelocate(0, height, width, barHeight);
        layoutHint(width, height);
        Font font = ruler.getFont();
        controller.resized(width, height, raster.scale(), Math.ceil(font.getSize() * LINE));
    }

    private void layoutHint(double width, double height) {
        hint.applyCss();
        double room = Math.max(0, width - 32);
        double hintWidth = Math.min(room, Math.ceil(hint.prefWidth(-1)));
        double hintHeight = Math.ceil(hint.prefHeight(hintWidth));
        hint.resizeRelocate(Math.floor((width - hintWidth) / 2), height - hintHeight - 16, hintWidth, hintHeight);
    }

    private void showPicture(@Nullable Painted painted) {
        raster.rasterProperty().set(painted == null ? null : painted.raster());
    }

    private void placeBars() {
        placing = true;
        double largestX = largestX();
        double largestY = largestY();
        place(vertical, scrollY, window().scrollY(), largestY, window().height());
        place(horizontal, scrollX, window().scrollX(), largestX, window().width());
        placing = false;
        if (horizontal.isVisible() != largestX > 0) {
            requestLayout();
        }
    }

    private void place(ScrollBar bar, DoubleProperty scroll, double now, double largest, double length) {
        bar.setMax(largest);
        bar.setVisibleAmount(largest * length / Math.max(1, largest + length));
        bar.setUnitIncrement(window().tile());
        bar.setBlockIncrement(Math.max(window().tile(), length - window().tile()));
        scroll.set(now);
        if (bar == vertical) {
            bar.setVisible(largest > 0);
        }
    }

    private void scrolled() {
        if (!placing) {
            controller.scrollTo(scrollX.get(), scrollY.get());
        }
    }

    private void stopGliding() {
        glideX.stop();
        glideY.stop();
    }

    private void wheel(ScrollEvent event) {
        if (event.isShortcutDown()) {
            stopGliding();
            double factor = event.getDeltaY() > 0 ? ZOOM_STEP : 1 / ZOOM_STEP;
            controller.zoomTo(stepped(factor), event.getX(), event.getY());
        } else if (event.isDirect() || event.isInertia()) {
            stopGliding();
            controller.scrollTo(window().scrollX() - event.getDeltaX(), window().scrollY() - event.getDeltaY());
        } else {
            glideX.wheel(event.getDeltaX(), largestX());
            glideY.wheel(event.getDeltaY(), largestY());
        }
        event.consume();
    }

    /** The next size of the icons: at least one unit away, or rounding would keep it. */
    private double stepped(double factor) {
        double tile = window().tile();
        return factor > 1 ? Math.max(tile + 1, tile * factor) : Math.min(tile - 1, tile * factor);
    }

    /** Makes the icons larger, or smaller with a factor below 1. */
    public void zoomBy(double factor) {
        zoomTo(window().tile() * factor);
    }

    /** Zooms about the middle of the view. */
    void zoomTo(double tile) {
        controller.zoomTo(tile, window().width() / 2, window().height() / 2);
    }

    private Optional<MosaicPlan> shown() {
        return Optional.ofNullable(model.paintedProperty().get()).map(Painted::plan);
    }

    private void press(MouseEvent event) {
        requestFocus();
        stopGliding();
        menu.hide();
        double x = event.getX();
        double y = event.getY();
        Optional<Integer> mosaic = shown().flatMap(plan -> plan.spotAt(x, y)).map(Spot::number);
        mosaic.or(() -> shown().flatMap(plan -> plan.captionAt(x, y))).ifPresent(controller::moveTo);
        if (!event.isPrimaryButtonDown() || event.isSecondaryButtonDown() || event.isControlDown()) {
            return;
        }
        holdsFraction = mosaic.isPresent();
        if (mosaic.isPresent()) {
            selection.press(mosaic.get(), y);
        } else {
            pan = new Pan(x, y, window().scrollX(), window().scrollY());
        }
    }

    private void drag(MouseEvent event) {
        Pan panning = pan;
        if (holdsFraction) {
            selection.dragTo(event.getY());
        } else if (panning != null) {
            setCursor(Cursor.CLOSED_HAND);
            controller.scrollTo(
                    panning.scrollX() + panning.x() - event.getX(), panning.scrollY() + panning.y() - event.getY());
        }
    }

    private void release(MouseEvent event) {
        if (event.isPrimaryButtonDown()) {
            return;
        }
        if (holdsFraction) {
            selection.release();
        }
        letGo();
        controller.point(event.getX(), event.getY());
    }

    private void letGo() {
        holdsFraction = false;
        pan = null;
        setCursor(Cursor.DEFAULT);
    }

    private void key(KeyEvent event) {
        if (keyboard.pressed(event)) {
            event.consume();
            return;
        }
        double page = Math.max(window().tile(), window().height() - window().tile());
        switch (event.getCode()) {
            case PAGE_UP -> glideY.by(-page, largestY());
            case PAGE_DOWN -> glideY.by(page, largestY());
            case HOME -> glideY.by(-largestY(), largestY());
            case END -> glideY.by(largestY(), largestY());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void offer(ContextMenuEvent event) {
        int number = event.isKeyboardTrigger()
                ? model.currentProperty().get()
                : shown().flatMap(plan -> plan.spotAt(event.getX(), event.getY())
                                .map(Spot::number)
                                .or(() -> plan.captionAt(event.getX(), event.getY())))
                        .orElse(-1);
        var fractions = selected.selectionProperty().get().fractions();
        menu.offer(number, fractions.containsKey(number), !fractions.isEmpty());
        menu.show(this, event.getScreenX(), event.getScreenY());
        event.consume();
    }
}

package latentexplorer.ui.explorer.inside;

import java.nio.IntBuffer;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;

/** The codes of a model with two values as a plane: a click or a drag decodes the place, arrows move it. */
final class PlanePad extends Region {
    private static final double STEP = 0.01;
    private static final double FAR = 0.1;

    private final ImageView image = new ImageView();
    private final Circle marker = new Circle(6);
    private final Label across = new Label();
    private final Label up = new Label();
    private final InsideModel inside;
    private final SlidersController controller;
    private @Nullable PlanePicture plane;

    PlanePad(InsideModel inside, ObservableValue<@Nullable PlanePicture> picture, SlidersController controller) {
        this.inside = inside;
        this.controller = controller;
        setId("inside-plane");
        getStyleClass().add("plane-pad");
        marker.getStyleClass().add("plane-marker");
        marker.setManaged(false);
        across.getStyleClass().addAll("note", "plane-name");
        across.setMouseTransparent(true);
        up.getStyleClass().addAll("note", "plane-name");
        up.setMouseTransparent(true);
        getChildren().setAll(image, marker, across, up);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText("The plane of codes: arrows move the code");
        setFocusTraversable(true);
        setMinSize(160, 280);
        picture.subscribe(this::show);
        inside.codeProperty().subscribe(_ -> requestLayout());
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::follow);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::follow);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void show(@Nullable PlanePicture now) {
        plane = now;
        setVisible(now != null);
        setManaged(now != null);
        if (now != null) {
            PixelBuffer<IntBuffer> buffer = new PixelBuffer<>(
                    now.side(), now.side(), IntBuffer.wrap(now.argb()), PixelFormat.getIntArgbPreInstance());
            image.setImage(new WritableImage(buffer));
            across.setText(words(now.across()) + "  →");
            up.setText("↑  " + words(now.up()));
            requestLayout();
        }
    }

    private static String words(Dial dial) {
        return String.format(Locale.ROOT, "%s  %.1f … %.1f", dial.title(), dial.least(), dial.greatest());
    }

    private double side() {
        return Math.max(1, Math.min(getWidth(), getHeight()));
    }

    private double left() {
        return Math.round((getWidth() - side()) / 2);
    }

    private void follow(MouseEvent event) {
        PlanePicture now = plane;
        if (now != null && event.getButton() == MouseButton.PRIMARY) {
            requestFocus();
            place(now, (event.getX() - left()) / side(), 1 - event.getY() / side());
            event.consume();
        }
    }

    private void place(PlanePicture now, double shareAcross, double shareUp) {
        controller.setPlace(
                now.across().at(Math.clamp(shareAcross, 0, 1)), now.up().at(Math.clamp(shareUp, 0, 1)));
    }

    private void key(KeyEvent event) {
        PlanePicture now = plane;
        float[] code = inside.codeProperty().get();
        if (now == null || code.length != 2 || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        double step = event.isShiftDown() ? FAR : STEP;
        double x = now.across().share(code[0]);
        double y = now.up().share(code[1]);
        switch (event.getCode()) {
            case LEFT -> place(now, x - step, y);
            case RIGHT -> place(now, x + step, y);
            case UP -> place(now, x, y + step);
            case DOWN -> place(now, x, y - step);
            case BACK_SPACE -> controller.resetAll();
            default -> {
                return;
            }
        }
        event.consume();
    }

    @Override
    protected double computePrefHeight(double width) {
        return 280;
    }

    @Override
    protected void layoutChildren() {
        double side = side();
        image.setFitWidth(side);
        image.setFitHeight(side);
        image.relocate(left(), 0);
        across.autosize();
        // Beside the plane where there is room, so that no dot is covered.
        boolean beside = left() > Math.max(across.prefWidth(-1), up.prefWidth(-1)) + 4;
        across.relocate(left() + side + (beside ? 4 : -across.getWidth()), side - across.getHeight());
        up.autosize();
        up.relocate(beside ? left() - up.getWidth() - 4 : left(), 0);
        PlanePicture now = plane;
        float[] code = inside.codeProperty().get();
        if (now != null && code.length == 2) {
            marker.relocate(
                    left() + side * now.across().share(code[0]) - marker.getRadius(),
                    side * (1 - now.up().share(code[1])) - marker.getRadius());
        }
    }
}

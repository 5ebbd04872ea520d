package latentexplorer.ui.training;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import latentexplorer.ui.widget.Ink;
import org.jspecify.annotations.Nullable;

/**
 * Three rows of pictures: inputs, reconstructions, differences; enlarged by whole numbers, without smoothing. One picture
 * for all, so that an epoch costs one upload.
 */
final class ReconstructionStrip extends Region {
    private static final int SIDE = 28;
    private static final int CELL = SIDE + 1;
    private static final int ROWS = 3;
    private static final int WIDTH = Reconstructions.COUNT * CELL - 1;
    private static final int HEIGHT = ROWS * CELL - 1;
    private static final int MOST = 4;
    /** Room for the names of the rows, with the gap behind them. */
    private static final double NAMES = 80;

    private final IntBuffer pixels = IntBuffer.allocate(WIDTH * HEIGHT);
    private final PixelBuffer<IntBuffer> buffer =
            new PixelBuffer<>(WIDTH, HEIGHT, pixels, PixelFormat.getIntArgbPreInstance());
    private final ImageView view = new ImageView(new WritableImage(buffer));
    private final List<Label> names = List.of(new Label("Input"), new Label("Decoded"), new Label("Difference"));
    private final BooleanProperty dark = new SimpleBooleanProperty(this, "dark");
    private @Nullable Reconstructions shown;

    ReconstructionStrip() {
        view.setSmooth(false);
        getChildren().setAll(view);
        for (Label name : names) {
            name.getStyleClass().add("row-name");
            name.setAlignment(Pos.CENTER_RIGHT);
            getChildren().add(name);
        }
        setMinSize(NAMES + WIDTH, HEIGHT);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText("Rows of held-out images: input, reconstruction, difference");
        dark.subscribe(_ -> draw());
    }

    BooleanProperty darkProperty() {
        return dark;
    }

    void show(@Nullable Reconstructions pictures) {
        shown = pictures;
        draw();
    }

    /** What is drawn, enlarged for other programs. */
    Image picture() {
        WritableImage enlarged = new WritableImage(WIDTH * MOST, HEIGHT * MOST);
        int[] row = new int[WIDTH * MOST];
        for (int y = 0; y < HEIGHT * MOST; y++) {
            for (int x = 0; x < row.length; x++) {
                row[x] = pixels.get(y / MOST * WIDTH + x / MOST);
            }
            enlarged.getPixelWriter()
                    .setPixels(0, y, row.length, 1, PixelFormat.getIntArgbInstance(), row, 0, row.length);
        }
        return enlarged;
    }

    private void draw() {
        int[] target = pixels.array();
        Arrays.fill(target, 0);
        int[] ink = Ink.of(dark.get()).table();
        if (shown != null) {
            for (int i = 0; i < Math.min(shown.size(), Reconstructions.COUNT); i++) {
                draw(shown, i, ink, target);
            }
        }
        buffer.updateBuffer(_ -> null);
    }

    private static void draw(Reconstructions pictures, int i, int[] ink, int[] target) {
        for (int p = 0; p < SIDE * SIDE; p++) {
            float truth = pictures.inputs()[i * SIDE * SIDE + p];
            float decoded = pictures.decoded()[i * SIDE * SIDE + p];
            int at = p / SIDE * WIDTH + i * CELL + p % SIDE;
            target[at] = ink[grey(truth)];
            target[at + CELL * WIDTH] = ink[grey(decoded)];
            target[at + 2 * CELL * WIDTH] = DifferenceColours.colour(truth, decoded);
        }
    }

    private static int grey(float value) {
        return Math.round(Math.clamp(value, 0f, 1f) * 255);
    }

    private static int scale(double width, double height) {
        int fits = (int) Math.min((width - NAMES) / WIDTH, height / HEIGHT);
        return Math.clamp(fits, 1, MOST);
    }

    @Override
    protected double computePrefWidth(double height) {
        return NAMES + WIDTH * 2;
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT * (double) scale(width < 0 ? prefWidth(-1) : width, Double.MAX_VALUE);
    }

    @Override
    public Orientation getContentBias() {
        return javafx.geometry.Orientation.HORIZONTAL;
    }

    @Override
    protected void layoutChildren() {
        int scale = scale(getWidth(), getHeight());
        view.setFitWidth(WIDTH * (double) scale);
        view.setFitHeight(HEIGHT * (double) scale);
        view.relocate(NAMES, 0);
        double cell = CELL * (double) scale;
        for (int row = 0; row < ROWS; row++) {
            names.get(row).resizeRelocate(0, row * cell, NAMES - 8, cell);
        }
    }
}

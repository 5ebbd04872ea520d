package latentexplorer.ui.tour;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import latentexplorer.core.file.PictureWriter;
import latentexplorer.ui.settings.Settings;
import latentexplorer.ui.settings.ThemeChoice;
import latentexplorer.ui.settings.WindowPlace;

/** Takes the pictures of the tour: most states in both themes and at two sizes, each picture looked at once it is kept. */
final class Album {
    private record Size(int width, int height) {}

    private static final List<Size> SIZES = List.of(new Size(1280, 800), new Size(1920, 1200));
    private static final Size SMALLEST = new Size((int) WindowPlace.MIN_WIDTH, (int) WindowPlace.MIN_HEIGHT);
    private static final List<ThemeChoice> THEMES = List.of(ThemeChoice.LIGHT, ThemeChoice.DARK);

    private final Hand hand;
    private final ObjectProperty<ThemeChoice> theme;
    private final IntegerProperty textSize;
    private final Path folder;
    private final PictureWriter writer;
    private final PrintStream out;
    private int taken;

    Album(
            Hand hand,
            ObjectProperty<ThemeChoice> theme,
            IntegerProperty textSize,
            Path folder,
            PictureWriter writer,
            PrintStream out) {
        this.hand = hand;
        this.theme = theme;
        this.textSize = textSize;
        this.folder = folder;
        this.writer = writer;
        this.out = out;
    }

    /** Deletes the pictures of former tours, so that none is taken for one of this. */
    void empty() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> former = Files.newDirectoryStream(folder, "*.png")) {
            for (Path picture : former) {
                Files.delete(picture);
            }
        } catch (IOException e) {
            throw new TourFailure("The pictures of a former tour cannot be deleted: " + e.getMessage(), e);
        }
    }

    int taken() {
        return taken;
    }

    /**
     * Takes one state four times.
     *
     * @param name of the file
     * @param shows what it shows, for whoever reads the tour's output
     * @param pose puts the pointer where it belongs, after each change of size, and lets the window come to rest
     */
    void take(String name, String shows, Runnable pose) {
        for (Size size : SIZES) {
            for (ThemeChoice choice : THEMES) {
                take(name, shows, pose, size, choice);
            }
        }
        restore();
    }

    /** Takes one state as most see it: in the usual window, light. */
    void takeOnce(String name, String shows, Runnable pose) {
        take(name, shows, pose, SIZES.getFirst(), ThemeChoice.LIGHT);
        restore();
    }

    /** Takes one state in the usual window, in both themes. */
    void takeInBothThemes(String name, String shows, Runnable pose) {
        for (ThemeChoice choice : THEMES) {
            take(name, shows, pose, SIZES.getFirst(), choice);
        }
        restore();
    }

    /** Takes one state in the smallest window. */
    void takeSmallest(String name, String shows, Runnable pose) {
        take(name, shows + ", in the smallest window", pose, SMALLEST, ThemeChoice.LIGHT);
        restore();
    }

    /** Takes one state with the largest text. */
    void takeLargeText(String name, String shows, Runnable pose) {
        int usual = hand.onFx(textSize::get);
        hand.doOnFx(() -> textSize.set(Settings.MAX_TEXT_SIZE));
        take(name + "-large-text", shows + ", with the largest text", pose, SIZES.getFirst(), ThemeChoice.LIGHT);
        hand.doOnFx(() -> textSize.set(usual));
        restore();
    }

    private void take(String name, String shows, Runnable pose, Size size, ThemeChoice choice) {
        hand.doOnFx(() -> {
            theme.set(choice);
            resize(size);
        });
        hand.settle();
        pose.run();
        String look = choice.name().toLowerCase(Locale.ROOT);
        String file = String.format(Locale.ROOT, "%s-%s-%dx%d.png", name, look, size.width(), size.height());
        picture(file);
        out.println(file + ": " + shows);
    }

    private void restore() {
        hand.doOnFx(() -> {
            theme.set(ThemeChoice.LIGHT);
            resize(SIZES.getFirst());
        });
        hand.settle();
    }

    /** A window in memory must not be painted while its size changes, so it is away meanwhile. */
    private void resize(Size size) {
        Stage stage = hand.stage();
        if (stage.getWidth() != size.width() || stage.getHeight() != size.height()) {
            stage.hide();
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(size.width());
            stage.setHeight(size.height());
            stage.show();
        }
    }

    /** Keeps what the window shows now, as it is, for whoever looks into a failure. */
    void takeFailure() {
        try {
            keep("failure.png", hand.onFx(this::look));
        } catch (TourFailure e) {
            out.println("There is no picture of the failure: " + e.getMessage());
        }
    }

    /** The window with what lies over it: menus and the like are windows of their own. */
    private WritableImage look() {
        WritableImage window = hand.stage().getScene().snapshot(null);
        Pane all = new Pane(new ImageView(window));
        Parent root = hand.stage().getScene().getRoot();
        SnapshotParameters clear = new SnapshotParameters();
        clear.setFill(Color.TRANSPARENT);
        for (PopupWindow popup : Hand.popups()) {
            Parent content = popup.getScene().getRoot();
            Bounds place = root.screenToLocal(content.localToScreen(content.getBoundsInLocal()));
            ImageView over = new ImageView(content.snapshot(clear, null));
            over.relocate(place.getMinX(), place.getMinY());
            all.getChildren().add(over);
        }
        if (all.getChildren().size() == 1) {
            return window;
        }
        SnapshotParameters whole = new SnapshotParameters();
        whole.setViewport(new Rectangle2D(0, 0, window.getWidth(), window.getHeight()));
        return all.snapshot(whole, null);
    }

    private int[] keep(String file, WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        try {
            writer.write(folder.resolve(file), argb, width, height);
        } catch (IOException e) {
            throw new TourFailure(e.getMessage(), e);
        }
        return argb;
    }

    /** Keeps the picture first: of a state with a fault it is wanted most. */
    private void picture(String file) {
        List<String> faults = new ArrayList<>();
        WritableImage image = hand.onFx(() -> {
            faults.addAll(Inspection.ofTexts(hand.stage().getScene().getRoot()));
            Hand.popups()
                    .forEach(popup ->
                            faults.addAll(Inspection.ofTexts(popup.getScene().getRoot())));
            return look();
        });
        faults.addAll(Inspection.ofPicture(keep(file, image)));
        if (!faults.isEmpty()) {
            throw new TourFailure(file + ": " + String.join("; ", faults));
        }
        taken++;
    }
}

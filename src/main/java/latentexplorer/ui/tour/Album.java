package latentexplorer.ui.tour;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import latentexplorer.ui.settings.ThemeChoice;

/** Takes the pictures of the tour: each state in both themes and at two sizes, each looked at before it is kept. */
final class Album {
    private record Size(int width, int height) {}

    private static final List<Size> SIZES = List.of(new Size(1280, 800), new Size(1920, 1200));
    private static final List<ThemeChoice> THEMES = List.of(ThemeChoice.LIGHT, ThemeChoice.DARK);

    private final Hand hand;
    private final ObjectProperty<ThemeChoice> theme;
    private final Path folder;
    private final Tour.PictureWriter writer;
    private final PrintStream out;
    private int taken;

    Album(Hand hand, ObjectProperty<ThemeChoice> theme, Path folder, Tour.PictureWriter writer, PrintStream out) {
        this.hand = hand;
        this.theme = theme;
        this.folder = folder;
        this.writer = writer;
        this.out = out;
    }

    int taken() {
        return taken;
    }

    /**
     * Takes one state four times.
     *
     * @param name of the file
     * @param shows what it shows, for whoever reads the tour's output
     * @param pose puts the pointer where it belongs, after each change of size
     */
    void take(String name, String shows, Runnable pose) {
        for (Size size : SIZES) {
            for (ThemeChoice choice : THEMES) {
                hand.doOnFx(() -> {
                    theme.set(choice);
                    resize(size);
                });
                hand.settle();
                pose.run();
                hand.settle();
                String file = String.format(
                        Locale.ROOT,
                        "%s-%s-%dx%d.png",
                        name,
                        choice.name().toLowerCase(Locale.ROOT),
                        size.width(),
                        size.height());
                picture(file);
                out.println(file + ": " + shows);
            }
        }
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
            keep("failure.png", hand.onFx(() -> hand.stage().getScene().snapshot(null)));
        } catch (TourFailure e) {
            out.println("There is no picture of the failure: " + e.getMessage());
        }
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
            return hand.stage().getScene().snapshot(null);
        });
        faults.addAll(Inspection.ofPicture(keep(file, image)));
        if (!faults.isEmpty()) {
            throw new TourFailure(file + ": " + String.join("; ", faults));
        }
        taken++;
    }
}

package latentexplorer.ui.tour;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import latentexplorer.ui.settings.ThemeChoice;

/** The way through the window: what a user would do in each workspace, one picture of each state. */
public final class Tour {
    /** Keeps a picture; given by the composition root, which knows how pictures are written. */
    @FunctionalInterface
    public interface PictureWriter {
        void write(Path file, int[] argb, int width, int height) throws IOException;
    }

    private final Hand hand;
    private final Album album;

    /**
     * @param idle whether no work is under way; asked on the JavaFX thread
     * @param theme switched to show both
     * @param folder where the pictures go
     * @param out gets a line for each picture
     */
    public Tour(
            Stage stage,
            BooleanSupplier idle,
            ObjectProperty<ThemeChoice> theme,
            Path folder,
            PictureWriter writer,
            PrintStream out) {
        hand = new Hand(stage, idle);
        album = new Album(hand, theme, folder, writer, out);
    }

    /**
     * Goes all the way. Called on a thread of its own, not on the JavaFX thread.
     *
     * @return how many pictures were taken
     * @throws TourFailure at the first thing that is wrong
     */
    public int run() {
        hand.settle();
        explorer();
        settings();
        keys();
        return album.taken();
    }

    private void explorer() {
        hand.click("#rail-explorer");
        hand.until("the map", () -> hand.isShown("#map"));
        album.take("explorer", "ten thousand digits by class, nothing chosen", () -> hand.moveTo("#status-text", 0, 0));
        hand.clickAt("#map", 0.3, 0.45, MouseButton.PRIMARY);
        album.take(
                "explorer-preview",
                "a source is chosen; the row follows the pointer",
                () -> hand.moveTo("#map", 0.62, 0.5));
        hand.clickAt("#map", 0.62, 0.5, MouseButton.PRIMARY);
        album.take(
                "explorer-walk",
                "seven steps between two digits and two beyond",
                () -> hand.moveTo("#status-text", 0, 0));
        hand.moveTo("#map", 0.5, 0.5);
        hand.wheel(14);
        hand.drag("#map", 0.6, 0.6, 0.45, 0.5);
        album.take("explorer-zoom", "zoomed in at the pointer and panned", () -> hand.moveTo("#map", 0.5, 0.5));
        hand.press(KeyCode.HOME);
        hand.press(KeyCode.SPACE);
    }

    private void settings() {
        hand.click("#rail-settings");
        album.take("settings", "theme, text size, threads, workspace, caches, log", () -> {});
    }

    private void keys() {
        hand.click("#rail-explorer");
        hand.press(KeyCode.F1);
        album.take("keys", "the keyboard overview", () -> {});
        hand.press(KeyCode.ESCAPE);
    }
}

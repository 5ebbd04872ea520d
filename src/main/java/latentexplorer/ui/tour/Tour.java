package latentexplorer.ui.tour;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import latentexplorer.core.file.PictureWriter;
import latentexplorer.ui.settings.ThemeChoice;

/** The way through the window: what a user would do in each workspace, one picture of each state. */
public final class Tour {
    /** A map in the workspace whose model was another when it was made. */
    public static final String OTHER_MODEL = "of an older model";

    /** A map in the workspace whose images were others when it was made. */
    public static final String OTHER_IMAGES = "of other images";

    private final Hand hand;
    private final Album album;

    /**
     * @param idle whether no work is under way; asked on the JavaFX thread
     * @param theme switched to show both
     * @param textSize made the largest for some pictures
     * @param folder where the pictures go; those of a former tour are deleted
     * @param out gets a line for each picture
     */
    public Tour(
            Stage stage,
            BooleanSupplier idle,
            ObjectProperty<ThemeChoice> theme,
            IntegerProperty textSize,
            Path folder,
            PictureWriter writer,
            PrintStream out) {
        hand = new Hand(stage, idle);
        album = new Album(hand, theme, textSize, folder, writer, out);
    }

    /**
     * Goes all the way. Called on a thread of its own, not on the JavaFX thread.
     *
     * @return how many pictures were taken
     * @throws TourFailure at the first thing that is wrong
     */
    public int run() {
        album.empty();
        try {
            hand.settle();
            new ExplorerTour(hand, album).go();
            typefaces();
            data();
            training();
            settings();
            keys();
        } catch (TourFailure e) {
            album.takeFailure();
            throw e;
        }
        return album.taken();
    }

    private void typefaces() {
        hand.click("#rail-typefaces");
        hand.until("the typefaces", () -> hand.isShown("#gallery"));
        album.take("typefaces", "997 typefaces by one character", () -> hand.moveTo("#gallery", 0.4, 0.4));
        hand.click("#preset-none");
        album.take("typefaces-none", "no character chosen: the next step is named", this::restPointer);
        hand.click("#preset-good-51");
        hand.drag("#characters", 0.03, 0.9, 0.3, 0.9);
        hand.wheel("#gallery", 0.5, 0.5, -12);
        album.take(
                "typefaces-good",
                "the good characters and some more, scrolled",
                () -> hand.moveTo("#gallery", 0.6, 0.3));
        hand.click("#preset-none");
        hand.click("#typefaces-empty .button");
        clusters();
    }

    private void clusters() {
        hand.replaceText("#cluster-clusters-value", "12");
        cluster();
        hand.clickAt("#mosaics", 0.12, 0.2, MouseButton.PRIMARY);
        hand.drag("#mosaics", 0.5, 0.3, 0.5, 0.16);
        album.take(
                "typefaces-k-means",
                "twelve clusters, two of them selected, what is kept of them at full strength",
                () -> hand.moveTo("#mosaics", 0.3, 0.25));
        album.takeSmallest("typefaces-k-means", "clusters and a selection", this::restPointer);
        album.takeLargeText("typefaces-k-means", "clusters and a selection", this::restPointer);
        hand.click("#cluster-algorithm-spectral");
        cluster();
        hand.click("#dock-right");
        hand.click("#eigen-gap-ask");
        hand.until("the eigenvalues", () -> hand.isShown("#eigen-gap-plot"));
        album.take("typefaces-spectral", "spectral clusters and the eigenvalues of their graph", this::restPointer);
        hand.click("#cluster-algorithm-dbscan-auto");
        cluster();
        hand.until("the curves", () -> hand.isShown("#density-sweep"));
        album.take("typefaces-dbscan-auto", "the epsilon with the most clusters, and why", this::restPointer);
        hand.click("#cluster-algorithm-dbscan");
        cluster();
        hand.drag("#density-sweep", 0.45, 0.5, 0.6, 0.5);
        album.take("typefaces-dbscan", "epsilon chosen by hand on the curves", this::restPointer);
        hand.click("#dock-left");
    }

    private void cluster() {
        hand.click("#cluster-run");
        hand.until("the clusters", () -> hand.isShown("#mosaics") && hand.reads("#cluster-run", "Cluster"));
    }

    private void data() {
        hand.click("#rail-data");
        hand.until("the data sets", () -> hand.isShown("#set-classes"));
        album.take("data", "a data set with its counts, samples, source and licence", this::restPointer);
        hand.clickRow("#sets", 1);
        hand.until("the other data set", () -> hand.reads("#set-title", "Fashion-MNIST"));
        album.take("data-fashion", "another data set, chosen in the list", this::restPointer);
    }

    private void training() {
        new TrainingTour(hand, album).go();
        hand.until("the map of the new model", () -> hand.isShown("#map"));
        album.take("explorer-trained", "the map of the model just trained", this::restPointer);
    }

    private void restPointer() {
        hand.moveTo("#status-text", 0, 0);
    }

    private void settings() {
        hand.click("#rail-settings");
        album.take("settings", "theme, text size, threads, workspace, caches, log", () -> {});
        album.takeLargeText("keys", "the keyboard overview", () -> hand.press(KeyCode.F1));
        hand.press(KeyCode.ESCAPE);
    }

    private void keys() {
        hand.click("#rail-explorer");
        hand.press(KeyCode.F1);
        album.take("keys", "the keyboard overview", () -> {});
        hand.press(KeyCode.ESCAPE);
    }
}

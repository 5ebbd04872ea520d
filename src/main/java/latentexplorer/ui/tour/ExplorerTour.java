package latentexplorer.ui.tour;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;

/** The part of the tour in the Explorer: both experiments on all kinds of images, then one room after the other. */
final class ExplorerTour {
    /** A ready-made model of each kind but the one that is open at the start. */
    private static final List<String> KINDS =
            List.of("digits-vae-16", "digits-style-sae", "digits-style-aae", "digits-homework-4");

    /** Where the images of each digit lie on the first map, as shares of it. */
    private static final List<Point2D> DIGITS = List.of(
            new Point2D(0.115, 0.07),
            new Point2D(0.29, 0.75),
            new Point2D(0.885, 0.66),
            new Point2D(0.475, 0.86),
            new Point2D(0.59, 0.9),
            new Point2D(0.455, 0.75),
            new Point2D(0.597, 0.34),
            new Point2D(0.194, 0.885),
            new Point2D(0.5, 0.78),
            new Point2D(0.625, 0.8));

    /** A class of garments by its key, and a place of it on its map. */
    private record Garment(String key, double x, double y) {}

    private static final List<Garment> GARMENTS = List.of(
            new Garment("0", 0.716, 0.92),
            new Garment("1", 0.886, 0.84),
            new Garment("2", 0.558, 0.727),
            new Garment("3", 0.806, 0.842),
            new Garment("4", 0.693, 0.755),
            new Garment("6", 0.65, 0.755),
            new Garment("8", 0.773, 0.217),
            new Garment("2", 0.54, 0.8));

    /** A way about a map, from one image of a kind to others. */
    private static final List<KeyCode> ABOUT =
            List.of(KeyCode.RIGHT, KeyCode.DOWN, KeyCode.LEFT, KeyCode.UP, KeyCode.RIGHT, KeyCode.UP);

    private final Hand hand;
    private final Steps steps;
    private final Album album;

    ExplorerTour(Hand hand, Album album) {
        this.hand = hand;
        steps = new Steps(hand);
        this.album = album;
    }

    /** Begins and ends with the UMAP of the digits. */
    void go() {
        hand.click("#rail-explorer");
        hand.until("the map", () -> hand.isShown("#map"));
        album.take("explorer", "ten thousand digits by class, nothing chosen", steps::rest);
        digits();
        map();
        RoomsTour rooms = new RoomsTour(hand, album);
        rooms.digits();
        fashion();
        typefaces(rooms);
        steps.data("MNIST");
        new MapTour(hand, album).go();
        KINDS.forEach(this::model);
        rooms.labelled();
        rooms.plane();
        steps.model("digits-dense-16");
    }

    /** Both experiments on digits, and the kinds of path side by side. */
    private void digits() {
        hand.click("#legend-fold");
        digit(7, MouseButton.SECONDARY);
        digit(2, MouseButton.PRIMARY);
        album.take(
                "explorer-preview",
                "source and target are chosen; another source follows the pointer",
                () -> hand.moveTo("#map", 0.61, 0.5));
        for (int digit : new int[] {0, 1, 3, 4, 5, 6, 8, 9}) {
            digit(digit, MouseButton.PRIMARY);
        }
        steps.click("7", 0.18, 0.85, MouseButton.PRIMARY);
        album.take("explorer-walk", "ten sources, seven steps to the target and two beyond", steps::rest);
        album.takeSmallest("explorer-walk", "the same grid", steps::rest);
        album.takeLargeText("explorer-walk", "the same grid", steps::rest);
        hand.click("#path-compare");
        hand.until("the neighbours", () -> !hand.isShown("#search-progress"));
        album.take("explorer-paths", "kinds of path from one source, with what they are like", steps::rest);
        hand.click("#path-straight");
        hand.click("#experiment-settings");
        album.takeInBothThemes("explorer-plan", "how many sources and steps", steps::rest);
        hand.press(KeyCode.ESCAPE);
        hand.press(KeyCode.E);
        for (int digit : new int[] {0, 2, 4, 5, 6, 7, 9}) {
            digit(digit, MouseButton.PRIMARY);
        }
        steps.click("1", 0.285, 0.64, MouseButton.PRIMARY);
        steps.click("1", 0.315, 0.82, MouseButton.PRIMARY);
        album.take("explorer-analogy", "seven analogies of one pair of digits", steps::rest);
        album.takeSmallest("explorer-analogy", "the same analogies", steps::rest);
        hand.press(KeyCode.E);
        hand.click("#legend-fold");
    }

    private void digit(int digit, MouseButton button) {
        Point2D place = DIGITS.get(digit);
        steps.click(Integer.toString(digit), place.getX(), place.getY(), button);
    }

    private void map() {
        hand.press(KeyCode.S);
        album.takeInBothThemes("explorer-input", "the tiles show the inputs", steps::rest);
        hand.press(KeyCode.S);
        album.takeOnce("explorer-difference", "the tiles show what reconstructions lack", steps::rest);
        hand.press(KeyCode.S);
        hand.wheel("#map", 0.55, 0.8, 16);
        hand.drag("#map", 0.6, 0.6, 0.5, 0.55);
        album.take("explorer-zoom", "zoomed in at the pointer and panned", () -> hand.moveTo("#map", 0.5, 0.5));
        steps.toMap();
        hand.press(KeyCode.HOME, KeyCode.SPACE);
    }

    private void fashion() {
        steps.data("Fashion");
        hand.click("#legend-fold");
        steps.one("9", KeyCode.T);
        for (Garment each : GARMENTS) {
            steps.click(each.key(), each.x(), each.y(), MouseButton.PRIMARY);
        }
        for (String shoe : List.of("5", "7")) {
            steps.one(shoe, KeyCode.ENTER);
        }
        album.takeInBothThemes("fashion-walk", "garments on their way to a boot", steps::rest);
        hand.press(KeyCode.E);
        steps.click("3", 0.806, 0.842, MouseButton.PRIMARY);
        steps.find("dress");
        for (int i = 0; i < 6; i++) {
            steps.wander(ABOUT.get(i), 1);
            hand.press(KeyCode.ENTER);
        }
        steps.showAll();
        steps.click("0", 0.716, 0.92, MouseButton.PRIMARY);
        steps.click("2", 0.558, 0.727, MouseButton.PRIMARY);
        album.takeInBothThemes("fashion-analogy", "a top becomes a pullover; what becomes of dresses", steps::rest);
        hand.press(KeyCode.E);
        hand.click("#legend-fold");
    }

    private void typefaces(RoomsTour rooms) {
        steps.data("Typefaces");
        steps.find("g playfairdisplay blackitalic");
        hand.press(KeyCode.T);
        steps.find("g");
        for (int i = 0; i < 10; i++) {
            steps.wander(ABOUT.get(i % ABOUT.size()), 5);
            hand.press(KeyCode.ENTER);
        }
        steps.showAll();
        album.takeInBothThemes("glyphs-walk", "one letter in ten typefaces on their way to an eleventh", steps::rest);
        hand.press(KeyCode.E);
        for (String digit : List.of("2", "3", "4", "6", "7", "8", "9")) {
            steps.find(digit + " cinzel regular");
            hand.press(KeyCode.ENTER);
        }
        for (String words : List.of("5 cinzel regular", "5 lobstertwo bold")) {
            steps.find(words);
            hand.press(KeyCode.ENTER);
        }
        steps.showAll();
        album.takeInBothThemes("glyphs-analogy", "digits of one typeface in the style of another", steps::rest);
        rooms.glyphs();
        hand.press(KeyCode.E);
    }

    /** A model of one kind: its map of reconstructions, one of them beside its input, and a row of decoded codes. */
    private void model(String name) {
        steps.model(name);
        hand.clickAt("#map", 0.35, 0.5, MouseButton.PRIMARY);
        hand.clickAt("#map", 0.6, 0.45, MouseButton.SECONDARY);
        album.takeOnce(
                "model-" + name, "what a ready-made model makes of digits", () -> hand.moveTo("#map", 0.5, 0.55));
        hand.press(KeyCode.SPACE);
    }
}

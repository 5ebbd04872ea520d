package latentexplorer.ui.tour;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;

/** The part of the tour in the Explorer: both experiments on all kinds of images, then one room after the other. */
final class ExplorerTour {
    /** A ready-made model of each kind but the one that is open at the start. */
    private static final List<String> KINDS =
            List.of("digits-vae-16", "digits-style-sae", "digits-style-aae", "digits-homework-4");

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
        steps.one("7", KeyCode.T);
        steps.one("2", KeyCode.ENTER);
        album.take(
                "explorer-preview",
                "source and target are chosen; another source follows the pointer",
                () -> hand.moveTo("#map", 0.61, 0.5));
        for (String digit : List.of("0", "1", "3", "4", "5", "6", "7", "8", "9")) {
            steps.one(digit, KeyCode.ENTER);
        }
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
        analogy("1", KeyCode.UP, KeyCode.DOWN);
        album.take("explorer-analogy", "seven analogies of one pair of digits", steps::rest);
        album.takeSmallest("explorer-analogy", "the same analogies", steps::rest);
        hand.press(KeyCode.E);
    }

    /** A and B lie at two ends of a class; the C are of all classes. */
    private void analogy(String ofClass, KeyCode oneEnd, KeyCode otherEnd) {
        steps.find(ofClass);
        steps.wander(oneEnd, 12);
        hand.press(KeyCode.ENTER);
        steps.wander(otherEnd, 30);
        hand.press(KeyCode.ENTER);
        steps.showAll();
        for (String digit : List.of("0", "2", "4", "5", "6", "7", "9")) {
            steps.one(digit, KeyCode.ENTER);
        }
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
        steps.one("9", KeyCode.T);
        for (String garment : List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9")) {
            steps.one(garment, KeyCode.ENTER);
        }
        album.takeInBothThemes("fashion-walk", "ten garments on their way to a boot", steps::rest);
        hand.press(KeyCode.E);
        steps.one("0", KeyCode.ENTER);
        steps.one("2", KeyCode.ENTER);
        steps.find("dress");
        for (int i = 0; i < 7; i++) {
            steps.wander(ABOUT.get(i % ABOUT.size()), 3);
            hand.press(KeyCode.ENTER);
        }
        steps.showAll();
        album.takeInBothThemes("fashion-analogy", "a top becomes a pullover; what becomes of dresses", steps::rest);
        hand.press(KeyCode.E);
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
        for (String words : List.of(
                "roboto regular 5", "lobstertwo bold 5", "2 roboto regular", "3 roboto regular", "4 roboto regular")) {
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

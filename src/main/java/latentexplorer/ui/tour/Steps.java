package latentexplorer.ui.tour;

import java.util.Collections;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;

/** What one does in the Explorer again and again. */
final class Steps {
    private static final KeyCode[] ABOUT = {KeyCode.RIGHT, KeyCode.LEFT, KeyCode.UP, KeyCode.DOWN};

    private final Hand hand;

    Steps(Hand hand) {
        this.hand = hand;
    }

    /** Gives the keys to the map. */
    void toMap() {
        hand.doOnFx(() -> hand.find("#map").requestFocus());
    }

    /** Shows only the class of a digit, goes to one of its images and does with it what a key does. */
    void one(String digit, KeyCode does) {
        KeyCode filter = KeyCode.getKeyCode(digit);
        toMap();
        hand.press(filter);
        hand.press(ABOUT);
        hand.press(does, filter);
    }

    /** Shows only the class of a digit and clicks where its images lie, as shares of the map. */
    void click(String digit, double shareX, double shareY, MouseButton button) {
        KeyCode filter = KeyCode.getKeyCode(digit);
        toMap();
        hand.press(filter);
        hand.clickAt("#map", shareX, shareY, button);
        hand.press(filter);
    }

    /** Shows only what fits the words and goes to an image of that. */
    void find(String words) {
        toMap();
        hand.press(KeyCode.SLASH);
        hand.type(words);
        hand.press(KeyCode.ENTER);
        hand.press(ABOUT);
    }

    /** Goes on to another image on the map. */
    void wander(KeyCode direction, int times) {
        hand.press(Collections.nCopies(times, direction).toArray(KeyCode[]::new));
    }

    /** Takes filters away: what lies nearer to the hand goes first. */
    void showAll() {
        toMap();
        for (int i = 0; i < 3 && !hand.onFx(() -> hand.matches("#filter-count", "all .*")); i++) {
            hand.press(KeyCode.ESCAPE);
        }
    }

    void data(String beginning) {
        hand.choose("#choose-data", beginning);
        hand.until("the images of " + beginning, () -> hand.isShown("#map"));
    }

    /** A model of the digits, with a map of its codes. */
    void model(String name) {
        hand.choose("#choose-model", name);
        hand.until("the model " + name, () -> hand.reads("#choose-model", "Model: " + name));
        hand.until("a map or the offer of one", () -> hand.isShown("#map") || hand.isShown("#explorer-empty"));
        if (hand.onFx(() -> hand.isShown("#explorer-empty"))) {
            hand.click("#explorer-empty .button");
            hand.until("the map of " + name, () -> hand.isShown("#map"));
        }
    }

    void page(String name) {
        hand.click("#side-" + name);
    }

    /** The pointer where it changes nothing. */
    void rest() {
        hand.moveTo("#status-text", 0, 0);
    }
}

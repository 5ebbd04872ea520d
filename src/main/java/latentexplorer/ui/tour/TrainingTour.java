package latentexplorer.ui.tour;

import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;

/** The part of the tour in the Training workspace: trains a small model of each kind on few images, and looks at it. */
final class TrainingTour {
    /** The lines of the list of what to start from. */
    private enum Kind {
        VARIATIONAL(1, "a variational model: its curves, with beta behind them"),
        STYLE(3, "an adversarial style model"),
        LABELLED(4, "a model of images with their labels"),
        HOMEWORK(6, "the homework's autoencoder");

        private final int line;
        private final String shows;

        Kind(int line, String shows) {
            this.line = line;
            this.shows = shows;
        }
    }

    private static final List<String> STYLE_GROUPS = List.of("styles", "draw");

    private final Hand hand;
    private final Album album;

    TrainingTour(Hand hand, Album album) {
        this.hand = hand;
        this.album = album;
    }

    /** Ends on its way to the Explorer. */
    void go() {
        hand.click("#rail-training");
        hand.until("the form", () -> hand.isShown("#training-start"));
        album.take("training-form", "the form with its defaults", this::restPointer);
        album.takeSmallest("training-form", "the form", this::restPointer);
        album.takeLargeText("training-form", "the form", this::restPointer);
        paused();
        for (Kind kind : Kind.values()) {
            kind(kind);
        }
        runs();
        hand.click("#training-open");
    }

    /** A dense model is paused, changed and looked back upon, while another waits. */
    private void paused() {
        hand.replaceText("#training-epochs", "3000");
        hand.shortcut(KeyCode.ENTER);
        hand.until("some epochs", () -> hand.matches("#steer-status", "epoch [4-9]\\d* of 3,000.*"));
        hand.shortcut(KeyCode.P);
        hand.until("the pause", () -> hand.matches("#steer-status", "Paused in .*"));
        hand.settle();
        hand.replaceText("#steer-rate", "0.0005");
        hand.click("#steer-apply");
        hand.click("#training-step");
        hand.until("the pause", () -> hand.matches("#steer-status", "Paused in .*"));
        hand.click("#training-page-setup");
        hand.replaceText("#training-epochs", "5");
        hand.click("#training-start");
        hand.click("#training-start");
        hand.until("the queue", () -> hand.isShown("#training-queue"));
        album.takeInBothThemes("training-queue", "two runs wait for one that stands", this::restPointer);
        hand.click("#training-page-watch");
        album.take("training-paused", "a dense model while it is trained: paused, the rate changed", this::restPointer);
        hand.click("#watch-first");
        hand.press(KeyCode.RIGHT);
        album.takeInBothThemes("training-back", "the slider moved back to an early epoch", this::restPointer);
        hand.click("#queue-remove-1");
        hand.click("#training-stop");
        ended();
        album.take("training-done", "five epochs, ended", this::restPointer);
        for (String group : List.of("codes", "errors")) {
            hand.click("#watch-group-" + group);
            album.takeInBothThemes(
                    "training-" + group, "what the model makes of the held-out images", this::restPointer);
        }
        hand.click("#watch-group-overview");
    }

    private void kind(Kind kind) {
        hand.click("#training-page-setup");
        hand.choose("#training-presets", kind.line);
        hand.replaceText("#training-epochs", "2");
        hand.replaceText("#training-subsample", kind == Kind.STYLE ? "320" : "640");
        String name = kind.name().toLowerCase(Locale.ROOT);
        hand.click("#training-start");
        ended();
        album.takeInBothThemes("training-" + name, kind.shows, this::restPointer);
        if (kind == Kind.STYLE) {
            for (String group : STYLE_GROUPS) {
                hand.click("#watch-group-" + group);
                album.takeOnce("training-" + group, "what there is to see of styles", this::restPointer);
            }
            hand.click("#watch-group-overview");
        }
    }

    private void ended() {
        hand.until("the end of the training", () -> !hand.isShown("#steering") && hand.isShown("#training-map"));
        hand.settle();
    }

    /** All runs, one of them damaged. */
    private void runs() {
        hand.click("#training-page-runs");
        hand.until("the runs", () -> hand.isShown("#runs-table"));
        hand.settle();
        album.take("training-runs", "all runs with their curves; one cannot be read", this::restPointer);
        hand.click("#training-page-watch");
    }

    private void restPointer() {
        hand.moveTo("#status-text", 0, 0);
    }
}

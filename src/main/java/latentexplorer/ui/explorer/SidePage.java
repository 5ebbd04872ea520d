package latentexplorer.ui.explorer;

import java.util.Locale;

/** A page of what stands beside the map. */
public enum SidePage {
    EXPERIMENT("Experiment"),
    SCORES("Scores"),
    INSIDE("Inside"),
    GROUPS("Groups");

    private final String title;

    SidePage(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** Of the button that shows the page. */
    String id() {
        return "side-" + name().toLowerCase(Locale.ROOT);
    }

    /** The key that shows the page, as the user reads it. */
    String keys() {
        return "Alt+" + (ordinal() + 1);
    }
}

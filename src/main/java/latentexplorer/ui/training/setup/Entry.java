package latentexplorer.ui.training.setup;

import java.util.List;

/** How a setting is entered. */
sealed interface Entry {
    /** On or off; its texts are "true" and "false". */
    Entry SWITCH = new Switch();

    /** Typed, with what an empty field means. */
    record Text(String whenEmpty) implements Entry {
        static final Text PLAIN = new Text("");
    }

    /** See {@link #SWITCH}. */
    record Switch() implements Entry {}

    /** One of some words; none for those that are only known in use. */
    record Choice(List<String> words) implements Entry {}
}

package latentexplorer.ui.session;

import java.util.List;

/**
 * The keys of one workspace, for the keyboard overview.
 *
 * @param title where the keys hold
 */
public record KeyHelp(String title, List<Key> keys) {
    /**
     * @param keys as the user reads them, for example "Ctrl+C" or "[ and ]"
     * @param does what they do, a few words
     */
    public record Key(String keys, String does) {}
}

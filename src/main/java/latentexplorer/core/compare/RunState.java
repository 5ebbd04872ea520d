package latentexplorer.core.compare;

/** What a run is up to, in the words that the user reads and filters by. */
public enum RunState {
    TRAINING("running"),
    /** Neither ended nor being written: the rest of it can be trained. */
    INTERRUPTED("interrupted"),
    FINISHED("finished"),
    /** The patience was over. */
    EARLY("stopped early"),
    /** By the user. */
    STOPPED("stopped"),
    DIVERGED("diverged"),
    /** Damaged, or of a newer version of the program. */
    DAMAGED("unreadable");

    private final String word;

    RunState(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}

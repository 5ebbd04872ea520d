package latentexplorer.core.select;

/** What newly pointed out images do to a selection. */
public enum Combine {
    /** They are the selection. */
    REPLACE,
    /** They are added to it. */
    GROW,
    /** They are taken from it. */
    SHRINK
}

package latentexplorer.core.net;

/** How much an {@link Advice} matters. */
public enum Severity {
    /** Good to know. */
    NOTE,
    /** Something should be changed for a good model. */
    WARNING,
    /** The training does not do what it is for. */
    ALARM
}

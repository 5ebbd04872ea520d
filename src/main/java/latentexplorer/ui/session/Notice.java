package latentexplorer.ui.session;

/**
 * Something the user is told in passing.
 *
 * @param kind how it is drawn
 * @param sentence what the user reads
 * @param details what helps whoever is asked for help; empty when there is nothing to add
 */
public record Notice(Kind kind, String sentence, String details) {
    /** How a notice is drawn. */
    public enum Kind {
        INFORMATION,
        PROBLEM
    }

    public static Notice information(String sentence) {
        return new Notice(Kind.INFORMATION, sentence, "");
    }
}

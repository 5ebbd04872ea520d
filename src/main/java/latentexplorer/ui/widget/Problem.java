package latentexplorer.ui.widget;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * Something that went wrong, as a pane shows it in place of the result.
 *
 * @param sentence what the user reads
 * @param details what helps whoever is asked for help; empty when there is nothing to add
 */
public record Problem(String sentence, String details) {
    /**
     * A failure with its trace.
     *
     * @param sentence what the user reads of it
     */
    public static Problem of(String sentence, Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return new Problem(sentence, trace.toString());
    }
}

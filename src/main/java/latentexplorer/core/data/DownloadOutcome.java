package latentexplorer.core.data;

import java.nio.file.Path;

/** How a download ended, when it was not for an error or the user's wish. */
public sealed interface DownloadOutcome {
    /** A sentence for the user. */
    String sentence();

    /**
     * All files are there and are the published ones.
     *
     * @param folder where they lie
     */
    record Complete(Path folder, String sentence) implements DownloadOutcome {}

    /**
     * No mirror could be reached, or none gave the whole of a file. What came is kept, and the next download goes on
     * from there. Nothing is lost: the bundled set stays in use, as the sentence says.
     */
    record Unavailable(String sentence) implements DownloadOutcome {}
}

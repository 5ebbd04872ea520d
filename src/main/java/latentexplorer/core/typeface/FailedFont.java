package latentexplorer.core.typeface;

/**
 * A font file, or some characters of it, that could not be drawn.
 *
 * @param file its name, with the folders below the one that was opened
 * @param reason the end of a sentence: "it is no font that can be read"
 */
public record FailedFont(String file, String reason) {
    /** For the user. */
    public String sentence() {
        return file + ": " + reason + ".";
    }
}

package latentexplorer.core.typeface;

/**
 * A row of a table that was left out.
 *
 * @param number counted from 1, which is the header
 * @param reason the end of a sentence: "it has 785 columns"
 */
public record SkippedRow(long number, String reason) {
    /** For the user. */
    public String sentence() {
        return "Row " + number + ": " + reason + ".";
    }
}

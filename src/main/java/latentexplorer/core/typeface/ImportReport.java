package latentexplorer.core.typeface;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What came of an import.
 *
 * @param glyphs how many were taken
 * @param typefaces of how many typefaces
 * @param incomplete how many of these lack a character that another one has
 * @param skippedRows how many rows were left out
 * @param skipped the first of them, at most {@link #ROWS_KEPT}
 * @param failures fonts that could not be drawn, or not wholly
 */
public record ImportReport(
        int glyphs,
        int typefaces,
        int incomplete,
        long skippedRows,
        List<SkippedRow> skipped,
        List<FailedFont> failures) {
    /** A file of nothing but bad rows must not fill the memory with reasons. */
    public static final int ROWS_KEPT = 1_000;

    public ImportReport {
        skipped = List.copyOf(skipped);
        failures = List.copyOf(failures);
    }

    static ImportReport of(Glyphs glyphs, long skippedRows, List<SkippedRow> skipped, List<FailedFont> failures) {
        return new ImportReport(
                glyphs.size(), glyphs.typefaces().size(), glyphs.incompleteTypefaces(), skippedRows, skipped, failures);
    }

    /** How many rows and fonts were left out, or some characters of a font. */
    public long leftOut() {
        return skippedRows + failures.size();
    }

    /** One sentence for each row and font that was left out, and one for the rows that are only counted. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        skipped.forEach(row -> sentences.add(row.sentence()));
        if (skippedRows > skipped.size()) {
            sentences.add(
                    String.format(Locale.ROOT, "%,d more rows were left out likewise.", skippedRows - skipped.size()));
        }
        failures.forEach(font -> sentences.add(font.sentence()));
        return sentences;
    }
}

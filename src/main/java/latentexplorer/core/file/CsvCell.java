package latentexplorer.core.file;

/** A cell of a table whose cells are parted by commas (RFC 4180). */
public final class CsvCell {
    private CsvCell() {}

    /** A text as a cell: in quotation marks, its own doubled, where it holds one, a comma or the end of a line. */
    public static String of(String text) {
        return text.matches("[^\",\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}

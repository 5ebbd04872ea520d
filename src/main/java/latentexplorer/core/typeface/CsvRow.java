package latentexplorer.core.typeface;

import java.nio.charset.StandardCharsets;

/**
 * Where the fields of one row of a CSV text lie (RFC 4180, and as Python's csv module reads it: a double quote counts
 * only at the start of a field). Line ends are LF or CR LF.
 */
final class CsvRow {
    /** A row that is longer is broken: most likely a quote was never closed. One of glyphs has some 5,000 bytes. */
    static final int LONGEST = 1 << 16;

    /** What became of a row. */
    enum State {
        WHOLE,
        /** The text at hand is over before the row is. */
        UNFINISHED,
        /** A quote is opened and not closed, or text follows the closing one. */
        BROKEN_QUOTES,
        TOO_LONG
    }

    private final int most;
    private final int[] starts;
    private final int[] ends;
    private final boolean[] doubled;
    private int columns;
    private int next;

    /** @param most number of fields whose places are kept; others are counted */
    CsvRow(int most) {
        this.most = most;
        starts = new int[most];
        ends = new int[most];
        doubled = new boolean[most];
    }

    /** How many fields the row has. */
    int columns() {
        return columns;
    }

    /** Where the next row starts; after a broken one the line below its first. */
    int next() {
        return next;
    }

    /** Where the content of a field starts, behind its quote. */
    int start(int column) {
        return starts[column];
    }

    /** The content of a field, without quotes. */
    String field(byte[] text, int column) {
        String raw = new String(text, starts[column], ends[column] - starts[column], StandardCharsets.UTF_8);
        return doubled[column] ? raw.replace("\"\"", "\"") : raw;
    }

    /**
     * Finds the fields. The answer does not depend on how much of the text lies behind the row.
     *
     * @param text holds the row from {@code start} on
     * @param limit where the text at hand ends
     * @param last whether no more text follows it
     */
    State scan(byte[] text, int start, int limit, boolean last) {
        columns = 0;
        int bound = Math.min(limit, start + LONGEST);
        boolean atEnd = last && bound == limit;
        int p = start;
        while (true) {
            if (p < bound && text[p] == '"') {
                int close = closingQuote(text, p + 1, bound);
                if (close == bound) {
                    return broken(State.BROKEN_QUOTES, text, start, limit, last);
                }
                p = close + 1;
            } else {
                p = plainField(text, p, bound);
            }
            if (p < bound && text[p] == '\r') {
                p += p + 1 < bound && text[p + 1] == '\n' || p + 1 == bound ? 1 : 0;
            }
            if (p == bound) {
                next = limit;
                return atEnd ? State.WHOLE : broken(State.TOO_LONG, text, start, limit, last);
            }
            if (text[p] == '\n') {
                next = p + 1;
                return State.WHOLE;
            }
            if (text[p] != ',') {
                return broken(State.BROKEN_QUOTES, text, start, limit, last);
            }
            p++;
        }
    }

    private int closingQuote(byte[] text, int from, int bound) {
        boolean pairs = false;
        for (int q = from; q < bound; q++) {
            if (text[q] == '"') {
                if (q + 1 == bound || text[q + 1] != '"') {
                    keep(from, q, pairs);
                    return q;
                }
                pairs = true;
                q++;
            }
        }
        return bound;
    }

    /** Ends before the comma or the line end. */
    private int plainField(byte[] text, int from, int bound) {
        int p = from;
        while (p < bound && text[p] != ',' && text[p] != '\n') {
            p++;
        }
        boolean carriage = p > from && text[p - 1] == '\r' && (p == bound || text[p] == '\n');
        keep(from, carriage ? p - 1 : p, false);
        return p;
    }

    private void keep(int start, int end, boolean pairs) {
        if (columns < most) {
            starts[columns] = start;
            ends[columns] = end;
            doubled[columns] = pairs;
        }
        columns++;
    }

    private State broken(State state, byte[] text, int start, int limit, boolean last) {
        if (!last && limit - start <= LONGEST) {
            return State.UNFINISHED;
        }
        next = nextLine(text, start, Math.min(limit, start + LONGEST));
        return state;
    }

    /** Behind the first line end, or {@code bound} when there is none. */
    static int nextLine(byte[] text, int start, int bound) {
        int p = start;
        while (p < bound && text[p] != '\n') {
            p++;
        }
        return Math.min(bound, p + 1);
    }
}

package latentexplorer.core.typeface;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import latentexplorer.core.job.JobScope;

/**
 * Reads the rows in one piece of a TMNIST text: name, label, 784 pixels. Almost all rows are plain, for which there is a
 * short way; whatever is unusual in a row sends it the long way, which also finds the words for what is wrong. Used
 * again and again.
 */
final class GlyphRows {
    /** Name, label, pixels. */
    static final int COLUMNS = 2 + Glyphs.PIXELS;
    /** So many zeros must follow the text at hand, because eight bytes are looked at in one go. */
    static final int PADDING = 16;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    /** "0.0,0.0,": most of a glyph is empty. */
    private static final long TWO_ZEROS = 0x2C302E302C302E30L;
    /** "0,0,0,0,". */
    private static final long FOUR_ZEROS = 0x2C302C302C302C30L;

    private static final int SHORTEST_ROW = 2 * Glyphs.PIXELS;
    private static final int ROWS_BETWEEN_POLLS = 64;
    private static final int WORDS_SHOWN = 20;
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private final CsvRow row = new CsvRow(COLUMNS);
    private final List<SkippedRow> skipped = new ArrayList<>();
    private byte[] text = new byte[0];
    private int limit;
    private boolean last;
    private byte[] pixels = new byte[0];
    private String[] names = new String[0];
    private byte[] characters = new byte[0];
    private int[] numbers = new int[0];
    private int count;
    private int rows;
    private long skippedCount;
    private int end;

    /** How many glyphs were read. */
    int count() {
        return count;
    }

    /** The pixels of the glyphs, 784 each, one after the other; overwritten by the next piece. */
    byte[] pixels() {
        return pixels;
    }

    String name(int glyph) {
        return names[glyph];
    }

    int character(int glyph) {
        return characters[glyph];
    }

    /** In which row of the piece the glyph was, from 0 on. */
    int number(int glyph) {
        return numbers[glyph];
    }

    /** How many rows the piece has, those without a glyph too. */
    int rows() {
        return rows;
    }

    /** How many rows were left out. */
    long skippedCount() {
        return skippedCount;
    }

    /** The first rows that were left out, numbered from 0 on. */
    List<SkippedRow> skipped() {
        return skipped;
    }

    /** Where the first row starts that was not read: at or behind the end of the piece, or before when text is missing. */
    int end() {
        return end;
    }

    /**
     * Reads the rows that start from {@code from} to before {@code to}.
     *
     * @param buffer holds the text; {@link #PADDING} zeros follow its limit
     * @param textLimit where the text at hand ends
     * @param textIsLast whether no more text follows it
     */
    void read(byte[] buffer, int from, int to, int textLimit, boolean textIsLast, JobScope scope) {
        text = buffer;
        limit = textLimit;
        last = textIsLast;
        count = 0;
        rows = 0;
        skippedCount = 0;
        skipped.clear();
        makeRoom(Math.max(0, to - from) / SHORTEST_ROW + 1);
        int at = from;
        while (at < to) {
            if (rows % ROWS_BETWEEN_POLLS == 0) {
                scope.check();
            }
            int next = plainRow(at);
            if (next < 0) {
                next = anyRow(at);
            }
            if (next < 0) {
                break;
            }
            at = next;
            rows++;
        }
        end = at;
    }

    private void makeRoom(int most) {
        if (names.length < most) {
            pixels = new byte[most * Glyphs.PIXELS];
            names = new String[most];
            characters = new byte[most];
            numbers = new int[most];
        }
    }

    private void take(String name, int character) {
        names[count] = name;
        characters[count] = (byte) character;
        numbers[count] = rows;
        count++;
    }

    /** A row without quotes and whose values are whole. Returns where the next one starts, or -1 for any other row. */
    private int plainRow(int start) {
        int p = start;
        if (text[p] == '"') {
            return -1;
        }
        while (p < limit && text[p] != ',' && text[p] != '\n') {
            p++;
        }
        int label = text[p + 1];
        if (p == start || text[p] != ',' || !Characters.contains(label) || label == '"' || text[p + 2] != ',') {
            return -1;
        }
        int next = wholePixels(p + 3);
        if (next < 0) {
            return -1;
        }
        String name = new String(text, start, p - start, StandardCharsets.UTF_8);
        if (!isName(name)) {
            return -1;
        }
        take(name, Characters.indexOf(label));
        return next;
    }

    /** Bytes that are no UTF-8 become U+FFFD. */
    private static boolean isName(String name) {
        return !name.isBlank() && name.indexOf('\uFFFD') < 0;
    }

    /**
     * Reads 784 values such as {@code 0.0} or {@code 0} and the line end. Needs no limit: the zeros behind it are no
     * digits.
     *
     * @return where the next row starts, or -1 when anything else is there
     */
    private int wholePixels(int start) {
        int p = start;
        int at = count * Glyphs.PIXELS;
        int lastPixel = at + Glyphs.PIXELS - 1;
        while (true) {
            long eight = (long) EIGHT.get(text, p);
            if (eight == TWO_ZEROS && at + 1 < lastPixel) {
                pixels[at++] = 0;
                pixels[at++] = 0;
                p += 8;
                continue;
            }
            if (eight == FOUR_ZEROS && at + 3 < lastPixel) {
                pixels[at++] = 0;
                pixels[at++] = 0;
                pixels[at++] = 0;
                pixels[at++] = 0;
                p += 8;
                continue;
            }
            int value = text[p] - '0';
            if (value < 0 || value > 9) {
                return -1;
            }
            int digit = text[++p] - '0';
            for (int digits = 1; digit >= 0 && digit <= 9; digits++) {
                value = value * 10 + digit;
                if (digits == 3) {
                    return -1;
                }
                digit = text[++p] - '0';
            }
            if (text[p] == '.') {
                do {
                    p++;
                } while (text[p] == '0');
            }
            if (value > 255) {
                return -1;
            }
            pixels[at] = (byte) value;
            if (at == lastPixel) {
                return lineEnd(p);
            }
            if (text[p] != ',') {
                return -1;
            }
            at++;
            p++;
        }
    }

    private int lineEnd(int p) {
        if (text[p] == '\n' && p < limit) {
            return p + 1;
        }
        if (text[p] == '\r' && text[p + 1] == '\n' && p + 1 < limit) {
            return p + 2;
        }
        return p == limit && last ? p : -1;
    }

    /** Returns where the next row starts, or -1 when the text at hand ends before this one does. */
    private int anyRow(int start) {
        CsvRow.State state = row.scan(text, start, limit, last);
        if (state == CsvRow.State.UNFINISHED) {
            return -1;
        }
        int next = row.next();
        switch (state) {
            case BROKEN_QUOTES -> skip("a quote is opened and not closed, or text follows the closing one");
            case TOO_LONG -> skip("it is longer than " + CsvRow.LONGEST + " bytes");
            default -> {
                int secondLine = CsvRow.nextLine(text, start, next);
                if (row.columns() == COLUMNS) {
                    glyph(next);
                } else if (secondLine < next) {
                    skip("a quote is opened and not closed in this line");
                    return secondLine;
                } else if (row.columns() > 1 || !row.field(text, 0).isEmpty()) {
                    skip("it has " + row.columns() + (row.columns() == 1 ? " column, " : " columns, ") + COLUMNS
                            + " were expected (name, label and 784 pixels)");
                }
            }
        }
        return next;
    }

    private void glyph(int next) {
        String name = row.field(text, 0);
        String label = row.field(text, 1);
        if (name.isBlank()) {
            skip("the typeface has no name");
        } else if (!isName(name)) {
            skip("the name of the typeface is not UTF-8 text");
        } else if (label.length() != 1 || !Characters.contains(label.charAt(0))) {
            skip("the label " + quoted(label) + " is none of the " + Characters.COUNT + " characters ! to ~");
        } else if (wholePixels(row.start(2)) == next || anyPixels()) {
            take(name, Characters.indexOf(label.charAt(0)));
        }
    }

    private boolean anyPixels() {
        for (int p = 0; p < Glyphs.PIXELS; p++) {
            String field = row.field(text, 2 + p);
            String number = field.strip();
            double value = NUMBER.matcher(number).matches() ? Double.parseDouble(number) : Double.NaN;
            if (!(value >= 0 && value <= 255)) {
                skip("pixel " + (p + 1) + " should be a number from 0 to 255, but is " + quoted(field));
                return false;
            }
            pixels[count * Glyphs.PIXELS + p] = (byte) (int) value;
        }
        return true;
    }

    private static String quoted(String words) {
        String shown = words.length() > WORDS_SHOWN ? words.substring(0, WORDS_SHOWN) + "…" : words;
        return words.isEmpty() ? "empty" : String.format(Locale.ROOT, "\"%s\"", shown);
    }

    private void skip(String reason) {
        skippedCount++;
        if (skipped.size() < ImportReport.ROWS_KEPT) {
            skipped.add(new SkippedRow(rows, reason));
        }
    }
}

package latentexplorer.core.typeface;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import latentexplorer.core.file.BadFileException;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;

/**
 * A table of glyphs as TMNIST is published: a header of 786 columns, then in each row the name of a typeface, one of the
 * 94 characters, and 784 pixels written {@code 0.0} or {@code 0}. UTF-8; plain, compressed with gzip, or alone in a zip
 * file.
 *
 * <p>The text goes through two buffers: while one is filled, the pieces of the other are read side by side. A piece
 * starts behind a line end, in the hope that this is no line end within quotes; where the piece before it shows that it
 * was, the piece is read again from the right place. So the result depends neither on the number of threads nor on where
 * the text was cut.
 */
public final class TmnistCsv {
    private static final int BUFFER = 32 << 20;
    private static final int PIECES = 16;
    /** Enough for the header. */
    private static final int SMALLEST_BUFFER = CsvRow.LONGEST;

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Path file;
    private final int largestBuffer;

    public TmnistCsv(Path file) {
        this(file, BUFFER);
    }

    /** @param largestBuffer how much text is read at once, at least the size of a row */
    TmnistCsv(Path file, int largestBuffer) {
        this.file = file;
        this.largestBuffer = largestBuffer;
    }

    /** Whether the first row has the right number of columns. */
    public boolean looksRight() {
        try (TextSource source = new TextSource(file)) {
            Buffer buffer = new Buffer(SMALLEST_BUFFER);
            buffer.fill(source, JobScope.unattended());
            buffer.passHeader();
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /**
     * Reads all glyphs. Rows that cannot be used are left out and reported.
     *
     * @throws BadFileException when it is no such table, is damaged, or no row of it can be used
     * @throws java.util.concurrent.CancellationException when the scope was cancelled
     */
    public ImportedGlyphs read(Workers workers, JobScope scope) throws IOException {
        Reading reading = new Reading();
        try (TextSource source = new TextSource(file)) {
            int size = Math.clamp(source.size() + 1, SMALLEST_BUFFER, largestBuffer);
            Buffer buffer = new Buffer(size);
            Buffer ahead = new Buffer(size);
            buffer.fill(source, scope);
            buffer.passHeader();
            GlyphRows[] pieces = Stream.generate(GlyphRows::new).limit(PIECES).toArray(GlyphRows[]::new);
            while (true) {
                scope.report(source.fraction(), "Reading " + file.getFileName());
                readPieces(buffer, ahead, source, pieces, workers, scope);
                int end = reading.join(buffer, pieces, scope);
                if (buffer.last) {
                    break;
                }
                ahead.startWith(buffer, end);
                Buffer done = buffer;
                buffer = ahead;
                ahead = done;
            }
        }
        if (reading.glyphs.size() == 0) {
            throw new BadFileException(
                    file,
                    reading.skipped.isEmpty()
                            ? "there is no row below the header"
                            : "none of its rows can be used. Row "
                                    + reading.skipped.getFirst().number() + ": "
                                    + reading.skipped.getFirst().reason());
        }
        Glyphs glyphs = reading.glyphs.inOrder(workers);
        return new ImportedGlyphs(glyphs, ImportReport.of(glyphs, reading.skippedCount, reading.skipped, List.of()));
    }

    /**
     * Reads the first glyphs only.
     *
     * @param limit how many at most
     */
    public Start start(int limit, JobScope scope) throws IOException {
        try (TextSource source = new TextSource(file)) {
            Buffer buffer = new Buffer(Math.max(SMALLEST_BUFFER, limit * CsvRow.LONGEST / 8));
            buffer.fill(source, scope);
            buffer.passHeader();
            GlyphRows rows = new GlyphRows();
            rows.read(buffer.text, buffer.from, buffer.limit, buffer.limit, buffer.last, scope);
            GlyphStore store = new GlyphStore();
            for (int g = 0; g < rows.count() && store.size() < limit; g++) {
                store.add(rows.name(g), rows.character(g), rows.pixels(), g * Glyphs.PIXELS);
            }
            double bytesPerRow = (double) (rows.end() - buffer.from) / Math.max(1, rows.rows());
            long estimate = buffer.last ? rows.count() : (long) (source.size() / Math.max(1, bytesPerRow));
            return new Start(store.inOrder(), (int) Math.min(estimate, GlyphStore.MOST));
        }
    }

    /**
     * The beginning of a table.
     *
     * @param glyphs the first ones, put in order
     * @param estimate about how many the whole table has
     */
    public record Start(Glyphs glyphs, int estimate) {}

    private static void readPieces(
            Buffer buffer, Buffer ahead, TextSource source, GlyphRows[] pieces, Workers workers, JobScope scope)
            throws IOException {
        try {
            workers.forEachShard(PIECES + 1, shard -> {
                if (shard > 0) {
                    buffer.read(pieces[shard - 1], shard - 1, scope);
                } else if (!buffer.last) {
                    ahead.fillUnchecked(source, scope);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** What was read so far. */
    private final class Reading {
        private final GlyphStore glyphs = new GlyphStore();
        private final List<SkippedRow> skipped = new ArrayList<>();
        private long skippedCount;
        /** The header is row 1. */
        private long rowsBefore = 1;

        /**
         * Takes what was found in the pieces of a buffer, in order.
         *
         * @return where the first row starts that was not read
         */
        int join(Buffer buffer, GlyphRows[] pieces, JobScope scope) throws BadFileException {
            int end = buffer.from;
            for (int p = 0; p < PIECES; p++) {
                int to = buffer.cut(p + 1);
                if (end >= to) {
                    continue;
                }
                if (end != buffer.cut(p)) {
                    pieces[p].read(buffer.text, end, to, buffer.limit, buffer.last, scope);
                }
                take(pieces[p]);
                end = pieces[p].end();
                if (end < to) {
                    break;
                }
            }
            return end;
        }

        private void take(GlyphRows rows) throws BadFileException {
            List<SkippedRow> out = new ArrayList<>();
            rows.skipped().forEach(row -> out.add(new SkippedRow(numberOf(row.number()), row.reason())));
            skippedCount += rows.skippedCount();
            for (int g = 0; g < rows.count(); g++) {
                if (glyphs.size() == GlyphStore.MOST) {
                    throw new BadFileException(
                            file,
                            String.format(
                                    Locale.ROOT, "it has more glyphs than the %,d that can be held", GlyphStore.MOST));
                }
                if (!glyphs.add(rows.name(g), rows.character(g), rows.pixels(), g * Glyphs.PIXELS)) {
                    skippedCount++;
                    out.add(new SkippedRow(
                            numberOf(rows.number(g)),
                            "the typeface " + rows.name(g) + " had the character " + Characters.at(rows.character(g))
                                    + " before; the first one counts"));
                }
            }
            out.sort(Comparator.comparingLong(SkippedRow::number));
            skipped.addAll(out.subList(0, Math.min(out.size(), ImportReport.ROWS_KEPT - skipped.size())));
            rowsBefore += rows.rows();
        }

        private long numberOf(long row) {
            return rowsBefore + row + 1;
        }
    }

    /** Text at hand: room for a row that the buffer before it could not finish, then what was read. */
    private final class Buffer {
        private final byte[] text;
        private final int size;
        private final int[] cuts = new int[PIECES + 1];
        private int from;
        private int limit;
        private boolean last;

        Buffer(int size) {
            this.size = size;
            text = new byte[CsvRow.LONGEST + size + GlyphRows.PADDING];
        }

        void fill(TextSource source, JobScope scope) throws IOException {
            from = CsvRow.LONGEST;
            int filled = source.read(text, from, size, scope);
            limit = from + filled;
            last = filled < size;
            Arrays.fill(text, limit, limit + GlyphRows.PADDING, (byte) 0);
            cut();
        }

        void fillUnchecked(TextSource source, JobScope scope) {
            try {
                fill(source, scope);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Puts the row that another buffer could not finish before the text. */
        void startWith(Buffer before, int start) {
            int length = before.limit - start;
            from -= length;
            System.arraycopy(before.text, start, text, from, length);
            cut();
        }

        /** The start of piece {@code p}, or the end of the last. */
        int cut(int p) {
            return cuts[p];
        }

        private void cut() {
            cuts[0] = from;
            for (int p = 1; p < PIECES; p++) {
                int middle = from + (int) ((long) (limit - from) * p / PIECES);
                cuts[p] = Math.max(cuts[p - 1], CsvRow.nextLine(text, middle, limit));
            }
            cuts[PIECES] = limit;
        }

        void read(GlyphRows rows, int piece, JobScope scope) {
            rows.read(text, cuts[piece], cuts[piece + 1], limit, last, scope);
        }

        /** @throws BadFileException when the first row is not that of such a table */
        void passHeader() throws BadFileException {
            if (limit == from) {
                throw new BadFileException(file, "the file is empty, but a table of glyphs was expected");
            }
            if (Arrays.equals(text, from, Math.min(limit, from + MARK.length), MARK, 0, MARK.length)) {
                from += MARK.length;
            }
            CsvRow header = new CsvRow(GlyphRows.COLUMNS);
            CsvRow.State state = header.scan(text, from, limit, last);
            if (state != CsvRow.State.WHOLE || header.columns() != GlyphRows.COLUMNS) {
                String found = state == CsvRow.State.WHOLE
                        ? "has " + header.columns() + (header.columns() == 1 ? " column" : " columns")
                        : "is none";
                throw new BadFileException(
                        file,
                        "a table of glyphs as TMNIST is published was expected, whose first row has "
                                + GlyphRows.COLUMNS
                                + " columns (name, label and 784 pixels), but the first row of this one "
                                + found);
            }
            from = header.next();
            cut();
        }
    }
}

package latentexplorer.core.typeface;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import latentexplorer.core.file.BadFileException;
import latentexplorer.core.job.JobScope;
import org.jspecify.annotations.Nullable;

/** The bytes of a table: a plain file, one compressed with gzip, or the one table in a zip file. */
final class TextSource implements AutoCloseable {
    private static final int STEP = 1 << 20;

    private final Path file;
    private final InputStream in;
    private final Counted raw;
    private final @Nullable ZipFile zip;
    private final @Nullable ZipEntry entry;
    private final CRC32 sum = new CRC32();
    private boolean atEnd;

    /** @throws BadFileException when there is no such file, or when it is a zip file that is damaged or holds no one table */
    TextSource(Path file) throws IOException {
        this.file = file;
        if (!Files.isRegularFile(file)) {
            throw new BadFileException(file, "there is no such file");
        }
        byte[] first;
        try (InputStream start = Files.newInputStream(file)) {
            first = start.readNBytes(2);
        }
        if (first.length == 2 && first[0] == 'P' && first[1] == 'K') {
            zip = openZip(file);
            try {
                entry = table(file, zip);
                raw = new Counted(zip.getInputStream(entry), Math.max(1, entry.getSize()));
            } catch (IOException e) {
                zip.close();
                throw e;
            }
            in = new CheckedInputStream(raw, sum);
        } else {
            zip = null;
            entry = null;
            raw = new Counted(Files.newInputStream(file), Math.max(1, Files.size(file)));
            in = first.length == 2 && (first[0] & 0xFF) == 0x1F && (first[1] & 0xFF) == 0x8B ? gzip() : raw;
        }
    }

    private static ZipFile openZip(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new BadFileException(file, "the zip file is cut off or damaged (" + e.getMessage() + ")", e);
        }
    }

    private InputStream gzip() throws IOException {
        try {
            return new GZIPInputStream(new BufferedInputStream(raw, 1 << 16), 1 << 16);
        } catch (EOFException | ZipException e) {
            raw.close();
            throw damaged(e);
        }
    }

    /** Systems put files of their own beside the table, which do not count. */
    private static ZipEntry table(Path file, ZipFile zip) throws BadFileException {
        List<? extends ZipEntry> members = zip.stream()
                .filter(member -> !member.isDirectory())
                .filter(member -> !member.getName().startsWith("__MACOSX/"))
                .filter(member -> !member.getName().matches("(.*/)?\\.[^/]*"))
                .toList();
        List<? extends ZipEntry> tables = members.stream()
                .filter(member ->
                        member.getName().regionMatches(true, member.getName().length() - 4, ".csv", 0, 4))
                .toList();
        List<? extends ZipEntry> chosen = tables.isEmpty() ? members : tables;
        if (chosen.size() == 1) {
            return chosen.getFirst();
        }
        if (members.isEmpty()) {
            throw new BadFileException(file, "one CSV file was expected in the zip file, but it is empty");
        }
        List<String> names = chosen.stream().map(ZipEntry::getName).limit(4).toList();
        throw new BadFileException(
                file,
                "one CSV file was expected in the zip file, but it holds " + chosen.size() + ": "
                        + String.join(", ", names) + (chosen.size() > names.size() ? ", …" : ""));
    }

    /** How much text there is in all, in bytes; of a file that was compressed with gzip a guess. */
    long size() throws IOException {
        return in instanceof GZIPInputStream ? Files.size(file) * 8 : raw.total;
    }

    /** How much was read, 0 to 1. */
    double fraction() {
        return Math.min(1, (double) raw.count / raw.total);
    }

    /**
     * Reads until {@code length} bytes are there or the text is over.
     *
     * @return how many bytes came; fewer than {@code length} only at the end
     * @throws BadFileException when what is compressed is damaged or cut off
     */
    int read(byte[] target, int offset, int length, JobScope scope) throws IOException {
        int filled = 0;
        try {
            while (filled < length && !atEnd) {
                scope.check();
                int got = in.read(target, offset + filled, Math.min(STEP, length - filled));
                if (got < 0) {
                    atEnd = true;
                    checkSum();
                } else {
                    filled += got;
                }
            }
        } catch (EOFException | ZipException e) {
            throw damaged(e);
        }
        return filled;
    }

    /** Reading a member of a zip file does not check what was read. */
    private void checkSum() throws BadFileException {
        if (entry != null && entry.getCrc() >= 0 && entry.getCrc() != sum.getValue()) {
            throw new BadFileException(
                    file, "the zip file is damaged: the checksum of " + entry.getName() + " is wrong");
        }
    }

    private BadFileException damaged(IOException e) {
        return new BadFileException(
                file,
                "its compressed data is cut off or damaged"
                        + (e.getMessage() == null ? "" : " (" + e.getMessage() + ")"),
                e);
    }

    @Override
    public void close() throws IOException {
        try {
            in.close();
        } finally {
            if (zip != null) {
                zip.close();
            }
        }
    }

    private static final class Counted extends FilterInputStream {
        private final long total;
        private volatile long count;

        Counted(InputStream in, long total) {
            super(in);
            this.total = total;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int got = super.read(target, offset, length);
            count += Math.max(0, got);
            return got;
        }
    }
}

package latentexplorer.core.data;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import latentexplorer.core.file.AtomicFile;
import latentexplorer.core.file.BadFileException;
import latentexplorer.core.job.JobScope;
import org.jspecify.annotations.Nullable;

/**
 * The content of an IDX file: {@code 00 00 type ndim}, then ndim int32 sizes, then the values, all big-endian
 * (http://yann.lecun.com/exdb/mnist/). Files may be compressed with gzip; their first bytes tell, not their names.
 *
 * @param kind what it holds
 * @param count number of items (labels, images or typefaces)
 * @param values {@code count} items, one after the other; shared and not to be written to
 */
public record IdxFile(IdxKind kind, int count, byte[] values) {
    private static final int CHUNK = 1 << 20;
    /** No array is longer on common virtual machines. */
    private static final long LONGEST = Integer.MAX_VALUE - 8L;
    /** A byte of deflated data never stands for more. */
    private static final long DEFLATE_LIMIT = 1032;

    public IdxFile {
        if (values.length != Math.multiplyExact(count, kind.itemBytes())) {
            throw new IllegalArgumentException(values.length + " bytes are not " + count + " " + kind.plural());
        }
    }

    /**
     * Reads a whole file. Memory is taken as the data comes, so that a header that promises more than there is costs
     * nothing.
     *
     * @throws BadFileException when it is missing, empty, no such file, cut off, damaged, too long, or has other sizes
     * @throws java.util.concurrent.CancellationException when the scope was cancelled
     */
    public static IdxFile read(Path file, IdxKind kind, JobScope scope) throws IOException {
        try (InputStream raw = open(file)) {
            DataInputStream in = new DataInputStream(raw);
            int count = readHeader(file, in, kind);
            return new IdxFile(kind, count, readValues(file, in, kind, count, scope));
        } catch (EOFException | ZipException e) {
            throw damaged(file, e);
        }
    }

    /** The number of items that the header promises, without reading them. */
    public static int count(Path file, IdxKind kind) throws IOException {
        try (InputStream in = open(file)) {
            return readHeader(file, new DataInputStream(in), kind);
        } catch (EOFException | ZipException e) {
            throw damaged(file, e);
        }
    }

    private static BadFileException damaged(Path file, IOException e) {
        String reason = e.getMessage() == null ? "" : " (" + e.getMessage() + ")";
        return new BadFileException(file, "its compressed data is cut off or damaged" + reason, e);
    }

    /** What the file holds if it begins like an IDX file. */
    static Optional<IdxKind> sniff(Path file) {
        try (InputStream in = open(file)) {
            return IdxKind.ofMagic(new DataInputStream(in).readInt());
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /** Opens a file and, if it is compressed with gzip, what is inside. */
    static InputStream open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new BadFileException(
                    file, "there is no such file in " + file.toAbsolutePath().getParent());
        }
        BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            return isGzip(in) ? new GZIPInputStream(in, 1 << 16) : in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    static boolean isGzip(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return isGzip(in);
        }
    }

    private static boolean isGzip(InputStream in) throws IOException {
        in.mark(2);
        byte[] first = in.readNBytes(2);
        in.reset();
        return first.length == 2 && (first[0] & 0xFF) == 0x1F && (first[1] & 0xFF) == 0x8B;
    }

    private static int readHeader(Path file, DataInputStream in, IdxKind kind) throws IOException {
        byte[] start = in.readNBytes(4);
        if (start.length == 0) {
            throw new BadFileException(file, "the file is empty, but " + kind.plural() + " were expected");
        }
        int magic = 0;
        for (byte b : start) {
            magic = magic << 8 | b & 0xFF;
        }
        if (start.length < 4 || magic != kind.magic()) {
            throw new BadFileException(
                    file,
                    "the first four bytes should be " + IdxKind.describe(kind.magic()) + ", but are "
                            + (start.length < 4 ? "only " + start.length : IdxKind.describe(magic)));
        }
        byte[] sizes = in.readNBytes(4 * kind.dimensions());
        if (sizes.length < 4 * kind.dimensions()) {
            throw new BadFileException(
                    file, "the file is cut off within its header of " + headerBytes(kind) + " bytes");
        }
        long count = size(sizes, 0);
        int[] fixed = kind.fixed();
        for (int d = 0; d < fixed.length; d++) {
            if (size(sizes, d + 1) != fixed[d]) {
                throw new BadFileException(file, wrongShape(kind, sizes));
            }
        }
        if (count > LONGEST / kind.itemBytes()) {
            throw new BadFileException(
                    file,
                    format(
                            "the header promises %,d %s, more than the %,d that can be held",
                            count, kind.plural(), LONGEST / kind.itemBytes()));
        }
        return (int) count;
    }

    private static String wrongShape(IdxKind kind, byte[] sizes) {
        StringBuilder expected = new StringBuilder("n");
        StringBuilder found = new StringBuilder().append(size(sizes, 0));
        int[] fixed = kind.fixed();
        for (int d = 0; d < fixed.length; d++) {
            expected.append(" x ").append(fixed[d]);
            found.append(" x ").append(size(sizes, d + 1));
        }
        return "the sizes of the " + kind.plural() + " should be " + expected + ", but are " + found;
    }

    private static long size(byte[] sizes, int d) {
        long value = 0;
        for (int i = 0; i < 4; i++) {
            value = value << 8 | sizes[4 * d + i] & 0xFF;
        }
        return value;
    }

    private static byte[] readValues(Path file, InputStream in, IdxKind kind, int count, JobScope scope)
            throws IOException {
        int wanted = count * kind.itemBytes();
        if (wanted > Files.size(file) * DEFLATE_LIMIT) {
            throw new BadFileException(file, cutOff(kind, count, wanted, null));
        }
        boolean allThere = Files.size(file) >= wanted;
        byte[] values = new byte[allThere ? wanted : Math.min(wanted, 1 << 24)];
        int at = 0;
        String message = "Reading " + file.getFileName();
        while (at < wanted) {
            scope.report((double) at / wanted, message);
            if (at == values.length) {
                values = Arrays.copyOf(values, (int) Math.min(wanted, 2L * at));
            }
            int got = readSome(in, values, at);
            if (got <= 0) {
                throw new BadFileException(file, cutOff(kind, count, wanted, (long) at));
            }
            at += got;
        }
        if (in.read() >= 0) {
            throw new BadFileException(
                    file,
                    format(
                            "more data follows after the %,d %s (%,d bytes) that the header promises",
                            count, kind.plural(), wanted));
        }
        scope.report(1, message);
        return values;
    }

    /** A cut within compressed data counts as the end of the data. */
    private static int readSome(InputStream in, byte[] values, int at) throws IOException {
        try {
            return in.read(values, at, Math.min(CHUNK, values.length - at));
        } catch (EOFException _) {
            return -1;
        }
    }

    private static String cutOff(IdxKind kind, int count, int wanted, @Nullable Long found) {
        return format(
                "the file is cut off: the header promises %,d %s (%,d bytes), but %s",
                count,
                kind.plural(),
                wanted,
                found == null ? "the file is too small for that" : format("only %,d bytes are there", found));
    }

    private static int headerBytes(IdxKind kind) {
        return 4 + 4 * kind.dimensions();
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    /**
     * Writes this content in one step (see {@link AtomicFile}), compressed when the file's name ends with {@code .gz}.
     *
     * @throws java.util.concurrent.CancellationException when the scope was cancelled; the old file is still there
     */
    public void write(Path file, JobScope scope) throws IOException {
        boolean compressed = file.getFileName().toString().endsWith(".gz");
        AtomicFile.write(file, out -> {
            if (compressed) {
                GZIPOutputStream gzip = new GZIPOutputStream(out, 1 << 16);
                writeTo(gzip, file, scope);
                gzip.finish();
            } else {
                writeTo(out, file, scope);
            }
        });
    }

    private void writeTo(OutputStream out, Path file, JobScope scope) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(kind.magic());
        data.writeInt(count);
        for (int size : kind.fixed()) {
            data.writeInt(size);
        }
        for (int at = 0; at < values.length; at += CHUNK) {
            scope.report((double) at / values.length, "Writing " + file.getFileName());
            data.write(values, at, Math.min(CHUNK, values.length - at));
        }
        data.flush();
    }

    /** As labels: n values from 0 to 255, or the int32 values of {@link IdxKind#INDICES}. */
    int[] toInts() {
        int[] ints = new int[count];
        boolean wide = kind == IdxKind.INDICES;
        for (int i = 0; i < count; i++) {
            ints[i] = wide
                    ? values[4 * i] << 24
                            | (values[4 * i + 1] & 0xFF) << 16
                            | (values[4 * i + 2] & 0xFF) << 8
                            | values[4 * i + 3] & 0xFF
                    : values[i] & 0xFF;
        }
        return ints;
    }

    static IdxFile ofIndices(int[] ints) {
        byte[] bytes = new byte[Math.multiplyExact(4, ints.length)];
        for (int i = 0; i < ints.length; i++) {
            for (int b = 0; b < 4; b++) {
                bytes[4 * i + b] = (byte) (ints[i] >>> 24 - 8 * b);
            }
        }
        return new IdxFile(IdxKind.INDICES, ints.length, bytes);
    }
}

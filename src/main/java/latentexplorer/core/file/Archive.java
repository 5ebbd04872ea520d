package latentexplorer.core.file;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The entries of a zip file in memory. Writing the same entries gives the same bytes: entries carry no time of their own.
 * Numbers are little-endian. Immutable after reading.
 */
public final class Archive {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final int FIRST_BYTES = 0x04034B50;
    /** More would not be one of our files and could fill the memory. */
    private static final long LARGEST = 1L << 30;

    private final Path file;
    private final Map<String, byte[]> entries;

    private Archive(Path file, Map<String, byte[]> entries) {
        this.file = file;
        this.entries = entries;
    }

    /**
     * Reads all entries and checks their checksums.
     *
     * @throws BadFileException when the file is missing or is no sound zip file
     */
    public static Archive read(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new BadFileException(file, "it is a folder, but a file was expected");
        }
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new BadFileException(file, "there is no such file at " + file.toAbsolutePath(), e);
        }
        if (bytes.length < 4
                || ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt() != FIRST_BYTES) {
            throw new BadFileException(file, "it should be a zip archive but does not begin like one");
        }
        Map<String, byte[]> entries = new LinkedHashMap<>();
        long size = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readNBytes((int) (LARGEST - size));
                size += content.length;
                if (size >= LARGEST) {
                    throw new BadFileException(file, "its contents are larger than 1 GB, too large for such a file");
                }
                entries.put(entry.getName(), content);
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw new BadFileException(file, "it is damaged or was cut off (" + e.getMessage() + ")", e);
        }
        return new Archive(file, entries);
    }

    /**
     * Writes entries in their order, in one step: see {@link AtomicFile}.
     *
     * @param entries content by name
     */
    public static void write(Path file, Map<String, byte[]> entries) throws IOException {
        AtomicFile.write(file, out -> write(out, entries));
    }

    private static void write(OutputStream out, Map<String, byte[]> entries) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (Map.Entry<String, byte[]> each : entries.entrySet()) {
            ZipEntry entry = new ZipEntry(each.getKey());
            entry.setTimeLocal(NO_TIME);
            zip.putNextEntry(entry);
            zip.write(each.getValue());
            zip.closeEntry();
        }
        zip.finish();
    }

    public Path file() {
        return file;
    }

    /** All entries by name, in their order; the contents are shared and not to be changed. */
    public Map<String, byte[]> entries() {
        return Collections.unmodifiableMap(entries);
    }

    public boolean has(String name) {
        return entries.containsKey(name);
    }

    /** @throws BadFileException when there is no such entry */
    public byte[] entry(String name) throws BadFileException {
        byte[] content = entries.get(name);
        if (content == null) {
            throw new BadFileException(file, "the entry " + name + " is missing");
        }
        return content;
    }

    /** @throws BadFileException when the entry is missing or holds another number of values */
    public float[] floats(String name, long count) throws BadFileException {
        FloatBuffer content = buffer(name, count, Float.BYTES).asFloatBuffer();
        float[] values = new float[content.remaining()];
        content.get(values);
        return values;
    }

    /** @throws BadFileException when the entry is missing or holds another number of values */
    public double[] doubles(String name, long count) throws BadFileException {
        DoubleBuffer content = buffer(name, count, Double.BYTES).asDoubleBuffer();
        double[] values = new double[content.remaining()];
        content.get(values);
        return values;
    }

    /** @throws BadFileException when the entry is missing or holds another number of values */
    public int[] ints(String name, long count) throws BadFileException {
        IntBuffer content = buffer(name, count, Integer.BYTES).asIntBuffer();
        int[] values = new int[content.remaining()];
        content.get(values);
        return values;
    }

    /** Checks the length, so that memory is taken only for what is there. */
    private ByteBuffer buffer(String name, long count, int width) throws BadFileException {
        byte[] content = entry(name);
        if (content.length != count * width) {
            throw new BadFileException(
                    file,
                    "the entry " + name + " should hold " + count + " values of " + width + " bytes, " + count * width
                            + " in all, but holds " + content.length);
        }
        return ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    }

    public static byte[] bytes(float... values) {
        ByteBuffer buffer = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asFloatBuffer().put(values);
        return buffer.array();
    }

    /** The arrays one after the other. */
    public static byte[] bytes(double[]... arrays) {
        int count = 0;
        for (double[] each : arrays) {
            count += each.length;
        }
        ByteBuffer buffer = ByteBuffer.allocate(count * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        DoubleBuffer doubles = buffer.asDoubleBuffer();
        for (double[] each : arrays) {
            doubles.put(each);
        }
        return buffer.array();
    }

    public static byte[] bytes(int... values) {
        ByteBuffer buffer = ByteBuffer.allocate(values.length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asIntBuffer().put(values);
        return buffer.array();
    }
}

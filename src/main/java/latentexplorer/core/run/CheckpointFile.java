package latentexplorer.core.run;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;
import latentexplorer.core.file.BadFileException;
import latentexplorer.core.net.Checkpoint;

/**
 * The file of one moment of a training: a head of 32 bytes (eight letters, then epoch, updates, number of weights, number of
 * values of the optimiser's memory and a CRC-32C of these four and of the rest, as little-endian ints), then the weights and
 * the memory as little-endian floats. Written under another name and moved into place, so that it is whole or not there.
 */
final class CheckpointFile {
    private static final long MAGIC = 0x3154504B4358454CL; // "LEXCKPT1"
    private static final int HEAD = 32;
    private static final int CHUNK = 1 << 20;

    /** Reused, and outside the heap, where the system takes it from without another copy. */
    private final ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK).order(ByteOrder.LITTLE_ENDIAN);

    static long bytes(Checkpoint checkpoint) {
        return HEAD + (long) Float.BYTES * (checkpoint.weights().length + checkpoint.updaterState().length);
    }

    /**
     * @param flushed whether it is to survive a power cut, for which the disk is waited for; a killed program it survives
     *     anyway
     */
    void write(Path file, Checkpoint checkpoint, boolean flushed) throws IOException {
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            try (FileChannel channel = FileChannel.open(
                    part, StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING)) {
                CRC32C crc = new CRC32C();
                crc.update(numbers(checkpoint));
                channel.position(HEAD);
                put(channel, checkpoint.weights(), crc);
                put(channel, checkpoint.updaterState(), crc);
                channel.write(head(checkpoint, crc), 0);
                if (flushed) {
                    channel.force(false);
                }
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            deleteQuietly(part);
            throw e;
        }
    }

    private static void deleteQuietly(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException _) {
            // What went wrong before is what the user is to know.
        }
    }

    private ByteBuffer numbers(Checkpoint checkpoint) {
        chunk.clear();
        chunk.putInt(checkpoint.epoch());
        chunk.putInt(checkpoint.updates());
        chunk.putInt(checkpoint.weights().length);
        chunk.putInt(checkpoint.updaterState().length);
        return chunk.flip();
    }

    private ByteBuffer head(Checkpoint checkpoint, CRC32C crc) {
        int sum = (int) crc.getValue();
        chunk.clear();
        chunk.putLong(MAGIC);
        chunk.putInt(checkpoint.epoch());
        chunk.putInt(checkpoint.updates());
        chunk.putInt(checkpoint.weights().length);
        chunk.putInt(checkpoint.updaterState().length);
        chunk.putInt(sum);
        chunk.putInt(0);
        return chunk.flip();
    }

    private void put(FileChannel channel, float[] values, CRC32C crc) throws IOException {
        int floats = CHUNK / Float.BYTES;
        for (int from = 0; from < values.length; from += floats) {
            int count = Math.min(floats, values.length - from);
            chunk.clear();
            chunk.asFloatBuffer().put(values, from, count);
            chunk.limit(count * Float.BYTES);
            crc.update(chunk);
            chunk.rewind();
            while (chunk.hasRemaining()) {
                channel.write(chunk);
            }
        }
    }

    /**
     * @param weights how many there are to be
     * @throws BadFileException when it is not there, cut off, damaged or of another network
     */
    static Checkpoint read(Path file, int weights) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer head = read(channel, HEAD);
            if (head.getLong() != MAGIC) {
                throw new BadFileException(file, "it should be a checkpoint but does not begin like one");
            }
            CRC32C crc = new CRC32C();
            crc.update(head.duplicate().limit(head.position() + 4 * Integer.BYTES));
            int epoch = head.getInt();
            int updates = head.getInt();
            int count = head.getInt();
            int state = head.getInt();
            int sum = head.getInt();
            if (count != weights || state != 0 && state != 2L * weights) {
                throw new BadFileException(
                        file, "it should hold " + weights + " weights of this network but holds " + count);
            }
            if (channel.size() != HEAD + (long) Float.BYTES * (count + (long) state)) {
                throw new EOFException("it should have another size");
            }
            Checkpoint read = new Checkpoint(floats(channel, count, crc), floats(channel, state, crc), epoch, updates);
            if ((int) crc.getValue() != sum) {
                throw new BadFileException(file, "it is damaged: its checksum is another one");
            }
            return read;
        } catch (NoSuchFileException e) {
            throw new BadFileException(file, "it is not kept, or not any more", e);
        } catch (EOFException e) {
            throw new BadFileException(file, "it was cut off", e);
        }
    }

    private static float[] floats(FileChannel channel, int count, CRC32C crc) throws IOException {
        float[] values = new float[count];
        int floats = CHUNK / Float.BYTES;
        for (int from = 0; from < count; from += floats) {
            int some = Math.min(floats, count - from);
            ByteBuffer bytes = read(channel, some * Float.BYTES);
            crc.update(bytes.duplicate());
            bytes.asFloatBuffer().get(values, from, some);
        }
        return values;
    }

    private static ByteBuffer read(FileChannel channel, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes) < 0) {
                throw new EOFException("it is shorter than it should be");
            }
        }
        return bytes.flip();
    }
}

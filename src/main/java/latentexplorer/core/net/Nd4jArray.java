package latentexplorer.core.net;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Vectors of floats in the format of {@code Nd4j.write} (1.0.0-M2.1), read and written without ND4J, whose start takes
 * longer than everything else. Two buffers, each with the name of its allocation mode, its length and its type: the shape
 * (rank, sizes, strides, flags, element stride, order as 64-bit numbers) and the values; all big-endian.
 */
final class Nd4jArray {
    private static final String MODE = "MIXED_DATA_TYPES";
    private static final long FLOAT_FLAG = 0x2000;
    private static final int LARGEST_RANK = 32;

    private Nd4jArray() {}

    static byte[] write(float[] values) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(values.length * Float.BYTES + 128);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            long[] shape = {1, values.length, 1, FLOAT_FLAG, 1, 'c'};
            header(out, shape.length, "LONG");
            for (long each : shape) {
                out.writeLong(each);
            }
            header(out, values.length, "FLOAT");
            ByteBuffer content = ByteBuffer.allocate(values.length * Float.BYTES);
            content.asFloatBuffer().put(values);
            out.write(content.array());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void header(DataOutputStream out, long length, String type) throws IOException {
        out.writeUTF(MODE);
        out.writeLong(length);
        out.writeUTF(type);
    }

    /** The values of a vector, or nothing when the bytes are something else. */
    static Optional<float[]> read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            long shapeLength = header(in, "LONG");
            if (shapeLength < 4 || shapeLength > 2 * LARGEST_RANK + 4) {
                return Optional.empty();
            }
            long[] shape = new long[(int) shapeLength];
            for (int i = 0; i < shape.length; i++) {
                shape[i] = in.readLong();
            }
            long length = header(in, "FLOAT");
            byte[] content = in.readAllBytes();
            if (length != vectorLength(shape) || content.length != length * Float.BYTES) {
                return Optional.empty();
            }
            float[] values = new float[(int) length];
            ByteBuffer.wrap(content).asFloatBuffer().get(values);
            return Optional.of(values);
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static long header(DataInputStream in, String type) throws IOException {
        in.readUTF();
        long length = in.readLong();
        if (!in.readUTF().equals(type)) {
            throw new IOException("another type");
        }
        return length;
    }

    /** The number of values of a vector, 1 x n or n; -1 for any other shape. */
    private static long vectorLength(long[] shape) {
        return switch ((int) shape[0]) {
            case 1 -> shape.length == 6 ? shape[1] : -1;
            case 2 -> shape.length == 8 && (shape[1] == 1 || shape[2] == 1) ? shape[1] * shape[2] : -1;
            default -> -1;
        };
    }
}

package latentexplorer.core.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import latentexplorer.core.file.BadFileException;

/**
 * The loss of each epoch of a run, read without the rest of its history, for a picture of very many runs. The arrays are shared
 * and not to be changed.
 *
 * @param train loss on the training images, of epoch 1, 2, …
 * @param validation loss on the validation images; NaN where it was not measured
 * @param bestEpoch number of the best epoch by what the kind of model goes by; 0 when there is none
 * @param seconds that the epochs took
 */
public record RunCurves(float[] train, float[] validation, int bestEpoch, double seconds) {
    private static final int BUFFER = 1 << 17;

    public int epochs() {
        return train.length;
    }

    /**
     * @param run its folder
     * @return up to the first line that is not whole
     * @throws BadFileException when there is no history
     */
    public static RunCurves read(Path run) throws IOException {
        Lines lines = new Lines();
        try (FileChannel file = FileChannel.open(new RunFolder(run).history(), StandardOpenOption.READ)) {
            lines.read(file);
        } catch (NoSuchFileException e) {
            throw new BadFileException(run, "the run has no history", e);
        }
        return lines.curves();
    }

    /** What has been read so far. */
    private static final class Lines {
        private final LossScanner scanner = new LossScanner();
        private float[] train = new float[1024];
        private float[] validation = new float[1024];
        private int epochs;
        private int best;
        private double seconds;

        /** By pieces that all readers can have in memory at once, each begun with what was left of a line by the one before. */
        void read(FileChannel file) throws IOException {
            ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
            boolean more = true;
            while (more) {
                more = file.read(buffer) >= 0;
                int left = lines(buffer.array(), buffer.position(), !more);
                if (left < 0) {
                    return;
                }
                buffer.flip().position(left);
                buffer = buffer.remaining() == buffer.capacity()
                        ? ByteBuffer.allocate(2 * buffer.capacity()).put(buffer)
                        : buffer.compact();
            }
        }

        /** @return where the line begins that has no end yet, or -1 when one is not whole */
        private int lines(byte[] text, int length, boolean last) {
            int from = 0;
            for (int i = 0; i < length; i++) {
                if (text[i] == '\n') {
                    if (!line(text, from, i)) {
                        return -1;
                    }
                    from = i + 1;
                }
            }
            return last && from < length && !line(text, from, length) ? -1 : from;
        }

        private boolean line(byte[] text, int from, int to) {
            if (!scanner.line(text, from, to)) {
                return false;
            }
            if (epochs == train.length) {
                train = Arrays.copyOf(train, 2 * epochs);
                validation = Arrays.copyOf(validation, 2 * epochs);
            }
            train[epochs] = scanner.train();
            validation[epochs] = scanner.validation();
            best = scanner.best();
            seconds += scanner.seconds();
            epochs++;
            return true;
        }

        RunCurves curves() {
            return new RunCurves(
                    Arrays.copyOf(train, epochs),
                    Arrays.copyOf(validation, epochs),
                    Math.clamp(best, 0, epochs),
                    seconds);
        }
    }
}

package latentexplorer.core.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import latentexplorer.core.file.Places;
import latentexplorer.core.job.Cancellation;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Progress;

/** What several tests of this package need. */
final class TestData {
    static final JobScope SCOPE = JobScope.unattended();

    private TestData() {}

    /** The program's own samples, and a workspace of the test. */
    static Places places(Path folder) {
        return new Places(
                Path.of("").toAbsolutePath(),
                folder.resolve("workspace"),
                folder.resolve("settings"),
                folder.resolve("cache"));
    }

    static JobScope cancelled() {
        Cancellation cancellation = new Cancellation();
        cancellation.cancel();
        return new JobScope(cancellation, Progress.NONE);
    }

    /** A header of these numbers, then {@code length} bytes of a fixed pattern. */
    static byte[] idx(int magic, int length, int... sizes) {
        ByteBuffer buffer = ByteBuffer.allocate(4 + 4 * sizes.length + length).putInt(magic);
        for (int size : sizes) {
            buffer.putInt(size);
        }
        for (int i = 0; i < length; i++) {
            buffer.put((byte) (i * 31 + i / 784));
        }
        return buffer.array();
    }

    /** n images of random pixels. */
    static byte[] images(int n, long seed) {
        byte[] pixels = new byte[n * ImageSet.PIXELS];
        new Random(seed).nextBytes(pixels);
        return ByteBuffer.allocate(16 + pixels.length)
                .putInt(0x803)
                .putInt(n)
                .putInt(28)
                .putInt(28)
                .put(pixels)
                .array();
    }

    /** n labels 0, 1, … 9, 0, … */
    static byte[] labels(int n) {
        ByteBuffer buffer = ByteBuffer.allocate(8 + n).putInt(0x801).putInt(n);
        IntStream.range(0, n).forEach(i -> buffer.put((byte) (i % 10)));
        return buffer.array();
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    /** n images, image i with label i % classes and all pixels i. */
    static ImageSet plainSet(int n, int classes) {
        byte[] pixels = new byte[n * ImageSet.PIXELS];
        for (int p = 0; p < pixels.length; p++) {
            pixels[p] = (byte) (p / ImageSet.PIXELS);
        }
        return new ImageSet(
                "plain", pixels, IntStream.range(0, n).map(i -> i % classes).toArray(), ClassNames.numbers(classes));
    }
}

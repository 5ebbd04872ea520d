package latentexplorer.core.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import latentexplorer.core.file.AtomicFile;
import latentexplorer.core.file.BadFileException;
import latentexplorer.core.file.Fields;
import latentexplorer.core.net.Epoch;
import latentexplorer.core.net.TrainingJson;

/**
 * {@code history.jsonl}: a line of JSON for each epoch, from the first on. Read by parts, while another program appends: what
 * was read stays, a last line without its end is not there yet, and lines behind a damaged one do not count.
 */
final class HistoryFile {
    private static final int TAIL = 1 << 16;

    private final Path file;
    private final List<Line> lines = new ArrayList<>();
    /** Where each line ends. */
    private final List<Long> ends = new ArrayList<>();

    /**
     * One epoch.
     *
     * @param best the number of the best epoch up to then
     * @param seconds that it took; 0 when not known
     */
    record Line(Epoch epoch, int best, double seconds) {
        byte[] bytes() {
            ObjectNode json = TrainingJson.write(epoch);
            json.put("best", best);
            json.put("seconds", seconds);
            return (json + "\n").getBytes(StandardCharsets.UTF_8);
        }

        static Line of(Path file, byte[] text) throws BadFileException {
            Fields json = Fields.parse(file, "a line", text);
            return new Line(
                    TrainingJson.epoch(json), json.integer("best", 0, Integer.MAX_VALUE), json.number("seconds"));
        }
    }

    HistoryFile(Path file) {
        this.file = file;
    }

    /** All whole lines; reads what is new. Empty when there is no file. */
    List<Line> lines() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() < end() || !readOn(channel)) {
                // Cut shorter since, and perhaps grown again.
                lines.clear();
                ends.clear();
                readOn(channel);
            }
        } catch (NoSuchFileException _) {
            lines.clear();
            ends.clear();
        }
        return List.copyOf(lines);
    }

    /** Where the line of an epoch ends in the file; 0 for none. */
    long endOf(int epoch) {
        return epoch == 0 ? 0 : ends.get(epoch - 1);
    }

    private long end() {
        return ends.isEmpty() ? 0 : ends.getLast();
    }

    /** @return whether what was new are lines that follow those from before */
    private boolean readOn(FileChannel channel) throws IOException {
        byte[] bytes = read(channel, end(), channel.size());
        long base = end();
        int from = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                try {
                    Line line = Line.of(file, Arrays.copyOfRange(bytes, from, i));
                    if (line.epoch().number() != lines.size() + 1) {
                        return false;
                    }
                    lines.add(line);
                    ends.add(base + i + 1);
                } catch (BadFileException _) {
                    return false;
                }
                from = i + 1;
            }
        }
        return true;
    }

    /**
     * The last whole line, without reading those before it.
     *
     * @throws BadFileException when it is not readable
     */
    static Optional<Line> newest(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            for (long want = TAIL; ; want *= 4) {
                long from = Math.max(0, size - want);
                byte[] bytes = read(channel, from, size);
                int end = lastLineEnd(bytes, bytes.length);
                int start = end < 0 ? -1 : lastLineEnd(bytes, end);
                if (start >= 0 || from == 0) {
                    return end < 0
                            ? Optional.empty()
                            : Optional.of(Line.of(file, Arrays.copyOfRange(bytes, start + 1, end)));
                }
            }
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    private static int lastLineEnd(byte[] bytes, int before) {
        for (int i = before - 1; i >= 0; i--) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private static byte[] read(FileChannel channel, long from, long to) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(to - from));
        while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
            // The end comes earlier when the file was cut meanwhile.
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    /**
     * Appends lines in one go; after a failure the file is as it was. It has to be there, for it to be noticed when the folder
     * was deleted.
     */
    static void append(Path file, List<Line> lines) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            long before = channel.size();
            try {
                channel.position(before);
                for (Line each : lines) {
                    ByteBuffer bytes = ByteBuffer.wrap(each.bytes());
                    while (bytes.hasRemaining()) {
                        channel.write(bytes);
                    }
                }
            } catch (IOException e) {
                channel.truncate(before);
                throw e;
            }
        }
    }

    /** Puts one line in the place of all behind an end, at once: whoever is killed at it has lost none. */
    static void replaceFrom(Path file, long end, Line line) throws IOException {
        byte[] before;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            before = read(channel, 0, end);
        }
        AtomicFile.write(file, out -> {
            out.write(before);
            out.write(line.bytes());
        });
    }

    /** Cuts the file behind a line. */
    static void cut(Path file, long end) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(end);
            channel.force(true);
        } catch (NoSuchFileException _) {
            // Nothing to cut.
        }
    }
}

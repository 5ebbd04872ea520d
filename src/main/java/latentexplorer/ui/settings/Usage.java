package latentexplorer.ui.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Looks at and clears the caches, and reads the end of the log. */
final class Usage {
    private static final int LOG_LINES = 200;
    private static final int LOG_BYTES = 64 * 1024;

    private Usage() {}

    /** Bytes in all files below a folder; 0 when it is not there. */
    static long bytes(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Deletes everything below a folder but one file. */
    static void clear(Path folder, Path keep) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            boolean holdsKept = keep.startsWith(each);
            if (!holdsKept) {
                Files.deleteIfExists(each);
            }
        }
    }

    /** The last lines of the log; of a long one no more than its end is read. */
    static String endOf(Path log) throws IOException {
        if (!Files.exists(log)) {
            return "The log is empty.";
        }
        byte[] end;
        boolean cut;
        try (SeekableByteChannel channel = Files.newByteChannel(log)) {
            cut = channel.size() > LOG_BYTES;
            channel.position(Math.max(0, channel.size() - LOG_BYTES));
            end = Channels.newInputStream(channel).readNBytes(LOG_BYTES);
        }
        List<String> lines = new String(end, StandardCharsets.UTF_8).lines().toList();
        int from = Math.max(cut ? 1 : 0, lines.size() - LOG_LINES);
        return String.join("\n", lines.subList(Math.min(from, lines.size()), lines.size()));
    }

    /** A size in words, for example "12.3 MB". */
    static String inWords(long bytes) {
        if (bytes < 1000) {
            return bytes + " bytes";
        }
        return bytes < 1_000_000
                ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}

package latentexplorer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** What this process takes of the machine's memory, heap and everything else; known on Linux only. */
final class ProcessMemory {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Path PEAK = Path.of("/proc/self/clear_refs");
    private static final String LINE = "VmHWM:";
    private static final long KIB = 1024;

    private ProcessMemory() {}

    /** Lets the peak count from now on, where that can be. */
    static void forgetPeak() {
        try {
            if (Files.isWritable(PEAK)) {
                Files.writeString(PEAK, "5");
            }
        } catch (IOException _) {
            // The peak is then that since the start: too much rather than too little.
        }
    }

    /** The most bytes that were resident at once. */
    static OptionalLong peak() {
        try {
            return Files.isReadable(STATUS)
                    ? Files.readAllLines(STATUS).stream()
                            .filter(line -> line.startsWith(LINE))
                            .mapToLong(line -> KIB * Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                    : OptionalLong.empty();
        } catch (IOException _) {
            return OptionalLong.empty();
        }
    }
}

package latentexplorer.core.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** What this process takes of the machine's memory, heap and everything else; known on Linux only. */
public final class ProcessMemory {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Path PEAK = Path.of("/proc/self/clear_refs");
    private static final String PEAK_LINE = "VmHWM:";
    private static final String RESIDENT_LINE = "VmRSS:";
    private static final long KIB = 1024;

    private ProcessMemory() {}

    /** Lets the peak count from now on, where that can be. */
    public static void forgetPeak() {
        try {
            if (Files.isWritable(PEAK)) {
                Files.writeString(PEAK, "5");
            }
        } catch (IOException _) {
            // The peak is then that since the start: too much rather than too little.
        }
    }

    /** The most bytes that were resident at once. */
    public static OptionalLong peak() {
        return value(PEAK_LINE);
    }

    /** The bytes that are resident now. */
    public static OptionalLong resident() {
        return value(RESIDENT_LINE);
    }

    /** The bytes of the heap that are in use after a collection, which is made for it. */
    public static long heapAfterCollection() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static OptionalLong value(String name) {
        try {
            return Files.isReadable(STATUS)
                    ? Files.readAllLines(STATUS).stream()
                            .filter(line -> line.startsWith(name))
                            .mapToLong(line -> KIB * Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                    : OptionalLong.empty();
        } catch (IOException _) {
            return OptionalLong.empty();
        }
    }
}

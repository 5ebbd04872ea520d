package latentexplorer.core.run;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/**
 * The right to write in the folder of a run, which the system takes back when the program dies. A file beside it says which
 * program has it: a second writer of the same program must not even open the locked file, for on many systems closing it
 * again gives the lock back.
 */
final class RunLock implements AutoCloseable {
    private static final int ATTEMPTS = 10;
    private static final long PAUSE_MILLIS = 20;

    private final RunFolder folder;
    private final FileChannel channel;

    private RunLock(RunFolder folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** @throws IOException with a sentence when somebody else has it or the folder cannot be written to */
    static RunLock take(RunFolder folder) throws IOException {
        synchronized (RunLock.class) {
            if (ours(folder)) {
                throw new IOException("The run " + folder.name() + " is being trained here already.");
            }
            FileChannel channel = FileChannel.open(folder.lock(), StandardOpenOption.WRITE, StandardOpenOption.CREATE);
            try {
                lock(folder, channel);
                Files.write(folder.owner(), self().getBytes(StandardCharsets.UTF_8));
                return new RunLock(folder, channel);
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        }
    }

    /** Tries for a moment: whoever lists runs takes it to see whether it can be had. Closing the channel gives it back. */
    private static void lock(RunFolder folder, FileChannel channel) throws IOException {
        for (int attempt = 0; channel.tryLock() == null; attempt++) {
            if (attempt == ATTEMPTS) {
                throw new IOException("The run " + folder.name() + " is being trained by another program.");
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("The wait for the run " + folder.name() + " was ended.");
            }
        }
    }

    /** Whether a living program writes there. */
    static boolean held(RunFolder folder) {
        if (!Files.exists(folder.owner())) {
            return false;
        }
        synchronized (RunLock.class) {
            if (ours(folder)) {
                return true;
            }
            try (FileChannel channel = FileChannel.open(folder.lock(), StandardOpenOption.WRITE)) {
                FileLock lock = channel.tryLock();
                return lock == null;
            } catch (IOException _) {
                return false;
            }
        }
    }

    private static boolean ours(RunFolder folder) {
        try {
            return Files.readString(folder.owner(), StandardCharsets.UTF_8).equals(self());
        } catch (IOException _) {
            return false;
        }
    }

    /** A number of a process is used again some time. */
    private static String self() {
        ProcessHandle self = ProcessHandle.current();
        return self.pid() + " "
                + self.info().startInstant().map(Instant::toString).orElse("");
    }

    @Override
    public void close() {
        synchronized (RunLock.class) {
            try (channel) {
                Path owner = folder.owner();
                Files.deleteIfExists(owner);
            } catch (IOException _) {
                // The folder is gone, and what there was to give back with it.
            }
        }
    }
}

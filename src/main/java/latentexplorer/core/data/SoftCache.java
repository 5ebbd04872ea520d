package latentexplorer.core.data;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import latentexplorer.core.job.JobScope;
import org.jspecify.annotations.Nullable;

/** Keeps parsed sets as long as memory allows. Whoever asks for a set that another thread is reading waits for it. */
final class SoftCache {
    private static final long POLL_MILLIS = 100;

    /** Reads a set. */
    @FunctionalInterface
    interface Loader {
        LoadedSet load(JobScope scope) throws IOException;
    }

    private record Entry(String stamp, SoftReference<LoadedSet> set) {}

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();

    /** @param stamp changes when the files of the set change */
    LoadedSet get(String key, String stamp, Loader loader, JobScope scope) throws IOException {
        ReentrantLock lock = locks.computeIfAbsent(key, _ -> new ReentrantLock());
        acquire(lock, scope);
        try {
            LoadedSet known = find(key, stamp);
            if (known != null) {
                return known;
            }
            LoadedSet fresh = loader.load(scope);
            entries.put(key, new Entry(stamp, new SoftReference<>(fresh)));
            return fresh;
        } finally {
            lock.unlock();
        }
    }

    void forget(String key) {
        entries.remove(key);
    }

    private @Nullable LoadedSet find(String key, String stamp) {
        Entry entry = entries.get(key);
        return entry != null && entry.stamp.equals(stamp) ? entry.set.get() : null;
    }

    private static void acquire(ReentrantLock lock, JobScope scope) {
        try {
            do {
                scope.check();
            } while (!lock.tryLock(POLL_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }
}

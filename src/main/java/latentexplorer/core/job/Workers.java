package latentexplorer.core.job;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * A fixed number of named daemon threads for computations: the only threads of {@code core}. Made by the composition
 * root and handed to whoever computes in parallel.
 *
 * <p>Work is cut into shards whose number the caller fixes, whatever the number of threads, so that a result reduced in
 * the order of the shards is the same, bit for bit, on one thread and on many.
 */
public final class Workers implements AutoCloseable {
    private static final long POLL_MILLIS = 20;

    private final int size;
    private final ExecutorService pool;

    /**
     * @param name the prefix of the threads' names
     * @param size number of threads, at least 1
     */
    public Workers(String name, int size) {
        this.size = size;
        AtomicInteger number = new AtomicInteger();
        pool = Executors.newFixedThreadPool(size, work -> {
            Thread thread = new Thread(work, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    public int size() {
        return size;
    }

    /**
     * Runs {@code work} for each shard 0 to {@code shards - 1} on the threads and returns when all are done; memory
     * written by the shards is visible to the caller. Must not be called from one of these threads.
     *
     * @throws CancellationException when the calling thread is interrupted while it waits, or after {@link #close()}
     * @throws RuntimeException the first failure, after all shards have ended
     */
    public void forEachShard(int shards, IntConsumer work) {
        if (size == 1 || shards == 1) {
            for (int shard = 0; shard < shards; shard++) {
                work.accept(shard);
            }
            return;
        }
        List<Future<?>> running = new ArrayList<>(shards);
        try {
            for (int i = 0; i < shards; i++) {
                int shard = i;
                running.add(pool.submit(() -> work.accept(shard)));
            }
        } catch (RejectedExecutionException _) {
            throw new CancellationException("closed");
        }
        RuntimeException failure = null;
        for (Future<?> each : running) {
            try {
                each.get();
            } catch (ExecutionException e) {
                failure = failure == null ? unwrap(e) : failure;
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted");
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /**
     * Runs one piece of work that cannot be interrupted, such as a long native call, on one of the threads. When cancelled
     * it stops waiting at once; the work then ends by itself, and nobody sees its result. Must not be called from one of
     * these threads.
     *
     * @throws CancellationException when asked to stop, when the calling thread is interrupted, or after {@link #close()}
     * @throws RuntimeException the work's failure
     */
    public <T> T awaiting(Supplier<T> work, Cancellation cancellation) {
        cancellation.check();
        try {
            Future<T> running = pool.submit(work::get);
            while (true) {
                try {
                    return running.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException _) {
                    cancellation.check();
                }
            }
        } catch (ExecutionException e) {
            throw unwrap(e);
        } catch (RejectedExecutionException _) {
            throw new CancellationException("closed");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    private static RuntimeException unwrap(ExecutionException e) {
        return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}

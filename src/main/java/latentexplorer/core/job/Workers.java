package latentexplorer.core.job;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
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

    /** How long a thread that is done looks for the others before it goes to sleep, for they mostly end together. */
    private static final long SPIN_NANOS = 100_000;

    private final int size;
    private final ThreadPoolExecutor pool;

    /**
     * @param name the prefix of the threads' names
     * @param size number of threads, at least 1
     */
    public Workers(String name, int size) {
        this.size = size;
        AtomicInteger number = new AtomicInteger();
        pool = new ThreadPoolExecutor(size, size, 0, TimeUnit.SECONDS, new WatchedQueue(), work -> {
            Thread thread = new Thread(work, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    public int size() {
        return size;
    }

    /**
     * Where a shard starts when {@code count} things are cut into shards as equal as can be; the shard after the last starts
     * at their end.
     */
    public static int start(int shard, int shards, int count) {
        return (int) ((long) count * shard / shards);
    }

    /**
     * Runs {@code work} for each shard 0 to {@code shards - 1} and returns when all are done; memory written by the shards
     * is visible to the caller. At most as many threads as this has take part; the caller is one of them, so that nothing
     * waits for threads that are busy with something else.
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
        Shares shares = new Shares(shards, work);
        try {
            for (int i = 1; i < Math.min(size, shards); i++) {
                pool.execute(shares);
            }
        } catch (RejectedExecutionException _) {
            throw new CancellationException("closed");
        }
        shares.run();
        // Threads that are busy with something else would find nothing left, and calls would pile up before them.
        pool.getQueue().removeIf(shares::equals);
        shares.await();
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

    /** The shards of one call, each taken by the thread that is free first; who comes too late finds none left. */
    private static final class Shares implements Runnable {
        private final int count;
        private final IntConsumer work;
        private final AtomicInteger next = new AtomicInteger();
        private final CountDownLatch open;
        private final AtomicReference<Throwable> failure = new AtomicReference<>();

        Shares(int count, IntConsumer work) {
            this.count = count;
            this.work = work;
            this.open = new CountDownLatch(count);
        }

        @Override
        public void run() {
            for (int shard = next.getAndIncrement(); shard < count; shard = next.getAndIncrement()) {
                try {
                    work.accept(shard);
                } catch (RuntimeException | Error e) {
                    failure.compareAndSet(null, e);
                } finally {
                    open.countDown();
                }
            }
        }

        void await() {
            long end = System.nanoTime() + SPIN_NANOS;
            while (open.getCount() > 0 && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            try {
                open.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted");
            }
            Throwable first = failure.get();
            if (first instanceof RuntimeException e) {
                throw e;
            }
            if (first != null) {
                throw new IllegalStateException(first);
            }
        }
    }
}

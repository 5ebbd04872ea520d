package latentexplorer.ui.job;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import latentexplorer.core.job.Cancellation;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Progress;
import latentexplorer.core.job.Work;

/** Jobs on small pools of named daemon threads, one pool a {@link Lane}. */
public final class FxJobs implements Jobs, AutoCloseable {
    private record Report(double fraction, String message) {}

    private static final long SHORTEST_BETWEEN_REPORTS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long LONGEST_BETWEEN_REPORTS = TimeUnit.SECONDS.toNanos(1);
    /** What a user sees move in a short job moves this much slower in a long one: a bar is some hundred pixels wide. */
    private static final long REPORTS_SO_FAR = 20;

    private final Map<Lane, ExecutorService> pools = new EnumMap<>(Lane.class);
    private final ObservableList<Job> running = FXCollections.observableArrayList();
    private final ObservableList<Job> runningView = FXCollections.unmodifiableObservableList(running);
    private final Map<String, Cancellation> newest = new HashMap<>();
    private final Map<Lane, AtomicInteger> pending = new EnumMap<>(Lane.class);

    public FxJobs() {
        for (Lane lane : Lane.values()) {
            pools.put(lane, pool(lane));
            pending.put(lane, new AtomicInteger());
        }
    }

    private static ExecutorService pool(Lane lane) {
        AtomicInteger number = new AtomicInteger();
        return Executors.newFixedThreadPool(lane.threads(), work -> {
            Thread thread =
                    new Thread(work, lane.name().toLowerCase(java.util.Locale.ROOT) + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** The threads of a lane, for work that needs no job: painting. */
    public Executor executor(Lane lane) {
        return work -> execute(lane, () -> {
            try {
                work.run();
            } finally {
                over(lane);
            }
        });
    }

    /** Runs work on a lane and, in any case, something on the JavaFX thread afterwards; for work that needs no job. */
    public void run(Lane lane, Runnable work, Runnable afterwards) {
        execute(lane, () -> {
            try {
                work.run();
            } catch (CancellationException _) {
                // The program ends: nobody will look at what came of it.
            } finally {
                deliver(lane, afterwards);
            }
        });
    }

    /** Whether nothing waits, runs, or is on its way to the JavaFX thread. */
    public boolean isIdle() {
        return pending.values().stream().allMatch(count -> count.get() == 0);
    }

    /** The same of all lanes but some. */
    public boolean isIdleBut(Lane... lanes) {
        List<Lane> others = List.of(lanes);
        return pending.entrySet().stream()
                .allMatch(each ->
                        others.contains(each.getKey()) || each.getValue().get() == 0);
    }

    /** After the end of the program requests fall silent: a last pulse may still bring one. */
    private void execute(Lane lane, Runnable work) {
        ExecutorService pool = pools.get(lane);
        if (!pool.isShutdown()) {
            pending.get(lane).incrementAndGet();
            pool.execute(work);
        }
    }

    /** Hands what came of a piece of work to the JavaFX thread; the piece is over after that. */
    private void deliver(Lane lane, Runnable delivery) {
        Platform.runLater(() -> {
            try {
                delivery.run();
            } finally {
                over(lane);
            }
        });
    }

    private void over(Lane lane) {
        pending.get(lane).decrementAndGet();
    }

    @Override
    public <T> Job start(Lane lane, String name, Work<T> work, Consumer<T> onDone, Consumer<Throwable> onFailed) {
        Job job = new Job(lane, name, System::nanoTime);
        running.add(job);
        JobScope scope = new JobScope(job.cancellation(), sampled(job));
        execute(lane, () -> {
            Platform.runLater(job::started);
            run(
                    work,
                    scope,
                    result -> end(job, Job.State.DONE, () -> onDone.accept(result)),
                    failure -> end(job, Job.State.FAILED, () -> onFailed.accept(failure)),
                    () -> end(job, Job.State.CANCELLED, () -> {}));
        });
        return job;
    }

    /**
     * Keeps the newest report only, and shows ten a second at first and one a second of a job that takes long: work that
     * reports a thousand times a second would be slowed by waking the JavaFX thread.
     */
    private static Progress sampled(Job job) {
        long start = System.nanoTime();
        AtomicReference<Report> latest = new AtomicReference<>();
        AtomicLong next = new AtomicLong(start);
        Runnable show = () -> Platform.runLater(() -> {
            long now = System.nanoTime();
            next.set(now
                    + Math.clamp((now - start) / REPORTS_SO_FAR, SHORTEST_BETWEEN_REPORTS, LONGEST_BETWEEN_REPORTS));
            Report report = latest.getAndSet(null);
            job.reported(report.fraction(), report.message());
        });
        return (fraction, message) -> {
            if (latest.getAndSet(new Report(fraction, message)) == null) {
                long wait = next.get() - System.nanoTime();
                if (wait <= 0) {
                    show.run();
                } else {
                    CompletableFuture.delayedExecutor(wait, TimeUnit.NANOSECONDS, Runnable::run)
                            .execute(show);
                }
            }
        };
    }

    private void end(Job job, Job.State state, Runnable delivery) {
        deliver(job.lane(), () -> {
            running.remove(job);
            job.ended(state);
            delivery.run();
        });
    }

    @Override
    public <T> void latest(Lane lane, String key, Work<T> work, Consumer<T> onDone, Consumer<Throwable> onFailed) {
        Cancellation mine = new Cancellation();
        Cancellation former = newest.put(key, mine);
        if (former != null) {
            former.cancel();
        }
        JobScope scope = new JobScope(mine, Progress.NONE);
        execute(
                lane,
                () -> run(
                        work,
                        scope,
                        result -> deliverIfNewest(lane, key, mine, () -> onDone.accept(result)),
                        failure -> deliverIfNewest(lane, key, mine, () -> onFailed.accept(failure)),
                        () -> deliver(lane, () -> {})));
    }

    private void deliverIfNewest(Lane lane, String key, Cancellation mine, Runnable delivery) {
        deliver(lane, () -> {
            if (newest.get(key) == mine) {
                newest.remove(key);
                delivery.run();
            }
        });
    }

    @Override
    public void dropLatest(String key) {
        Cancellation former = newest.remove(key);
        if (former != null) {
            former.cancel();
        }
    }

    private static <T> void run(
            Work<T> work, JobScope scope, Consumer<T> onDone, Consumer<Throwable> onFailed, Runnable onCancelled) {
        try {
            scope.check();
            T result = work.run(scope);
            onDone.accept(result);
        } catch (CancellationException _) {
            onCancelled.run();
        } catch (Exception | LinkageError | OutOfMemoryError e) {
            onFailed.accept(e);
        }
    }

    @Override
    public ObservableList<Job> running() {
        return runningView;
    }

    /** Cancels what runs and ends the threads. */
    @Override
    public void close() {
        running.forEach(Job::cancel);
        newest.values().forEach(Cancellation::cancel);
        pools.values().forEach(ExecutorService::shutdownNow);
    }
}

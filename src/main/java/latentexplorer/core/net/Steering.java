package latentexplorer.core.net;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import latentexplorer.core.net.Change.What;

/**
 * Between whoever steers and one running training: pause, a batch at a time, resume, stop, another learning rate or beta. Any
 * thread may call it at any time; what is asked takes effect before the next batch, during a validation at once. Pausing and
 * stepping change no bit of the result.
 */
public final class Steering {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Map<What, Double> wishes = new EnumMap<>(What.class);
    private final List<Change> planned = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private boolean begun;
    private boolean paused;
    private boolean standing;
    private boolean stopped;
    private boolean ended;
    private int steps;
    private double rate = Double.NaN;
    private double weight = Double.NaN;
    private volatile Position position = new Position(0, 0, 0, 0, Double.NaN);

    /** What the training does. */
    public enum State {
        /** It has not begun, or still prepares its images. */
        WAITING,
        RUNNING,
        /** Asked to pause or to step; a batch is still under way. */
        PAUSING,
        PAUSED,
        /** Asked to stop; a batch or a validation is still under way. */
        STOPPING,
        ENDED
    }

    /**
     * How far a training is.
     *
     * @param epoch counted from 1 over all runs; 0 before the first
     * @param batch batches learned in this epoch
     * @param batches of an epoch
     * @param updates of the weights over all runs
     * @param loss of the last batch, before its update; NaN before the first
     */
    public record Position(int epoch, int batch, int batches, int updates, double loss) {}

    /** The training stands before its next batch, or before it validates. A validation under way is begun anew later. */
    public void pause() {
        change(() -> {
            paused = true;
            steps = 0;
        });
    }

    /** One more batch, then the training stands; a running one is paused behind its next batch. */
    public void step() {
        change(() -> {
            paused = true;
            steps++;
        });
    }

    /** The training goes on. */
    public void resume() {
        change(() -> {
            paused = false;
            steps = 0;
        });
    }

    /**
     * Ends the training, also while it is paused; its best weights are kept. An epoch that is learned to its end is validated
     * first, so that it counts.
     */
    public void stop() {
        change(() -> stopped = true);
    }

    /**
     * Another learning rate from the next batch on.
     *
     * @throws IllegalArgumentException with a sentence when it is not above 0 and finite
     */
    public void learningRate(double newRate) {
        if (!(newRate > 0) || Double.isInfinite(newRate)) {
            throw new IllegalArgumentException("The learning rate must be above 0, not " + newRate + ".");
        }
        change(() -> wishes.put(What.LEARNING_RATE, newRate));
    }

    /**
     * From the next batch on this weight instead of the schedule's. Kinds of model without one do not care.
     *
     * @throws IllegalArgumentException with a sentence when it is below 0 or not finite
     */
    public void beta(double newBeta) {
        if (!(newBeta >= 0) || Double.isInfinite(newBeta)) {
            throw new IllegalArgumentException("The weight beta must be 0 or more, not " + newBeta + ".");
        }
        change(() -> {
            wishes.remove(What.BETA_SCHEDULE);
            wishes.put(What.BETA, newBeta);
        });
    }

    /** From the next batch on the weight is the schedule's again, as if it had never been changed. */
    public void followBetaSchedule() {
        change(() -> {
            wishes.remove(What.BETA);
            wishes.put(What.BETA_SCHEDULE, Double.NaN);
        });
    }

    /** Changes that take effect exactly at their updates: a training is repeated with those of an earlier one. */
    public void plan(List<Change> toCome) {
        change(() -> planned.addAll(toCome));
    }

    public State state() {
        return locked(() -> {
            if (ended) {
                return State.ENDED;
            }
            if (!begun) {
                return State.WAITING;
            }
            if (stopped) {
                return State.STOPPING;
            }
            return !paused ? State.RUNNING : standing ? State.PAUSED : State.PAUSING;
        });
    }

    public Position position() {
        return position;
    }

    /** Those that took effect in this run, in their order. */
    public List<Change> changes() {
        return locked(() -> List.copyOf(changes));
    }

    /** Of the next batch as far as it is known; NaN before the training begins. */
    public double learningRate() {
        return locked(() -> rate);
    }

    /** Of the next batch as far as it is known; NaN before the training begins and for kinds of model without one. */
    public double beta() {
        return locked(() -> weight);
    }

    /**
     * Is run whenever state or settings have changed, on the thread that changed them; it must return at once. Not for every
     * batch: see {@link #position()}.
     */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    void begin() {
        change(() -> begun = true);
    }

    void end() {
        change(() -> {
            ended = true;
            standing = false;
        });
    }

    void reached(Position now) {
        position = now;
    }

    boolean stopRequested() {
        return locked(() -> stopped);
    }

    /** Whether the training is to stand. */
    boolean holds() {
        return locked(this::held);
    }

    private boolean held() {
        return paused && steps == 0 && !stopped;
    }

    /** The training says that it stands, or goes on. */
    void stands(boolean now) {
        change(() -> standing = now);
    }

    /** A batch begins. */
    void takeStep() {
        locked(() -> steps = Math.max(0, steps - 1));
    }

    /**
     * Sleeps until something is asked for, or for so long.
     *
     * @throws CancellationException when the thread is interrupted
     */
    void rest(long millis) {
        lock.lock();
        try {
            if (held()) {
                moved.await(millis, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } finally {
            lock.unlock();
        }
    }

    /** What is to change before an update: first what was planned, then what was asked for; from and epoch are left open. */
    List<Change> due(int update) {
        return locked(() -> {
            if (wishes.isEmpty() && planned.isEmpty()) {
                return List.of();
            }
            List<Change> due = new ArrayList<>();
            planned.stream().filter(each -> each.update() == update).forEach(due::add);
            planned.removeIf(each -> each.update() <= update);
            wishes.forEach((what, value) -> due.add(new Change(0, update, what, Double.NaN, value)));
            wishes.clear();
            return due;
        });
    }

    /** What the training learns with from now on. */
    void inForce(double newRate, double newBeta) {
        change(() -> {
            rate = newRate;
            weight = newBeta;
        });
    }

    void took(Change change) {
        locked(() -> changes.add(change));
    }

    private void change(Runnable what) {
        locked(() -> {
            what.run();
            moved.signalAll();
            return null;
        });
        listeners.forEach(Runnable::run);
    }

    private <T> T locked(Supplier<T> what) {
        lock.lock();
        try {
            return what.get();
        } finally {
            lock.unlock();
        }
    }
}

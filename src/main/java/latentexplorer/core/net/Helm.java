package latentexplorer.core.net;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import latentexplorer.core.job.Cancellation;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.net.Change.What;
import latentexplorer.core.net.Steering.Position;

/** The training's side of {@link Steering}: stands when it is to, gives the engine its settings and keeps what was changed. */
final class Helm {
    /** How often a training that stands looks whether it was cancelled or stopped by other means. */
    private static final long LOOK_MILLIS = 50;

    private final Steering steering;
    private final StepEngine engine;
    private final TrainingWatcher watcher;
    private final JobScope scope;
    private final Supplier<LatentModel> current;
    private List<Change> changes = new ArrayList<>();
    private double fixedBeta = Double.NaN;
    private long standingNanos;

    /** @param current a snapshot of the model as it is now */
    Helm(StepEngine engine, TrainingWatcher watcher, JobScope scope, Supplier<LatentModel> current) {
        this.steering = watcher.steering();
        this.engine = engine;
        this.watcher = watcher;
        this.scope = scope;
        this.current = current;
    }

    void begin() {
        tell();
        steering.begin();
    }

    void end() {
        steering.end();
    }

    /** The weight of the divergence that was asked for; NaN when it is the schedule's. */
    double fixedBeta() {
        return fixedBeta;
    }

    /**
     * Before a batch: stands as long as it is to, then takes over what was changed.
     *
     * @param batch counted from 0 in this epoch
     * @param update counted from 0 over all runs
     * @return whether to learn it; otherwise the training is to stop
     */
    boolean turn(int epoch, int batch, int batches, int update) {
        steering.reached(
                new Position(epoch, batch, batches, update, steering.position().loss()));
        if (!stand()) {
            return false;
        }
        steering.takeStep();
        for (Change each : steering.due(update)) {
            apply(new Change(epoch, update, each.what(), each.from(), each.to()));
        }
        return true;
    }

    /** Behind a batch. */
    void learned(double loss) {
        Position before = steering.position();
        steering.reached(
                new Position(before.epoch(), before.batch() + 1, before.batches(), before.updates() + 1, loss));
    }

    /** @return false when the training is to stop */
    private boolean stand() {
        if (steering.holds()) {
            long start = System.nanoTime();
            steering.stands(true);
            watcher.paused(steering.position(), current);
            while (steering.holds()) {
                scope.check();
                if (watcher.stopRequested()) {
                    steering.stop();
                }
                steering.rest(LOOK_MILLIS);
            }
            steering.stands(false);
            standingNanos += System.nanoTime() - start;
        }
        return !steering.stopRequested();
    }

    /**
     * Measures without learning: a pause interrupts it, and it begins anew when the training goes on. A stop does not, for an
     * epoch that was not validated is lost.
     */
    <T> T measure(Measuring<T> work) {
        while (true) {
            stand();
            AtomicBoolean interrupted = new AtomicBoolean();
            Cancellation cancellation = new Cancellation(() -> {
                if (steering.holds()) {
                    interrupted.set(true);
                }
                return interrupted.get() || scope.cancellation().isCancelled();
            });
            try {
                return work.in(new JobScope(cancellation, scope.progress()));
            } catch (CancellationException e) {
                scope.check();
                if (!interrupted.get()) {
                    throw e;
                }
            }
        }
    }

    /** What polls the wish to stop and can be begun anew. */
    interface Measuring<T> {
        T in(JobScope scope);
    }

    private void apply(Change wanted) {
        double rate = engine.learningRate();
        double beta = engine.beta();
        switch (wanted.what()) {
            case LEARNING_RATE -> {
                engine.learningRate(wanted.to());
                if (wanted.to() != rate) {
                    took(wanted, rate, wanted.to());
                }
            }
            case BETA -> {
                if (!Double.isNaN(beta) && wanted.to() != fixedBeta) {
                    fix(wanted.to());
                    took(wanted, beta, wanted.to());
                }
            }
            case BETA_SCHEDULE -> {
                if (!Double.isNaN(fixedBeta)) {
                    fix(Double.NaN);
                    took(wanted, beta, engine.beta());
                }
            }
        }
        tell();
    }

    private void fix(double beta) {
        fixedBeta = beta;
        engine.beta(beta);
    }

    private void took(Change wanted, double from, double to) {
        Change change = new Change(wanted.epoch(), wanted.update(), wanted.what(), from, to);
        changes.add(change);
        steering.took(change);
        watcher.changed(change);
    }

    private void tell() {
        steering.inForce(engine.learningRate(), engine.beta());
    }

    /** The changes since the last call. */
    List<Change> takeChanges() {
        List<Change> taken = List.copyOf(changes);
        changes = new ArrayList<>();
        return taken;
    }

    /** Changes of an epoch that has not ended. */
    List<Change> pending() {
        return Collections.unmodifiableList(changes);
    }

    /** How long the training stood since the last call. */
    long takeStandingNanos() {
        long taken = standingNanos;
        standingNanos = 0;
        return taken;
    }

    /**
     * Goes on with what an earlier training learned with in the end. Where the settings are others than then, they are meant,
     * and the difference is a change as well.
     *
     * @param earlier its settings
     * @param history its finished epochs
     * @return the same without the changes of an epoch that had not ended: they are made again
     */
    List<Epoch> resume(ModelSpec earlier, ModelSpec spec, List<Epoch> history, Checkpoint last) {
        boolean sameRate = earlier.schedule().learningRate() == spec.schedule().learningRate();
        boolean sameBeta = earlier.betaTerm().equals(spec.betaTerm());
        double rate = history.stream()
                .flatMap(epoch -> epoch.changes().stream())
                .filter(each -> each.what() == What.LEARNING_RATE)
                .mapToDouble(Change::from)
                .findFirst()
                .orElse(earlier.schedule().learningRate());
        double beta = Double.NaN;
        List<Change> again = new ArrayList<>();
        List<Epoch> finished = new ArrayList<>();
        for (Epoch epoch : history) {
            List<Change> done = new ArrayList<>();
            for (Change each : epoch.changes()) {
                boolean ofRate = each.what() == What.LEARNING_RATE;
                if (each.update() < last.updates()) {
                    done.add(each);
                    rate = ofRate ? each.to() : rate;
                    beta = ofRate ? beta : each.what() == What.BETA ? each.to() : Double.NaN;
                } else if (ofRate ? sameRate : sameBeta) {
                    again.add(each);
                }
            }
            finished.add(done.size() == epoch.changes().size() ? epoch : epoch.withChanges(done));
        }
        goOn(new Change(last.epoch() + 1, last.updates(), What.LEARNING_RATE, rate, rate), sameRate);
        if (sameBeta) {
            fix(beta);
        } else {
            Change other = new Change(last.epoch() + 1, last.updates(), What.BETA_SCHEDULE, Double.NaN, Double.NaN);
            took(other, Double.isNaN(beta) ? lastBeta(finished) : beta, engine.beta());
        }
        steering.plan(again);
        return finished;
    }

    private void goOn(Change rate, boolean same) {
        if (same) {
            engine.learningRate(rate.to());
        } else if (engine.learningRate() != rate.from()) {
            took(rate, rate.from(), engine.learningRate());
        }
    }

    private static double lastBeta(List<Epoch> history) {
        List<Double> series = history.isEmpty()
                ? List.of()
                : history.getLast().updates().getOrDefault(VariationalSpec.BETA, List.of());
        return series.isEmpty() ? Double.NaN : series.getLast();
    }
}

package latentexplorer.core.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import latentexplorer.core.job.Cancellation;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Progress;
import latentexplorer.core.job.Workers;
import latentexplorer.core.net.Change.What;
import latentexplorer.core.net.Steering.Position;
import latentexplorer.core.net.Steering.State;
import latentexplorer.core.net.TrainingResult.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(120)
class SteeringTest {
    private static final Workers WORKERS = new Workers("test", 2);
    private static final TrainingData DATA = Pictures.split(Pictures.blobs(60, 1));
    /** 48 images in batches of 16. */
    private static final Schedule SCHEDULE = new Schedule(16, 4, 1, 0.003);

    private static final DenseSpec DENSE = DenseSpec.DEFAULT
            .withInput(new InputSpec(8, true, false))
            .withLayers(List.of(16), 4, List.of())
            .withSchedule(SCHEDULE)
            .withSeed(3);
    private static final VariationalSpec VARIATIONAL = VariationalSpec.DEFAULT
            .withInput(new InputSpec(8, true, false))
            .withLayers(List.of(16), 4, List.of())
            .withDropout(new Dropout(0, 0.2))
            .withKl(KlTerm.constant(0.01))
            .withSchedule(SCHEDULE)
            .withSeed(3);
    private static final StyleSpec ADVERSARIAL = StyleSpec.ADVERSARIAL
            .withClasses(3)
            .withStyleSize(2)
            .withSchedule(SCHEDULE)
            .withSeed(3);
    private static final LabelledSpec LABELLED = LabelledSpec.DEFAULT
            .withClasses(3)
            .withSizes(16, 8)
            .withSchedule(SCHEDULE)
            .withSeed(3);

    @TempDir
    Path folder;

    @AfterAll
    static void closeWorkers() {
        WORKERS.close();
    }

    static Stream<ModelSpec> kinds() {
        return Stream.of(DENSE, VARIATIONAL, ADVERSARIAL, LABELLED);
    }

    /** Keeps what it hears, and steers when the training comes to stand. */
    private static final class Hand implements TrainingWatcher {
        final Steering steering = new Steering();
        final List<Position> stood = new ArrayList<>();
        final List<LatentModel> seen = new ArrayList<>();
        final List<Change> changed = new ArrayList<>();
        final List<EpochResult> epochs = new ArrayList<>();
        private final Consumer<Hand> whenStanding;
        private int stopAfter = Integer.MAX_VALUE;
        private int asked;
        private int stopAtAsk = Integer.MAX_VALUE;

        Hand(Consumer<Hand> whenStanding) {
            this.whenStanding = whenStanding;
        }

        Hand() {
            this(hand -> {});
        }

        Hand stoppingAfterEpoch(int number) {
            stopAfter = number;
            return this;
        }

        Hand stoppingAtAsk(int number) {
            stopAtAsk = number;
            return this;
        }

        Hand planning(Change... changes) {
            steering.plan(List.of(changes));
            return this;
        }

        @Override
        public Steering steering() {
            return steering;
        }

        @Override
        public void paused(Position at, Supplier<LatentModel> current) {
            stood.add(at);
            seen.add(current.get());
            whenStanding.accept(this);
        }

        @Override
        public void changed(Change change) {
            changed.add(change);
        }

        @Override
        public void epoch(EpochResult result, LatentModel current) {
            epochs.add(result);
        }

        @Override
        public boolean stopRequested() {
            asked++;
            return asked == stopAtAsk
                    || !epochs.isEmpty() && epochs.getLast().epoch().number() >= stopAfter;
        }
    }

    private static TrainingResult train(ModelSpec spec, TrainingWatcher watcher) {
        return Trainers.of(spec, WORKERS).train(DATA, watcher, JobScope.unattended());
    }

    private TrainingResult resume(ModelSpec spec, TrainingResult earlier, ModelSpec with, TrainingWatcher watcher) {
        Path file = folder.resolve("earlier.model");
        try {
            ModelFile.write(file, ModelBundle.of(spec, DenseTrainerTest.dataset(), earlier));
            return Trainers.of(with, WORKERS).resume(ModelFile.read(file), DATA, watcher, JobScope.unattended());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ModelSpec with(ModelSpec spec, int epochs, double rate) {
        Schedule schedule = new Schedule(16, epochs, 1, rate);
        return switch (spec) {
            case DenseSpec dense -> dense.withSchedule(schedule);
            case VariationalSpec variational -> variational.withSchedule(schedule);
            case StyleSpec style -> style.withSchedule(schedule);
            case LabelledSpec labelled -> labelled.withSchedule(schedule);
        };
    }

    private static ModelSpec with(ModelSpec spec, int epochs) {
        return with(spec, epochs, SCHEDULE.learningRate());
    }

    private static Change rate(int update, double rate) {
        return new Change(1, update, What.LEARNING_RATE, Double.NaN, rate);
    }

    private static Change beta(int update, double beta) {
        return new Change(1, update, What.BETA, Double.NaN, beta);
    }

    private static Change schedule(int update) {
        return new Change(1, update, What.BETA_SCHEDULE, Double.NaN, Double.NaN);
    }

    private static void assertSame(TrainingResult one, TrainingResult other) {
        assertThat(one.last()).usingRecursiveComparison().isEqualTo(other.last());
        assertThat(one.best()).usingRecursiveComparison().isEqualTo(other.best());
        assertThat(oneStage(one)).isEqualTo(oneStage(other));
    }

    /** A training that goes on begins a stage. */
    private static List<Epoch> oneStage(TrainingResult result) {
        return result.history().stream()
                .map(e -> new Epoch(
                        e.number(),
                        1,
                        e.learningRate(),
                        e.train(),
                        e.validation(),
                        e.updates(),
                        e.units(),
                        e.changes()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void pausingAndSteppingChangesNoBit(ModelSpec spec) {
        Hand hand = new Hand(each -> {
            if (each.stood.size() < 6) {
                each.steering.step();
            } else {
                each.steering.resume();
            }
        });
        hand.steering.pause();

        TrainingResult steered = train(spec, hand);

        assertSame(steered, train(spec, new Hand()));
        // The third step ends an epoch, which is validated with the fourth: the training stands before as well as
        // behind.
        assertThat(hand.stood).extracting(Position::updates).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(hand.stood).extracting(Position::batch).containsExactly(0, 1, 2, 3, 1, 2);
        assertThat(hand.stood).extracting(Position::epoch).containsExactly(1, 1, 1, 1, 2, 2);
        assertThat(hand.stood.getFirst().loss()).isNaN();
        assertThat(hand.stood.subList(1, 6)).allMatch(at -> at.loss() > 0 && at.batches() == 3);
        assertThat(hand.seen).hasSize(6);
        assertThat(hand.seen.get(1).latentSize()).isEqualTo(spec.latentSize());
        assertThat(hand.steering.state()).isEqualTo(State.ENDED);
        assertThat(hand.changed).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aChangedRateIsAMarkAndGoesOnAfterAResumeAsIfNeverStopped(ModelSpec spec) {
        TrainingResult whole = train(spec, new Hand().planning(rate(4, 0.001)));
        TrainingResult half = train(spec, new Hand().stoppingAfterEpoch(2).planning(rate(4, 0.001)));
        assertThat(half.outcome()).isEqualTo(Outcome.STOPPED);

        TrainingResult resumed = resume(spec, half, with(spec, 2), new Hand());

        assertSame(resumed, whole);
        assertThat(whole.history().get(1).changes())
                .containsExactly(new Change(2, 4, What.LEARNING_RATE, 0.003, 0.001));
        assertThat(whole.history()).extracting(Epoch::learningRate).containsExactly(0.003, 0.001, 0.001, 0.001);
        assertThat(whole.last().weights())
                .isNotEqualTo(train(spec, new Hand()).last().weights());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void changesOfAnEpochThatWasStoppedAreMadeAgainAtTheirUpdates(ModelSpec spec) {
        TrainingResult whole = train(spec, new Hand().planning(rate(2, 0.002), rate(7, 0.001)));
        // Asked behind every batch but the last of an epoch, and behind the epoch: the eighth time behind the eighth
        // batch.
        TrainingResult stopped = train(spec, new Hand().stoppingAtAsk(8).planning(rate(2, 0.002), rate(7, 0.001)));
        assertThat(stopped.last().updates()).isEqualTo(6);
        assertThat(stopped.history().getLast().changes())
                .containsExactly(new Change(3, 7, What.LEARNING_RATE, 0.002, 0.001));

        Hand hand = new Hand();
        TrainingResult resumed = resume(spec, stopped, with(spec, 2), hand);

        assertSame(resumed, whole);
        assertThat(hand.changed).isEqualTo(hand.steering.changes()).hasSize(1);
    }

    @Test
    void aChangedBetaAndTheWayBackToTheScheduleGoOnAfterAResume() {
        KlTerm ramp = KlTerm.scheduled(new BetaSchedule.Tanh(0, 0.1, 0.5, 4));
        VariationalSpec spec = VARIATIONAL.withKl(ramp);
        Change[] changes = {beta(4, 0.5), schedule(10)};
        TrainingResult whole = train(spec, new Hand().planning(changes));
        TrainingResult half = train(spec, new Hand().stoppingAfterEpoch(2).planning(changes));

        TrainingResult resumed = resume(spec, half, with(spec, 2), new Hand().planning(changes));

        assertSame(resumed, whole);
        List<Double> betas = new ArrayList<>();
        whole.history().forEach(epoch -> betas.addAll(epoch.updates().get("beta")));
        List<Double> planned = new ArrayList<>();
        for (int update = 0; update < 12; update++) {
            planned.add(update >= 4 && update < 10 ? 0.5 : ramp.beta().at(update, 12));
        }
        assertThat(betas).isEqualTo(planned);
        assertThat(whole.history().get(1).changes())
                .containsExactly(new Change(2, 4, What.BETA, ramp.beta().at(4, 12), 0.5));
        assertThat(whole.history().get(3).changes())
                .containsExactly(
                        new Change(4, 10, What.BETA_SCHEDULE, 0.5, ramp.beta().at(10, 12)));
        Epoch second = whole.history().get(1);
        assertThat(second.validationLoss())
                .isEqualTo(second.validation().get("mse")
                        + 0.5 * second.validation().get("kld"));
    }

    @Test
    void theBestEpochIsChosenByTheBetaThatTookThePlaceOfTheSchedules() {
        VariationalSpec heavy = VARIATIONAL.withKl(KlTerm.constant(10)).withSchedule(new Schedule(16, 8, 1, 0.01));
        TrainingResult result = train(heavy, new Hand().planning(beta(12, 0)));
        int best = result.bestEpoch();
        double least = result.history().stream()
                .mapToDouble(epoch -> epoch.validation().get("mse"))
                .min()
                .orElseThrow();
        assertThat(result.history().get(best - 1).validation().get("mse")).isEqualTo(least);
        assertThat(best).isGreaterThan(4);
    }

    @Test
    void anotherRateInTheSettingsWinsOverAChangedOneAndIsAMarkItself() {
        TrainingResult half = train(DENSE, new Hand().stoppingAfterEpoch(2).planning(rate(4, 0.001)));
        ModelSpec other = with(DENSE, 1, 0.0005);
        TrainingResult third = resume(DENSE, half, other, new Hand());
        assertThat(third.history().getLast().learningRate()).isEqualTo(0.0005);
        assertThat(third.history().getLast().changes())
                .containsExactly(new Change(3, 6, What.LEARNING_RATE, 0.001, 0.0005));

        TrainingResult fourth = resume(other, third, other, new Hand());

        assertThat(fourth.history().getLast().learningRate()).isEqualTo(0.0005);
        assertThat(fourth.history().getLast().changes()).isEmpty();
    }

    @Test
    void anotherRateInTheSettingsOfATrainingThatWasStoppedAtOnceStillCounts() {
        TrainingResult half = train(DENSE, new Hand().stoppingAfterEpoch(2).planning(rate(4, 0.001)));
        ModelSpec other = with(DENSE, 2, 0.0005);
        TrainingResult stopped = resume(DENSE, half, other, new Hand().stoppingAtAsk(1));
        assertThat(stopped.history()).hasSize(2);
        assertSame(resume(other, stopped, other, new Hand()), resume(DENSE, half, other, new Hand()));
    }

    @Test
    void anotherBetaInTheSettingsWinsOverAChangedOne() {
        TrainingResult half =
                train(VARIATIONAL, new Hand().stoppingAfterEpoch(2).planning(beta(4, 0.5)));
        ModelSpec other = VARIATIONAL.withKl(KlTerm.constant(0.02)).withSchedule(new Schedule(16, 2, 1, 0.003));
        TrainingResult resumed = resume(VARIATIONAL, half, other, new Hand());
        assertThat(resumed.history().getLast().updates().get("beta")).containsOnly(0.02);
        assertThat(resumed.history().get(2).changes()).containsExactly(new Change(3, 6, What.BETA_SCHEDULE, 0.5, 0.02));
        TrainingResult again = resume(VARIATIONAL, half, with(VARIATIONAL, 1), new Hand());
        assertThat(again.history().getLast().updates().get("beta")).containsOnly(0.5);
    }

    @Test
    void whatIsAskedWhileStandingTakesEffectBeforeTheNextBatchAndTheLatestWins() {
        Hand hand = new Hand(each -> {
            assertThat(each.steering.state()).isEqualTo(State.PAUSED);
            assertThat(each.steering.learningRate()).isEqualTo(0.003);
            assertThat(each.steering.beta()).isEqualTo(0.01);
            each.steering.learningRate(1);
            each.steering.learningRate(0.001);
            each.steering.beta(1);
            each.steering.followBetaSchedule();
            each.steering.beta(0.2);
            each.steering.resume();
        });
        hand.steering.pause();
        TrainingResult result = train(VARIATIONAL, hand);
        assertThat(result.history().getFirst().changes())
                .containsExactly(
                        new Change(1, 0, What.LEARNING_RATE, 0.003, 0.001), new Change(1, 0, What.BETA, 0.01, 0.2));
        assertThat(hand.steering.learningRate()).isEqualTo(0.001);
        assertThat(hand.steering.beta()).isEqualTo(0.2);
    }

    @Test
    void kindsWithoutABetaDoNotCareAndTheSameRateIsNoChange() {
        Hand hand = new Hand().planning(beta(2, 1), schedule(3), rate(4, 0.003));
        assertSame(train(DENSE, hand), train(DENSE, new Hand()));
        assertThat(hand.steering.beta()).isNaN();
    }

    @Test
    @DisplayName("TRN-15 stopping while the training is paused keeps the best weights")
    void stoppingWhilePausedKeepsTheBestWeights() {
        for (boolean byWatcher : new boolean[] {false, true}) {
            Hand hand = new Hand(each -> {
                if (each.stood.size() <= 4) {
                    each.steering.step();
                } else if (!byWatcher) {
                    each.steering.stop();
                }
            });
            hand.stoppingAfterEpoch(byWatcher ? 1 : Integer.MAX_VALUE);
            hand.steering.pause();
            TrainingResult result = train(DENSE, hand);
            assertThat(result.outcome()).isEqualTo(Outcome.STOPPED);
            assertThat(result.bestEpoch()).isEqualTo(1);
            assertThat(hand.steering.state()).isEqualTo(State.ENDED);
        }
    }

    @Test
    void stoppingBeforeTheFirstBatchLeavesTheUntrainedWeights() {
        Hand hand = new Hand();
        hand.steering.stop();
        TrainingResult result = train(DENSE, hand);
        assertThat(result.outcome()).isEqualTo(Outcome.STOPPED);
        assertThat(result.best().updates()).isZero();
        assertThat(result.history()).isEmpty();
    }

    @Test
    void cancellingWhilePausedEndsTheTraining() {
        Cancellation cancellation = new Cancellation();
        Hand hand = new Hand(each -> cancellation.cancel());
        hand.steering.pause();
        assertThatThrownBy(
                        () -> Trainers.of(DENSE, WORKERS).train(DATA, hand, new JobScope(cancellation, Progress.NONE)))
                .isInstanceOf(CancellationException.class);
        assertThat(hand.steering.state()).isEqualTo(State.ENDED);
    }

    @Test
    void aTrainingThatIsPausedWaitsWithoutWorkingUntilAnotherThreadResumesIt() throws InterruptedException {
        CountDownLatch standing = new CountDownLatch(1);
        Hand hand = new Hand(each -> standing.countDown());
        List<State> states = new ArrayList<>();
        hand.steering.onChange(() -> {
            synchronized (states) {
                states.add(hand.steering.state());
            }
        });
        hand.steering.pause();
        @Nullable TrainingResult[] result = new TrainingResult[1];
        Thread training = new Thread(() -> result[0] = train(DENSE, hand));
        training.start();
        standing.await();
        while (training.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        Position before = hand.steering.position();
        assertThat(before.updates()).isZero();
        hand.steering.resume();
        training.join();
        assertThat(result[0]).isNotNull();
        assertThat(hand.steering.position().updates()).isEqualTo(12);
        synchronized (states) {
            assertThat(states)
                    .startsWith(State.WAITING)
                    .containsSubsequence(State.PAUSING, State.PAUSED, State.RUNNING, State.ENDED);
        }
    }

    @Test
    void aThreadThatIsInterruptedWhilePausedIsCancelled() {
        Hand hand = new Hand(each -> Thread.currentThread().interrupt());
        hand.steering.pause();
        assertThatThrownBy(() -> train(DENSE, hand)).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aPauseInterruptsAValidationWhichBeginsAnewWhenTheTrainingGoesOn() {
        Hand hand = new Hand(each -> each.steering.resume());
        try (StepEngine engine = engine()) {
            Helm helm = new Helm(engine, hand, JobScope.unattended(), () -> snapshot(engine));
            int[] begun = {0};
            int measured = helm.measure(scope -> {
                if (++begun[0] == 1) {
                    hand.steering.pause();
                    scope.check();
                }
                hand.steering.stop();
                scope.check();
                return 42;
            });
            assertThat(measured).isEqualTo(42);
            assertThat(begun[0]).isEqualTo(2);
        }
    }

    @Test
    void aValidationThatIsCancelledIsNotBegunAnew() {
        Cancellation cancellation = new Cancellation();
        try (StepEngine engine = engine()) {
            Helm helm = new Helm(engine, new Hand(), new JobScope(cancellation, Progress.NONE), () -> {
                throw new IllegalStateException("nobody asked");
            });
            assertThatThrownBy(() -> helm.measure(scope -> {
                        cancellation.cancel();
                        scope.check();
                        return 0;
                    }))
                    .isInstanceOf(CancellationException.class);
            assertThatThrownBy(() -> helm.measure(scope -> {
                        throw new CancellationException("closed");
                    }))
                    .isInstanceOf(CancellationException.class);
        }
    }

    private static LatentModel snapshot(StepEngine engine) {
        Pixels pixels = new Pixels(DATA.images(), DATA.train(), false);
        return new DenseModel(
                DENSE.layout(8),
                DENSE.input().fit(pixels, WORKERS, JobScope.unattended()),
                false,
                engine.checkpoint(0).weights());
    }

    private static StepEngine engine() {
        Pixels pixels = new Pixels(DATA.images(), DATA.train(), false);
        return new DenseEngine(
                DENSE,
                new DenseBatches(
                        pixels,
                        DENSE.input().fit(pixels, WORKERS, JobScope.unattended()),
                        true,
                        WORKERS,
                        JobScope.unattended()),
                WORKERS);
    }

    @Test
    void settingsThatCannotBeAreRefused() {
        Steering steering = new Steering();
        for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> steering.learningRate(bad))
                    .hasMessage("The learning rate must be above 0, not " + bad + ".");
        }
        for (double bad : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> steering.beta(bad)).hasMessageContaining("beta must be 0 or more");
        }
        assertThat(steering.due(0)).isEmpty();
        assertThat(steering.state()).isEqualTo(State.WAITING);
    }

    @Test
    void pausesDoNotCountAsTimeOfTheEpoch() {
        Hand hand = new Hand(each -> {
            long start = System.nanoTime();
            while (System.nanoTime() - start < 30_000_000) {
                Thread.onSpinWait();
            }
            each.steering.resume();
        });
        hand.steering.pause();
        train(DENSE, hand);
        assertThat(hand.epochs).allMatch(e -> e.trainingSeconds() > 0 && e.validationSeconds() > 0);
        assertThat(hand.epochs)
                .allMatch(e -> e.seconds() == e.trainingSeconds() + e.validationSeconds()
                        && e.samplesPerSecond() == 48 / e.trainingSeconds());
    }

    @Test
    void aPauseBehindAnEpochIsNoTimeOfTheNextOne() {
        Hand hand = new Hand(each -> {
            if (each.steering.position().batch() == 3) {
                long start = System.nanoTime();
                while (System.nanoTime() - start < 300_000_000) {
                    Thread.onSpinWait();
                }
            }
            each.steering.step();
        });
        hand.steering.pause();
        train(with(DENSE, 2), hand);
        assertThat(hand.epochs).hasSize(2).allMatch(e -> e.trainingSeconds() > 0 && e.samplesPerSecond() > 0);
    }

    /** Does something in the middle of one batch, as another thread might. */
    private record Interrupted(StepEngine engine, int during, Runnable what, int[] steps) implements StepEngine {
        @Override
        public double[] step(int[] order, int from, int count) {
            if (steps[0]++ == during) {
                what.run();
            }
            return engine.step(order, from, count);
        }

        @Override
        public List<String> metrics() {
            return engine.metrics();
        }

        @Override
        public double learningRate() {
            return engine.learningRate();
        }

        @Override
        public void learningRate(double rate) {
            engine.learningRate(rate);
        }

        @Override
        public Checkpoint checkpoint(int epoch) {
            return engine.checkpoint(epoch);
        }

        @Override
        public void restore(Checkpoint checkpoint) {
            engine.restore(checkpoint);
        }

        @Override
        public void close() {
            engine.close();
        }
    }

    /** Trains and does something in the middle of the batch of that number, counted from 0; how many batches it learned. */
    private static int during(int batch, Hand hand, Runnable what, TrainingResult @Nullable [] result) {
        int[] steps = {0};
        TrainingResult trained = new DenseTrainer(
                        DENSE,
                        WORKERS,
                        (spec, batches) -> new Interrupted(new DenseEngine(spec, batches, WORKERS), batch, what, steps))
                .train(DATA, hand, JobScope.unattended());
        if (result != null) {
            result[0] = trained;
        }
        return steps[0];
    }

    @Test
    @DisplayName("TRN-15 a pause in the middle of a batch takes effect behind it, wherever in the epoch it is")
    void aPauseTakesEffectBehindTheBatchUnderWay() {
        for (int batch = 0; batch < 12; batch++) {
            List<Integer> stoodAt = new ArrayList<>();
            Hand hand = new Hand(each -> {
                stoodAt.add(each.steering.position().updates());
                each.steering.resume();
            });
            TrainingResult[] result = new TrainingResult[1];
            assertThat(during(batch, hand, hand.steering::pause, result)).isEqualTo(12);
            assertThat(stoodAt).containsExactly(batch + 1);
            assertSame(result[0], train(DENSE, new Hand()));
        }
    }

    @Test
    void aStepInTheMiddleOfABatchLearnsOneMoreAndStands() {
        for (int batch = 0; batch < 11; batch++) {
            Hand hand = new Hand(each -> each.steering.resume());
            during(batch, hand, hand.steering::step, null);
            assertThat(hand.stood).extracting(Position::updates).containsExactly(batch + 2);
        }
    }

    @Test
    @DisplayName("TRN-15 a stop in the middle of a batch takes effect behind it and keeps the best weights")
    void aStopTakesEffectBehindTheBatchUnderWay() {
        for (int batch = 0; batch < 12; batch++) {
            Hand hand = new Hand();
            TrainingResult[] result = new TrainingResult[1];
            assertThat(during(batch, hand, hand.steering::stop, result)).isEqualTo(batch + 1);
            // An epoch that was learned to its end counts, and behind the last one there is nothing to stop.
            assertThat(result[0].history()).hasSize((batch + 1) / 3);
            assertThat(result[0].outcome()).isEqualTo(batch == 11 ? Outcome.FINISHED : Outcome.STOPPED);
            assertThat(result[0].best().updates()).isPositive();
        }
    }

    @Test
    void aChangeInTheMiddleOfABatchIsForTheNext() {
        for (int batch = 0; batch < 11; batch++) {
            Hand hand = new Hand();
            during(batch, hand, () -> hand.steering.learningRate(0.001), null);
            assertThat(hand.changed)
                    .containsExactly(new Change((batch + 1) / 3 + 1, batch + 1, What.LEARNING_RATE, 0.003, 0.001));
        }
        Hand late = new Hand();
        during(11, late, () -> late.steering.learningRate(0.001), null);
        assertThat(late.changed).as("there is no next one").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatIsAskedBeforeTheTrainingBeginsIsThereWithTheFirstBatch(ModelSpec spec) {
        Hand hand = new Hand();
        hand.steering.learningRate(0.001);
        hand.steering.beta(0.5);
        TrainingResult result = train(spec, hand);
        Change rate = new Change(1, 0, What.LEARNING_RATE, 0.003, 0.001);
        assertThat(result.history().getFirst().changes())
                .containsExactlyElementsOf(
                        spec == VARIATIONAL ? List.of(rate, new Change(1, 0, What.BETA, 0.01, 0.5)) : List.of(rate));
        assertThat(result.last().weights())
                .containsExactly(train(spec, new Hand().planning(rate(0, 0.001), beta(0, 0.5)))
                        .last()
                        .weights());
    }

    @Test
    void aStepBehindTheLastBatchOfAllValidatesAndEnds() {
        Hand hand = new Hand(each -> each.steering.step());
        hand.steering.pause();
        TrainingResult result = train(DENSE, hand);
        assertThat(result.outcome()).isEqualTo(Outcome.FINISHED);
        assertThat(hand.stood).hasSize(13).extracting(Position::updates).endsWith(10, 11, 12);
        assertThat(result.history()).hasSize(4);
        assertThat(hand.steering.state()).isEqualTo(State.ENDED);
    }

    @Test
    void cancellingWhilePausedBehindAnEpochEndsTheTraining() {
        Cancellation cancellation = new Cancellation();
        Hand hand = new Hand(each -> {
            if (each.steering.position().batch() == 3) {
                cancellation.cancel();
            } else {
                each.steering.step();
            }
        });
        hand.steering.pause();
        assertThatThrownBy(
                        () -> Trainers.of(DENSE, WORKERS).train(DATA, hand, new JobScope(cancellation, Progress.NONE)))
                .isInstanceOf(CancellationException.class);
        assertThat(hand.stood.getLast().updates()).isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aLossThatIsNoNumberEndsTheTrainingWithTheLastGoodWeights(ModelSpec spec) {
        TrainingResult result = train(spec, new Hand().planning(rate(7, 1e38)));
        assertThat(result.outcome()).isEqualTo(Outcome.DIVERGED);
        assertThat(result.history()).hasSize(2);
        assertThat(result.last().updates()).isEqualTo(6);
        TrainingResult good = train(spec, new Hand().stoppingAfterEpoch(2));
        assertThat(result.last()).usingRecursiveComparison().isEqualTo(good.last());
        assertThat(result.best()).usingRecursiveComparison().isEqualTo(good.best());
        assertThat(result.message()).contains("no number any more");
    }

    @Test
    void aWatcherThatFailsAtTheBeginningLeavesNoSteeringThatWaits() {
        Steering steering = new Steering();
        TrainingWatcher full = new TrainingWatcher() {
            @Override
            public void begun(Supplier<TrainingResult> start) {
                throw new IllegalStateException("the disk is full");
            }

            @Override
            public Steering steering() {
                return steering;
            }

            @Override
            public void epoch(EpochResult result, LatentModel current) {}

            @Override
            public boolean stopRequested() {
                return false;
            }
        };
        assertThatThrownBy(() -> train(DENSE, full)).hasMessage("the disk is full");
        assertThat(steering.state()).isEqualTo(State.ENDED);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @DisplayName("TRN-09 the loss of the first epoch of a second run is within 20 % of the last one's")
    void aSecondRunGoesOnWhereTheFirstEnded(ModelSpec spec) {
        TrainingResult first = train(with(spec, 20), new Hand());
        TrainingResult second = resume(with(spec, 20), first, with(spec, 2), new Hand());
        assertThat(second.history()).hasSize(22);
        assertThat(second.history().subList(0, 20)).isEqualTo(first.history());
        double last = first.history().getLast().trainLoss();
        assertThat(second.history().get(20).trainLoss()).isBetween(0.8 * last, 1.2 * last);
    }
}

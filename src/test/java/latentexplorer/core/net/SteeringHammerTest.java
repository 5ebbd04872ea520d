package latentexplorer.core.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.SeededRandom;
import latentexplorer.core.net.Steering.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Many threads at one wheel. */
@Timeout(240)
class SteeringHammerTest {
    private static final int THREADS = 4;
    private static final int BLOWS = 400;
    private static final Workers WORKERS = new Workers("test", 2);
    private static final TrainingData DATA = Pictures.split(Pictures.blobs(60, 1));

    @AfterAll
    static void closeWorkers() {
        WORKERS.close();
    }

    static Stream<ModelSpec> kinds() {
        Schedule schedule = new Schedule(16, 30, 1, 0.003);
        return Stream.of(
                DenseSpec.DEFAULT
                        .withInput(new InputSpec(8, true, false))
                        .withLayers(List.of(16), 4, List.of())
                        .withSchedule(schedule),
                VariationalSpec.DEFAULT
                        .withInput(new InputSpec(8, true, false))
                        .withLayers(List.of(16), 4, List.of())
                        .withSchedule(schedule),
                StyleSpec.ADVERSARIAL.withClasses(3).withStyleSize(2).withSchedule(new Schedule(16, 4, 1, 0.003)));
    }

    private record Hand(Steering steering) implements TrainingWatcher {
        @Override
        public void epoch(EpochResult result, LatentModel current) {}

        @Override
        public boolean stopRequested() {
            return false;
        }
    }

    private static TrainingResult train(ModelSpec spec, Steering steering) {
        return Trainers.of(spec, WORKERS).train(DATA, new Hand(steering), JobScope.unattended());
    }

    /** Trains while all threads strike; when the last has struck, the training goes on to its end. */
    private static TrainingResult underBlows(ModelSpec spec, Steering steering, BiConsumer<Steering, SeededRandom> blow)
            throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < THREADS; t++) {
            SeededRandom random = SeededRandom.of(7, t);
            threads.add(Thread.ofPlatform().start(() -> {
                awaiting(begun);
                for (int i = 0; i < BLOWS; i++) {
                    blow.accept(steering, random);
                    Thread.yield();
                }
            }));
        }
        @Nullable TrainingResult[] result = new TrainingResult[1];
        steering.pause();
        Thread training = Thread.ofPlatform().start(() -> result[0] = train(spec, steering));
        begun.countDown();
        for (Thread each : threads) {
            each.join();
        }
        steering.resume();
        training.join();
        assertThat(steering.state()).isEqualTo(State.ENDED);
        return Objects.requireNonNull(result[0]);
    }

    private static void awaiting(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void drive(Steering steering, int what) {
        switch (what) {
            case 0, 1 -> steering.pause();
            case 2, 3, 4 -> steering.step();
            default -> steering.resume();
        }
    }

    private static void assertSame(TrainingResult one, TrainingResult other) {
        assertThat(one.last()).usingRecursiveComparison().isEqualTo(other.last());
        assertThat(one.best()).usingRecursiveComparison().isEqualTo(other.best());
        assertThat(one.history()).isEqualTo(other.history());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void manyThreadsThatPauseStepAndResumeChangeNoBit(ModelSpec spec) throws InterruptedException {
        Steering steering = new Steering();
        AtomicInteger heard = new AtomicInteger();
        steering.onChange(() -> {
            // A listener may ask back.
            assertThat(steering.state()).isNotNull();
            heard.incrementAndGet();
        });
        TrainingResult steered = underBlows(spec, steering, (wheel, random) -> {
            drive(wheel, random.nextInt(6));
            // What changes nothing leaves no mark either.
            wheel.learningRate(spec.schedule().learningRate());
            wheel.followBetaSchedule();
        });
        assertSame(steered, train(spec, new Steering()));
        assertThat(heard.get()).isGreaterThan(THREADS * BLOWS);
        assertThat(steering.changes()).isEmpty();
        assertThat(steering.position().updates()).isEqualTo(steered.last().updates());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whateverManyThreadsChangeIsOnRecordAndRepeatsBitForBit(ModelSpec spec) throws InterruptedException {
        Steering steering = new Steering();
        TrainingResult steered = underBlows(spec, steering, (wheel, random) -> {
            switch (random.nextInt(3)) {
                case 0 -> wheel.learningRate(0.001 * (1 + random.nextInt(5)));
                case 1 -> wheel.beta(0.01 * random.nextInt(5));
                default -> wheel.followBetaSchedule();
            }
            drive(wheel, random.nextInt(6));
        });
        assertThat(steering.changes()).isNotEmpty();
        assertThat(steered.history().stream()
                        .flatMap(epoch -> epoch.changes().stream())
                        .toList())
                .isEqualTo(steering.changes());

        Steering again = new Steering();
        again.plan(steering.changes());
        assertSame(steered, train(spec, again));
    }
}

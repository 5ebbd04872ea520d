package latentexplorer.core.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ref.WeakReference;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void everyShardRunsOnce(int threads) {
        try (Workers workers = new Workers("test", threads)) {
            AtomicIntegerArray runs = new AtomicIntegerArray(37);
            workers.forEachShard(37, runs::incrementAndGet);
            for (int i = 0; i < 37; i++) {
                assertThat(runs.get(i)).isOne();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aFailureReachesTheCallerAsItIs(int threads) {
        try (Workers workers = new Workers("test", threads)) {
            assertThatThrownBy(() -> workers.forEachShard(4, shard -> {
                        if (shard == 2) {
                            throw new IllegalArgumentException("shard 2");
                        }
                    }))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("shard 2");
        }
    }

    @Test
    void workThatCannotBeInterruptedReturnsItsResultOrItsFailure() {
        try (Workers workers = new Workers("test", 1)) {
            Cancellation cancellation = new Cancellation();
            assertThat(workers.awaiting(() -> 42, cancellation)).isEqualTo(42);
            Supplier<Integer> failing = () -> {
                throw new IllegalArgumentException("no");
            };
            assertThatThrownBy(() -> workers.awaiting(failing, cancellation))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("no");
        }
    }

    @Test
    void whoIsCancelledStopsWaitingForWorkThatGoesOn() {
        CountDownLatch release = new CountDownLatch(1);
        try (Workers workers = new Workers("test", 1)) {
            Cancellation cancellation = new Cancellation();
            Supplier<Boolean> endless = () -> {
                cancellation.cancel();
                try {
                    release.await();
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                }
                return true;
            };
            assertThatThrownBy(() -> workers.awaiting(endless, cancellation)).isInstanceOf(CancellationException.class);
            assertThat(release.getCount()).isOne();
            release.countDown();
        }
    }

    @Test
    void callsDoNotPileUpBeforeThreadsThatAreBusyWithSomethingElse() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        try (Workers workers = new Workers("test", 2)) {
            for (int thread = 0; thread < 2; thread++) {
                Cancellation cancellation = new Cancellation();
                Supplier<Boolean> endless = () -> {
                    cancellation.cancel();
                    try {
                        release.await();
                    } catch (InterruptedException _) {
                        Thread.currentThread().interrupt();
                    }
                    return true;
                };
                assertThatThrownBy(() -> workers.awaiting(endless, cancellation))
                        .isInstanceOf(CancellationException.class);
            }
            WeakReference<int[]> result = count(workers);
            for (int tries = 0; tries < 50 && result.get() != null; tries++) {
                System.gc();
                Thread.sleep(10);
            }
            assertThat(result.get()).isNull();
            release.countDown();
        }
    }

    /** Whatever still holds the work after the call holds the array, too. */
    private static WeakReference<int[]> count(Workers workers) {
        int[] counts = new int[5];
        workers.forEachShard(5, shard -> counts[shard]++);
        assertThat(counts).containsOnly(1);
        return new WeakReference<>(counts);
    }

    @Test
    void closedWorkersTakeNoMoreWork() {
        Workers workers = new Workers("test", 1);
        workers.close();
        assertThatThrownBy(() -> workers.awaiting(() -> 1, new Cancellation()))
                .isInstanceOf(CancellationException.class);
    }
}

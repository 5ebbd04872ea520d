package latentexplorer.ui.explorer.making;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import latentexplorer.core.embed.Iterative;
import latentexplorer.core.job.Cancellation;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Progress;
import org.junit.jupiter.api.Test;

class MapControlTest {
    private static final long SECOND = 1_000_000_000L;

    private final Cancellation cancellation = new Cancellation();
    private long now;
    private final MapControl control = new MapControl(new JobScope(cancellation, Progress.NONE), () -> now);
    private final Rounds map = new Rounds();

    /** Ten rounds, in each of which the only point moves by one. */
    private static final class Rounds implements Iterative {
        private int round;

        @Override
        public void step(JobScope scope) {
            round++;
        }

        @Override
        public float[] positions() {
            return new float[] {round, 0};
        }

        @Override
        public int round() {
            return round;
        }

        @Override
        public int rounds() {
            return 10;
        }
    }

    @Test
    void theFirstPictureIsThereBeforeTheFirstStep() {
        assertThat(control.look()).isNull();

        assertThat(control.goOn(map)).isTrue();

        assertThat(control.look().positions()).containsExactly(0, 0);
        assertThat(control.look().secondsToGo()).isNaN();
    }

    @Test
    void positionsAreCopiedOnlyWhenSomebodyLooks() {
        control.goOn(map);
        map.step(null);
        control.goOn(map);
        assertThat(control.look().round()).isZero();

        map.step(null);
        control.goOn(map);
        assertThat(control.look().round()).isEqualTo(2);
        assertThat(control.round()).isEqualTo(2);
        assertThat(control.rounds()).isEqualTo(10);
    }

    @Test
    void theTimeToGoIsThatOfTheRounds() {
        control.goOn(map);
        for (int round = 1; round <= 4; round++) {
            map.step(null);
            now += 2 * SECOND;
            control.look();
            control.goOn(map);
        }

        assertThat(control.look().secondsToGo()).isCloseTo(12, within(1e-6));
    }

    @Test
    void aPausedMapStandsUntilItGoesOn() throws Exception {
        control.pause(true);
        CompletableFuture<Boolean> going = CompletableFuture.supplyAsync(() -> control.goOn(map));
        assertThatThrownBy(() -> going.get(120, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        assertThat(control.isStanding()).isTrue();

        control.pause(false);

        assertThat(going.get(5, TimeUnit.SECONDS)).isTrue();
        assertThat(control.isStanding()).isFalse();
    }

    @Test
    void aPausedMapCanBeKept() throws Exception {
        control.pause(true);
        CompletableFuture<Boolean> going = CompletableFuture.supplyAsync(() -> control.goOn(map));

        control.keep();

        assertThat(going.get(5, TimeUnit.SECONDS)).isFalse();
    }

    @Test
    void aPausedMapCanBeCancelled() {
        control.pause(true);
        CompletableFuture<Boolean> going = CompletableFuture.supplyAsync(() -> control.goOn(map));

        cancellation.cancel();

        assertThatThrownBy(() -> going.get(5, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(CancellationException.class);
    }
}

package latentexplorer.ui.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class BeatTest {
    private static final Duration SHORT = Duration.ofMillis(5);
    private static final Duration LONG = Duration.ofMillis(50);

    @Test
    void beatsOnTheJavaFxThreadUntilItIsStopped() throws InterruptedException {
        CountDownLatch three = new CountDownLatch(3);
        AtomicInteger elsewhere = new AtomicInteger();
        AtomicInteger afterwards = new AtomicInteger();
        AtomicInteger counted = new AtomicInteger();
        Beat beat = on(() -> {
            Beat made = new Beat(SHORT, () -> {
                three.countDown();
                counted.incrementAndGet();
                if (!Platform.isFxApplicationThread()) {
                    elsewhere.incrementAndGet();
                }
            });
            made.start();
            return made;
        });
        assertThat(three.await(10, TimeUnit.SECONDS)).isTrue();
        on(() -> {
            beat.stop();
            afterwards.set(counted.get());
            return true;
        });
        Thread.sleep(SHORT.multipliedBy(10));
        assertThat(on(counted::get)).isEqualTo(afterwards.get());
        assertThat(elsewhere).hasValue(0);
        assertThat(on(beat::isRunning)).isFalse();
    }

    @Test
    void doesNotMakeUpForBeatsWhileTheThreadWasBusy() throws InterruptedException {
        AtomicInteger counted = new AtomicInteger();
        Beat beat = on(() -> {
            Beat made = new Beat(LONG, counted::incrementAndGet);
            made.start();
            Thread.sleep(LONG.multipliedBy(10));
            return made;
        });
        int soonAfter = on(() -> {
            beat.stop();
            return counted.get();
        });
        assertThat(soonAfter).isLessThan(8);
    }

    @Test
    void anotherPeriodHoldsAtOnce() throws InterruptedException {
        CountDownLatch once = new CountDownLatch(1);
        Beat beat = on(() -> {
            Beat made = new Beat(Duration.ofHours(1), once::countDown);
            made.start();
            made.setPeriod(SHORT);
            return made;
        });
        assertThat(once.await(10, TimeUnit.SECONDS)).isTrue();
        on(() -> {
            beat.stop();
            return true;
        });
    }

    private static <T> T on(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, work);
    }
}

package latentexplorer.core.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StopSignalTest {
    @Test
    void whoeverWishesTheEndWaitsUntilTheListenerHasLetGo() throws InterruptedException {
        StopSignal signal = StopSignal.listening();
        assertThat(signal.given()).isFalse();
        CountDownLatch began = new CountDownLatch(1);
        Thread end = new Thread(() -> {
            began.countDown();
            signal.give();
        });
        end.start();
        assertThat(began.await(10, TimeUnit.SECONDS)).isTrue();
        while (!signal.given()) {
            Thread.onSpinWait();
        }
        assertThat(end.isAlive()).isTrue();

        signal.close();

        end.join(10_000);
        assertThat(end.isAlive()).isFalse();
        signal.close();
    }
}

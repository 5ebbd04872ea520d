package latentexplorer.core.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import latentexplorer.core.job.Cancellation;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Progress;
import org.junit.jupiter.api.Test;

class OnceTest {
    @Test
    void theValueIsComputedOnceAndAgainAfterAFailure() {
        AtomicInteger calls = new AtomicInteger();
        Once<Integer> once = new Once<>(_ -> {
            if (calls.incrementAndGet() == 1) {
                throw new CancellationException("first");
            }
            return calls.get();
        });
        assertThatThrownBy(() -> once.get(JobScope.unattended())).hasMessage("first");
        assertThat(once.get(JobScope.unattended())).isEqualTo(2);
        assertThat(once.get(JobScope.unattended())).isEqualTo(2);
    }

    @Test
    void whoWaitsForAnotherThreadCanBeCancelled() throws Exception {
        CountDownLatch computing = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Once<String> once = new Once<>(_ -> {
            computing.countDown();
            try {
                release.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            return "value";
        });
        Thread first = new Thread(() -> once.get(JobScope.unattended()));
        first.start();
        computing.await();
        Cancellation cancellation = new Cancellation();
        cancellation.cancel();
        assertThatThrownBy(() -> once.get(new JobScope(cancellation, Progress.NONE)))
                .isInstanceOf(CancellationException.class);
        release.countDown();
        first.join();
        assertThat(once.get(JobScope.unattended())).isEqualTo("value");
    }
}

package latentexplorer.ui.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class JobTest {

    @Test
    void saysNothingOfTheTimeToGoInTheFirstSecond() {
        assertThat(Job.remaining(Duration.ofMillis(900), 0.5)).isEmpty();
        assertThat(Job.remaining(Duration.ofSeconds(5), 0.001)).isEmpty();
        assertThat(Job.remaining(Duration.ofSeconds(5), -1)).isEmpty();
    }

    @Test
    void afterAFifthOfEvenWorkTheTimeToGoIsWithinAThird() {
        Duration left = Job.remaining(Duration.ofSeconds(12), 0.2).orElseThrow();

        assertThat(left).isBetween(Duration.ofSeconds(34), Duration.ofSeconds(62));
        assertThat(left).isEqualTo(Duration.ofSeconds(48));
    }

    @Test
    void tellsTheTimeToGoInWords() {
        long[] now = {0};
        Job job = new Job(Lane.TRAIN, "Train", () -> now[0]);
        job.started();
        now[0] = Duration.ofSeconds(60).toNanos();
        job.reported(0.2, "epoch 5 of 25");

        assertThat(job.timeToGoProperty().get()).isEqualTo("4 min to go");
        assertThat(job.messageProperty().get()).isEqualTo("epoch 5 of 25");
    }

    @Test
    void whoKnowsBetterTellsTheTimeToGoAlone() {
        long[] now = {0};
        Job job = new Job(Lane.TRAIN, "Train", () -> now[0]);
        job.started();
        job.foretell("");
        now[0] = Duration.ofSeconds(13).toNanos();
        job.reported(0.021, "Epoch 4 of 3000");
        assertThat(job.timeToGoProperty().get()).isEmpty();

        job.foretell("28 min 6 s to go");
        job.reported(0.022, "Epoch 5 of 3000");
        assertThat(job.timeToGoProperty().get()).isEqualTo("28 min 6 s to go");

        job.ended(Job.State.DONE);
        job.foretell("1 s to go");
        assertThat(job.timeToGoProperty().get()).isEmpty();
    }
}

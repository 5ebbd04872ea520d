package latentexplorer.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import latentexplorer.core.net.Steering.Position;
import org.junit.jupiter.api.Test;

class PaceTest {
    @Test
    void saysEpochBatchSpeedAndTimeToGo() {
        assertThat(Pace.words(new Position(3, 40, 235, 510, 0.1), 25, 61_234, 3))
                .isEqualTo("epoch 3 of 25, batch 40 of 235, 61,000 images/s, 1 min 8 s to go");
    }

    @Test
    void leavesOutWhatIsNotKnown() {
        assertThat(Pace.words(new Position(1, 2, 20, 2, 0.1), 2000, Double.NaN, Double.NaN))
                .isEqualTo("epoch 1 of 2,000, batch 2 of 20");
    }

    @Test
    void countsTheEpochUnderWay() {
        assertThat(Pace.share(new Position(1, 0, 10, 0, 0), 1, 4)).isZero();
        assertThat(Pace.share(new Position(3, 5, 10, 0, 0), 1, 4)).isEqualTo(0.625);
        assertThat(Pace.share(new Position(7, 5, 10, 0, 0), 6, 9)).isEqualTo(0.375);
        assertThat(Pace.share(new Position(4, 10, 10, 0, 0), 1, 4)).isEqualTo(1);
    }

    @Test
    void writesDurationsAsTheyAreSaid() {
        assertThat(Pace.duration(12.4)).isEqualTo("12 s");
        assertThat(Pace.duration(72)).isEqualTo("1 min 12 s");
        assertThat(Pace.duration(7500)).isEqualTo("2 h 5 min");
    }
}

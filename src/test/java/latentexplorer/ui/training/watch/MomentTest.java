package latentexplorer.ui.training.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import latentexplorer.core.net.Epoch;
import org.junit.jupiter.api.Test;

class MomentTest {
    @Test
    void reachesAsFarAsIsPlannedWhenThatIsNear() {
        assertThat(live(0, 5).reach()).isEqualTo(5);
        assertThat(live(3, 5).reach()).isEqualTo(5);
        assertThat(live(5, 5).reach()).isEqualTo(5);
        assertThat(live(21, 25).reach()).isEqualTo(25);
    }

    @Test
    void showsWhatHasHappenedOfALongTraining() {
        assertThat(live(0, 3000).reach()).isEqualTo(10);
        assertThat(live(9, 3000).reach()).isEqualTo(10);
        assertThat(live(10, 3000).reach()).isEqualTo(20);
        assertThat(live(2999, 3000).reach()).isEqualTo(3000);
    }

    @Test
    void endsWithItsNewestEpochWhenItIsOver() {
        assertThat(Moment.ended(epochs(7), List.of(0, 7), 0).reach()).isEqualTo(7);
        assertThat(Moment.NONE.reach()).isEqualTo(1);
    }

    @Test
    void reachesFurtherThanPlannedWhereARunWentOn() {
        assertThat(live(30, 25).reach()).isEqualTo(30);
    }

    private static Moment live(int done, int planned) {
        return new Moment(epochs(done), List.of(), 0, true, planned);
    }

    private static List<Epoch> epochs(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(n -> new Epoch(n, 1, 0.001, Map.of("loss", 1.0), Map.of(), Map.of()))
                .toList();
    }
}

package latentexplorer.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LiveRunTest {
    private final LiveRun live = new LiveRun();
    private final AtomicInteger made = new AtomicInteger();

    private Reconstructions picture() {
        made.incrementAndGet();
        return new Reconstructions(new float[784], new float[784]);
    }

    private void epochs(int from, int to) {
        for (int e = from; e <= to; e++) {
            live.epoch(new EpochReport(e, 1000, 1.0 / e, 2.0 / e, 100, 1, 2.0 / e, e), this::picture);
        }
    }

    @Test
    void hasNothingBeforeTheFirstEpoch() {
        assertThat(live.take()).isEmpty();
    }

    @Test
    void theCurveSkipsNoEpochHoweverSeldomItIsTaken() {
        epochs(1, 500);

        LiveRun.News news = live.take().orElseThrow();
        assertThat(news.report().epoch()).isEqualTo(500);
        assertThat(news.curve().epochs()).isEqualTo(500);
        assertThat(news.curve().train()[1]).isEqualTo(0.5);
        assertThat(news.curve().validation()[499]).isEqualTo(2.0 / 500);
        assertThat(live.take()).isEmpty();
    }

    @Test
    void picturesAreMadeOnlyWhenTheFormerWereTaken() {
        epochs(1, 5);
        assertThat(made).hasValue(1);
        assertThat(live.take().orElseThrow().pictures()).isPresent();

        epochs(6, 9);
        assertThat(made).hasValue(2);
    }

    @Test
    void picturesAreNotMadeWhileNobodyLooks() {
        live.watch(false);
        epochs(1, 5);
        assertThat(made).hasValue(0);
        assertThat(live.take().orElseThrow().pictures()).isEmpty();

        live.watch(true);
        epochs(6, 6);
        assertThat(made).hasValue(1);
    }
}

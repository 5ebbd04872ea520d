package latentexplorer.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.net.DenseSpec;
import latentexplorer.core.net.Epoch;
import latentexplorer.core.net.EpochResult;
import latentexplorer.core.net.LatentModel;
import latentexplorer.core.net.ModelSpec;
import latentexplorer.ui.session.OpenDataSet;
import latentexplorer.ui.training.watch.HeldOut;
import latentexplorer.ui.training.watch.Moment;
import org.junit.jupiter.api.Test;

class LiveRunTest {
    private final LiveRun live = new LiveRun();
    private int written;
    private int asked;
    private boolean gone;

    private void begin() {
        HeldOut heldOut = new HeldOut(new OpenDataSet("shapes", FakeTraining.images(4)), new int[] {3}, "test");
        live.begin(new LiveRun.Start("run", DenseSpec.DEFAULT, 1000, 20, List.of(), heldOut, new KeptModels() {
            @Override
            public List<Integer> epochs() throws IOException {
                asked++;
                if (gone) {
                    throw new IOException("gone");
                }
                return IntStream.rangeClosed(0, written).boxed().toList();
            }

            @Override
            public long bytes() {
                return written;
            }

            @Override
            public LatentModel model(int epoch) throws IOException {
                throw new IOException("not here");
            }
        }));
        live.begun(() -> {
            throw new IllegalStateException("nobody needs it");
        });
    }

    private void epochs(int from, int to) {
        for (int e = from; e <= to; e++) {
            Epoch epoch =
                    new Epoch(e, 1, 0.001, Map.of(ModelSpec.LOSS, 1.0 / e), Map.of(ModelSpec.LOSS, 2.0 / e), Map.of());
            live.epoch(new EpochResult(epoch, 20, 1.5, 0.5, 100), null);
            written = e;
            live.moment(() -> {
                throw new IllegalStateException("nobody needs it");
            });
        }
    }

    @Test
    void isNotThereBeforeItHasBegun() {
        assertThat(live.started()).isEmpty();
        live.end(List.of());
        assertThat(live.now()).isNotNull();
    }

    @Test
    void showsItsBeginningBeforeTheFirstEpoch() {
        begin();
        assertThat(live.now().history()).isEmpty();
        assertThat(live.now().kept()).containsExactly(0);
        assertThat(live.now().live()).isTrue();
        assertThat(live.secondsAnEpoch()).isNaN();
    }

    @Test
    void skipsNoEpochHoweverSeldomItIsLookedAt() {
        begin();
        epochs(1, 500);

        Moment now = live.now();
        assertThat(now.history()).extracting(Epoch::number).hasSize(500).endsWith(500);
        assertThat(now.lastEpoch()).isEqualTo(1000);
        assertThat(live.secondsAnEpoch()).isEqualTo(2);
        assertThat(live.speed()).isEqualTo(100);
    }

    @Test
    void isTheSameMomentUntilSomethingIsNew() {
        begin();
        epochs(1, 3);
        Moment now = live.now();
        assertThat(live.now()).isSameAs(now);
        epochs(4, 4);
        assertThat(live.now()).isNotSameAs(now);
    }

    @Test
    void asksTheDiskSeldomHoweverFastTheEpochsAre() {
        begin();
        epochs(1, 500);
        assertThat(asked).isLessThan(50);
        live.end(List.of());
        assertThat(live.now().kept()).endsWith(500);
        assertThat(live.now().live()).isFalse();
    }

    @Test
    void aFolderThatIsGoneLeavesWhatWasKnown() throws IOException {
        begin();
        gone = true;
        epochs(1, 3);
        live.end(List.of());
        assertThat(live.now().kept()).containsExactly(0);
        assertThat(live.now().history()).hasSize(3);
        assertThat(live.heldOut(JobScope.unattended()).split()).isEqualTo("test");
    }

    @Test
    void tellsATroubleOnce() {
        live.trouble("The disk is full.");
        assertThat(live.takeTrouble()).contains("The disk is full.");
        assertThat(live.takeTrouble()).isEmpty();
    }
}

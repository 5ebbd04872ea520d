package latentexplorer.ui.explorer.reality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.embed.Embedding;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.net.LatentModel;
import latentexplorer.core.support.Calibration;
import latentexplorer.core.support.Quantiles;
import latentexplorer.core.support.RealCodes;
import latentexplorer.core.support.RealityCheck;
import latentexplorer.ui.explorer.exhibit.Exhibit;
import latentexplorer.ui.explorer.exhibit.Showing;
import latentexplorer.ui.job.DirectJobs;
import latentexplorer.ui.job.HeldJobs;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.session.OpenDataSet;
import latentexplorer.ui.session.OpenEmbedding;
import latentexplorer.ui.session.OpenModel;
import latentexplorer.ui.session.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RealityControllerTest {
    private final Workers workers = new Workers("test", 1);
    private final RealityModel model = new RealityModel();
    private final Showing showing = new Showing();
    private final Session session = new Session();
    private final List<String> asked = new ArrayList<>();

    @AfterEach
    void end() {
        workers.close();
    }

    /** The code is the first pixel. */
    private static final class OnePixel implements LatentModel {
        @Override
        public int latentSize() {
            return 1;
        }

        @Override
        public float[] encode(float[] images, int n) {
            return new float[n];
        }

        @Override
        public float[] decode(float[] codes, int n) {
            return new float[n * ImageSet.PIXELS];
        }
    }

    private RealityCheck check(Path file, String hash, JobScope scope) throws IOException {
        asked.add(hash);
        scope.report(0.5, "Encoding");
        if (hash.equals("gone")) {
            throw new IOException("There is no data set called gone.");
        }
        if (hash.equals("broken")) {
            throw new IllegalStateException("a mistake");
        }
        Quantiles usual = Quantiles.of(new double[] {1, 2, 3});
        return new RealityCheck(
                new OnePixel(),
                RealCodes.of(new float[] {1, 2, 3}, 1, scope),
                new Calibration(hash, "digits", "all digits", 3, 10_000, usual, usual),
                Optional.empty(),
                workers);
    }

    private void open(Jobs jobs) {
        new RealityController(model, showing, session, jobs, this::check);
    }

    private static Exhibit exhibit(@Nullable String hash) {
        ImageSet images = new ImageSet("digits", new byte[ImageSet.PIXELS], new int[1], List.of("0"));
        Embedding map = new Embedding(
                "PCA",
                Map.of(),
                0,
                "digits",
                1,
                "m",
                hash == null ? "" : hash,
                new float[1],
                new float[1],
                new float[1],
                1,
                new int[1]);
        return Exhibit.of(
                new OpenDataSet("digits", images),
                new OpenEmbedding(Path.of("a.embedding"), map),
                hash == null ? null : new OpenModel(Path.of(hash + ".model"), hash, "digits", hash, new OnePixel()),
                null);
    }

    @Test
    void whatIsFoundIsGivenToAllRooms() {
        open(new DirectJobs());
        assertThat(model.stateProperty().get()).isEqualTo(new RealityState.Nothing());

        showing.exhibitProperty().set(exhibit("a"));

        assertThat(showing.realityProperty().get()).isNotNull();
        assertThat(model.stateProperty().get())
                .isEqualTo(new RealityState.Known(10_000, "all digits", 3, 1.358, Double.NaN));

        showing.exhibitProperty().set(null);
        assertThat(showing.realityProperty().get()).isNull();
        assertThat(model.stateProperty().get()).isEqualTo(new RealityState.Nothing());
    }

    @Test
    void theLastModelsAreRemembered() {
        open(new DirectJobs());
        for (String hash : List.of("a", "b", "a", "c", "d", "a", "e", "a", "b")) {
            showing.exhibitProperty().set(exhibit(hash));
            assertThat(showing.realityProperty().get()).isNotNull();
        }
        assertThat(asked).containsExactly("a", "b", "c", "d", "e", "b");
    }

    @Test
    void anotherMapOfTheSameModelChangesNothing() {
        HeldJobs jobs = new HeldJobs();
        open(jobs);
        showing.exhibitProperty().set(exhibit("a"));
        assertThat(model.stateProperty().get()).isEqualTo(new RealityState.Working());
        showing.exhibitProperty().set(exhibit("a"));
        assertThat(jobs.running()).hasSize(1);

        jobs.letGo();
        assertThat(asked).containsExactly("a");
        assertThat(showing.realityProperty().get()).isNotNull();
    }

    @Test
    void whatIsFoundForAnotherModelIsDropped() {
        HeldJobs jobs = new HeldJobs();
        open(jobs);
        showing.exhibitProperty().set(exhibit("a"));
        showing.exhibitProperty().set(exhibit(null));
        jobs.letGo();

        assertThat(asked).isEmpty();
        assertThat(showing.realityProperty().get()).isNull();
        assertThat(model.stateProperty().get()).isInstanceOf(RealityState.Unknown.class);
    }

    @Test
    void whoStopsItIsTold() {
        HeldJobs jobs = new HeldJobs();
        open(jobs);
        showing.exhibitProperty().set(exhibit("a"));
        jobs.running().getFirst().cancel();
        jobs.letGo();
        assertThat(model.stateProperty().get()).isInstanceOf(RealityState.Unknown.class);

        showing.exhibitProperty().set(exhibit("a"));
        jobs.letGo();
        assertThat(showing.realityProperty().get()).isNotNull();
    }

    @Test
    void aModelWhoseImagesAreGoneSaysSo() {
        open(new DirectJobs());
        showing.exhibitProperty().set(exhibit("gone"));
        assertThat(model.stateProperty().get())
                .isEqualTo(new RealityState.Unknown("There is no data set called gone."));
        assertThat(session.notices()).isEmpty();
        assertThat(showing.realityProperty().get()).isNull();

        showing.exhibitProperty().set(exhibit("broken"));
        assertThat(model.stateProperty().get()).isEqualTo(new RealityState.Unknown("a mistake"));
        assertThat(session.notices()).hasSize(1);
    }
}

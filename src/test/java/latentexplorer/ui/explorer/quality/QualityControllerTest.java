package latentexplorer.ui.explorer.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import latentexplorer.core.embed.Embedding;
import latentexplorer.core.embed.PointLabels;
import latentexplorer.core.job.Workers;
import latentexplorer.core.map.MapMaker;
import latentexplorer.ui.job.DirectJobs;
import latentexplorer.ui.job.HeldJobs;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.session.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QualityControllerTest {
    private static final int POINTS = 60;

    private final Workers workers = new Workers("test", 1);
    private final QualityModel model = new QualityModel();

    @AfterEach
    void end() {
        workers.close();
    }

    private QualityController controller(Jobs jobs) {
        return new QualityController(model, new Session(), jobs, new MapMaker(workers), workers);
    }

    /** Codes on a line; the map shows them so, but for the first, which lies at the other end. */
    private static Embedding map(int points) {
        float[] x = new float[points];
        float[] codes = new float[points];
        for (int i = 0; i < points; i++) {
            codes[i] = i + 0.001f * i * i;
            x[i] = i == 0 ? points + 5 : codes[i];
        }
        return new Embedding(
                "PCA",
                Map.of(),
                0,
                "line",
                points,
                "m.model",
                "h",
                x,
                new float[points],
                codes,
                1,
                IntStream.range(0, points).toArray());
    }

    @Test
    void theTornPointIsFoundAndTheOthersAreKept() {
        QualityController controller = controller(new DirectJobs());
        controller.follow(map(POINTS), PointLabels.NONE);
        assertThat(model.inksProperty().get()).isNull();

        controller.toggle();

        byte[] inks = model.inksProperty().get();
        assertThat(inks).hasSize(POINTS);
        assertThat(inks[0]).isEqualTo((byte) PointKind.BOTH.ink());
        assertThat(inks[30]).isEqualTo((byte) PointKind.KEPT.ink());
        assertThat(IntStream.range(0, POINTS).filter(i -> inks[i] == PointKind.KEPT.ink()))
                .hasSizeGreaterThan(POINTS / 2);
        assertThat(model.knownProperty().get()).isNotNull();
        assertThat(model.statusProperty().get()).isEmpty();

        controller.toggle();
        assertThat(model.inksProperty().get()).isNull();
        assertThat(model.trustProperty().get()).isNotNull();
    }

    @Test
    void anotherMapIsMeasuredAnewWhileTheOverlayIsOn() {
        QualityController controller = controller(new DirectJobs());
        controller.follow(map(POINTS), PointLabels.NONE);
        controller.toggle();

        controller.follow(map(40), PointLabels.NONE);

        assertThat(model.inksProperty().get()).hasSize(40);
    }

    @Test
    void whatIsFoundTooLateIsDropped() {
        HeldJobs jobs = new HeldJobs();
        QualityController controller = controller(jobs);
        controller.follow(map(POINTS), PointLabels.NONE);
        controller.toggle();
        assertThat(model.statusProperty().get()).startsWith("Comparing");

        controller.follow(null, PointLabels.NONE);
        jobs.letGo();

        assertThat(model.trustProperty().get()).isNull();
        assertThat(model.inksProperty().get()).isNull();
    }

    @Test
    void tooFewPointsAreSaid() {
        QualityController controller = controller(new DirectJobs());
        controller.follow(map(4), PointLabels.NONE);

        controller.toggle();

        assertThat(model.statusProperty().get()).contains("4 points");
        assertThat(model.inksProperty().get()).isNull();
    }
}

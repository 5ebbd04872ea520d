package latentexplorer.ui.training.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import latentexplorer.core.job.Workers;
import latentexplorer.core.net.DenseSpec;
import latentexplorer.core.net.Schedule;
import latentexplorer.core.net.StyleSpec;
import latentexplorer.core.net.VariationalSpec;
import latentexplorer.ui.job.DirectJobs;
import latentexplorer.ui.session.Session;
import latentexplorer.ui.session.WantedImage;
import latentexplorer.ui.session.Workspace;
import latentexplorer.ui.widget.NoDialogs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchControllerTest {
    private static final Workers WORKERS = new Workers("watch test", 2);
    private static final Schedule FOUR = new Schedule(32, 4, 1, 0.002);

    @TempDir
    Path runs;

    private final WatchModel model = new WatchModel();
    private final Session session = new Session();
    private WatchController controller;

    @AfterAll
    static void close() {
        WORKERS.close();
    }

    @BeforeEach
    void open() {
        session.workspaceProperty().set(Workspace.TRAINING);
        controller = controller(() -> 0);
    }

    private WatchController controller(LongSupplier nanos) {
        return new WatchController(
                model,
                session,
                new DirectJobs(),
                SnapshotMaker.with(WORKERS),
                new NoDialogs(),
                (_, _, _, _) -> {},
                nanos);
    }

    private TinyRun dense() throws IOException {
        return TinyRun.train(runs, DenseSpec.DEFAULT.withSchedule(FOUR), WORKERS);
    }

    private Snapshot snapshot() {
        return Objects.requireNonNull(model.snapshotProperty().get());
    }

    @Test
    void aTrainingThatIsOverShowsItsLastEpoch() throws IOException {
        controller.watch(dense());
        assertThat(model.shownEpoch().get()).isEqualTo(4);
        assertThat(snapshot().epoch()).isEqualTo(4);
        assertThat(model.liveProperty().get()).isFalse();
        assertThat(model.metricsProperty().get()).containsExactly("loss");
        assertThat(model.factsProperty().get()).extracting(Fact::name).contains("Active units", "Dead pixels");
    }

    @Test
    void oneSliderLeadsEveryPanelToAnEpoch() throws IOException {
        controller.watch(dense());
        controller.goTo(1.3);
        assertThat(snapshot().epoch()).isEqualTo(1);
        controller.step(1);
        assertThat(snapshot().epoch()).isEqualTo(2);
        controller.first();
        assertThat(snapshot().epoch()).isZero();
        controller.step(-1);
        assertThat(snapshot().epoch()).isZero();
        controller.last();
        assertThat(snapshot().epoch()).isEqualTo(4);
    }

    @Test
    void itPlaysFromTheBeginningToTheEndAndStops() throws IOException {
        controller.watch(dense());
        controller.togglePlay();
        assertThat(model.epochProperty().get()).isZero();
        for (int beat = 0; beat < 20; beat++) {
            controller.beat();
        }
        assertThat(model.epochProperty().get()).isEqualTo(4);
        assertThat(model.playingProperty().get()).isFalse();
    }

    @Test
    void aRunningTrainingIsFollowedUntilTheUserLooksBack() throws IOException {
        TinyRun run = dense();
        run.runningAfter(1);
        controller.watch(run);
        assertThat(model.liveProperty().get()).isTrue();
        run.runningAfter(2);
        controller.beat();
        assertThat(model.epochProperty().get()).isEqualTo(2);
        controller.goTo(1);
        run.runningAfter(3);
        controller.beat();
        assertThat(model.epochProperty().get()).isEqualTo(1);
        controller.follow(true);
        assertThat(model.epochProperty().get()).isEqualTo(3);
    }

    @Test
    void lookingTakesASmallPartOfTheTimeOfARunningTraining() throws IOException {
        AtomicLong seconds = new AtomicLong();
        controller = controller(() -> seconds.getAndIncrement() * 1_000_000_000);
        TinyRun run = dense();
        run.runningAfter(1);
        controller.watch(run);
        assertThat(model.epochProperty().get()).isEqualTo(1);
        run.runningAfter(2);
        for (int second = 0; second < 24; second++) {
            controller.beat();
        }
        assertThat(model.epochProperty().get()).as("left alone").isEqualTo(1);
        assertThat(model.momentProperty().get().history()).as("curves go on").hasSize(2);
        for (int second = 0; second < 24; second++) {
            controller.beat();
        }
        assertThat(model.epochProperty().get()).as("then it is looked at again").isEqualTo(2);
    }

    @Test
    void nothingIsReadWhileAnotherWorkspaceShows() throws IOException {
        TinyRun run = dense();
        run.runningAfter(1);
        controller.watch(run);
        session.workspaceProperty().set(Workspace.EXPLORER);
        run.runningAfter(2);
        controller.beat();
        assertThat(model.epochProperty().get()).isEqualTo(1);
    }

    @Test
    void theMapLiesInTheSameWayInEveryEpoch() throws IOException {
        controller.watch(dense());
        float[] last = snapshot().insight().map().x();
        controller.goTo(3);
        float[] before = snapshot().insight().map().x();
        double alike = IntStream.range(0, last.length)
                .mapToDouble(i -> last[i] * before[i])
                .sum();
        assertThat(alike).isPositive();
    }

    @Test
    void aFolderThatVanishedIsToldAndTheFormerPicturesStay() throws IOException {
        TinyRun run = dense();
        controller.watch(run);
        try (var files = Files.walk(run.folder())) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        controller.goTo(2);
        assertThat(snapshot().epoch()).isEqualTo(4);
        assertThat(Objects.requireNonNull(model.problemProperty().get()).sentence())
                .startsWith("Epoch 2 cannot be shown: ");
        assertThat(model.busyProperty().get()).isFalse();
        controller.goTo(4);
        assertThat(model.problemProperty().get()).isNull();
    }

    @Test
    void aTrainingWithoutHeldOutImagesShowsItsCurves() throws IOException {
        controller.watch(dense().withoutHeldOut());
        assertThat(model.snapshotProperty().get()).isNull();
        assertThat(model.curvesProperty().get().epochs()).isEqualTo(4);
        assertThat(Objects.requireNonNull(model.problemProperty().get()).sentence())
                .contains("No images were held out");
    }

    @Test
    void aBarShowsItsImagesAndAnImageIsFoundInTheExplorer() throws IOException {
        controller.watch(dense());
        var errors = snapshot().insight().errors();
        int bar = IntStream.range(0, errors.bars())
                .filter(b -> errors.counts()[b] > 0)
                .findFirst()
                .orElseThrow();
        controller.panels().pickBar(bar);
        assertThat(Objects.requireNonNull(model.pickedProperty().get()).indices())
                .isEqualTo(errors.members(bar));
        controller.panels().pickBar(bar);
        assertThat(model.pickedProperty().get()).isNull();

        controller.panels().openInExplorer(95);
        assertThat(session.wantedProperty().get()).isEqualTo(new WantedImage("blobs", 95));
        assertThat(session.workspaceProperty().get()).isEqualTo(Workspace.EXPLORER);
        assertThat(Objects.requireNonNull(session.dataSetProperty().get()).key())
                .isEqualTo("blobs");
    }

    @Test
    void theWorstOfAClassShow() throws IOException {
        controller.watch(dense());
        controller.panels().pickClass(1);
        int[] labels = Objects.requireNonNull(model.pickedProperty().get()).labels();
        assertThat(Arrays.stream(labels).distinct().toArray()).containsExactly(1);
    }

    @Test
    @DisplayName("AAE-16 the sliders draw every class in one style")
    void theSlidersDraw() throws IOException {
        controller.watch(TinyRun.train(
                runs, StyleSpec.ADVERSARIAL.withClasses(3).withStyleSize(2).withSchedule(FOUR), WORKERS));
        GridPictures before = Objects.requireNonNull(model.gridProperty().get());
        controller.panels().draw(choice -> choice.withStyle(1, 4));
        GridPictures after = Objects.requireNonNull(model.gridProperty().get());
        assertThat(after.exact().classes()).isEqualTo(3);
        assertThat(after.exact().pictures()).isNotEqualTo(before.exact().pictures());
        assertThat(snapshot().insight().style()).isPresent();
    }

    @Test
    @DisplayName("VAE-06 the schedule of beta lies behind the curves; the loss shows with its parts")
    void aVariationalTrainingShowsItsParts() throws IOException {
        controller.watch(TinyRun.train(runs, VariationalSpec.DEFAULT.withSchedule(FOUR), WORKERS));
        assertThat(model.metricsProperty().get()).containsExactly("loss", "mse", "kld");
        assertThat(model.curvesProperty().get().beta()).isNotEmpty();
    }

    @Test
    void theLastCurveStays() throws IOException {
        controller.watch(dense());
        controller.toggleMetric("loss");
        assertThat(model.metricsProperty().get()).containsExactly("loss");
    }

    @Test
    void noTrainingLeavesThePageEmpty() throws IOException {
        controller.watch(dense());
        controller.watch(null);
        assertThat(model.snapshotProperty().get()).isNull();
        assertThat(model.shownEpoch().get()).isNegative();
        assertThat(model.adviceProperty().get()).isEmpty();
        controller.beat();
        controller.togglePlay();
        assertThat(model.playingProperty().get()).isFalse();
    }
}

package latentexplorer.ui.explorer.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.embed.Embedding;
import latentexplorer.core.job.Workers;
import latentexplorer.core.path.CodePath;
import latentexplorer.core.path.PathKind;
import latentexplorer.ui.explorer.exhibit.Exhibit;
import latentexplorer.ui.explorer.exhibit.Showing;
import latentexplorer.ui.job.DirectJobs;
import latentexplorer.ui.job.HeldJobs;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.session.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PathsControllerTest {
    private static final int POINTS = 300;

    private final Workers workers = new Workers("test", 2);
    private final PathsModel model = new PathsModel();
    private final Showing showing = new Showing();
    private final Session session = new Session();
    private final ObjectProperty<List<CodePath>> paths = new SimpleObjectProperty<>(List.of());
    private final Embedding pca = Grounds.pca(POINTS, workers);

    @AfterEach
    void end() {
        workers.close();
    }

    private PathsController open(Jobs jobs) {
        PathsController controller = new PathsController(model, showing, session, jobs, workers);
        controller.follow(paths);
        return controller;
    }

    private PathLine only() {
        assertThat(session.notices()).isEmpty();
        assertThat(model.linesProperty().get()).hasSize(1);
        return model.linesProperty().get().getFirst();
    }

    @Test
    void onAProjectionAPathIsExactlyWhereItIs() {
        open(new DirectJobs());
        Exhibit exhibit = Grounds.exhibit(pca, null);
        showing.exhibitProperty().set(exhibit);
        paths.set(List.of(Grounds.straight(pca, 4, 9)));

        assertThat(model.remarkProperty().get()).isEmpty();
        isStraight(only(), exhibit);
    }

    /** From point 4 to point 9: a projection keeps straight lines straight, and so does turning the map. */
    private static void isStraight(PathLine line, Exhibit exhibit) {
        double x = exhibit.layout().x(4);
        double y = exhibit.layout().y(4);
        double toX = exhibit.layout().x(9);
        double toY = exhibit.layout().y(9);
        assertThat(line.x(0)).isEqualTo((float) x);
        assertThat(line.y(4)).isEqualTo((float) toY);
        for (int i = 0; i < line.size(); i++) {
            double t = line.path().positions()[i];
            assertThat(line.x(i)).isCloseTo((float) (x + t * (toX - x)), within(1e-4f));
            assertThat(line.y(i)).isCloseTo((float) (y + t * (toY - y)), within(1e-4f));
        }
    }

    @Test
    void aMapThatLiesLikeAnotherOneIsFollowed() {
        open(new DirectJobs());
        Exhibit first = Grounds.exhibit(Grounds.umap(pca), null);
        // The same points, turned by a quarter to lie like the first.
        Embedding turned = new Embedding(
                "UMAP",
                Grounds.umap(pca).parameters(),
                1,
                "digits",
                POINTS,
                "m",
                "h",
                negative(pca.y()),
                pca.x(),
                pca.codes(),
                Grounds.WIDTH,
                pca.ids());
        Exhibit second = Grounds.exhibit(turned, first);
        assertThat(second.layout().x(7)).isCloseTo(first.layout().x(7), within(1e-3f));

        showing.exhibitProperty().set(second);
        CodePath path = Grounds.straight(pca, 4, 9);
        paths.set(List.of(path));
        PathLine on = only();
        showing.exhibitProperty().set(first);
        PathLine before = only();
        for (int i = 0; i < on.size(); i++) {
            assertThat(Math.hypot(on.x(i) - before.x(i), on.y(i) - before.y(i))).isLessThan(0.1);
        }
        assertThat(model.remarkProperty().get()).contains("no exact place");
    }

    private static float[] negative(float[] values) {
        float[] negative = values.clone();
        for (int i = 0; i < negative.length; i++) {
            negative[i] = -negative[i];
        }
        return negative;
    }

    @Test
    void onAnotherMapTheEndsAreAtTheirPointsAndTheRestIsNearBy() {
        open(new DirectJobs());
        Exhibit exhibit = Grounds.exhibit(Grounds.umap(pca), null);
        showing.exhibitProperty().set(exhibit);
        paths.set(List.of(Grounds.straight(pca, 4, 9)));

        PathLine line = only();
        assertThat(line.x(0)).isEqualTo(exhibit.layout().x(4));
        assertThat(line.x(4)).isEqualTo(exhibit.layout().x(9));
        for (int i = 0; i < line.size(); i++) {
            assertThat(line.x(i)).isBetween(-0.2f, 1.2f);
            assertThat(line.y(i)).isBetween(-0.2f, 1.2f);
        }
    }

    @Test
    void aPathThroughImagesLeadsOverTheirPoints() {
        open(new DirectJobs());
        Exhibit exhibit = Grounds.exhibit(pca, null);
        showing.exhibitProperty().set(exhibit);
        int k = Grounds.WIDTH;
        float[] codes = new float[4 * k];
        System.arraycopy(pca.codes(), 4 * k, codes, 0, k);
        System.arraycopy(pca.codes(), 20 * k, codes, k, k);
        System.arraycopy(pca.codes(), 9 * k, codes, 2 * k, k);
        paths.set(List.of(Grounds.path(PathKind.NEIGHBOURS, new double[] {0, 0.5, 1, 1.5}, codes, new int[] {20, 30})));

        PathLine line = only();
        assertThat(line.line()).hasSize(2 * 5);
        for (int[] vertex : new int[][] {{0, 4}, {1, 20}, {2, 30}, {3, 9}}) {
            assertThat(line.line()[2 * vertex[0]]).isEqualTo(exhibit.layout().x(vertex[1]));
            assertThat(line.line()[2 * vertex[0] + 1])
                    .isEqualTo(exhibit.layout().y(vertex[1]));
        }
        // The picture half way lies on the line.
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < 3; i++) {
            for (double t = 0; t <= 1; t += 0.001) {
                double x = line.line()[2 * i] + t * (line.line()[2 * i + 2] - line.line()[2 * i]);
                double y = line.line()[2 * i + 1] + t * (line.line()[2 * i + 3] - line.line()[2 * i + 1]);
                nearest = Math.min(nearest, Math.hypot(x - line.x(1), y - line.y(1)));
            }
        }
        assertThat(nearest).isLessThan(0.01);
    }

    @Test
    void aPathWithoutLengthIsAPoint() {
        open(new DirectJobs());
        showing.exhibitProperty().set(Grounds.exhibit(pca, null));
        paths.set(List.of(Grounds.straight(pca, 4, 4)));
        PathLine line = only();
        for (int i = 0; i < line.size(); i++) {
            assertThat(line.x(i)).isCloseTo(line.x(0), within(1e-5f));
        }
    }

    @Test
    void theLatestPathsWinAndThoseOfAnotherModelAreNotDrawn() {
        HeldJobs jobs = new HeldJobs();
        open(jobs);
        showing.exhibitProperty().set(Grounds.exhibit(pca, null));
        paths.set(List.of(Grounds.straight(pca, 4, 9)));
        paths.set(List.of(Grounds.straight(pca, 5, 9), Grounds.straight(pca, 6, 9)));
        jobs.letGo();
        assertThat(model.linesProperty().get()).hasSize(2);

        paths.set(List.of(Grounds.straight(pca, 7, 9)));
        paths.set(List.of());
        jobs.letGo();
        assertThat(model.linesProperty().get()).isEmpty();

        CodePath wider = new CodePath(
                PathKind.STRAIGHT,
                new double[] {0, 1},
                Grounds.WIDTH + 1,
                new float[2 * (Grounds.WIDTH + 1)],
                new float[2 * ImageSet.PIXELS],
                new int[0],
                Grounds.straight(pca, 1, 2).measures(),
                java.util.Optional.empty());
        paths.set(List.of(wider));
        jobs.letGo();
        assertThat(model.linesProperty().get()).isEmpty();

        paths.set(List.of(Grounds.straight(pca, 4, 9)));
        showing.exhibitProperty().set(null);
        jobs.letGo();
        assertThat(model.linesProperty().get()).isEmpty();
        assertThat(session.notices()).isEmpty();
    }

    @Test
    void aMapThatTakesNoOthersSaysSo() {
        open(new DirectJobs());
        Embedding unknown = new Embedding(
                "Isomap",
                java.util.Map.of(),
                1,
                "digits",
                POINTS,
                "m",
                "h",
                pca.x(),
                pca.y(),
                pca.codes(),
                Grounds.WIDTH,
                pca.ids());
        showing.exhibitProperty().set(Grounds.exhibit(unknown, null));
        paths.set(List.of(Grounds.straight(pca, 4, 9)));
        assertThat(model.linesProperty().get()).isEmpty();
        assertThat(model.remarkProperty().get()).contains("No paths are drawn", "Isomap");
        assertThat(model.wantedProperty().get()).isTrue();
        assertThat(session.notices()).isEmpty();

        showing.exhibitProperty().set(Grounds.exhibit(pca, null));
        assertThat(model.linesProperty().get()).hasSize(1);
        assertThat(model.remarkProperty().get()).isEmpty();
        paths.set(List.of());
        assertThat(model.wantedProperty().get()).isFalse();
    }

    @Test
    void aMarkFindsItsPlaceAndGoesWithTheMap() {
        PathsController controller = open(new DirectJobs());
        Exhibit exhibit = Grounds.exhibit(pca, null);
        showing.exhibitProperty().set(exhibit);
        float[] code = Arrays.copyOfRange(pca.codes(), 12 * Grounds.WIDTH, 13 * Grounds.WIDTH);
        controller.mark(code, new float[ImageSet.PIXELS], "drawing");
        controller.mark(code, new float[ImageSet.PIXELS], "drawing");
        assertThat(controller.marks()).hasSize(1);
        assertThat((float) controller.marks().getFirst().x())
                .isEqualTo(exhibit.layout().x(12));

        showing.exhibitProperty().set(null);
        assertThat(controller.marks()).isEmpty();
    }

    @Test
    void aMarkTakesThePlaceOfTheOneBeforeWhateverItIsCalled() {
        HeldJobs jobs = new HeldJobs();
        PathsController controller = open(jobs);
        showing.exhibitProperty().set(Grounds.exhibit(pca, null));
        float[] code = Arrays.copyOfRange(pca.codes(), 12 * Grounds.WIDTH, 13 * Grounds.WIDTH);
        controller.mark(code, new float[ImageSet.PIXELS], "Drawing");
        controller.mark(code, new float[ImageSet.PIXELS], "Drawing, seen as 1");
        jobs.letGo();
        controller.mark(code, new float[ImageSet.PIXELS], "Drawing, seen as 7");
        jobs.letGo();
        assertThat(controller.marks()).singleElement().extracting(Mark::caption).isEqualTo("Drawing, seen as 7");

        controller.mark(code, new float[ImageSet.PIXELS], "Drawing, seen as 9");
        controller.unmark();
        jobs.letGo();
        assertThat(controller.marks()).as("taken away before it was there").isEmpty();
    }

    @Test
    void picturesHaveRoomAndThatDoesNotHangOnWhereTheMapLies() {
        PathLine one = line(0, 0.01f);
        PathLine two = line(0.001f, 0.01f);
        List<StopChoice.Stop> far = StopChoice.of(List.of(one, two), List.of(), PathsModel.NONE, 1000, 33);
        // 10 px apart: the ends, then every fourth.
        assertThat(far).extracting(StopChoice.Stop::line).containsOnly(0);
        assertThat(far).extracting(StopChoice.Stop::stop).containsExactly(0, 10, 4);
        assertThat(StopChoice.of(List.of(one, two), List.of(), PathsModel.NONE, 100_000, 33))
                .hasSize(24);

        List<StopChoice.Stop> emphasised = StopChoice.of(List.of(one, two), List.of(), 1, 1000, 33);
        assertThat(emphasised).extracting(StopChoice.Stop::line).containsOnly(1);
        List<StopChoice.Stop> first = StopChoice.of(List.of(one, two), List.of(), 0, 1000, 33);
        assertThat(first).containsAll(far);

        Mark mark = new Mark(0.05, 0, new float[ImageSet.PIXELS], "drawing");
        assertThat(StopChoice.of(List.of(one), List.of(mark), PathsModel.NONE, 1000, 33))
                .extracting(StopChoice.Stop::stop)
                .containsExactly(0, 10);
    }

    /** 12 pictures in a row, the eleventh the target. */
    private static PathLine line(float y, float apart) {
        double[] positions = new double[12];
        float[] places = new float[24];
        for (int i = 0; i < 12; i++) {
            positions[i] = i / 10.0;
            places[2 * i] = i * apart;
            places[2 * i + 1] = y;
        }
        return new PathLine(
                Grounds.path(PathKind.STRAIGHT, positions, new float[12 * Grounds.WIDTH], new int[0]), places, places);
    }

    @Test
    void aLongLineIsClippedToThePanel() {
        assertThat(Clip.of(-1e7, 50, 1e7, 50, 100, 100, 0)).satisfies(clip -> {
            assertThat(-1e7 + clip.from() * 2e7).isCloseTo(0, within(1e-6));
            assertThat(-1e7 + clip.to() * 2e7).isCloseTo(100, within(1e-6));
        });
        assertThat(Clip.of(10, 10, 20, 90, 100, 100, 0)).isEqualTo(new Clip(0, 1));
        assertThat(Clip.of(-10, 10, -20, 90, 100, 100, 0)).isNull();
        assertThat(Clip.of(-10, 10, -10, 90, 100, 100, 0)).isNull();
        assertThat(Clip.of(-60, 50, 50, -60, 100, 100, 0)).isNull();
        assertThat(Clip.of(50, 50, 50, 50, 100, 100, 0)).isEqualTo(new Clip(0, 1));
    }
}

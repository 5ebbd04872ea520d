package latentexplorer.ui.typefaces.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import latentexplorer.core.cluster.Clustering;
import latentexplorer.core.cluster.Clustering.Kind;
import latentexplorer.core.cluster.Selection;
import latentexplorer.core.cluster.TrainingChoice;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.typeface.Characters;
import latentexplorer.ui.typefaces.cluster.SampleClusters;
import latentexplorer.ui.typefaces.faces.Grounds;
import latentexplorer.ui.typefaces.gallery.MosaicPlan.Spot;
import latentexplorer.ui.typefaces.gallery.MosaicPlan.Style;
import latentexplorer.ui.widget.Ink;
import latentexplorer.ui.widget.Raster;
import org.junit.jupiter.api.Test;

class MosaicPlanTest {
    private static final int R = Characters.indexOf('R');

    private static Raster paint(MosaicPlan plan, MosaicMarks marks) {
        return new MosaicPainter(plan, marks, R, false).paint(JobScope.unattended());
    }

    private static MosaicPlan plan(Clustering clustering, Style style, MosaicWindow window) {
        return MosaicPlan.of(clustering, style, window);
    }

    private static MosaicPlan plan(Clustering clustering, double tile) {
        return plan(clustering, new Style(ClusterSort.SIZE, false), new MosaicWindow(600, 400, 1, 20, tile, 0, 0));
    }

    @Test
    void theTypefaceUnderThePointerIsTheOnePaintedThere() {
        Random random = new Random(3);
        for (int round = 0; round < 40; round++) {
            int[] sizes = random.ints(1 + random.nextInt(12), 1, 90).toArray();
            sizes[0] = random.nextBoolean() ? 320 + random.nextInt(400) : sizes[0];
            Clustering clustering = SampleClusters.of(sizes);
            double scale = new double[] {1, 1.25, 1.5, 2}[random.nextInt(4)];
            MosaicWindow window = new MosaicWindow(
                    200 + random.nextInt(500), 100 + random.nextInt(400), scale, 20, 20 + random.nextInt(60), 0, 0);
            Style style = new Style(ClusterSort.values()[random.nextInt(4)], random.nextBoolean());
            MosaicPlan plan = plan(clustering, style, window);
            plan = plan.scrolledTo(
                    random.nextDouble() * plan.layout().width(),
                    random.nextDouble() * plan.layout().height());
            assertPaintedWhereFound(plan, random);
        }
    }

    private static void assertPaintedWhereFound(MosaicPlan plan, Random random) {
        Raster raster = paint(plan, MosaicMarks.NONE);
        double scale = plan.window().scale();
        int ground = Grounds.of(false);
        for (int i = 0; i < 300; i++) {
            int x = random.nextInt(raster.width());
            int y = random.nextInt(raster.height());
            int painted = raster.argb()[y * raster.width() + x];
            Optional<Spot> spot = plan.spotAt((x + 0.5) / scale, (y + 0.5) / scale);
            Optional<Integer> member = spot.flatMap(plan::member);
            int step = Ink.LIGHT.colour(120);
            int expected = member.map(each -> Ink.LIGHT.colour(SampleClusters.grey(each)))
                    .orElse(ground);
            // The steps between samples are painted over icons.
            assertThat(painted).isIn(expected, spot.isPresent() ? step : expected);
        }
    }

    @Test
    void boundsOfAnIconHoldItsSpotAndNoOther() {
        MosaicPlan plan = plan(SampleClusters.of(40, 7), 30);
        for (Mosaic mosaic : plan.layout().mosaics()) {
            for (int place = 0; place < mosaic.icons().shown(); place++) {
                var bounds = plan.bounds(mosaic, place);
                Spot spot = new Spot(mosaic.number(), place);
                assertThat(plan.spotAt(bounds.getMinX(), bounds.getMinY())).contains(spot);
                assertThat(plan.spotAt(bounds.getMaxX() - 0.5, bounds.getMaxY() - 0.5))
                        .contains(spot);
            }
        }
        Mosaic last = plan.layout().mosaic(1).orElseThrow();
        assertThat(plan.spotAt(
                        plan.bounds(last).getMaxX() - 1, plan.bounds(last).getMaxY() - 1))
                .as("the last row is not full")
                .contains(new Spot(1, -1));
        assertThat(plan.spotAt(last.left() + 1, last.top() - 2)).isEmpty();
        assertThat(plan.captionAt(last.left() + 1, last.top() - 2)).contains(1);
        assertThat(plan.captionAt(last.left() + 1, last.top() + 2)).isEmpty();
    }

    @Test
    void whatTheSelectionLeavesOutIsFadedAndTheRestIsNot() {
        Clustering clustering = SampleClusters.of(9, 4);
        TrainingChoice choice = SampleClusters.keepLast(clustering, Selection.NONE.with(0, 0.5));
        MosaicPlan plan = plan(clustering, 30);
        Raster raster = paint(plan, MosaicMarks.of(clustering, choice, new BitSet()));
        for (Mosaic mosaic : plan.layout().mosaics()) {
            for (int place = 0; place < mosaic.icons().shown(); place++) {
                int member = mosaic.cluster().members()[place];
                int plain = Ink.LIGHT.colour(SampleClusters.grey(member));
                int painted = at(raster, plan, mosaic, place);
                boolean kept = mosaic.number() == 1 || place >= 5;
                assertThat(painted == plain).as("%d/%d", mosaic.number(), place).isEqualTo(kept);
            }
        }
    }

    private static int at(Raster raster, MosaicPlan plan, Mosaic mosaic, int place) {
        var bounds = plan.bounds(mosaic, place);
        return raster.argb()[(int) (bounds.getMinY() + 15) * raster.width() + (int) (bounds.getMinX() + 15)];
    }

    @Test
    void aChoiceOfAnotherClusteringMarksNothing() {
        Clustering clustering = SampleClusters.of(9);
        TrainingChoice old = SampleClusters.keepLast(SampleClusters.of(9), Selection.NONE.with(0, 0.2));
        assertThat(MosaicMarks.of(clustering, old, new BitSet()).leftOut().isEmpty())
                .isTrue();
        assertThat(MosaicMarks.of(clustering, null, new BitSet()).leftOut().isEmpty())
                .isTrue();
    }

    @Test
    void matchesAreFramed() {
        Clustering clustering = SampleClusters.of(4);
        MosaicPlan plan = plan(clustering, 30);
        Mosaic mosaic = plan.layout().mosaics().getFirst();
        BitSet matches = new BitSet();
        matches.set(mosaic.cluster().members()[1]);
        Raster plain = paint(plan, MosaicMarks.NONE);
        Raster marked = paint(plan, new MosaicMarks(new BitSet(), matches));
        for (int p = 0; p < plain.argb().length; p++) {
            if (plain.argb()[p] != marked.argb()[p]) {
                assertThat(plan.spotAt(p % plain.width(), p / plain.width())).contains(new Spot(0, 1));
            }
        }
        assertThat(marked.argb()).isNotEqualTo(plain.argb());
    }

    @Test
    void zoomingKeepsWhatIsUnderThePointer() {
        MosaicPlan plan = plan(SampleClusters.of(200, 180, 150, 100, 60, 30, 20, 8, 3), 28);
        plan = plan.scrolledTo(0, 300);
        var bounds = plan.bounds(plan.visible().getFirst());
        double x = bounds.getMinX() + 40;
        double y = bounds.getMaxY() - 40;
        Spot before = plan.spotAt(x, y).orElseThrow();
        for (double tile : new double[] {32, 40, 33, 26, 21}) {
            plan = plan.relaid(new Style(ClusterSort.SIZE, false), plan.window().withTile(tile), x, y);
            assertThat(plan.spotAt(x, y).map(Spot::number)).contains(before.number());
        }
    }

    @Test
    void scrollingToAMosaicShowsItWholeOrFromItsUpperLeft() {
        Clustering clustering = SampleClusters.of(80, 70, 60, 50, 40, 30, 25, 9, 290);
        MosaicPlan start = plan(clustering, 20);
        for (Mosaic mosaic : start.layout().mosaics()) {
            MosaicPlan plan = start.showing(mosaic);
            var bounds = plan.bounds(mosaic);
            assertThat(bounds.getMinX()).isBetween(0.0, 600.0);
            assertThat(bounds.getMinY()).isBetween(20.0, 400.0);
            if (mosaic.height() < 340) {
                assertThat(bounds.getMaxY()).isLessThanOrEqualTo(400);
            }
            assertThat(plan.showing(mosaic)).as("already there").isEqualTo(plan);
        }
    }

    @Test
    void whatDoesNotShowIsNotPainted() {
        Clustering clustering = SampleClusters.of(200, 200, 200, 200, 200, 200);
        MosaicPlan plan = plan(clustering, 28);
        assertThat(plan.visible()).hasSizeLessThan(3);
        assertThat(plan.scrolledTo(0, 1e9).window().scrollY())
                .isEqualTo(plan.layout().height() - 400);
        assertThat(plan.scrolledTo(-5, -5).window()).isEqualTo(plan.window());
    }

    @Test
    void aTypefaceWithoutTheShownCharacterLeavesItsPlaceEmpty() {
        Clustering clustering = SampleClusters.of(
                SampleClusters.faces(4), List.of(SampleClusters.cluster(0, Kind.CLUSTER, 0, 1, 2, 3)));
        MosaicPlan plan = plan(clustering, 30);
        Raster raster =
                new MosaicPainter(plan, MosaicMarks.NONE, Characters.indexOf('Q'), false).paint(JobScope.unattended());
        assertThat(raster.argb()).containsOnly(Grounds.of(false));
    }
}

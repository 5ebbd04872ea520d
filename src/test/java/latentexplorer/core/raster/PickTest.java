package latentexplorer.core.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import latentexplorer.core.job.Workers;
import latentexplorer.core.raster.MapScene.Direction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PickTest {
    private static Workers workers;

    @BeforeAll
    static void start() {
        workers = new Workers("test", 2);
    }

    @AfterAll
    static void stop() {
        workers.close();
    }

    @Test
    @DisplayName("EXP-06 the tile under the pointer is the one that a search through all finds, and never a hidden one")
    void picksWhatASearchThroughAllPicks() {
        Random random = new Random(3);
        for (int n : new int[] {0, 1, 2, 500, 20_000}) {
            MapScene all = Maps.randomScene(n, n + 1, workers);
            MapScene scene = all.withShown(Shown.of(all.layout(), i -> i % 3 > 0, 0.9, true))
                    .withTileSize(random.nextInt(4, 29));
            int hits = 0;
            for (int round = 0; round < 300; round++) {
                Viewport view = Viewport.fit(800, 600).zoomed(random.nextInt(-5, 40), 400, 300);
                double x = random.nextDouble(-50, 850);
                double y = random.nextDouble(-50, 650);

                int picked = scene.pick(view, x, y);

                assertThat(picked).isEqualTo(searchAll(scene, view, x, y));
                hits += picked >= 0 ? 1 : 0;
            }
            assertThat(hits > 0 || n < 500).isTrue();
        }
    }

    private static int searchAll(MapScene scene, Viewport view, double x, double y) {
        double half = scene.tileSide(view) / 2.0;
        int best = -1;
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < scene.size(); i++) {
            double dx = view.toScreenX(scene.layout().x(i)) - x;
            double dy = view.toScreenY(scene.layout().y(i)) - y;
            boolean near = Math.abs(dx) <= half && Math.abs(dy) <= half;
            if (near && scene.isDrawn(i, view) && dx * dx + dy * dy <= nearest) {
                nearest = dx * dx + dy * dy;
                best = i;
            }
        }
        return best;
    }

    @Test
    void ofTilesAtTheSamePlaceTheTopmostIsPicked() {
        MapScene scene = Maps.solidScene(new MapLayout(new float[3], new float[3]), workers);
        Viewport view = Viewport.fit(100, 100);

        assertThat(scene.pick(view, view.toScreenX(0), view.toScreenY(0))).isEqualTo(2);
    }

    @Test
    void whatLiesOutsideTheSquareIsPickedToo() {
        MapScene scene = Maps.solidScene(new MapLayout(new float[] {-3, 0.5f}, new float[] {7, 0.5f}), workers);
        Viewport view = Viewport.fit(100, 100);

        assertThat(scene.pick(view, view.toScreenX(-3) + 13, view.toScreenY(7))).isZero();
        assertThat(scene.pick(view, view.toScreenX(-3) + 15, view.toScreenY(7))).isEqualTo(-1);
    }

    @Test
    void aDirectionLeadsToTheNearestTileInItsQuarter() {
        float[] x = {0.5f, 0.6f, 0.4f, 0.5f, 0.52f, 0.5f};
        float[] y = {0.5f, 0.52f, 0.5f, 0.3f, 0.9f, 0.5f};
        MapScene scene = Maps.solidScene(new MapLayout(x, y), workers);
        Viewport view = Viewport.fit(500, 500);

        assertThat(scene.nearest(view, 0.5, 0.5, Direction.RIGHT)).isEqualTo(1);
        assertThat(scene.nearest(view, 0.5, 0.5, Direction.LEFT)).isEqualTo(2);
        assertThat(scene.nearest(view, 0.5, 0.5, Direction.UP)).isEqualTo(3);
        assertThat(scene.nearest(view, 0.5, 0.5, Direction.DOWN)).isEqualTo(4);
        assertThat(scene.nearest(view, 0.9, 0.5, Direction.RIGHT)).isEqualTo(-1);
        MapScene filtered = scene.withShown(Shown.of(scene.layout(), i -> i != 3, 1, true));
        assertThat(filtered.nearest(view, 0.5, 0.5, Direction.UP)).isEqualTo(-1);
    }

    @Test
    void ofEquallyNearTilesADirectionLeadsToTheFirst() {
        float[] x = {0.5f, 0.75f, 0.75f, 0.25f};
        float[] y = {0.5f, 0.625f, 0.375f, 0.5f};
        MapScene scene = Maps.solidScene(new MapLayout(x, y), workers);

        assertThat(scene.nearest(Viewport.fit(500, 500), 0.5, 0.5, Direction.RIGHT))
                .isEqualTo(1);
    }
}

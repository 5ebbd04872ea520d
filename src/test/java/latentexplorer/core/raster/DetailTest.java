package latentexplorer.core.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import latentexplorer.core.job.Workers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which tiles are drawn where there is no room for all. */
class DetailTest {
    private static Workers workers;
    private static MapScene crowd;

    @BeforeAll
    static void start() {
        workers = new Workers("test", 2);
        crowd = SyntheticMap.of(60_000, 3, workers);
    }

    @AfterAll
    static void stop() {
        workers.close();
    }

    @Test
    void eachCellDrawsItsTileOfLowestRank() {
        MapLayout layout = Maps.randomLayout(3000, 6);
        Shown shown = Shown.of(layout, i -> i % 5 > 0, 0.8, false);
        for (int level = 0; level <= MapLayout.CURVE_LEVELS; level++) {
            Map<Long, Integer> winners = new HashMap<>();
            int across = 1 << level;
            for (int i = 0; i < layout.size(); i++) {
                if (shown.isTile(i)) {
                    long cell =
                            (long) (layout.x(i) * (double) across) * across + (long) (layout.y(i) * (double) across);
                    int tile = i;
                    winners.merge(cell, tile, (a, b) -> layout.rank(a) < layout.rank(b) ? a : b);
                }
            }
            Set<Integer> drawn = new HashSet<>();
            for (int i = 0; i < layout.size(); i++) {
                if (shown.isDrawn(i, level * Shown.LEVEL)) {
                    drawn.add(i);
                }
            }
            assertThat(drawn).as("level " + level).isEqualTo(new HashSet<>(winners.values()));
        }
    }

    @Test
    void tilesAtTheVerySamePlaceGiveWayToOne() {
        MapLayout layout = new MapLayout(new float[500], new float[500]);
        Shown shown = Shown.all(layout);

        assertThat(shown.count()).isEqualTo(500);
        int drawn = 0;
        for (int i = 0; i < 500; i++) {
            drawn += shown.isDrawn(i, MapLayout.CURVE_LEVELS * Shown.LEVEL) ? 1 : 0;
            assertThat(shown.isDrawn(i, Shown.ALL)).isTrue();
        }
        assertThat(drawn).isEqualTo(1);
    }

    @Test
    @DisplayName("EXP-03 the share shows that share of all images, and a smaller one a part of those of a larger")
    void theShareThins() {
        MapLayout layout = Maps.randomLayout(1000, 2);

        Shown all = Shown.of(layout, _ -> true, 1, true);
        Shown some = Shown.of(layout, _ -> true, 0.98, true);
        Shown few = Shown.of(layout, _ -> true, 0.02, true);

        assertThat(all.count()).isEqualTo(1000);
        assertThat(some.count()).isEqualTo(980);
        assertThat(few.count()).isEqualTo(20);
        for (int i = 0; i < 1000; i++) {
            assertThat(!few.isTile(i) || some.isTile(i)).isTrue();
            assertThat(some.isFaint(i)).isFalse();
        }
    }

    @Test
    @DisplayName("EXP-05 ten thousand tiles are all drawn at every size and in every view")
    void tilesThatHardlyHideEachOtherAreAllDrawn() {
        MapScene scene = Maps.randomScene(10_000, 1, workers);
        for (int size = 4; size <= 12; size++) {
            assertThat(scene.withTileSize(size).level(Viewport.fit(1600, 1000))).isEqualTo(Shown.ALL);
        }
        assertThat(new MapRasterizer(workers)
                        .draw(scene.withTileSize(12), Viewport.fit(1600, 1000))
                        .tiles())
                .isEqualTo(10_000);
    }

    @Test
    void ofTilesThatHideEachOtherOneStandsForTheRest() {
        MapScene scene = Maps.randomScene(10_000, 1, workers);
        Viewport view = Viewport.fit(1600, 1000);

        assertThat(new MapRasterizer(workers).draw(scene, view).tiles()).isBetween(1500, 2500);
    }

    @Test
    void tilesOfASmallSetComeByAndByUntilAllAreThere() {
        MapScene scene = Maps.randomScene(10_000, 1, workers);
        Viewport fit = Viewport.fit(1600, 1000);
        int before = 0;
        int now = 0;
        for (double notch = 0; notch < 16; notch += 0.125) {
            Viewport view = fit.zoomed(notch, 0, 0);
            now = 0;
            for (int i = 0; i < scene.size(); i++) {
                now += scene.isDrawn(i, view) ? 1 : 0;
            }
            assertThat(now).as("notch " + notch).isGreaterThanOrEqualTo(before);
            assertThat(before == 0 || now < 1.5 * before)
                    .as("notch " + notch + ": from " + before + " to " + now)
                    .isTrue();
            before = now;
        }
        assertThat(now).isEqualTo(10_000);
    }

    @Test
    void panningByAPixelKeepsTheTiles() {
        Viewport view = Viewport.fit(1600, 1000);
        for (int notch = 0; notch < 30; notch += 3) {
            Viewport before = view.zoomed(notch, 500, 500);
            Viewport after = before.panned(1, 1);
            for (int i = 0; i < crowd.size(); i++) {
                assertThat(crowd.isDrawn(i, after)).isEqualTo(crowd.isDrawn(i, before));
            }
        }
    }

    @Test
    void zoomingInOnlyAddsTiles() {
        Viewport view = Viewport.fit(1600, 1000);
        for (int i = 0; i < crowd.size(); i += 7) {
            boolean before = false;
            for (int notch = 0; notch < 60; notch += 2) {
                boolean drawn = crowd.isDrawn(i, view.zoomed(notch, 0, 0));
                assertThat(drawn || !before).isTrue();
                before = drawn;
            }
        }
    }

    @Test
    void drawnTilesCoverMostOfTheOccupiedArea() {
        MapScene solid = Maps.solidScene(crowd.layout(), workers);
        for (int size : new int[] {28, 12}) {
            for (int notch = 0; notch < 30; notch += 2) {
                Viewport view = Viewport.fit(1600, 1000).zoomed(notch, 700, 500);
                boolean[] drawn = new boolean[1600 * 1000];
                boolean[] occupied = new boolean[1600 * 1000];
                MapScene scene = solid.withTileSize(size);
                int level = scene.level(view);
                for (int i = 0; i < scene.size(); i++) {
                    int left = (int) Math.round(view.toScreenX(scene.layout().x(i)) - size / 2.0);
                    int top = (int) Math.round(view.toScreenY(scene.layout().y(i)) - size / 2.0);
                    mark(occupied, left, top, size);
                    if (scene.shown().isDrawn(i, level)) {
                        mark(drawn, left, top, size);
                    }
                }
                assertThat((double) count(drawn) / count(occupied))
                        .as("size " + size + ", notch " + notch)
                        .isGreaterThan(0.7);
            }
        }
    }

    @Test
    void tilesComeOneByOneAndThereAreAlwaysEquallyMany() {
        MapScene scene = Maps.solidScene(Maps.randomLayout(100_000, 9), workers);
        Viewport fit = Viewport.fit(1600, 1000);
        int before = 0;
        for (double notch = 0; notch < 14; notch += 0.25) {
            Viewport view = fit.zoomed(notch, 0, 0);
            int now = 0;
            for (int i = 0; i < scene.size(); i++) {
                now += scene.isDrawn(i, view) ? 1 : 0;
            }
            double sides = view.scale() / scene.tileSide(view);
            assertThat(now / (sides * sides)).as("notch " + notch).isBetween(1.3, 1.8);
            assertThat(before == 0 || now < 1.12 * before)
                    .as("notch " + notch + ": from " + before + " to " + now)
                    .isTrue();
            before = now;
        }
    }

    @Test
    void aCrowdIsTilesThenDotsAsTheMapBecomesSmall() {
        Viewport fit = Viewport.fit(1600, 1000);
        int before = Integer.MAX_VALUE;
        for (int notch = 0; notch < 25; notch++) {
            Viewport view = fit.zoomed(-notch, 800, 500);
            int tiles = 0;
            for (int i = 0; i < crowd.size(); i++) {
                tiles += crowd.isDrawn(i, view) ? 1 : 0;
            }
            assertThat(tiles).isLessThanOrEqualTo(before);
            before = tiles;
        }
        assertThat(before).isZero();
        assertThat(crowd.dotted(fit)).isZero();
        assertThat(crowd.pick(fit.zoomed(-25, 800, 500), 800, 500)).isEqualTo(-1);
        MapScene few = Maps.randomScene(60, 3, workers);
        assertThat(few.dotted(Viewport.fit(400, 300))).isZero();
        assertThat(few.isDrawn(0, Viewport.fit(400, 300))).isTrue();
    }

    @Test
    void whereOnlyDotsAreTheyAreDarkerTheMoreThereAre() {
        int n = 60_000;
        float[] x = new float[n];
        float[] y = new float[n];
        java.util.Random random = new java.util.Random(4);
        for (int i = 0; i < n; i++) {
            boolean dense = i % 10 > 0;
            x[i] = random.nextFloat() * 0.4f + (dense ? 0.55f : 0.05f);
            y[i] = random.nextFloat();
        }
        MapScene scene = Maps.solidScene(new MapLayout(x, y), workers)
                .withInks(new byte[n])
                .withGround(Ground.LIGHT);
        Viewport view = new Viewport(200, 50, 50, 300, 300);

        MapFrame frame = new MapRasterizer(workers).draw(scene, view);

        assertThat(frame.tiles()).isZero();
        double sparse = darkness(frame, 70, 120);
        double dense = darkness(frame, 170, 220);
        assertThat(dense).isGreaterThan(1.5 * sparse);
        assertThat(sparse).isGreaterThan(10);
    }

    private static double darkness(MapFrame frame, int fromX, int toX) {
        double sum = 0;
        for (int y = 100; y < 200; y++) {
            for (int x = fromX; x < toX; x++) {
                sum += (Ground.LIGHT.paper() >> 16 & 0xFF) - (frame.pixels()[y * frame.width() + x] >> 16 & 0xFF);
            }
        }
        return sum / (100 * (toX - fromX));
    }

    private static void mark(boolean[] area, int left, int top, int size) {
        for (int y = Math.max(0, top); y < Math.min(1000, top + size); y++) {
            for (int x = Math.max(0, left); x < Math.min(1600, left + size); x++) {
                area[y * 1600 + x] = true;
            }
        }
    }

    private static int count(boolean[] area) {
        int count = 0;
        for (boolean each : area) {
            count += each ? 1 : 0;
        }
        return count;
    }

    @Test
    void growingTilesTakeAFewFixedSizes() {
        MapScene scene = crowd.withGrowing(true);
        Set<Integer> sides = new HashSet<>();
        for (int notch = 0; notch < 60; notch++) {
            sides.add(scene.tileSide(Viewport.fit(1600, 1000).zoomed(notch, 0, 0)));
        }

        assertThat(sides).containsExactlyInAnyOrder(28, 42, 56, 70, 84, 98, 112);
        assertThat(crowd.tileSide(Viewport.fit(1600, 1000).zoomed(30, 0, 0))).isEqualTo(28);
    }

    @Test
    void badPositionsAndSizesThatDoNotFitAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MapLayout(new float[] {Float.NaN}, new float[1]))
                .withMessageContaining("tile 0");
        assertThatIllegalArgumentException().isThrownBy(() -> new MapLayout(new float[] {1e30f}, new float[1]));
        assertThatIllegalArgumentException().isThrownBy(() -> new MapLayout(new float[2], new float[1]));
        assertThatIllegalArgumentException().isThrownBy(() -> new TileAtlas(new byte[783], workers));
        assertThatIllegalArgumentException().isThrownBy(() -> crowd.withAtlas(new TileAtlas(new byte[784], workers)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MapScene.of(
                        new MapLayout(new float[1], new float[1]),
                        new TileAtlas(new byte[784], workers),
                        new byte[] {18},
                        Ground.LIGHT));
    }
}

package latentexplorer.core.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import latentexplorer.core.job.Workers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ApartTest {
    private static Workers workers;

    @BeforeAll
    static void start() {
        workers = new Workers("test", 2);
    }

    @AfterAll
    static void stop() {
        workers.close();
    }

    private static MapScene apart(MapLayout layout) {
        return Maps.solidScene(layout, workers).withShown(Shown.of(layout, i -> i % 7 > 0, 1, true, true));
    }

    @Test
    @DisplayName("EXP-04 no tile covers a drawn one by more than half, and each hidden one would")
    void noTileCoversAnotherByMoreThanHalf() {
        MapScene scene = apart(Maps.randomLayout(4000, 5));
        for (int size : new int[] {28, 11}) {
            MapScene sized = scene.withTileSize(size);
            for (int notch = 0; notch < 40; notch += 4) {
                Viewport view = Viewport.fit(900, 700).zoomed(notch, 100, 100);
                List<Integer> drawn = new ArrayList<>();
                for (int i = 0; i < sized.size(); i++) {
                    if (sized.isDrawn(i, view)) {
                        assertThat(i % 7).isPositive();
                        drawn.add(i);
                    }
                }
                double sides = view.scale() / size;
                for (int k = 0; k < drawn.size(); k++) {
                    for (int j = 0; j < k; j++) {
                        assertThat(covered(sized.layout(), sides, drawn.get(k), drawn.get(j)))
                                .isLessThanOrEqualTo(0.5 + 1e-6);
                    }
                }
                // the step before is up to an eighth of a level coarser
                double coarser = sides / Math.pow(2, 1.0 / 8);
                for (int i = 1; i < sized.size(); i += 13) {
                    int tile = i;
                    if (i % 7 > 0 && !drawn.contains(i)) {
                        assertThat(drawn.stream()
                                        .anyMatch(other -> covered(sized.layout(), coarser, tile, other) > 0.5 - 1e-6))
                                .isTrue();
                    }
                }
            }
        }
    }

    private static double covered(MapLayout layout, double sides, int a, int b) {
        double dx = sides * Math.abs((double) layout.x(a) - layout.x(b));
        double dy = sides * Math.abs((double) layout.y(a) - layout.y(b));
        return Math.max(0, 1 - dx) * Math.max(0, 1 - dy);
    }

    @Test
    void zoomingInOnlyAddsTilesAndPanningChangesNothing() {
        MapScene scene = apart(Maps.randomLayout(3000, 8));
        Viewport fit = Viewport.fit(900, 700);
        for (int i = 0; i < scene.size(); i++) {
            boolean before = false;
            for (int notch = 0; notch < 60; notch++) {
                Viewport view = fit.zoomed(notch, 0, 0);
                boolean drawn = scene.isDrawn(i, view);
                assertThat(drawn || !before).isTrue();
                assertThat(scene.isDrawn(i, view.panned(1, -1))).isEqualTo(drawn);
                before = drawn;
            }
        }
    }

    @Test
    void ofTilesAtTheVerySamePlaceOneIsDrawn() {
        MapLayout layout = new MapLayout(new float[50], new float[50]);
        MapScene scene = Maps.solidScene(layout, workers).withShown(Shown.of(layout, _ -> true, 1, true, true));
        Viewport deep = Viewport.fit(900, 700).zoomed(80, 0, 0);
        int drawn = 0;
        for (int i = 0; i < 50; i++) {
            drawn += scene.isDrawn(i, deep) ? 1 : 0;
        }

        assertThat(drawn).isEqualTo(1);
        assertThat(scene.shown().count()).isEqualTo(50);
    }

    @Test
    void nothingAndOneAreHarmless() {
        for (int n : new int[] {0, 1}) {
            MapScene scene = apart(Maps.randomLayout(n, 1));
            assertThat(new MapRasterizer(workers)
                            .draw(scene, Viewport.fit(200, 200))
                            .tiles())
                    .isZero();
        }
    }

    @Test
    void tilesThatAreApartStillCoverMostOfTheOccupiedArea() {
        MapLayout layout = SyntheticMap.of(20_000, 3, workers).layout();
        MapScene scene = Maps.solidScene(layout, workers).withShown(Shown.of(layout, _ -> true, 1, true, true));
        Viewport view = Viewport.fit(1000, 700);
        boolean[] drawn = new boolean[1000 * 700];
        boolean[] occupied = new boolean[1000 * 700];
        for (int i = 0; i < scene.size(); i++) {
            mark(occupied, view, layout.x(i), layout.y(i));
            if (scene.isDrawn(i, view)) {
                mark(drawn, view, layout.x(i), layout.y(i));
            }
        }
        assertThat((double) count(drawn) / count(occupied)).isGreaterThan(0.7);
    }

    private static void mark(boolean[] area, Viewport view, float x, float y) {
        int left = (int) Math.round(view.toScreenX(x) - 14);
        int top = (int) Math.round(view.toScreenY(y) - 14);
        for (int py = Math.max(0, top); py < Math.min(700, top + 28); py++) {
            for (int px = Math.max(0, left); px < Math.min(1000, left + 28); px++) {
                area[py * 1000 + px] = true;
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
}

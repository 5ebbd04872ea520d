package latentexplorer.core.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import latentexplorer.core.job.Workers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarksTest {
    private static Workers workers;

    @BeforeAll
    static void start() {
        workers = new Workers("test", 3);
    }

    @AfterAll
    static void stop() {
        workers.close();
    }

    private static Marks marks(int... indices) {
        BitSet bits = new BitSet();
        Arrays.stream(indices).forEach(bits::set);
        return Marks.of(bits);
    }

    private static Marks everySecond(int n) {
        return marks(IntStream.range(0, n).filter(i -> i % 2 == 0).toArray());
    }

    /** Tiles without a pixel. */
    private static MapScene blank(MapLayout layout) {
        return Maps.scene(layout, new byte[layout.size() * 784], workers);
    }

    @Test
    @DisplayName("EXP-08 a marked tile has an edge around it and a touch of its colour, others do not")
    void aMarkedTileHasAnEdge() {
        MapLayout layout = new MapLayout(new float[] {0.3f, 0.7f}, new float[] {0.5f, 0.5f});
        MapScene scene = blank(layout).withMarks(marks(1));
        Viewport view = Viewport.fit(300, 300);

        MapFrame frame = new MapRasterizer(workers).draw(scene, view);

        int x = (int) Math.floor(view.toScreenX(layout.x(1)) - 14 + 0.5);
        int y = (int) Math.floor(view.toScreenY(layout.y(1)) - 14 + 0.5);
        int[] expected = new int[300 * 300];
        for (int py = 0; py < 300; py++) {
            for (int px = 0; px < 300; px++) {
                boolean outer = px >= x - 2 && px < x + 30 && py >= y - 2 && py < y + 30;
                boolean inner = px >= x && px < x + 28 && py >= y && py < y + 28;
                Ground ground = scene.ground();
                expected[py * 300 + px] = inner
                        ? Blend.over(ground.paper(), ground.mark(), MarkLayer.TOUCH)
                        : outer ? ground.mark() : ground.paper();
            }
        }
        assertThat(frame.pixels()).isEqualTo(expected);
    }

    @Test
    void marksThatLieOverEachOtherHaveOneEdgeAroundThemAll() {
        MapLayout layout = new MapLayout(new float[] {0.5f, 0.55f}, new float[] {0.5f, 0.5f});
        Viewport view = Viewport.fit(300, 300);

        MapFrame frame = new MapRasterizer(workers).draw(blank(layout).withMarks(marks(0, 1)), view);

        int row = 150 * 300;
        int from = (int) view.toScreenX(layout.x(0));
        int to = (int) view.toScreenX(layout.x(1));
        assertThat(to - from).isGreaterThan(8);
        for (int x = from; x <= to; x++) {
            assertThat(frame.pixels()[row + x])
                    .isEqualTo(Blend.over(Ground.DARK.paper(), Ground.DARK.mark(), MarkLayer.TOUCH));
        }
    }

    @Test
    void whatIsFilteredOutIsNotMarked() {
        MapLayout layout = Maps.randomLayout(200, 1);
        MapScene scene = Maps.scene(layout, Maps.randomPixels(200, 1), workers)
                .withShown(Shown.of(layout, i -> i % 2 == 1, 1, true));
        Viewport view = Viewport.fit(200, 200);

        MapFrame marked = new MapRasterizer(workers).draw(scene.withMarks(everySecond(200)), view);
        MapFrame plain = new MapRasterizer(workers).draw(scene, view);

        assertThat(marked.pixels()).isEqualTo(plain.pixels());
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.5})
    @DisplayName("EXP-08 marks follow panning: the moved picture equals a new one, whatever threads draw")
    void marksFollow(double density) {
        MapScene scene = Maps.randomScene(3000, 7, workers).withMarks(everySecond(3000));
        Viewport view = Viewport.fit(240, 180).zoomed(9, 100, 60);
        MapRasterizer rasterizer = new MapRasterizer(workers);
        int side = MapFrame.extent(240, density) * MapFrame.extent(180, density);
        MapFrame before = rasterizer.draw(scene, view, density, new int[side], null);
        int[][] moves = {{4, 0}, {-6, 2}, {2, -10}, {-2, -2}, {0, 30}};
        for (int[] move : moves) {
            view = view.panned(move[0], move[1]);
            MapFrame moved = rasterizer.draw(scene, view, density, new int[side], before);
            MapFrame anew = new MapRasterizer(workers).draw(scene, view, density, new int[side], null);
            assertThat(moved.pixels()).isEqualTo(anew.pixels());
            before = moved;
        }
    }

    @Test
    void marksThatReachInFromBeyondTheEdgeAreSeen() {
        MapLayout layout = new MapLayout(new float[] {0.5f}, new float[] {0.5f});
        MapScene scene = blank(layout).withMarks(marks(0));
        Viewport view = Viewport.fit(300, 300);
        // the tile ends one pixel left of the panel
        view = view.panned(-view.toScreenX(0.5) - 15, 0);

        MapFrame frame = new MapRasterizer(workers).draw(scene, view);

        assertThat(frame.tiles()).isZero();
        assertThat(frame.pixels()[150 * 300]).isEqualTo(scene.ground().mark());
    }

    @Test
    void noMarksAreNone() {
        assertThat(Marks.of(new BitSet())).isSameAs(Marks.NONE);
        assertThat(Marks.NONE.isEmpty()).isTrue();
        assertThat(Marks.NONE.contains(1_000_000)).isFalse();
        assertThat(marks(3, 64, 200).count()).isEqualTo(3);
        assertThat(marks(3, 64, 200).contains(64)).isTrue();
        assertThat(marks(3, 64, 200).contains(65)).isFalse();
    }
}

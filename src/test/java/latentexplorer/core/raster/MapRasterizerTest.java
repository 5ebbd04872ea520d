package latentexplorer.core.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import latentexplorer.core.job.Workers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MapRasterizerTest {
    private static Workers workers;

    @BeforeAll
    static void start() {
        workers = new Workers("test", 3);
    }

    @AfterAll
    static void stop() {
        workers.close();
    }

    @Test
    @DisplayName("EXP-01 the picture equals an independent drawing of tile after tile")
    void equalsASimpleDrawing() {
        MapScene scene = Maps.randomScene(60, 4, workers);
        Viewport view = Viewport.fit(300, 200).zoomed(3, 40, 50);
        double[][] expected = new double[300 * 200][3];
        for (double[] pixel : expected) {
            lay(pixel, scene.ground().paper(), 1);
        }
        byte[] pixels = Maps.randomPixels(60, 4);
        for (int i = 0; i < 60; i++) {
            int left = (int) Math.floor(view.toScreenX(scene.layout().x(i)) - 14 + 0.5);
            int top = (int) Math.floor(view.toScreenY(scene.layout().y(i)) - 14 + 0.5);
            for (int p = 0; p < 784; p++) {
                int x = left + p % 28;
                int y = top + p / 28;
                if (x >= 0 && x < 300 && y >= 0 && y < 200) {
                    double opacity = (pixels[784 * i + p] & 0xFF) / 255.0;
                    lay(expected[y * 300 + x], scene.ground().ink(i % 10), opacity);
                }
            }
        }

        MapFrame frame = new MapRasterizer(workers).draw(scene, view);

        for (int p = 0; p < expected.length; p++) {
            assertThat(frame.pixels()[p] >>> 24).isEqualTo(255);
            assertThat((double) (frame.pixels()[p] >> 16 & 0xFF)).isCloseTo(expected[p][0], within(2.0));
            assertThat((double) (frame.pixels()[p] >> 8 & 0xFF)).isCloseTo(expected[p][1], within(2.0));
            assertThat((double) (frame.pixels()[p] & 0xFF)).isCloseTo(expected[p][2], within(2.0));
        }
    }

    private static void lay(double[] pixel, int ink, double opacity) {
        for (int c = 0; c < 3; c++) {
            pixel[c] += opacity * ((ink >> 16 - 8 * c & 0xFF) - pixel[c]);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 7, 9, 14, 17, 23, 28})
    @DisplayName("EXP-01 EXP-03 a tile of any size lies with its centre within 1 px of its position")
    void aTileIsCentredOnItsPosition(int size) {
        Random random = new Random(size);
        for (int round = 0; round < 20; round++) {
            MapLayout layout = new MapLayout(new float[] {random.nextFloat()}, new float[] {random.nextFloat()});
            MapScene scene = Maps.solidScene(layout, workers).withTileSize(size);
            Viewport view = Viewport.fit(400, 300).zoomed(random.nextInt(4), 200, 150);
            MapFrame frame = new MapRasterizer(workers).draw(scene, view);
            double atX = view.toScreenX(layout.x(0));
            double atY = view.toScreenY(layout.y(0));
            if (atX < 20 || atX > 380 || atY < 20 || atY > 280) {
                continue;
            }

            int[] box = boxOfInk(frame, scene.ground().paper());

            assertThat(box[2] - box[0]).isEqualTo(size);
            assertThat(box[3] - box[1]).isEqualTo(size);
            assertThat((box[0] + box[2]) / 2.0).isCloseTo(atX, within(1.0));
            assertThat((box[1] + box[3]) / 2.0).isCloseTo(atY, within(1.0));
            assertThat(frame.tiles()).isEqualTo(1);
        }
    }

    private static int[] boxOfInk(MapFrame frame, int paper) {
        int[] box = {Integer.MAX_VALUE, Integer.MAX_VALUE, -1, -1};
        for (int y = 0; y < frame.height(); y++) {
            for (int x = 0; x < frame.width(); x++) {
                if (frame.pixels()[y * frame.width() + x] != paper) {
                    box[0] = Math.min(box[0], x);
                    box[1] = Math.min(box[1], y);
                    box[2] = Math.max(box[2], x + 1);
                    box[3] = Math.max(box[3], y + 1);
                }
            }
        }
        return box;
    }

    @Test
    void thePictureDoesNotDependOnTheNumberOfThreads() {
        try (Workers one = new Workers("one", 1)) {
            for (int size : new int[] {28, 11}) {
                MapScene scene = Maps.randomScene(3000, 8, workers).withTileSize(size);
                Viewport view = Viewport.fit(777, 555);
                assertThat(new MapRasterizer(workers).draw(scene, view).pixels())
                        .isEqualTo(new MapRasterizer(one).draw(scene, view).pixels());
            }
        }
    }

    @Test
    void thePictureBeforeIsReusedWithoutATrace() {
        Random random = new Random(5);
        MapScene crowded = Maps.randomScene(20_000, 9, workers);
        MapScene filtered = crowded.withShown(Shown.of(crowded.layout(), i -> i % 3 > 0, 0.9, true));
        for (MapScene scene :
                new MapScene[] {crowded, filtered, filtered.withTileSize(9).withGrowing(true)}) {
            MapRasterizer rasterizer = new MapRasterizer(workers);
            int[][] buffers = new int[2][640 * 480];
            Viewport view = Viewport.fit(640, 480).zoomed(2.5, 100, 100);
            MapFrame frame = rasterizer.draw(scene, view, 1, buffers[0], null);
            for (int step = 1; step < 40; step++) {
                view = switch (random.nextInt(8)) {
                    case 0 -> view.zoomed(random.nextInt(-1, 2), 320, 240);
                    case 1 -> view.panned(random.nextInt(-900, 900), 3);
                    case 2 -> view.panned(random.nextDouble(), 1);
                    case 3 -> view;
                    default -> view.panned(random.nextInt(-40, 41), random.nextInt(-40, 41));
                };
                frame = rasterizer.draw(scene, view, 1, buffers[step & 1], frame);
                MapFrame full = new MapRasterizer(workers).draw(scene, view);
                assertThat(Arrays.equals(frame.pixels(), full.pixels()))
                        .as("step " + step)
                        .isTrue();
                assertThat(frame.tiles()).isEqualTo(full.tiles());
            }
        }
    }

    @Test
    void laterTilesLieOverEarlierOnes() {
        MapLayout layout = new MapLayout(new float[] {0.49f, 0.5f, 0.51f}, new float[] {0.5f, 0.5f, 0.5f});
        MapScene scene = Maps.solidScene(layout, workers);

        MapFrame frame = new MapRasterizer(workers).draw(scene, Viewport.fit(100, 100));

        assertThat(frame.pixels()[50 * 100 + 50]).isEqualTo(scene.ground().ink(2));
        assertThat(frame.tiles()).isEqualTo(3);
    }

    @Test
    void filteredImagesAreFaintDotsAndASwitchRemovesThem() {
        MapLayout layout = new MapLayout(new float[] {0.25f, 0.75f}, new float[] {0.25f, 0.75f});
        MapScene scene = Maps.solidScene(layout, workers).withShown(Shown.of(layout, i -> i == 1, 1, true));
        Viewport view = Viewport.fit(248, 248);

        int[] with = new MapRasterizer(workers).draw(scene, view).pixels();
        int[] without = new MapRasterizer(workers)
                .draw(scene.withShown(Shown.of(layout, i -> i == 1, 1, false)), view)
                .pixels();

        assertThat(Arrays.stream(with).filter(p -> p == scene.ground().faint()).count())
                .isEqualTo(4);
        assertThat(with[74 * 248 + 74]).isEqualTo(scene.ground().faint());
        assertThat(Arrays.stream(without)
                        .filter(p -> p == scene.ground().faint())
                        .count())
                .isZero();
        assertThat(with[174 * 248 + 174]).isEqualTo(scene.ground().ink(1));
    }

    @Test
    void aDensePictureShowsTheSameInMorePixels() {
        MapLayout layout = new MapLayout(new float[] {0.5f}, new float[] {0.25f});
        MapScene scene = Maps.solidScene(layout, workers);
        Viewport view = Viewport.fit(300, 200);
        int[] target = new int[450 * 300];

        MapFrame frame = new MapRasterizer(workers).draw(scene, view, 1.5, target, null);

        assertThat(frame.width()).isEqualTo(450);
        int[] box = boxOfInk(frame, scene.ground().paper());
        assertThat(box[2] - box[0]).isEqualTo(42);
        assertThat((box[0] + box[2]) / 2.0).isCloseTo(1.5 * view.toScreenX(0.5), within(1.0));
        assertThat((box[1] + box[3]) / 2.0).isCloseTo(1.5 * view.toScreenY(0.25), within(1.0));
    }

    @Test
    void anEmptyMapIsItsGround() {
        MapScene scene = Maps.solidScene(new MapLayout(new float[0], new float[0]), workers);

        MapFrame frame = new MapRasterizer(workers).draw(scene, Viewport.fit(64, 32));

        assertThat(frame.pixels()).containsOnly(scene.ground().paper()).hasSize(64 * 32);
        assertThat(frame.tiles()).isZero();
    }

    @Test
    void tilesFarOutsideAndAViewFarAwayAreHarmless() {
        MapLayout layout = new MapLayout(new float[] {-999, 999, 0.5f}, new float[] {999, -999, 0.5f});
        MapScene scene = Maps.solidScene(layout, workers);

        Viewport deep = new Viewport(Viewport.MAX_SCALE, 0, 0, 200, 200);
        MapFrame frame = new MapRasterizer(workers).draw(scene, deep.panned(-0.5 * deep.scale(), -0.5 * deep.scale()));

        assertThat(frame.tiles()).isEqualTo(1);
        assertThat(new MapRasterizer(workers)
                        .draw(scene, deep.panned(1e12, -1e12))
                        .tiles())
                .isZero();
    }

    @Test
    void tooFewPixelsAreRefused() {
        MapScene scene = Maps.randomScene(3, 1, workers);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MapRasterizer(workers).draw(scene, Viewport.fit(10, 10), 2, new int[399], null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MapRasterizer(workers).draw(scene, Viewport.fit(10, 10), 0, new int[1], null));
    }
}

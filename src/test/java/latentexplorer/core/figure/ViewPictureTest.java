package latentexplorer.core.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import latentexplorer.core.job.Cancellation;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Progress;
import latentexplorer.core.job.Workers;
import latentexplorer.core.raster.Ground;
import latentexplorer.core.raster.MapCaption;
import latentexplorer.core.raster.MapFrame;
import latentexplorer.core.raster.MapRasterizer;
import latentexplorer.core.raster.MapScene;
import latentexplorer.core.raster.SyntheticMap;
import latentexplorer.core.raster.TileFrame;
import latentexplorer.core.raster.Viewport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViewPictureTest {
    private static final MapCaption CAPTION = new MapCaption(
            "Map of digits",
            List.of(new MapCaption.Line("0", 0xFF0784E7, 700), new MapCaption.Line("1", 0xFFCD5B0E, 800)),
            "UMAP · 16 values a code · " + "very long ".repeat(60));
    private static Workers workers;
    private static MapScene scene;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        workers = new Workers("test", 2);
        scene = SyntheticMap.of(1500, 3, workers);
    }

    @AfterAll
    static void stop() {
        workers.close();
    }

    private static ViewPicture picture(Viewport view, boolean transparent) {
        return new ViewPicture(scene, view, List.of(), transparent, Optional.empty());
    }

    private static Figure drawn(ViewPicture picture, double scale) {
        return picture.drawn(scale, workers, JobScope.unattended());
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 2, 2.5, 8})
    void bandsGiveThePictureThatOneDrawingGives(double scale) {
        Viewport view = Viewport.fit(310, 1101 / (int) scale).zoomed(4, 100, 30);
        Figure banded = drawn(picture(view, false), scale);
        int[] whole = new int[banded.width() * banded.height()];
        MapFrame frame = new MapRasterizer(workers).draw(scene, view, scale, whole, null);
        assertThat(banded.width()).isEqualTo(frame.width());
        assertThat(banded.argb()).isEqualTo(whole);
    }

    @Test
    void tilesThatGrowWithTheMapAreDrawnWholeAtTheLargestScale() {
        MapScene growing = scene.withGrowing(true);
        Viewport view = Viewport.fit(120, 90).zoomed(40, 60, 40);
        assertThat(8 * growing.tileSide(view)).isGreaterThan(256);
        ViewPicture picture = new ViewPicture(growing, view, List.of(), false, Optional.empty());
        Figure large = drawn(picture, 8);
        Figure small = drawn(picture, 1);
        long off = 0;
        for (int y = 0; y < small.height(); y++) {
            for (int x = 0; x < small.width(); x++) {
                int mean = 0;
                for (int p = 0; p < 64; p++) {
                    mean += large.argb()[(8 * y + p / 8) * large.width() + 8 * x + p % 8] & 0xFF;
                }
                off += Math.abs(mean / 64 - (small.argb()[y * small.width() + x] & 0xFF)) > 60 ? 1 : 0;
            }
        }
        assertThat(off).isLessThan(small.argb().length / 50);
    }

    @Test
    void withoutGroundThePictureLaidOnTheGroundIsTheSame() throws IOException {
        Viewport view = Viewport.fit(300, 200);
        Path file = folder.resolve("clear.png");
        picture(view, true).write(file, 1, workers, JobScope.unattended());
        BufferedImage clear = ImageIO.read(file.toFile());
        Figure opaque = drawn(picture(view, false), 1);
        assertThat(clear.getRGB(0, 0)).isZero();
        for (int p = 0; p < opaque.argb().length; p++) {
            int pixel = clear.getRGB(p % 300, p / 300);
            int alpha = pixel >>> 24;
            for (int shift = 0; shift <= 16; shift += 8) {
                int laid =
                        ((pixel >> shift & 0xFF) * alpha + (Ground.LIGHT.paper() >> shift & 0xFF) * (255 - alpha) + 127)
                                / 255;
                assertThat(Math.abs(laid - (opaque.argb()[p] >> shift & 0xFF))).isLessThanOrEqualTo(4);
            }
        }
    }

    @Test
    void framesLieAroundTheirTiles() {
        Viewport view = Viewport.fit(200, 200);
        int tile = IntStream.range(0, scene.size())
                .filter(i -> scene.layout().y(i) > 0.3 && scene.layout().y(i) < 0.7)
                .findFirst()
                .orElseThrow();
        Figure framed = drawn(
                new ViewPicture(scene, view, List.of(new TileFrame(tile, 0xFF123456)), false, Optional.empty()), 2);
        int x = (int) Math.round(2 * view.toScreenX(scene.layout().x(tile)));
        int y = (int) Math.round(2 * view.toScreenY(scene.layout().y(tile)));
        for (int beyond = 28; beyond < 34; beyond++) {
            assertThat(framed.argb()[y * 400 + x - beyond - 1]).isEqualTo(0xFF123456);
            assertThat(framed.argb()[(y + beyond) * 400 + x]).isEqualTo(0xFF123456);
        }
        assertThat(framed.argb()[y * 400 + x - 36]).isEqualTo(0xFFFFFFFF);
    }

    @Test
    void captionsLieAroundThePictureAndNeverOnIt() {
        Viewport view = Viewport.fit(240, 160);
        Figure bare = drawn(picture(view, false), 2);
        Figure captioned = drawn(new ViewPicture(scene, view, List.of(), false, Optional.of(CAPTION)), 2);
        assertThat(captioned.width()).isEqualTo(bare.width());
        int above = IntStream.range(0, captioned.height() - bare.height())
                .filter(top -> IntStream.range(0, bare.argb().length)
                        .allMatch(p -> captioned.argb()[top * bare.width() + p] == bare.argb()[p]))
                .findFirst()
                .orElse(-1);
        assertThat(above).isBetween(60, 160);
        assertThat(captioned.height() - above - bare.height())
                .as("the long line is wrapped")
                .isGreaterThan(200);
        assertThat(IntStream.of(captioned.argb()).limit(above * 480L)).contains(0xFF0784E7, 0xFFCD5B0E);
    }

    @Test
    void aPictureThatCannotBeIsRefusedAndOneThatIsStoppedLeavesTheOldFile() throws IOException {
        Viewport view = Viewport.fit(240, 160);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> drawn(picture(view, false), 9))
                .withMessageContaining("1 to 8 times");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> drawn(picture(Viewport.fit(0, 0), false), 2))
                .withMessageContaining("no room");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> drawn(picture(Viewport.fit(9000, 10), false), 8))
                .withMessageContaining("smaller scale");
        Path file = folder.resolve("old.png");
        Files.writeString(file, "old");
        Cancellation stop = new Cancellation();
        stop.cancel();
        assertThatThrownBy(() -> picture(view, false).write(file, 2, workers, new JobScope(stop, Progress.NONE)))
                .isInstanceOf(CancellationException.class);
        assertThat(file).hasContent("old");
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }
}

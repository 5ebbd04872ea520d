package latentexplorer.core.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import javax.imageio.ImageIO;
import latentexplorer.core.job.Cancellation;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Progress;
import latentexplorer.core.linalg.SeededRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MapPictureTest {
    private static final int PAPER = 0xFFFAF9F6;
    private static final int BLUE = 0xFF0784E7;
    private static final int RED = 0xFFB9203B;

    @TempDir
    private Path folder;

    private static MapPicture two(int paper) {
        byte[] pixels = new byte[2 * 784];
        Arrays.fill(pixels, 0, 784, (byte) 255);
        Arrays.fill(pixels, 784, 2 * 784, (byte) 100);
        return new MapPicture(
                new MapPicture.Tiles(pixels, new int[] {0, 1}),
                new float[] {0, 1},
                new float[] {0, 1},
                new int[] {BLUE, RED},
                paper);
    }

    private static BufferedImage drawn(MapPicture picture, int size, int rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        picture.write(out, size, rows, JobScope.unattended());
        return ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
    }

    @Test
    @DisplayName("EMB-05 tiles of 28 px lie at position x (size - 56) + 28, in class colours, grey as opacity")
    void places() throws IOException {
        Path file = folder.resolve("map.png");
        two(PAPER).write(file, 4096, JobScope.unattended());
        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getWidth()).isEqualTo(4096);
        assertThat(image.getHeight()).isEqualTo(4096);
        assertThat(image.getRGB(27, 28)).isEqualTo(PAPER);
        assertThat(image.getRGB(28, 28)).isEqualTo(BLUE);
        assertThat(image.getRGB(55, 55)).isEqualTo(BLUE);
        assertThat(image.getRGB(56, 55)).isEqualTo(PAPER);
        assertThat(image.getRGB(4096 - 28, 4096 - 28)).isEqualTo(MapPicture.over(PAPER, RED, 100));
        assertThat(image.getRGB(4096 - 29, 4096 - 28)).isEqualTo(PAPER);
        assertThat(image.getRGB(4095, 4095)).isEqualTo(MapPicture.over(PAPER, RED, 100));
        assertThat(MapPicture.over(PAPER, RED, 100) >> 16 & 0xFF)
                .isEqualTo(Math.round((0xFA * 155 + 0xB9 * 100) / 255f));
    }

    @Test
    void bandsOfAnyHeightGiveTheSamePicture() throws IOException {
        int n = 300;
        SeededRandom random = new SeededRandom(4);
        byte[] pixels = new byte[5 * 784];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) random.nextInt(256);
        }
        int[] index = new int[n];
        int[] inks = new int[n];
        float[] x = new float[n];
        float[] y = new float[n];
        for (int i = 0; i < n; i++) {
            index[i] = random.nextInt(5);
            inks[i] = i % 2 == 0 ? BLUE : RED;
            x[i] = (float) random.nextDouble();
            y[i] = (float) random.nextDouble();
        }
        for (int paper : new int[] {PAPER, 0xFAF9F6}) {
            MapPicture picture = new MapPicture(new MapPicture.Tiles(pixels, index), x, y, inks, paper);
            BufferedImage whole = drawn(picture, 300, 300);
            for (int rows : new int[] {28, 61, 299}) {
                BufferedImage banded = drawn(picture, 300, rows);
                assertThat(banded.getRGB(0, 0, 300, 300, null, 0, 300))
                        .isEqualTo(whole.getRGB(0, 0, 300, 300, null, 0, 300));
            }
        }
    }

    @Test
    void aTransparentGroundStaysTransparentAndInkKeepsItsColour() throws IOException {
        BufferedImage image = drawn(two(0xFAF9F6), 200, 200);
        assertThat(image.getRGB(0, 0) >>> 24).isZero();
        assertThat(image.getRGB(30, 30)).isEqualTo(BLUE);
        assertThat(image.getRGB(180, 180)).isEqualTo(100 << 24 | RED & 0xFFFFFF);
    }

    @Test
    void sizesThatCannotBeAreRefused() {
        for (int size : new int[] {-1, 0, 127, 16_385}) {
            assertThatThrownBy(() -> two(PAPER).write(folder.resolve("a.png"), size, JobScope.unattended()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("128 to 16384 pixels, not " + size);
        }
        assertThat(folder.resolve("a.png")).doesNotExist();
    }

    @Test
    void stopsWhenAskedAndLeavesNoFile() {
        Cancellation wish = new Cancellation();
        wish.cancel();
        assertThatThrownBy(() -> two(PAPER).write(folder.resolve("a.png"), 500, new JobScope(wish, Progress.NONE)))
                .isInstanceOf(CancellationException.class);
        assertThat(folder).isEmptyDirectory();
    }
}

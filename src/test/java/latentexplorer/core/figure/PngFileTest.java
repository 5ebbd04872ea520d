package latentexplorer.core.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PngFileTest {
    @TempDir
    Path folder;

    @Test
    void aPictureReadsBackPixelForPixel() throws IOException {
        int[] pixels = new Random(1).ints(35).toArray();
        Path file = folder.resolve("new").resolve("picture.png");

        PngFile.write(file, pixels, 7, 5);

        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getRGB(0, 0, 7, 5, null, 0, 7)).isEqualTo(pixels);
    }

    @Test
    void anOpaquePictureHasNoAlphaChannel() throws IOException {
        int[] pixels = new int[12];
        Arrays.fill(pixels, 0xFF336699);

        PngFile.write(folder.resolve("a.png"), pixels, 4, 3);

        BufferedImage image = ImageIO.read(folder.resolve("a.png").toFile());
        assertThat(image.getColorModel().hasAlpha()).isFalse();
        assertThat(image.getRGB(3, 2)).isEqualTo(0xFF336699);
    }

    @Test
    void aFileThatCannotBeWrittenIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x").resolve("picture.png");

        assertThatIOException()
                .isThrownBy(() -> PngFile.write(file, new int[1], 1, 1))
                .withMessageContaining("picture.png");
    }

    @Test
    void sizesThatDoNotFitAreRefused() {
        Path file = folder.resolve("picture.png");
        assertThatIllegalArgumentException().isThrownBy(() -> PngFile.write(file, new int[5], 3, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> PngFile.write(file, new int[5], 0, 2));
    }
}

package latentexplorer.core.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import latentexplorer.core.data.BundledSets;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.data.InkPicture;
import latentexplorer.core.file.BadFileException;
import latentexplorer.core.file.Places;
import latentexplorer.core.job.JobScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SketchTest {
    private static final int SIDE = ImageSet.SIDE;

    @TempDir
    Path folder;

    @Test
    void digitsOfMnistStayWhereTheyAre() throws IOException {
        Path here = Path.of("").toAbsolutePath();
        ImageSet digits = new BundledSets(new Places(here, folder, folder, folder))
                .load(BundledSets.DIGITS, JobScope.unattended())
                .images();
        int same = 0;
        for (int i = 0; i < 500; i++) {
            float[] digit = new float[ImageSet.PIXELS];
            digits.copyScaled(i, digit, 0);
            same += java.util.Arrays.equals(Sketch.centred(digit, SIDE), digit) ? 1 : 0;
        }
        assertThat(same)
                .as("of 500; the others have faint ink at the edge of their box")
                .isGreaterThan(480);
    }

    @Test
    void aSmallStrokeInACornerIsEnlargedAndCentred() {
        float[] pad = new float[280 * 280];
        for (int y = 10; y < 110; y++) {
            for (int x = 20; x < 40; x++) {
                pad[y * 280 + x] = 1;
            }
        }
        float[] image = Sketch.centred(pad, 280);
        double sum = 0;
        double cx = 0;
        double cy = 0;
        for (int p = 0; p < image.length; p++) {
            sum += image[p];
            cx += image[p] * (p % SIDE);
            cy += image[p] * (p / SIDE);
        }
        assertThat(sum).isCloseTo(4 * 20, within(1e-3));
        assertThat(cx / sum).isBetween(13.5, 14.5);
        assertThat(cy / sum).isBetween(13.5, 14.5);
    }

    @Test
    void proportionsAreKeptAndAPointIsADrawing() {
        float[] point = new float[50 * 20];
        point[123] = 0.5f;
        float[] image = Sketch.centred(point, 50);
        assertThat(image[14 * SIDE + 14]).isEqualTo(0.5f);
        float[] line = new float[300];
        java.util.Arrays.fill(line, 1);
        float[] drawn = Sketch.centred(line, 300);
        double sum = 0;
        for (float value : drawn) {
            sum += value;
        }
        assertThat(sum).isCloseTo(20, within(1e-4));
    }

    @Test
    void aBlankDrawingIsRefusedWithASentence() {
        assertThatThrownBy(() -> Sketch.centred(new float[ImageSet.PIXELS], SIDE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is nothing drawn yet: draw something, then it gets a code.");
        float[] none = new float[ImageSet.PIXELS];
        none[3] = Float.NaN;
        none[4] = -5;
        assertThatThrownBy(() -> Sketch.fitted(none, SIDE)).hasMessageContaining("nothing drawn");
        assertThatThrownBy(() -> Sketch.centred(new float[10], 3)).hasMessageContaining("no drawing of width 3");
    }

    @Test
    void aDroppedFileThatIsNoImageIsRefusedByName() throws IOException {
        Path file = Files.writeString(folder.resolve("letter.png"), "Dear reader");
        assertThatThrownBy(() -> InkPicture.read(file))
                .isInstanceOf(BadFileException.class)
                .hasMessageContaining("letter.png")
                .hasMessageContaining("not a PNG or JPEG picture");
        Path cut = folder.resolve("cut.png");
        ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB), "png", cut.toFile());
        byte[] bytes = Files.readAllBytes(cut);
        Files.write(cut, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> InkPicture.read(cut)).isInstanceOf(BadFileException.class);
        assertThatThrownBy(() -> InkPicture.read(folder.resolve("absent.png"))).isInstanceOf(BadFileException.class);
    }

    @Test
    void aDroppedPictureTenThousandPixelsWideDarkOnBright() throws IOException {
        BufferedImage wide = new BufferedImage(10_000, 500, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = wide.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 10_000, 500);
        graphics.setColor(Color.BLACK);
        graphics.fillRect(7000, 100, 300, 300);
        graphics.dispose();
        Path file = folder.resolve("wide.png");
        ImageIO.write(wide, "png", file.toFile());
        InkPicture picture = InkPicture.read(file);
        assertThat(picture.inverted()).isTrue();
        float[] image = Sketch.centred(picture.ink(), picture.width());
        assertThat(image[14 * SIDE + 14]).isEqualTo(1);
        assertThat(image[0]).isZero();
    }

    @Test
    void whatIsTransparentIsPaper() throws IOException {
        BufferedImage glass = new BufferedImage(60, 60, BufferedImage.TYPE_INT_ARGB);
        glass.setRGB(30, 30, 0xFF000000);
        glass.setRGB(31, 30, 0x80000000);
        Path file = folder.resolve("glass.png");
        ImageIO.write(glass, "png", file.toFile());
        InkPicture picture = InkPicture.read(file);
        assertThat(picture.inverted()).isTrue();
        assertThat(picture.ink()[30 * 60 + 30]).isEqualTo(1);
        assertThat(picture.ink()[30 * 60 + 31]).isCloseTo(0.5f, within(0.01f));
        assertThat(picture.ink()[0]).isZero();
    }

    @Test
    void anImageOfTheSetComesBackAsItWas() throws IOException {
        BufferedImage small = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
        small.getRaster().setSample(5, 6, 0, 9);
        small.getRaster().setSample(7, 6, 0, 255);
        Path file = folder.resolve("small.png");
        ImageIO.write(small, "png", file.toFile());
        InkPicture picture = InkPicture.read(file);
        assertThat(picture.inverted()).isFalse();
        assertThat(picture.ink()[6 * SIDE + 5]).isCloseTo(9 / 255f, within(1e-6f));
        assertThat(Sketch.fitted(picture.ink(), SIDE)).containsExactly(picture.ink());
    }
}

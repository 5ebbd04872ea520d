package latentexplorer.core.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GifFileTest {
    @TempDir
    private Path folder;

    private record Read(List<int[]> pictures, List<Integer> hundredths) {}

    /** By Java's own reader. */
    private static Read read(byte[] gif) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        List<int[]> pictures = new ArrayList<>();
        List<Integer> hundredths = new ArrayList<>();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(gif))) {
            reader.setInput(in);
            for (int k = 0; k < reader.getNumImages(true); k++) {
                BufferedImage image = reader.read(k);
                pictures.add(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()));
                IIOMetadataNode root =
                        (IIOMetadataNode) reader.getImageMetadata(k).getAsTree("javax_imageio_gif_image_1.0");
                IIOMetadataNode control = (IIOMetadataNode)
                        root.getElementsByTagName("GraphicControlExtension").item(0);
                hundredths.add(Integer.parseInt(control.getAttribute("delayTime")));
            }
        } finally {
            reader.dispose();
        }
        return new Read(pictures, hundredths);
    }

    private static byte[] written(List<int[]> pictures, int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        GifFile.write(out, pictures.stream().map(p -> new GifFile.Frame(p, 7)).toList(), width, height);
        return out.toByteArray();
    }

    private static int[] noise(int count, int colours, Random random) {
        int[] palette =
                IntStream.range(0, colours).map(k -> 0xFF000000 | k * 0x10305).toArray();
        return IntStream.range(0, count)
                .map(_ -> palette[random.nextInt(colours)])
                .toArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 16, 17, 100, 255, 256})
    void upTo256ColoursComeBackExactly(int colours) throws IOException {
        Random random = new Random(colours);
        List<int[]> pictures =
                List.of(noise(97 * 131, colours, random), noise(97 * 131, colours, random), noise(97 * 131, 1, random));

        Read read = read(written(pictures, 97, 131));

        assertThat(read.pictures()).hasSize(3);
        for (int k = 0; k < 3; k++) {
            assertThat(read.pictures().get(k)).isEqualTo(pictures.get(k));
        }
        assertThat(read.hundredths()).containsExactly(7, 7, 7);
    }

    @Test
    void everyLengthComesBack() throws IOException {
        // the width of codes changes at other places for each
        Random random = new Random(9);
        for (int width = 1; width < 700; width += 3) {
            List<int[]> picture = List.of(noise(width, 4, random));
            assertThat(read(written(picture, width, 1)).pictures().getFirst()).isEqualTo(picture.getFirst());
        }
        List<int[]> plain = List.of(new int[300 * 300]);
        Arrays.fill(plain.getFirst(), 0xFF123456);
        assertThat(read(written(plain, 300, 300)).pictures().getFirst()).isEqualTo(plain.getFirst());
    }

    @Test
    void moreColoursBecomeTheNearestOf256() throws IOException {
        int[] ramp = new int[256 * 128];
        for (int i = 0; i < ramp.length; i++) {
            ramp[i] = 0xFF000000 | i % 256 << 16 | i / 256 * 2 << 8 | (i % 256 + i / 256) / 2;
        }

        int[] back = read(written(List.of(ramp), 256, 128)).pictures().getFirst();

        double sum = 0;
        for (int i = 0; i < ramp.length; i++) {
            for (int shift = 0; shift <= 16; shift += 8) {
                double d = (ramp[i] >> shift & 0xFF) - (back[i] >> shift & 0xFF);
                sum += d * d;
            }
        }
        assertThat(Math.sqrt(sum / (3 * ramp.length))).isLessThan(8);
        assertThat(Arrays.stream(back).distinct().count()).isBetween(200L, 256L);
    }

    @Test
    void thePicturesOfAPathGoThereAndBackInTheSameBytes() throws IOException {
        float[] pictures = new float[3 * 784];
        for (int i = 0; i < pictures.length; i++) {
            pictures[i] = i / 784 / 2f;
        }
        pictures[5] = Float.NaN;
        PathAnimation path = new PathAnimation(pictures, List.of("t = 0", "t = 0.5", "t = 1"), 3, 8);
        Path file = folder.resolve("path.gif");

        path.write(file);
        byte[] first = Files.readAllBytes(file);
        path.write(file);

        assertThat(Files.readAllBytes(file)).isEqualTo(first);
        Read read = read(first);
        assertThat(read.hundredths()).containsExactly(32, 8, 32, 8);
        int middle = 40 * path.width() + 40;
        assertThat(read.pictures().get(0)[middle]).isEqualTo(0xFFFFFFFF);
        assertThat(read.pictures().get(1)[middle]).isEqualTo(0xFF7F7F7F);
        assertThat(read.pictures().get(2)[middle]).isEqualTo(0xFF000000);
        assertThat(read.pictures().get(3)).isEqualTo(read.pictures().get(1));
    }

    @Test
    void whatCannotBeAnimatedIsRefused() throws IOException {
        Path file = folder.resolve("x.gif");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GifFile.write(file, List.of(), 1, 1))
                .withMessageContaining("at least one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GifFile.write(file, List.of(new GifFile.Frame(new int[3], 5)), 2, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new GifFile.Frame(new int[1], 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PathAnimation(new float[0], List.of(), 3, 8))
                .withMessageContaining("without pictures");
        assertThatIllegalArgumentException().isThrownBy(() -> new PathAnimation(new float[784], List.of("t"), 0, 8));
        assertThat(file).doesNotExist();
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> GifFile.write(full(), List.of(new GifFile.Frame(new int[1], 5)), 1, 1))
                .withMessageContaining("No space left");
    }

    private static OutputStream full() {
        return new OutputStream() {
            @Override
            public void write(int each) throws IOException {
                throw new IOException("No space left on device");
            }
        };
    }
}

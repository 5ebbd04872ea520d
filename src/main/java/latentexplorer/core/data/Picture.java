package latentexplorer.core.data;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import latentexplorer.core.file.BadFileException;

/** Makes a picture of any size one of 28 x 28: grey, as large as fits, centred. */
final class Picture {
    /** Above this many pixels only every so-manieth one is read, so that no picture takes all memory. */
    private static final double MANY = 4e6;

    private final int width;
    private final int height;
    /** height x width grey values, 0 to 255. */
    private final double[] grey;

    private Picture(int width, int height, double[] grey) {
        this.width = width;
        this.height = height;
        this.grey = grey;
    }

    /**
     * Reads a PNG or JPEG file.
     *
     * @return 784 bytes; what the picture does not cover has the mean value of its border
     * @throws BadFileException when it is no picture or damaged
     */
    static byte[] read(Path file) throws IOException {
        return load(file).fitted();
    }

    /**
     * Reads a PNG or JPEG file; of a very large one every so-manieth pixel.
     *
     * @throws BadFileException when it is no picture or damaged
     */
    static Picture load(Path file) throws IOException {
        try (FileImageInputStream in = new FileImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new BadFileException(file, "it is not a PNG or JPEG picture, whatever its name says");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                double pixels = (double) reader.getWidth(0) * reader.getHeight(0);
                int step = Math.max(1, (int) Math.ceil(Math.sqrt(pixels / MANY)));
                ImageReadParam param = reader.getDefaultReadParam();
                param.setSourceSubsampling(step, step, 0, 0);
                return of(reader.read(0, param));
            } finally {
                reader.dispose();
            }
        } catch (BadFileException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The readers of the JDK answer damaged files with many kinds of exceptions.
            throw new BadFileException(file, "the picture cannot be read (" + e.getMessage() + ")", e);
        }
    }

    static Picture of(BufferedImage image) {
        int n = image.getWidth() * image.getHeight();
        double[] grey = new double[n];
        ColorModel colours = image.getColorModel();
        if (colours instanceof ComponentColorModel && colours.getColorSpace().getType() == ColorSpace.TYPE_GRAY) {
            // The JDK takes grey for linear light and would brighten it when asked for RGB: the samples are meant.
            double scale = 255.0 / ((1L << colours.getComponentSize(0)) - 1);
            int[] samples = band(image, 0);
            int[] alphas = colours.hasAlpha() ? band(image, 1) : new int[0];
            for (int p = 0; p < n; p++) {
                grey[p] = onWhite(samples[p] * scale, alphas.length == 0 ? 255 : alphas[p] * scale);
            }
        } else {
            int[] rgb = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            for (int p = 0; p < n; p++) {
                int c = rgb[p];
                double luma = (299 * (c >> 16 & 0xFF) + 587 * (c >> 8 & 0xFF) + 114 * (c & 0xFF)) / 1000.0;
                grey[p] = onWhite(luma, c >>> 24);
            }
        }
        return new Picture(image.getWidth(), image.getHeight(), grey);
    }

    private static int[] band(BufferedImage image, int band) {
        return image.getRaster().getSamples(0, 0, image.getWidth(), image.getHeight(), band, (int[]) null);
    }

    /** What a transparent pixel looks like on paper. */
    private static double onWhite(double grey, double alpha) {
        return (grey * alpha + 255 * (255 - alpha)) / 255;
    }

    /** Each target pixel is the mean of the area that it covers; 28 x 28 stays as it is. */
    byte[] fitted() {
        int longer = Math.max(width, height);
        int w = Math.max(1, Math.round((float) ImageSet.SIDE * width / longer));
        int h = Math.max(1, Math.round((float) ImageSet.SIDE * height / longer));
        double[] narrow = new double[height * w];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < w; x++) {
                narrow[y * w + x] = mean(grey, y * width, 1, (double) x * width / w, (double) (x + 1) * width / w);
            }
        }
        byte[] image = new byte[ImageSet.PIXELS];
        Arrays.fill(image, (byte) borderMean());
        int left = (ImageSet.SIDE - w) / 2;
        int top = (ImageSet.SIDE - h) / 2;
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                double value = mean(narrow, x, w, (double) y * height / h, (double) (y + 1) * height / h);
                image[(top + y) * ImageSet.SIDE + left + x] = (byte) Math.round(value);
            }
        }
        return image;
    }

    /** The mean of {@code values} from one position to another, the first and last counting by their share. */
    private static double mean(double[] values, int offset, int stride, double from, double to) {
        double sum = 0;
        for (int i = (int) from; i < to; i++) {
            sum += values[offset + i * stride] * (Math.min(i + 1, to) - Math.max(i, from));
        }
        return sum / (to - from);
    }

    int width() {
        return width;
    }

    /** height x width grey values, 0 to 255; not to be changed. */
    double[] grey() {
        return grey;
    }

    int borderMean() {
        double sum = 0;
        int count = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x += y == 0 || y == height - 1 ? 1 : Math.max(1, width - 1)) {
                sum += grey[y * width + x];
                count++;
            }
        }
        return (int) Math.round(sum / count);
    }
}

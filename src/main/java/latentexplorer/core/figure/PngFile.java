package latentexplorer.core.figure;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import latentexplorer.core.file.AtomicFile;

/** Writes pixels as PNG. */
public final class PngFile {
    private static final int OPAQUE = 0xFF;

    private PngFile() {}

    /**
     * Writes a picture in place of the file of that name; the folder is made when it is missing. A picture without
     * transparent pixels is written without an alpha channel.
     *
     * @param argb at least width x height pixels, row by row, not premultiplied
     * @throws IOException with a sentence that names the file; an older file is untouched
     * @throws IllegalArgumentException when the size is not positive or there are too few pixels
     */
    public static void write(Path file, int[] argb, int width, int height) throws IOException {
        if (width <= 0 || height <= 0 || (long) width * height > argb.length) {
            throw new IllegalArgumentException(argb.length + " pixels for a picture of " + width + " x " + height);
        }
        int type = isOpaque(argb, width * height) ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB;
        BufferedImage image = new BufferedImage(width, height, type);
        int[] target = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        System.arraycopy(argb, 0, target, 0, width * height);
        AtomicFile.write(file, out -> encode(image, out));
    }

    private static void encode(BufferedImage image, OutputStream out) throws IOException {
        if (!ImageIO.write(image, "png", out)) {
            throw new IOException("this Java has no PNG writer");
        }
    }

    private static boolean isOpaque(int[] argb, int count) {
        for (int i = 0; i < count; i++) {
            if (argb[i] >>> 24 != OPAQUE) {
                return false;
            }
        }
        return true;
    }
}

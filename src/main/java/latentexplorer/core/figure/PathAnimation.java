package latentexplorer.core.figure;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The pictures along a path through the latent space as an animation, there and back, each with its caption below.
 *
 * @param pictures n x 784 values, 0 (paper) to 1 (ink), from the source on
 * @param captions n short texts such as "t = 0.25"
 * @param scale pixels of a picture's pixel, 1 to 32
 * @param hundredths of a second for which a picture stays; the ends stay four times as long
 */
public record PathAnimation(float[] pictures, List<String> captions, int scale, int hundredths) {
    private static final int SIDE = 28;
    private static final int PIXELS = SIDE * SIDE;
    private static final int CAPTION = 24;
    private static final int MARGIN = 8;
    private static final int ENDS = 4;

    /** @throws IllegalArgumentException with a sentence, when there is no picture, or the numbers do not go together */
    public PathAnimation {
        captions = List.copyOf(captions);
        if (captions.isEmpty()) {
            throw new IllegalArgumentException("A path without pictures cannot be animated.");
        }
        if (pictures.length != captions.size() * PIXELS) {
            throw new IllegalArgumentException(
                    captions.size() + " captions for " + (double) pictures.length / PIXELS + " pictures");
        }
        if (scale < 1 || scale > 32) {
            throw new IllegalArgumentException("Pictures can be enlarged 1 to 32 times, not " + scale + ".");
        }
    }

    public int width() {
        return SIDE * scale + 2 * MARGIN;
    }

    public int height() {
        return SIDE * scale + 2 * MARGIN + CAPTION;
    }

    /**
     * Writes the animation as GIF.
     *
     * @throws IOException with a sentence that names the file; an older file is untouched
     */
    public void write(Path file) throws IOException {
        GifFile.write(file, frames(), width(), height());
    }

    List<GifFile.Frame> frames() {
        int n = captions.size();
        List<GifFile.Frame> frames = new ArrayList<>();
        for (int k = 0; k < n; k++) {
            int stay = k == 0 || k == n - 1 ? ENDS * hundredths : hundredths;
            frames.add(new GifFile.Frame(draw(k), Math.min(stay, 0xFFFF)));
        }
        for (int k = n - 2; k > 0; k--) {
            frames.add(new GifFile.Frame(frames.get(k).argb(), hundredths));
        }
        return frames;
    }

    private int[] draw(int k) {
        BufferedImage image = new BufferedImage(width(), height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width(), height());
        for (int p = 0; p < PIXELS; p++) {
            float value = pictures[k * PIXELS + p];
            int grey = 255 - Math.round(255 * Math.clamp(Float.isNaN(value) ? 0 : value, 0, 1));
            pen.setColor(new Color(grey, grey, grey));
            pen.fillRect(MARGIN + p % SIDE * scale, MARGIN + p / SIDE * scale, scale, scale);
        }
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
        pen.setColor(Color.DARK_GRAY);
        int textWidth = pen.getFontMetrics().stringWidth(captions.get(k));
        pen.drawString(captions.get(k), Math.max(2, (width() - textWidth) / 2), height() - MARGIN);
        pen.dispose();
        return image.getRGB(0, 0, width(), height(), null, 0, width());
    }
}

package latentexplorer.core.typeface;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Draws characters as TMNIST does: 28 pixels to the em, black on white with smooth edges, inverted, cropped to what is
 * not empty, scaled so that the longer side has 20 pixels, put in the middle of 28 x 28, and moved by whole pixels until
 * the centre of mass is at (14, 14). Each glyph is scaled on its own: a full stop is as large as a capital. Not for
 * several threads at once.
 */
final class GlyphPainter {
    private static final float EM = 28;
    private static final int LONGER_SIDE = 20;
    private static final double CENTRE = 14;
    /** A few fonts draw far beyond their em. */
    private static final int[] CANVASES = {128, 512, 2048};

    private final Font font;
    private final boolean fitted;
    private Canvas canvas = new Canvas(CANVASES[0]);

    /**
     * @param font of any size
     * @param fitted whether its outlines are fitted to the pixels: as its instructions say, never as Java makes them up
     */
    GlyphPainter(Font font, boolean fitted) {
        this.font = font.deriveFont(EM);
        this.fitted = fitted;
    }

    /** Whether the font has the character. */
    boolean has(char character) {
        return font.canDisplay(character);
    }

    /**
     * Draws a character.
     *
     * @param target takes 784 bytes from {@code offset} on, 255 for ink
     * @return false when nothing is drawn: the glyph is empty, or has no size
     */
    boolean paint(char character, byte[] target, int offset) {
        Box box = draw(character);
        if (box == null) {
            return false;
        }
        byte[] glyph = centred(scaled(canvas, box));
        System.arraycopy(glyph, 0, target, offset, Glyphs.PIXELS);
        return true;
    }

    /** What is not empty: from left and top to before right and bottom. */
    private record Box(int left, int top, int right, int bottom) {
        int width() {
            return right - left;
        }

        int height() {
            return bottom - top;
        }

        boolean touchesBorder(int size) {
            return left == 0 || top == 0 || right == size || bottom == size;
        }
    }

    /** Grey values in 0..255, row by row. */
    private record Grey(int width, int height, int[] values) {}

    /** On the smallest canvas that is large enough; null when it is empty. */
    private @Nullable Box draw(char character) {
        for (int size : CANVASES) {
            if (canvas.size != size) {
                canvas = new Canvas(size);
            }
            Box box = canvas.draw(font, fitted, character);
            if (box != null && !box.touchesBorder(size)) {
                return box;
            }
        }
        return canvas.box();
    }

    /** Bilinear with half-pixel centres, as OpenCV's INTER_LINEAR: no averaging when it gets smaller. */
    private static Grey scaled(Canvas from, Box box) {
        double factor = (double) LONGER_SIDE / Math.max(box.width(), box.height());
        int width = Math.max(1, (int) Math.rint(box.width() * factor));
        int height = Math.max(1, (int) Math.rint(box.height() * factor));
        int[] values = new int[width * height];
        for (int y = 0; y < height; y++) {
            double fy = place(y, height, box.height());
            int y0 = (int) fy;
            int y1 = Math.min(y0 + 1, box.height() - 1);
            for (int x = 0; x < width; x++) {
                double fx = place(x, width, box.width());
                int x0 = (int) fx;
                int x1 = Math.min(x0 + 1, box.width() - 1);
                double above = mix(from.ink(box, x0, y0), from.ink(box, x1, y0), fx - x0);
                double below = mix(from.ink(box, x0, y1), from.ink(box, x1, y1), fx - x0);
                values[y * width + x] = (int) (mix(above, below, fy - y0) + 0.5);
            }
        }
        return new Grey(width, height, values);
    }

    /** Where the centre of target pixel {@code i} lies among the centres of the source's pixels. */
    private static double place(int i, int targets, int sources) {
        return Math.clamp((i + 0.5) * sources / targets - 0.5, 0, sources - 1);
    }

    private static double mix(double first, double second, double share) {
        return first + (second - first) * share;
    }

    private static byte[] centred(Grey glyph) {
        int left = (Glyphs.SIDE - glyph.width() + 1) / 2;
        int top = (Glyphs.SIDE - glyph.height() + 1) / 2;
        double sum = 0;
        double sumX = 0;
        double sumY = 0;
        for (int y = 0; y < glyph.height(); y++) {
            for (int x = 0; x < glyph.width(); x++) {
                int ink = glyph.values()[y * glyph.width() + x];
                sum += ink;
                sumX += (double) ink * (left + x);
                sumY += (double) ink * (top + y);
            }
        }
        if (sum > 0) {
            left += (int) Math.rint(CENTRE - sumX / sum);
            top += (int) Math.rint(CENTRE - sumY / sum);
        }
        byte[] pixels = new byte[Glyphs.PIXELS];
        for (int y = 0; y < glyph.height(); y++) {
            for (int x = 0; x < glyph.width(); x++) {
                int column = left + x;
                int row = top + y;
                if (column >= 0 && column < Glyphs.SIDE && row >= 0 && row < Glyphs.SIDE) {
                    pixels[row * Glyphs.SIDE + column] = (byte) glyph.values()[y * glyph.width() + x];
                }
            }
        }
        return pixels;
    }

    /** A white square on which one character at a time is drawn in black. */
    private static final class Canvas {
        private static final byte WHITE = (byte) 255;

        private final int size;
        private final BufferedImage image;
        private final byte[] grey;

        Canvas(int size) {
            this.size = size;
            image = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_GRAY);
            grey = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        }

        @Nullable
        Box draw(Font font, boolean fitted, char character) {
            Arrays.fill(grey, WHITE);
            Graphics2D graphics = image.createGraphics();
            try {
                graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
                graphics.setRenderingHint(
                        RenderingHints.KEY_FRACTIONALMETRICS,
                        fitted
                                ? RenderingHints.VALUE_FRACTIONALMETRICS_OFF
                                : RenderingHints.VALUE_FRACTIONALMETRICS_ON);
                graphics.setColor(Color.BLACK);
                graphics.setFont(font);
                graphics.drawString(String.valueOf(character), size * 3 / 8, size * 5 / 8);
            } finally {
                graphics.dispose();
            }
            return box();
        }

        @Nullable
        Box box() {
            int left = size;
            int top = size;
            int right = 0;
            int bottom = 0;
            for (int p = 0; p < grey.length; p++) {
                if (grey[p] != WHITE) {
                    left = Math.min(left, p % size);
                    right = Math.max(right, p % size + 1);
                    top = Math.min(top, p / size);
                    bottom = p / size + 1;
                }
            }
            return right == 0 ? null : new Box(left, top, right, bottom);
        }

        int ink(Box box, int x, int y) {
            return 255 - (grey[(box.top() + y) * size + box.left() + x] & 0xFF);
        }
    }
}

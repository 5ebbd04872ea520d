package latentexplorer.core.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * White paper to draw on, measured in points of which 96 make an inch; each is {@link #SCALE} pixels wide, if not said
 * otherwise. Used by one thread.
 */
final class Sheet implements AutoCloseable {
    static final int SCALE = 2;
    static final float SMALL = 11;
    static final float NORMAL = 13;
    static final float LARGE = 16;

    /** Where text lies at a point. */
    enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    private final BufferedImage image;
    private final Graphics2D graphics;

    Sheet(double width, double height) {
        this((int) Math.ceil(width * SCALE), 0, (int) Math.ceil(height * SCALE), SCALE);
    }

    /**
     * Some rows of a sheet, in pixels: what lies above and below is not drawn.
     *
     * @param top the first of them
     * @param scale pixels of a point's side
     */
    Sheet(int width, int top, int rows, int scale) {
        image = new BufferedImage(width, rows, BufferedImage.TYPE_INT_RGB);
        graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.translate(0, -top);
        graphics.scale(scale, scale);
    }

    /** @param baseline of the text */
    void text(String text, double x, double baseline, float size, boolean bold, Color colour, Align align) {
        graphics.setFont(font(size, bold));
        graphics.setColor(colour);
        double width = width(text, size, bold);
        double left = switch (align) {
            case LEFT -> x;
            case CENTRE -> x - width / 2;
            case RIGHT -> x - width;
        };
        graphics.drawString(text, (float) left, (float) baseline);
    }

    /** Text that is read from below, its middle at a point. */
    void upright(String text, double x, double middle, float size, Color colour) {
        AffineTransform before = graphics.getTransform();
        graphics.rotate(-Math.PI / 2, x, middle);
        text(text, x, middle, size, false, colour, Align.CENTRE);
        graphics.setTransform(before);
    }

    double width(String text, float size, boolean bold) {
        FontMetrics metrics = graphics.getFontMetrics(font(size, bold));
        return metrics.getStringBounds(text, graphics).getWidth();
    }

    /** The text, cut off with an ellipsis when it is longer than there is room for. */
    String fitted(String text, double room, float size, boolean bold) {
        if (width(text, size, bold) <= room) {
            return text;
        }
        int end = text.length();
        while (end > 0 && width(text.substring(0, end) + "…", size, bold) > room) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end) + "…";
    }

    /** Text in the size given, in a smaller one where there is no room for that, at last with an ellipsis. */
    void textWithin(
            double room,
            String text,
            double x,
            double baseline,
            float size,
            float least,
            boolean bold,
            Color colour,
            Align align) {
        float fits = size;
        while (fits > least && width(text, fits, bold) > room) {
            fits -= 0.5f;
        }
        text(fitted(text, room, fits, bold), x, baseline, fits, bold, colour, align);
    }

    private static Font font(float size, boolean bold) {
        return new Font(Font.SANS_SERIF, bold ? Font.BOLD : Font.PLAIN, 1).deriveFont(size);
    }

    void line(double x1, double y1, double x2, double y2, Color colour, float width) {
        polyline(new double[] {x1, x2}, new double[] {y1, y2}, colour, width, false);
    }

    /** Through the points; where one is no number there is a gap. */
    void polyline(double[] x, double[] y, Color colour, float width, boolean dashed) {
        Path2D path = new Path2D.Double();
        boolean on = false;
        for (int i = 0; i < x.length; i++) {
            boolean there = Double.isFinite(x[i]) && Double.isFinite(y[i]);
            if (there && on) {
                path.lineTo(x[i], y[i]);
            } else if (there) {
                path.moveTo(x[i], y[i]);
            }
            on = there;
        }
        graphics.setColor(colour);
        graphics.setStroke(new BasicStroke(
                width,
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND,
                1,
                dashed ? new float[] {5 * width, 3 * width} : null,
                0));
        graphics.draw(path);
    }

    void fill(double x, double y, double width, double height, Color colour) {
        graphics.setColor(colour);
        graphics.fill(new Rectangle2D.Double(x, y, width, height));
    }

    /** A filled shape with these corners. */
    void area(double[] x, double[] y, Color colour) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < x.length; i++) {
            if (i == 0) {
                path.moveTo(x[i], y[i]);
            } else {
                path.lineTo(x[i], y[i]);
            }
        }
        graphics.setColor(colour);
        graphics.fill(path);
    }

    void frame(double x, double y, double width, double height, Color colour, float stroke) {
        graphics.setColor(colour);
        graphics.setStroke(new BasicStroke(stroke));
        graphics.draw(new Rectangle2D.Double(x, y, width, height));
    }

    /** A square dot: thousands of them are drawn in no time. */
    void dot(double x, double y, double size, Color colour) {
        fill(x - size / 2, y - size / 2, size, size, colour);
    }

    /** Draws only within a rectangle until {@link #unclip}. */
    void clip(double x, double y, double width, double height) {
        graphics.setClip(new Rectangle2D.Double(x, y, width, height));
    }

    void unclip() {
        graphics.setClip(null);
    }

    /**
     * A picture with sharp pixels.
     *
     * @param argb {@code columns} x rows opaque pixels
     * @param size of a pixel
     */
    void picture(int[] argb, int offset, int columns, int rows, double x, double y, double size) {
        BufferedImage picture = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, columns, rows, argb, offset, columns);
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.scale(size, size);
        graphics.drawImage(picture, place, null);
    }

    Figure finished() {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int[] argb = new int[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            argb[i] = 0xFF000000 | pixels[i];
        }
        return new Figure(argb, image.getWidth(), image.getHeight());
    }

    @Override
    public void close() {
        graphics.dispose();
    }
}

package latentexplorer.ui.training.watch;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/**
 * Draws on a chart of some size in the colours of the theme. Lines lie on whole pixels.
 *
 * @param font of captions, in the size that the user has chosen for the window
 */
record Pen(GraphicsContext g, double width, double height, Tint tint, Font font) {
    private static final double DASH = 5;

    Pen {
        g.setFont(font);
        g.setTextBaseline(VPos.CENTER);
    }

    double textWidth(String words) {
        Text probe = new Text(words);
        probe.setFont(font);
        return probe.getLayoutBounds().getWidth();
    }

    /** Height of a line of text. */
    double line() {
        return Math.ceil(font.getSize() * 1.4);
    }

    /** Words with their middle at a height. */
    void text(String words, double x, double y, Color colour, TextAlignment align) {
        g.setTextAlign(align);
        g.setFill(colour);
        g.fillText(words, x, y);
    }

    void horizontal(double x1, double x2, double y, Color colour) {
        stroke(x1, Math.round(y) + 0.5, x2, Math.round(y) + 0.5, colour, 1);
    }

    void vertical(double x, double y1, double y2, Color colour) {
        stroke(Math.round(x) + 0.5, y1, Math.round(x) + 0.5, y2, colour, 1);
    }

    void stroke(double x1, double y1, double x2, double y2, Color colour, double thickness) {
        g.setStroke(colour);
        g.setLineWidth(thickness);
        g.strokeLine(x1, y1, x2, y2);
    }

    void fill(double x, double y, double wide, double high, Color colour) {
        g.setFill(colour);
        g.fillRect(x, y, wide, high);
    }

    /**
     * Draws within a box only, until the state saved before is restored. The box grows to whole pixels: any other is not cut
     * out but blended, which takes ten times as long as the curves in it.
     */
    void clip(double x1, double y1, double x2, double y2) {
        double left = Math.floor(x1);
        double top = Math.floor(y1);
        g.beginPath();
        g.rect(left, top, Math.ceil(x2) - left, Math.ceil(y2) - top);
        g.clip();
    }

    /** @param n how many of the points count */
    void polyline(double[] x, double[] y, int n, Color colour, boolean dashed) {
        g.setStroke(colour);
        g.setLineWidth(1.75);
        if (dashed) {
            g.setLineDashes(DASH, DASH * 0.8);
        }
        g.strokePolyline(x, y, n);
        g.setLineDashes();
    }
}

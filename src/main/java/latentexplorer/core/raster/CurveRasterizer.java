package latentexplorer.core.raster;

import java.util.List;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;

/**
 * Draws curves as smooth lines into plain pixels: in each column a curve is a bar from the lowest to the highest place that
 * it reaches there, with soft ends. The same picture on any number of threads.
 */
public final class CurveRasterizer {
    /** Columns that one thread draws at a time: what they need of the picture stays in the processor's cache. */
    private static final int STRIP = 64;

    private final Workers workers;

    public CurveRasterizer(Workers workers) {
        this.workers = workers;
    }

    /**
     * Draws over what is there.
     *
     * @param strokes in this order
     * @param pixels width x height of the sheet's plane, opaque ARGB
     */
    public void draw(CurveSheet sheet, List<CurveStroke> strokes, int[] pixels, JobScope scope) {
        CurvePlane plane = sheet.plane();
        if (pixels.length != plane.width() * plane.height()) {
            throw new IllegalArgumentException(pixels.length + " pixels for " + plane.width() + " x " + plane.height());
        }
        int strips = (plane.width() + STRIP - 1) / STRIP;
        workers.forEachShard(strips, strip -> {
            scope.check();
            int from = strip * STRIP;
            int to = Math.min(plane.width(), from + STRIP);
            for (CurveStroke stroke : strokes) {
                drawStrip(plane, sheet.spans(stroke.curve()), stroke, pixels, from, to);
            }
        });
    }

    private static void drawStrip(CurvePlane plane, float[] spans, CurveStroke stroke, int[] pixels, int from, int to) {
        double low = plane.y().scaled(plane.y().low());
        double rowsPerUnit = (plane.height() - 1) / (plane.y().scaled(plane.y().high()) - low);
        // The row of a scaled value is base - value x rowsPerUnit; pixel r covers r to r + 1.
        double base = plane.height() - 1 + low * rowsPerUnit + 0.5;
        double half = stroke.width() / 2.0;
        for (int c = from; c < to; c++) {
            float lowest = spans[2 * c];
            if (lowest == lowest) {
                double top = base - spans[2 * c + 1] * rowsPerUnit - half;
                double bottom = base - lowest * rowsPerUnit + half;
                bar(pixels, plane.width(), c, Math.max(0, top), Math.min(plane.height(), bottom), stroke);
            }
        }
    }

    private static void bar(int[] pixels, int width, int column, double top, double bottom, CurveStroke stroke) {
        if (bottom <= top) {
            return;
        }
        int first = (int) top;
        int last = (int) bottom;
        int opacity = stroke.opacity();
        int at = first * width + column;
        if (first == last) {
            blend(pixels, at, stroke.colour(), (int) (opacity * (bottom - top)));
            return;
        }
        blend(pixels, at, stroke.colour(), (int) (opacity * (first + 1 - top)));
        at += width;
        for (int r = first + 1; r < last; r++, at += width) {
            pixels[at] = Blend.over(pixels[at], stroke.colour(), opacity);
        }
        if (bottom > last) {
            blend(pixels, at, stroke.colour(), (int) (opacity * (bottom - last)));
        }
    }

    private static void blend(int[] pixels, int at, int colour, int opacity) {
        pixels[at] = Blend.over(pixels[at], colour, opacity);
    }
}

package latentexplorer.core.raster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import org.jspecify.annotations.Nullable;

/**
 * Many curves on one plane, drawn off the thread of the window, and the one under the pointer with its siblings on top of
 * the others, which become faint. A highlight starts from a picture that was kept, so it costs what is highlighted, not
 * what there is.
 */
public final class CurveOverlay {
    /** Ink that all curves together may have: the more there are, the less each has. */
    private static final double INK = 24 * 255;

    private static final int LEAST_OPACITY = 72;
    /** How much of the paper is laid over what is not highlighted. */
    private static final int FAINT = 176;

    private static final int GRID_OPACITY = 96;

    /**
     * What is to be drawn.
     *
     * @param curves in drawing order
     * @param colours one opaque ARGB for each curve
     * @param gridColumns columns of upright lines; those outside are left out
     * @param gridRows rows of level lines
     * @param density picture pixels per panel pixel: how thick a line is
     */
    public record Request(
            List<Curve> curves,
            int[] colours,
            CurvePlane plane,
            Ground ground,
            int[] gridColumns,
            int[] gridRows,
            double density) {
        public Request {
            curves = List.copyOf(curves);
            if (colours.length != curves.size()) {
                throw new IllegalArgumentException(colours.length + " colours for " + curves.size() + " curves");
            }
        }
    }

    /**
     * What was drawn.
     *
     * @param pixels of the plane, opaque ARGB; not to be changed
     * @param faint the same, nearly gone; not to be changed
     */
    public record Drawn(Request request, CurveSheet sheet, int[] pixels, int[] faint) {}

    private final Workers workers;
    private final CurveRasterizer rasterizer;

    /** @param workers must not be the threads that call this */
    public CurveOverlay(Workers workers) {
        this.workers = workers;
        rasterizer = new CurveRasterizer(workers);
    }

    /**
     * @param former what was drawn before, whose thinned curves are used again where they fit; or null
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    public Drawn draw(Request request, @Nullable Drawn former, JobScope scope) {
        CurvePlane plane = request.plane();
        CurveSheet sheet =
                CurveSheet.of(request.curves(), plane, former == null ? null : former.sheet(), workers, scope);
        int[] pixels = new int[plane.width() * plane.height()];
        Arrays.fill(pixels, request.ground().paper());
        grid(request, pixels);
        int opacity = (int) Math.clamp(INK / Math.max(1, sheet.size()), LEAST_OPACITY, 255);
        float width = (float) ((sheet.size() > 50 ? 1.1 : 1.6) * request.density());
        List<CurveStroke> strokes = new ArrayList<>(sheet.size());
        for (int i = 0; i < sheet.size(); i++) {
            strokes.add(new CurveStroke(i, request.colours()[i], opacity, width));
        }
        rasterizer.draw(sheet, strokes, pixels, scope);
        int[] faint = new int[pixels.length];
        for (int p = 0; p < pixels.length; p++) {
            faint[p] = Blend.over(pixels[p], request.ground().paper(), FAINT);
        }
        return new Drawn(request, sheet, pixels, faint);
    }

    private static void grid(Request request, int[] pixels) {
        int width = request.plane().width();
        int height = request.plane().height();
        int line = Blend.over(request.ground().paper(), request.ground().faint(), GRID_OPACITY);
        for (int column : request.gridColumns()) {
            for (int r = 0; column >= 0 && column < width && r < height; r++) {
                pixels[r * width + column] = line;
            }
        }
        for (int row : request.gridRows()) {
            if (row >= 0 && row < height) {
                Arrays.fill(pixels, row * width, (row + 1) * width, line);
            }
        }
    }

    /**
     * The picture with some curves in front.
     *
     * @param hovered index of the curve that is drawn thick, on top of all
     * @param siblings indices of the curves that stay in full colour
     * @return width x height pixels
     */
    public int[] highlight(Drawn drawn, int hovered, BitSet siblings, JobScope scope) {
        int[] pixels = drawn.faint().clone();
        float density = (float) drawn.request().density();
        int[] colours = drawn.request().colours();
        int opacity = (int) Math.clamp(2 * INK / Math.max(1, siblings.cardinality()), LEAST_OPACITY, 255);
        List<CurveStroke> strokes = new ArrayList<>(siblings.cardinality() + 2);
        siblings.stream()
                .filter(i -> i != hovered)
                .forEach(i -> strokes.add(new CurveStroke(i, colours[i], opacity, 1.3f * density)));
        // A seam of paper keeps the curve apart from its siblings, which have its colour.
        strokes.add(new CurveStroke(hovered, drawn.request().ground().paper(), 255, 6 * density));
        strokes.add(new CurveStroke(hovered, colours[hovered], 255, 3 * density));
        rasterizer.draw(drawn.sheet(), strokes, pixels, scope);
        return pixels;
    }
}

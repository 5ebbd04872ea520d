package latentexplorer.ui.training.runs;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import latentexplorer.core.compare.RunRow;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.raster.Curve;
import latentexplorer.core.raster.CurveAxis;
import latentexplorer.core.raster.CurveOverlay;
import latentexplorer.core.raster.CurvePlane;
import latentexplorer.core.raster.Ground;
import org.jspecify.annotations.Nullable;

/**
 * What is to be drawn, taken down on the JavaFX thread, drawn on another.
 *
 * @param runs those that have losses of the split, at least one
 * @param losses by the name of the run
 * @param key runs with the same value of this setting have one colour
 * @param size of the picture
 */
record CurvesPlan(
        List<RunRow> runs,
        Map<String, PlottedRun> losses,
        Split split,
        boolean logarithmicLoss,
        boolean logarithmicEpoch,
        String key,
        Ground ground,
        Size size) {
    /** Room that a mark on an axis needs, panel pixels. */
    private static final double TICK_WIDTH = 72;

    private static final double TICK_HEIGHT = 32;
    /** A run whose highest loss is so many times the usual highest loss does not decide how far the axis goes. */
    private static final double RUNAWAY = 100;

    /**
     * Of a picture.
     *
     * @param width panel pixels
     * @param height panel pixels
     * @param density picture pixels per panel pixel
     */
    record Size(double width, double height, double density) {
        boolean isEmpty() {
            return width < 16 || height < 16;
        }

        int pixels(double length) {
            return Math.max(1, (int) Math.round(length * density));
        }
    }

    DrawnCurves draw(CurveOverlay overlay, @Nullable DrawnCurves former, JobScope scope) {
        CurvePlane plane = new CurvePlane(epochs(), values(), size.pixels(size.width()), size.pixels(size.height()));
        List<PlotTick> epochTicks = PlotTick.of(plane.x(), 1, Math.max(1, size.width() / TICK_WIDTH));
        List<PlotTick> lossTicks = PlotTick.of(plane.y(), 0, Math.max(1, size.height() / TICK_HEIGHT));
        Colouring colouring = Colouring.of(runs, key, ground);
        List<Curve> curves = runs.stream().map(run -> plotted(run).curve(split)).toList();
        CurveOverlay.Request request = new CurveOverlay.Request(
                curves,
                colouring.colours(),
                plane,
                ground,
                epochTicks.stream().mapToInt(tick -> plane.column(tick.value())).toArray(),
                lossTicks.stream()
                        .mapToInt(tick -> (int) Math.round(plane.row(tick.value())))
                        .toArray(),
                size.density());
        CurveOverlay.Drawn drawn = overlay.draw(request, former == null ? null : former.drawn(), scope);
        return new DrawnCurves(drawn, runs, split, colouring, epochTicks, lossTicks, title());
    }

    private PlottedRun plotted(RunRow run) {
        return Objects.requireNonNull(losses.get(run.name()));
    }

    private CurveAxis epochs() {
        int first = Integer.MAX_VALUE;
        int last = 1;
        for (RunRow run : runs) {
            Curve curve = plotted(run).curve(split);
            first = Math.min(first, curve.first());
            last = Math.max(last, curve.last());
        }
        return new CurveAxis(first, Math.max(last, first + 1), logarithmicEpoch);
    }

    /** From the least value to the highest, but not as far as runs whose loss has run away. */
    private CurveAxis values() {
        double low = Double.POSITIVE_INFINITY;
        double[] highs = new double[runs.size()];
        for (int i = 0; i < highs.length; i++) {
            PlottedRun.Range range = plotted(runs.get(i)).range(split);
            low = Math.min(low, logarithmicLoss ? range.positive() : range.low());
            highs[i] = range.high();
        }
        double[] sorted = highs.clone();
        Arrays.sort(sorted);
        double usual = sorted[(sorted.length - 1) / 2];
        double high = Arrays.stream(highs)
                .filter(value -> value <= Math.max(usual, 0) * RUNAWAY || value <= usual)
                .max()
                .orElse(usual);
        return axis(low, high);
    }

    private CurveAxis axis(double low, double high) {
        if (logarithmicLoss) {
            if (!(low < Double.POSITIVE_INFINITY && high > 0)) {
                return new CurveAxis(0.1, 1, true);
            }
            double from = low / 1.1;
            return new CurveAxis(from, Math.max(high, low * 1.2) * 1.1, true);
        }
        double extent = Math.max(high - low, Math.max(Math.abs(low), 1e-6) * 0.1);
        return new CurveAxis(low - extent * 0.04, low + extent * 1.04, false);
    }

    /** Metric, scale and split, or that they differ. */
    private String title() {
        List<String> units = runs.stream().map(RunRow::unit).distinct().toList();
        String unit = units.size() == 1 ? units.getFirst() : "loss, in " + units.size() + " different units";
        return unit + ", " + split.word();
    }
}

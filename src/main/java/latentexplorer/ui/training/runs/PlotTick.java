package latentexplorer.ui.training.runs;

import java.util.List;
import latentexplorer.core.raster.CurveAxis;
import latentexplorer.ui.widget.Ticks;

/**
 * A mark on an axis.
 *
 * @param value on the axis
 */
record PlotTick(double value, String label) {
    /**
     * Round marks on an axis.
     *
     * @param smallestStep 1 for something that is counted, 0 for anything
     * @param most how many there is room for, at least 1
     */
    static List<PlotTick> of(CurveAxis axis, double smallestStep, double most) {
        double step = Ticks.step(axis.high() - axis.low(), most, smallestStep);
        if (axis.logarithmic()) {
            List<Double> ticks = Ticks.logarithmic(axis.low(), axis.high(), most);
            if (ticks.size() >= 2) {
                return ticks.stream()
                        .map(tick -> new PlotTick(tick, Ticks.label(tick, Math.min(tick, 1))))
                        .toList();
            }
        }
        return Ticks.within(axis.low(), axis.high(), step).stream()
                .map(tick -> new PlotTick(tick, Ticks.label(tick, step)))
                .toList();
    }
}

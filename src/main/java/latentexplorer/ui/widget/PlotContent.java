package latentexplorer.ui.widget;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Plot} shows.
 *
 * @param right the axis of the curves that say so; null when there is none
 * @param curves the last is drawn on top
 * @param band a stretch of the horizontal axis that is shaded, or null
 * @param spot a point that is ringed, or null
 */
public record PlotContent(
        Scale x,
        Scale left,
        @Nullable Scale right,
        List<Curve> curves,
        @Nullable Band band,
        @Nullable Spot spot) {
    public PlotContent {
        curves = List.copyOf(curves);
    }

    /**
     * A linear axis.
     *
     * @param title what is measured, in which unit
     * @param high above {@code low}
     * @param smallestStep between two ticks; 1 for something that is counted, 0 for anything
     * @param suffix behind each number, for example " %"
     */
    public record Scale(String title, double low, double high, double smallestStep, String suffix) {
        /** An axis from 0 for something that is counted: at least to 1. */
        public static Scale counting(String title, double most) {
            return new Scale(title, 0, Math.max(1, most), 1, "");
        }

        double share(double value) {
            return high > low ? (value - low) / (high - low) : 0;
        }
    }

    /**
     * Points joined by a line.
     *
     * @param name for the legend; empty leaves it out there
     * @param style class for the colour: plot-first, plot-second or plot-third
     * @param x ascending
     * @param y as many as {@code x}; not finite leaves a gap
     * @param right whether it belongs to the right axis
     * @param dots whether each point is marked
     */
    public record Curve(String name, String style, double[] x, double[] y, boolean right, boolean dots) {}

    public record Band(double from, double to) {}

    /** @param text beside the point, short */
    public record Spot(double x, double y, String text) {}
}

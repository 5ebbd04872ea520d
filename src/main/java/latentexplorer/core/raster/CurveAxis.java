package latentexplorer.core.raster;

/**
 * An axis of a plane with curves.
 *
 * @param low the value at its start; above 0 when logarithmic
 * @param high the value at its end, above {@code low}
 */
public record CurveAxis(double low, double high, boolean logarithmic) {
    public CurveAxis {
        if (!(high > low) || logarithmic && !(low > 0) || Double.isInfinite(high - low)) {
            throw new IllegalArgumentException(
                    "an axis from " + low + " to " + high + (logarithmic ? ", logarithmic" : ""));
        }
    }

    /** Where on the axis a value lies: 0 at its start, 1 at its end; NaN or infinite when it has no place at all. */
    public double share(double value) {
        return (scaled(value) - scaled(low)) / (scaled(high) - scaled(low));
    }

    /** The value at a place on the axis. */
    public double value(double share) {
        double at = scaled(low) + share * (scaled(high) - scaled(low));
        return logarithmic ? Math.pow(10, at) : at;
    }

    /** Straight lines are straight between these. */
    double scaled(double value) {
        return logarithmic ? Math.log10(value) : value;
    }
}

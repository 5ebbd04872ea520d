package latentexplorer.core.raster;

/**
 * Values over a common horizontal axis: value {@code i} belongs to {@code first + i}. The array is kept, not copied; two
 * curves are the same when they are one object.
 *
 * @param first where the first value is, at least 1
 * @param values NaN and infinite where nothing was measured
 */
public record Curve(int first, float[] values) {
    public Curve {
        if (first < 1) {
            throw new IllegalArgumentException("a curve begins at 1 or later, not at " + first);
        }
    }

    /** Where the last value is; before the first of a curve without values. */
    public int last() {
        return first + values.length - 1;
    }

    /** The value there; NaN where there is none. */
    public float at(int x) {
        int i = x - first;
        return i < 0 || i >= values.length ? Float.NaN : values[i];
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}

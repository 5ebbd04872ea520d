package latentexplorer.core.raster;

import java.util.Arrays;

/** Which whole numbers of the horizontal axis fall into which column of a plane: the same for all its curves. */
final class CurveColumns {
    private final int width;
    private final int[] from;
    private final boolean logarithmic;

    CurveColumns(CurvePlane plane) {
        width = plane.width();
        logarithmic = plane.y().logarithmic();
        from = new int[width + 1];
        int first = (int) Math.max(1, Math.ceil(plane.x().low() - 1e-9));
        int last = (int) Math.min(Integer.MAX_VALUE - 1, Math.floor(plane.x().high() + 1e-9));
        int column = 0;
        for (int x = first; x <= last && column < width; x++) {
            int at = Math.min(plane.column(x), width - 1);
            while (column <= at) {
                from[column++] = x;
            }
        }
        Arrays.fill(from, column, width + 1, Math.max(first, last + 1));
    }

    int width() {
        return width;
    }

    /**
     * A curve as the span of scaled values that it has in each column: lows and highs in turn, NaN where it is not. What
     * is between two measured columns is filled by a straight line, and neighbours meet half-way.
     */
    float[] thin(Curve curve) {
        float[] spans = new float[2 * width];
        int previous = -1;
        for (int c = 0; c < width; c++) {
            if (!span(curve, c, spans)) {
                continue;
            }
            if (previous >= 0) {
                join(spans, previous, c);
            }
            previous = c;
        }
        return spans;
    }

    private boolean span(Curve curve, int c, float[] spans) {
        float[] values = curve.values();
        int end = Math.min(from[c + 1] - curve.first(), values.length);
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        float least = logarithmic ? 0 : -Float.MAX_VALUE;
        for (int i = Math.max(0, from[c] - curve.first()); i < end; i++) {
            float value = values[i];
            // Neither NaN nor infinite passes.
            if (value > least && value <= Float.MAX_VALUE) {
                low = value < low ? value : low;
                high = value > high ? value : high;
            }
        }
        if (low > high) {
            spans[2 * c] = Float.NaN;
            spans[2 * c + 1] = Float.NaN;
            return false;
        }
        float scaledLow = logarithmic ? (float) Math.log10(low) : low;
        spans[2 * c] = scaledLow;
        spans[2 * c + 1] = low == high ? scaledLow : logarithmic ? (float) Math.log10(high) : high;
        return true;
    }

    private static void join(float[] spans, int a, int b) {
        float fromValue = nearest(spans, a, b);
        float toValue = nearest(spans, b, a);
        if (b == a + 1) {
            float middle = (fromValue + toValue) / 2;
            if (fromValue != toValue) {
                extend(spans, a, middle);
                extend(spans, b, middle);
            }
            return;
        }
        float slope = (toValue - fromValue) / (b - a);
        float before = fromValue + slope / 2;
        extend(spans, a, before);
        for (int c = a + 1; c < b; c++) {
            float after = fromValue + slope * (c - a + 0.5f);
            spans[2 * c] = Math.min(before, after);
            spans[2 * c + 1] = Math.max(before, after);
            before = after;
        }
        extend(spans, b, before);
    }

    /** The value of a column's span that is nearest to another's; where they overlap, the same value for both. */
    private static float nearest(float[] spans, int of, int to) {
        float low = spans[2 * of];
        float high = spans[2 * of + 1];
        if (spans[2 * to] > high) {
            return high;
        }
        if (spans[2 * to + 1] < low) {
            return low;
        }
        float common = Math.max(low, spans[2 * to]);
        return Math.min(common, Math.min(high, spans[2 * to + 1]));
    }

    private static void extend(float[] spans, int c, float value) {
        spans[2 * c] = Math.min(spans[2 * c], value);
        spans[2 * c + 1] = Math.max(spans[2 * c + 1], value);
    }
}

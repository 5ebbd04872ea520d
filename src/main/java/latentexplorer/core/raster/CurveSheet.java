package latentexplorer.core.raster;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import org.jspecify.annotations.Nullable;

/**
 * Curves thinned to the columns of a plane: drawing them, and finding the one at a point, costs the same however many
 * values they have. Immutable; any thread may ask.
 */
public final class CurveSheet {
    private static final int SHARDS = 64;

    private final CurvePlane plane;
    private final List<Curve> curves;
    private final float[][] spans;

    private CurveSheet(CurvePlane plane, List<Curve> curves, float[][] spans) {
        this.plane = plane;
        this.curves = List.copyOf(curves);
        this.spans = spans;
    }

    /**
     * @param curves in drawing order, the last on top
     * @param former a sheet of some of the same curves, which need not be thinned again if it was made for the same
     *     columns; or null
     */
    public static CurveSheet of(
            List<Curve> curves, CurvePlane plane, @Nullable CurveSheet former, Workers workers, JobScope scope) {
        float[][] spans = new float[curves.size()][];
        if (former != null && former.plane.thinsAs(plane)) {
            Map<Curve, float[]> known = new IdentityHashMap<>();
            for (int i = 0; i < former.spans.length; i++) {
                known.put(former.curves.get(i), former.spans[i]);
            }
            for (int i = 0; i < spans.length; i++) {
                spans[i] = known.get(curves.get(i));
            }
        }
        CurveColumns columns = new CurveColumns(plane);
        workers.forEachShard(Math.min(SHARDS, Math.max(1, curves.size())), shard -> {
            for (int i = shard; i < spans.length; i += SHARDS) {
                scope.check();
                if (spans[i] == null) {
                    spans[i] = columns.thin(curves.get(i));
                }
            }
        });
        return new CurveSheet(plane, curves, spans);
    }

    public CurvePlane plane() {
        return plane;
    }

    public List<Curve> curves() {
        return curves;
    }

    public int size() {
        return spans.length;
    }

    float[] spans(int curve) {
        return spans[curve];
    }

    /**
     * The curve that is nearest to a point of the picture. Of those whose span the point lies in - the spans of noisy curves
     * overlap - it is the one whose middle is nearest; of equal ones the last, which lies on top.
     *
     * @param radius how far away it may be, picture pixels
     * @return its index, or -1
     */
    public int pick(double column, double row, double radius) {
        double start = plane.y().scaled(plane.y().low());
        double perRow = (plane.y().scaled(plane.y().high()) - start) / Math.max(1, plane.height() - 1);
        double at = start + (plane.height() - 1 - row) * perRow;
        int from = (int) Math.clamp(Math.ceil(column - radius), 0, plane.width() - 1.0);
        int to = (int) Math.clamp(Math.floor(column + radius), 0, plane.width() - 1.0);
        double nearest = radius * radius;
        double nearestMiddle = Double.POSITIVE_INFINITY;
        int found = -1;
        for (int i = 0; i < spans.length; i++) {
            float[] own = spans[i];
            for (int c = from; c <= to; c++) {
                double low = own[2 * c];
                double high = own[2 * c + 1];
                double off = at < low ? low - at : at > high ? at - high : 0;
                double rows = off / perRow;
                double distance = rows * rows + (c - column) * (c - column);
                // Where the curve is not, its span is NaN.
                if (low <= high && distance <= nearest) {
                    double middle = Math.abs((low + high) / 2 - at);
                    if (distance < nearest || middle <= nearestMiddle) {
                        nearest = distance;
                        nearestMiddle = middle;
                        found = i;
                    }
                }
            }
        }
        return found;
    }
}

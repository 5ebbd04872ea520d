package latentexplorer.ui.training.watch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A chart of the metrics that are measured in the same unit.
 *
 * @param scale of its values
 */
record Facet(String unit, List<Curve> curves, AxisScale scale) {
    /** @param logarithmic where all values allow it; shares are on a linear axis in any case */
    static List<Facet> of(List<Curve> chosen, boolean logarithmic) {
        Map<String, List<Curve>> byUnit = new LinkedHashMap<>();
        chosen.forEach(curve ->
                byUnit.computeIfAbsent(curve.unit(), _ -> new ArrayList<>()).add(curve));
        return byUnit.entrySet().stream()
                .map(each ->
                        new Facet(each.getKey(), List.copyOf(each.getValue()), scale(each.getValue(), logarithmic)))
                .toList();
    }

    private static AxisScale scale(List<Curve> curves, boolean logarithmic) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (Curve curve : curves) {
            for (double[] values : List.of(curve.train(), curve.validation())) {
                for (double value : values) {
                    if (Double.isFinite(value)) {
                        least = Math.min(least, value);
                        most = Math.max(most, value);
                    }
                }
            }
        }
        boolean share = curves.getFirst().unit().startsWith("share");
        return logarithmic && least > 0 && most > 0 && Double.isFinite(most) && !share
                ? AxisScale.logarithmic(least, most)
                : AxisScale.linear(least, most);
    }
}

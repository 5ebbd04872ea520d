package latentexplorer.core.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.net.Collapse;

/**
 * How each unit of the code is distributed over the measured images, altogether and in some classes.
 *
 * @param units in their order
 * @param classes numbers of the classes that are described on their own
 * @param low where the axis that all share begins: the least value, less 2 % of the range
 * @param high where it ends
 * @param collapse what the units of a variational model carry; empty for the others
 */
public record Units(
        List<UnitDistribution> units, List<Integer> classes, double low, double high, Optional<Collapse> collapse) {
    private static final double MARGIN = 0.02;

    public Units {
        units = List.copyOf(units);
        classes = List.copyOf(classes);
    }

    /** @throws java.util.concurrent.CancellationException when asked to stop */
    static Units of(
            CodeSpace space,
            float[] logVariances,
            int[] labels,
            List<Integer> wanted,
            Workers workers,
            JobScope scope) {
        List<Integer> classes = wanted.stream()
                .distinct()
                .filter(c -> Arrays.stream(labels).anyMatch(label -> label == c))
                .toList();
        Optional<Collapse> collapse = logVariances.length == 0
                ? Optional.empty()
                : Optional.of(Collapse.of(space.values(), logVariances, space.width()));
        boolean hasPrior = space.priorDeviation().isPresent();
        UnitDistribution[] found = new UnitDistribution[space.width()];
        workers.forEachShard(found.length, unit -> {
            scope.check();
            float[] column = column(space, unit);
            Band all = Band.of(column);
            List<Band> byClass = new ArrayList<>();
            for (int c : classes) {
                byClass.add(Band.of(ofClass(column, labels, c)));
            }
            double variance = all.deviation() * all.deviation();
            boolean active = collapse.map(found1 -> found1.active(unit))
                    .orElse(variance > (hasPrior ? Collapse.ACTIVE_VARIANCE : 0));
            double divergence =
                    collapse.map(found1 -> found1.divergences().get(unit)).orElse(Double.NaN);
            found[unit] = new UnitDistribution(unit, all, byClass, active, divergence);
        });
        return around(List.of(found), classes, collapse);
    }

    private static Units around(List<UnitDistribution> units, List<Integer> classes, Optional<Collapse> collapse) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (UnitDistribution each : units) {
            low = Double.isFinite(each.all().min()) ? Math.min(low, each.all().min()) : low;
            high = Double.isFinite(each.all().max()) ? Math.max(high, each.all().max()) : high;
        }
        if (!(low < high)) {
            // One value only, or none: an axis needs some length.
            double middle = Double.isFinite(low) ? low : 0;
            return new Units(units, classes, middle - 1, middle + 1, collapse);
        }
        double margin = MARGIN * (high - low);
        return new Units(units, classes, low - margin, high + margin, collapse);
    }

    private static float[] column(CodeSpace space, int unit) {
        float[] column = new float[space.count()];
        for (int i = 0; i < column.length; i++) {
            column[i] = space.values()[i * space.width() + unit];
        }
        return column;
    }

    private static float[] ofClass(float[] column, int[] labels, int wanted) {
        float[] values = new float[column.length];
        int count = 0;
        for (int i = 0; i < column.length; i++) {
            if (labels[i] == wanted) {
                values[count++] = column[i];
            }
        }
        return Arrays.copyOf(values, count);
    }

    /** How many carry something. */
    public int active() {
        return (int) units.stream().filter(UnitDistribution::active).count();
    }

    /** The share that carries something, 0 to 1. */
    public double activeShare() {
        return (double) active() / units.size();
    }

    /** The units' numbers, the most useful first: by divergence where there is one, else by standard deviation. */
    public List<Integer> byUsefulness() {
        return units.stream()
                .sorted(Comparator.comparingDouble(Units::use).reversed())
                .map(UnitDistribution::unit)
                .toList();
    }

    private static double use(UnitDistribution each) {
        double use = Double.isNaN(each.divergence()) ? each.all().deviation() : each.divergence();
        return Double.isNaN(use) ? 0 : use;
    }

    /** A sentence for the user when a variational model's code has collapsed. */
    public Optional<String> alarm() {
        return collapse.flatMap(Collapse::alarm);
    }
}

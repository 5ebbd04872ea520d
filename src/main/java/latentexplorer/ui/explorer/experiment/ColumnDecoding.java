package latentexplorer.ui.explorer.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.experiment.Slot;
import latentexplorer.core.experiment.Walks;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.latent.Interpolation;
import latentexplorer.core.latent.Polyline;
import latentexplorer.core.net.LatentModel;
import latentexplorer.core.path.CodePath;
import latentexplorer.core.path.PathFinder;
import latentexplorer.core.path.PathKind;
import latentexplorer.core.path.PathMeasures;
import latentexplorer.ui.explorer.exhibit.Exhibit;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the columns of experiment 1. Straight ones, which follow the pointer, all in one batch and without what is dear to
 * measure; others one by one.
 */
final class ColumnDecoding {
    private final Exhibit exhibit;
    private final LatentModel decoder;
    private final SlotCodes codes;
    private final Wish wish;
    private final Map<Slot, float[]> faces;

    /** @param faces of all that the slots hold */
    ColumnDecoding(Exhibit exhibit, LatentModel decoder, SlotCodes codes, Wish wish, Map<Slot, float[]> faces) {
        this.exhibit = exhibit;
        this.decoder = decoder;
        this.codes = codes;
        this.wish = wish;
        this.faces = faces;
    }

    /** @throws IllegalArgumentException with a sentence, when there can be no columns */
    List<Column> columns(JobScope scope) {
        Setup setup = wish.setup();
        Slots slots = setup.walks();
        Slot target = slots.ends().getFirst();
        List<Integer> sources = slots.filledRow();
        if (sources.isEmpty() || target.equals(Slot.EMPTY)) {
            return List.of();
        }
        if (setup.compare()) {
            int source = sources.contains(slots.current()) ? slots.current() : sources.getFirst();
            return Stream.of(PathKind.values())
                    .map(kind -> found(source, course(slots.get(source), target, kind), scope))
                    .toList();
        }
        if (!wish.facts().suits(setup.kind())) {
            throw new IllegalArgumentException(
                    "Spherical paths are for models with a Gaussian prior, whose codes lie near a"
                            + " sphere. This model has none: choose another kind of path.");
        }
        if (setup.kind() == PathKind.STRAIGHT) {
            return straight(sources, target);
        }
        List<Column> columns = new ArrayList<>();
        for (int slot : sources) {
            columns.add(found(slot, course(slots.get(slot), target, setup.kind()), scope));
        }
        return columns;
    }

    private Column.Course course(Slot source, Slot target, PathKind kind) {
        return new Column.Course(source, target, wish.setup().plan(), kind, wish.held());
    }

    private Optional<Column> known(Column.Course course) {
        boolean measured = wish.setup().compare();
        return wish.before().stream()
                .flatMap(each -> each.columns().stream())
                .filter(each -> each.course().equals(course) && isComplete(each.path(), measured))
                .findFirst();
    }

    private boolean isComplete(@Nullable CodePath path, boolean measured) {
        if (path == null || !measured) {
            return path != null;
        }
        return !Double.isNaN(path.measures().pixelLength())
                && (wish.reality().isEmpty() || !Double.isNaN(path.measures().meanSupport()));
    }

    /** One column of any kind, with its measures. */
    private Column found(int slot, Column.Course course, JobScope scope) {
        if (!wish.facts().suits(course.kind())) {
            return Column.without(slot, course, "no prior");
        }
        boolean throughImages = course.kind() == PathKind.NEIGHBOURS;
        if (throughImages && wish.routes().isEmpty()) {
            return Column.without(slot, course, "no neighbours yet");
        }
        Optional<Column> known = known(course);
        if (known.isPresent()) {
            return known.get().inSlot(slot);
        }
        scope.check();
        float[] source = codes.of(course.source());
        PathFinder finder = new PathFinder(
                decoder, exhibit.embedding().codes(), throughImages ? wish.routes() : Optional.empty(), wish.reality());
        CodePath path =
                finder.find(course.kind(), source, codes.of(course.target()), course.held(), course.plan(), scope);
        return Column.of(slot, course, path);
    }

    /** The target, with the class of the source where that is held. */
    private static float[] goal(float[] source, float[] target, int held) {
        float[] goal = target.clone();
        System.arraycopy(source, 0, goal, 0, held);
        return goal;
    }

    private List<Column> straight(List<Integer> sources, Slot target) {
        Slots slots = wish.setup().walks();
        List<Column.Course> missing = sources.stream()
                .map(slot -> course(slots.get(slot), target, PathKind.STRAIGHT))
                .distinct()
                .filter(course -> known(course).isEmpty())
                .toList();
        List<Column> made = missing.isEmpty() ? List.of() : decoded(missing, codes.of(target));
        List<Column> columns = new ArrayList<>();
        for (int slot : sources) {
            Column.Course course = course(slots.get(slot), target, PathKind.STRAIGHT);
            Column column = Stream.concat(made.stream(), known(course).stream())
                    .filter(each -> each.course().equals(course))
                    .findFirst()
                    .orElseThrow();
            columns.add(column.inSlot(slot));
        }
        return columns;
    }

    private List<Column> decoded(List<Column.Course> missing, float[] target) {
        int held = wish.held();
        Interpolation plan = wish.setup().plan();
        List<float[]> from =
                missing.stream().map(course -> codes.of(course.source())).toList();
        Walks walks = Walks.of(Optional.of(decoder), plan, held, from, target);
        int k = target.length;
        float[] goals = new float[from.size() * k];
        for (int i = 0; i < from.size(); i++) {
            System.arraycopy(goal(from.get(i), target, held), 0, goals, i * k, k);
        }
        // Where no class is held all ways lead to the same picture, which is there already.
        float[] ends = held == 0 ? null : decoder.decode(goals, from.size());
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < missing.size(); i++) {
            Column.Course course = missing.get(i);
            float[] goal = Arrays.copyOfRange(goals, i * k, (i + 1) * k);
            float[] end = ends == null
                    ? faces.get(course.target())
                    : Arrays.copyOfRange(ends, i * ImageSet.PIXELS, (i + 1) * ImageSet.PIXELS);
            columns.add(
                    Column.of(0, course, path(walks.columns().get(i), plan, goal, faces.get(course.source()), end)));
        }
        return columns;
    }

    /** A column of a grid as a path, source and target put in their places. */
    private static CodePath path(Walks.Column column, Interpolation plan, float[] goal, float[] first, float[] last) {
        int k = goal.length;
        double[] inner =
                plan.positions().stream().mapToDouble(Double::doubleValue).toArray();
        int n = inner.length + 2;
        int at = plan.steps() + 1;
        double[] positions = new double[n];
        System.arraycopy(inner, 0, positions, 1, plan.steps());
        positions[at] = 1;
        System.arraycopy(inner, plan.steps(), positions, at + 1, n - at - 1);
        float[] codes = joined(column.source(), goal, column.codes(), k, plan.steps());
        float[] pictures = joined(first, last, column.pictures(), ImageSet.PIXELS, plan.steps());
        double length = Polyline.steps(joined(column.source(), goal, new float[0], k, 0), k)[0];
        return new CodePath(
                PathKind.STRAIGHT,
                positions,
                k,
                codes,
                pictures,
                new int[0],
                new PathMeasures(length, Double.NaN, roughness(pictures, at), Double.NaN, Double.NaN),
                Optional.empty());
    }

    private static float[] joined(float[] first, float[] last, float[] between, int width, int steps) {
        float[] all = new float[between.length + 2 * width];
        System.arraycopy(first, 0, all, 0, width);
        System.arraycopy(between, 0, all, width, steps * width);
        System.arraycopy(last, 0, all, (steps + 1) * width, width);
        System.arraycopy(between, steps * width, all, (steps + 2) * width, between.length - steps * width);
        return all;
    }

    /** The largest step between two pictures over the mean step. */
    private static double roughness(float[] pictures, int target) {
        double[] steps = Polyline.steps(Arrays.copyOf(pictures, (target + 1) * ImageSet.PIXELS), ImageSet.PIXELS);
        double mean = Arrays.stream(steps).average().orElse(0);
        return mean > 0 ? Arrays.stream(steps).max().orElse(0) / mean : 1;
    }
}

package latentexplorer.core.dimension;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.net.Codes;
import latentexplorer.core.net.Collapse;
import latentexplorer.core.net.LatentModel;
import latentexplorer.core.net.StyleModel;
import latentexplorer.core.net.VariationalModel;

/**
 * All values of a model's codes.
 *
 * @param all in their order
 */
public record Dimensions(List<Dimension> all) {
    /** Spreads below this share of the widest are rounding. */
    private static final double NOTHING = 1e-6;

    public Dimensions {
        all = List.copyOf(all);
    }

    /**
     * @param indices of the images that the model is looked at with, at least one
     * @throws IllegalArgumentException with a sentence, when there are none
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    public static Dimensions of(LatentModel model, ImageSet images, int[] indices, Workers workers, JobScope scope) {
        float[] codes = Codes.of(model, images, indices, workers, scope.part(0, 0.5));
        Optional<Collapse> collapse = model instanceof VariationalModel variational && indices.length > 0
                ? Optional.of(Collapse.of(variational, images, indices, workers, scope.part(0.5, 1)))
                : Optional.empty();
        return of(codes, model.latentSize(), model instanceof StyleModel style ? style.classes() : 0, collapse);
    }

    /**
     * @param codes n x {@code width}, at least one
     * @param classes how many of the first values are probabilities of classes
     * @param collapse what the values of a variational model carry
     */
    public static Dimensions of(float[] codes, int width, int classes, Optional<Collapse> collapse) {
        if (codes.length == 0) {
            throw new IllegalArgumentException("There are no codes to tell the spread of their values from.");
        }
        double[] spreads = new double[width];
        List<Dimension> found = new ArrayList<>();
        for (int d = 0; d < width; d++) {
            found.add(measured(codes, width, d, d < classes, collapse));
            spreads[d] = found.get(d).deviation();
        }
        double widest =
                IntStream.range(0, width).mapToDouble(d -> spreads[d]).max().orElse(0);
        return new Dimensions(found.stream()
                .map(each -> collapse.isEmpty() && each.deviation() <= NOTHING * widest ? dead(each) : each)
                .toList());
    }

    private static Dimension measured(float[] codes, int width, int d, boolean ofClass, Optional<Collapse> collapse) {
        int n = codes.length / width;
        double sum = 0;
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int i = d; i < codes.length; i += width) {
            sum += codes[i];
            least = Math.min(least, codes[i]);
            greatest = Math.max(greatest, codes[i]);
        }
        double square = 0;
        for (int i = d; i < codes.length; i += width) {
            square += (codes[i] - sum / n) * (codes[i] - sum / n);
        }
        double deviation = Math.sqrt(square / n);
        boolean dead = collapse.map(each -> !each.active(d)).orElse(deviation == 0);
        double divergence = collapse.map(each -> each.divergences().get(d)).orElse(Double.NaN);
        Dimension.Kind kind = ofClass ? Dimension.Kind.CLASS : Dimension.Kind.FREE;
        return new Dimension(d, kind, sum / n, deviation, least, greatest, divergence, dead);
    }

    private static Dimension dead(Dimension each) {
        return new Dimension(
                each.index(),
                each.kind(),
                each.mean(),
                each.deviation(),
                each.least(),
                each.greatest(),
                each.divergence(),
                true);
    }

    /** Number of values of a code. */
    public int size() {
        return all.size();
    }

    /**
     * The free ones, those that carry most first: by divergence in a variational model, by standard deviation elsewhere; dead ones
     * last, of equal ones the first.
     */
    public List<Dimension> byUse() {
        return all.stream()
                .filter(each -> each.kind() == Dimension.Kind.FREE)
                .sorted(Comparator.comparing(Dimension::dead)
                        .thenComparing(
                                Comparator.comparingDouble(Dimensions::use).reversed()))
                .toList();
    }

    private static double use(Dimension each) {
        return Double.isNaN(each.divergence()) ? each.deviation() : each.divergence();
    }

    /** The probabilities of classes, in the order of the classes; none for most models. */
    public List<Dimension> classes() {
        return all.stream().filter(each -> each.kind() == Dimension.Kind.CLASS).toList();
    }

    /** The code in the middle of all. */
    public float[] middle() {
        float[] middle = new float[size()];
        for (int d = 0; d < middle.length; d++) {
            middle[d] = (float) all.get(d).mean();
        }
        return middle;
    }
}

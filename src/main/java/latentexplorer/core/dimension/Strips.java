package latentexplorer.core.dimension;

import java.util.List;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.net.LatentModel;

/**
 * Pictures along each of some dimensions: one value of a code moves, the others stay. The arrays are shared and not to be changed.
 *
 * @param dimensions one for each strip
 * @param deviations where the pictures of a strip are, in standard deviations from the dimension's mean
 * @param codes strips x pictures x latent size
 * @param pictures strips x pictures x 784
 */
public record Strips(List<Dimension> dimensions, double[] deviations, float[] codes, float[] pictures) {
    /** Nine pictures, three standard deviations to both sides. */
    public static final int STEPS = 9;

    public static final double REACH = 3;

    public Strips {
        dimensions = List.copyOf(dimensions);
    }

    /** As {@link #of(LatentModel, float[], List, int, double)} with the usual steps. */
    public static Strips of(LatentModel model, float[] code, List<Dimension> dimensions) {
        return of(model, code, dimensions, STEPS, REACH);
    }

    /**
     * All pictures are decoded at once.
     *
     * @param code the values that stay
     * @param dimensions of the same model
     * @param steps pictures of a strip, 2 or more
     * @param reach standard deviations to both sides of the mean, above 0
     * @throws IllegalArgumentException with a sentence, when the code or a dimension is of another model
     */
    public static Strips of(LatentModel model, float[] code, List<Dimension> dimensions, int steps, double reach) {
        int k = model.latentSize();
        if (code.length != k || dimensions.stream().anyMatch(each -> each.index() >= k)) {
            throw new IllegalArgumentException(
                    "The model's codes have " + k + " values: the code or the dimensions are of another model.");
        }
        if (steps < 2 || !(reach > 0) || Double.isInfinite(reach)) {
            throw new IllegalArgumentException(
                    "A strip needs at least 2 pictures and a reach above 0, not " + steps + " and " + reach + ".");
        }
        double[] deviations = new double[steps];
        for (int i = 0; i < steps; i++) {
            deviations[i] = reach * (2.0 * i / (steps - 1) - 1);
        }
        int count = dimensions.size() * steps;
        float[] codes = new float[count * k];
        for (int i = 0; i < count; i++) {
            Dimension moved = dimensions.get(i / steps);
            System.arraycopy(code, 0, codes, i * k, k);
            codes[i * k + moved.index()] = (float) moved.at(deviations[i % steps]);
        }
        return new Strips(dimensions, deviations, codes, model.decode(codes, count));
    }

    /** Where the 784 pixels of a picture start. */
    public int offset(int strip, int picture) {
        return (strip * deviations.length + picture) * ImageSet.PIXELS;
    }
}

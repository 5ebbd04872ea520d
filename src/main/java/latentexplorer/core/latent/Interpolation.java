package latentexplorer.core.latent;

import java.util.ArrayList;
import java.util.List;

/**
 * The straight path from one code to another and beyond: code(t) = s + t (g - s), with t = 0 at the source s and t = 1 at
 * the target g, in the full latent space.
 *
 * @param steps number of evenly spaced steps between source and target, at t = i / (steps + 1); 0 to {@link #MOST}
 * @param extrapolations values of t beyond the target, each above 1; at most {@link #MOST}
 */
public record Interpolation(int steps, List<Double> extrapolations) {
    public static final int MOST = 20;

    /** Seven steps, then 10 % and 50 % beyond the target. */
    public static final Interpolation DEFAULT = new Interpolation(7, List.of(1.1, 1.5));

    /** @throws IllegalArgumentException with a sentence, when a number is out of range */
    public Interpolation {
        extrapolations = List.copyOf(extrapolations);
        if (steps < 0 || steps > MOST) {
            throw new IllegalArgumentException(
                    "The number of steps must be from 0 to " + MOST + ", not " + steps + ".");
        }
        if (extrapolations.size() > MOST) {
            throw new IllegalArgumentException("There can be at most " + MOST + " points beyond the target.");
        }
        for (double t : extrapolations) {
            if (!(t > 1) || Double.isInfinite(t)) {
                throw new IllegalArgumentException("A point beyond the target needs a t above 1, not " + t + ".");
            }
        }
    }

    /** All values of t in their order: the steps, then the extrapolations. */
    public List<Double> positions() {
        List<Double> all = new ArrayList<>();
        for (int i = 1; i <= steps; i++) {
            all.add((double) i / (steps + 1));
        }
        all.addAll(extrapolations);
        return List.copyOf(all);
    }

    /**
     * The codes at all {@link #positions()}, one after the other.
     *
     * @param source k values
     * @param target k values
     */
    public float[] codes(float[] source, float[] target) {
        List<Double> positions = positions();
        float[] codes = new float[positions.size() * source.length];
        for (int i = 0; i < positions.size(); i++) {
            System.arraycopy(at(source, target, positions.get(i)), 0, codes, i * source.length, source.length);
        }
        return codes;
    }

    /** code(t); exactly the source at 0 and the target at 1. */
    public static float[] at(float[] source, float[] target, double t) {
        if (source.length != target.length) {
            throw new IllegalArgumentException(
                    "codes of " + source.length + " and of " + target.length + " values do not go together");
        }
        float[] code = new float[source.length];
        for (int i = 0; i < code.length; i++) {
            code[i] = (float) ((1 - t) * source[i] + t * target[i]);
        }
        return code;
    }
}

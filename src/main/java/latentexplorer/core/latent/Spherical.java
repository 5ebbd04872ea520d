package latentexplorer.core.latent;

import java.util.Optional;

/**
 * The path from one code to another on which the direction turns evenly and the length changes evenly (Shoemake, 1985, for
 * the directions). Codes of a model with a Gaussian prior lie near a sphere; a straight path cuts through its inside, where no
 * codes are. For codes of the same length this is the arc of the great circle between them.
 *
 * <p>Where there is no such arc the path is another one, and {@link #remark} says so: straight when a code is zero or has one
 * value only and the other sign, since it has no direction or no way to turn; through a fixed direction at right angles when
 * the codes are opposite.
 */
public final class Spherical {
    /** Below this sine directions count as the same or opposite: their difference is rounding. */
    private static final double FLAT = 1e-7;

    private final float[] source;
    private final float[] target;
    private final double sourceLength;
    private final double targetLength;
    private final double angle;
    /** Unit vectors: of the source, and at right angles to it in the plane of both. Empty for a straight path. */
    private final double[] along;

    private final double[] across;
    private final Optional<String> remark;

    private Spherical(
            float[] source, float[] target, double angle, double[] along, double[] across, Optional<String> remark) {
        this.source = source;
        this.target = target;
        this.sourceLength = length(source);
        this.targetLength = length(target);
        this.angle = angle;
        this.along = along;
        this.across = across;
        this.remark = remark;
    }

    /**
     * @param source k values
     * @param target k values
     */
    public static Spherical between(float[] source, float[] target) {
        if (source.length != target.length) {
            throw new IllegalArgumentException(
                    "codes of " + source.length + " and of " + target.length + " values do not go together");
        }
        float[] s = source.clone();
        float[] g = target.clone();
        double sLength = length(s);
        double gLength = length(g);
        if (sLength == 0 || gLength == 0) {
            return straight(s, g, "One of the codes is zero and has no direction: this path is straight.");
        }
        double[] along = unit(s, sLength);
        double[] other = unit(g, gLength);
        double cosine = dot(along, other);
        double[] across = new double[s.length];
        for (int i = 0; i < across.length; i++) {
            across[i] = other[i] - cosine * along[i];
        }
        double sine = Math.sqrt(dot(across, across));
        if (sine > FLAT) {
            scale(across, 1 / sine);
            return new Spherical(s, g, Math.atan2(sine, cosine), along, across, Optional.empty());
        }
        if (cosine > 0) {
            return new Spherical(s, g, 0, new double[0], new double[0], Optional.empty());
        }
        if (s.length == 1) {
            return straight(s, g, "Codes of one value cannot turn: this path is straight.");
        }
        return new Spherical(
                s,
                g,
                Math.PI,
                along,
                rightAngle(along),
                Optional.of(
                        "The codes point in opposite directions, so that there are many shortest arcs: this path takes a"
                                + " fixed one of them."));
    }

    private static Spherical straight(float[] s, float[] g, String remark) {
        return new Spherical(s, g, 0, new double[0], new double[0], Optional.of(remark));
    }

    /** A unit vector at right angles, made from the axis that the vector leans to least, the first of equals. */
    private static double[] rightAngle(double[] unit) {
        int axis = 0;
        for (int i = 1; i < unit.length; i++) {
            axis = Math.abs(unit[i]) < Math.abs(unit[axis]) ? i : axis;
        }
        double[] across = new double[unit.length];
        for (int i = 0; i < across.length; i++) {
            across[i] = (i == axis ? 1 : 0) - unit[axis] * unit[i];
        }
        scale(across, 1 / Math.sqrt(dot(across, across)));
        return across;
    }

    /** The angle between the codes in radians, 0 to pi; 0 for a path that is straight. */
    public double angle() {
        return angle;
    }

    /** A sentence for the user, when this is not the only arc between the codes or none at all. */
    public Optional<String> remark() {
        return remark;
    }

    /**
     * The code at t; exactly the source at 0 and the target at 1. Beyond 1 it goes on turning and changing its length, which
     * never becomes less than 0.
     */
    public float[] at(double t) {
        if (t == 0 || t == 1) {
            return (t == 0 ? source : target).clone();
        }
        if (along.length == 0) {
            return Interpolation.at(source, target, t);
        }
        double length = Math.max(0, (1 - t) * sourceLength + t * targetLength);
        double cosine = length * Math.cos(t * angle);
        double sine = length * Math.sin(t * angle);
        float[] code = new float[source.length];
        for (int i = 0; i < code.length; i++) {
            code[i] = (float) (cosine * along[i] + sine * across[i]);
        }
        return code;
    }

    private static double length(float[] code) {
        double square = 0;
        for (float value : code) {
            square += (double) value * value;
        }
        return Math.sqrt(square);
    }

    private static double[] unit(float[] code, double length) {
        double[] unit = new double[code.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = code[i] / length;
        }
        return unit;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void scale(double[] values, double by) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= by;
        }
    }
}

package latentexplorer.core.insight;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.Pca;
import latentexplorer.core.linalg.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Codes on a plane: their first two principal components, in units of the code, 0 at the mean of the codes. Aligned to
 * another map of the same images by the best rotation or reflection (orthogonal Procrustes; Schönemann, 1966), so that
 * nothing turns over from one epoch to the next; the scale is never changed.
 *
 * @param indices of the images
 * @param labels their classes
 * @param x of each image
 * @param y of each image; 0 for codes of one value; both NaN when a code is not finite
 * @param explained the share of the codes' variance that the plane shows, 0 to 1
 * @param of what is on the map, for the user: "code, 16 values"
 * @param prior where the prior lies, for a model that has one
 * @param reach distance from the mean within which 99 % of the images lie: for steady axes
 */
public record CodeMap(
        int[] indices,
        int[] labels,
        float[] x,
        float[] y,
        double explained,
        String of,
        Optional<Prior> prior,
        double reach) {
    private static final double MOST_OF_THEM = 0.99;

    /** An orthogonal 2 x 2 matrix that acts on rows. */
    record Turn(double xx, double xy, double yx, double yy) {
        static final Turn NONE = new Turn(1, 0, 0, 1);

        /** The one that brings points closest to others, by the sum of squares. */
        static Turn between(double[] points, float[] x, float[] y) {
            double[] m = new double[4];
            for (int i = 0; i < x.length; i++) {
                m[0] += points[2 * i] * x[i];
                m[1] += points[2 * i] * y[i];
                m[2] += points[2 * i + 1] * x[i];
                m[3] += points[2 * i + 1] * y[i];
            }
            double rotated = Math.hypot(m[0] + m[3], m[1] - m[2]);
            double reflected = Math.hypot(m[0] - m[3], m[1] + m[2]);
            double best = Math.max(rotated, reflected);
            // With nothing to go by, or numbers that are none, the axes stay as they are.
            if (!(best > 0) || Double.isInfinite(best)) {
                return NONE;
            }
            if (rotated >= reflected) {
                double cosine = (m[0] + m[3]) / rotated;
                double sine = (m[1] - m[2]) / rotated;
                return new Turn(cosine, sine, -sine, cosine);
            }
            double cosine = (m[0] - m[3]) / reflected;
            double sine = (m[1] + m[2]) / reflected;
            return new Turn(cosine, sine, sine, -cosine);
        }

        double x(double px, double py) {
            return px * xx + py * yx;
        }

        double y(double px, double py) {
            return px * xy + py * yy;
        }
    }

    /**
     * @param reference to be aligned to; one of other images is not regarded
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    static CodeMap of(
            CodeSpace space,
            int[] indices,
            int[] labels,
            @Nullable CodeMap reference,
            Workers workers,
            JobScope scope) {
        if (!space.finite()) {
            return lost(space, indices, labels);
        }
        int n = space.count();
        int axes = Math.min(2, space.width());
        Pca pca = Pca.fit(Rows.of(space.values(), space.width()), axes, false, workers, scope);
        double[] points = plane(pca.encode(wide(space.values()), n), axes);
        Turn turn = reference != null && Arrays.equals(reference.indices, indices)
                ? Turn.between(points, reference.x, reference.y)
                : Turn.NONE;
        float[] x = new float[n];
        float[] y = new float[n];
        double[] distances = new double[n];
        for (int i = 0; i < n; i++) {
            double px = points[2 * i];
            double py = points[2 * i + 1];
            x[i] = (float) turn.x(px, py);
            y[i] = (float) turn.y(px, py);
            distances[i] = Math.hypot(px, py);
        }
        Arrays.sort(distances);
        double reach = distances[(int) Math.ceil(MOST_OF_THEM * n) - 1];
        Optional<Prior> prior = prior(space.priorDeviation(), pca, axes, turn);
        return new CodeMap(indices, labels, x, y, pca.explainedVariance(), space.words(), prior, reach);
    }

    /** Codes of a model whose weights have become infinite have no place. */
    private static CodeMap lost(CodeSpace space, int[] indices, int[] labels) {
        float[] nowhere = new float[indices.length];
        Arrays.fill(nowhere, Float.NaN);
        return new CodeMap(indices, labels, nowhere, nowhere, Double.NaN, space.words(), Optional.empty(), Double.NaN);
    }

    private static double[] plane(double[] coordinates, int axes) {
        if (axes == 2) {
            return coordinates;
        }
        double[] points = new double[2 * coordinates.length];
        for (int i = 0; i < coordinates.length; i++) {
            points[2 * i] = coordinates[i];
        }
        return points;
    }

    private static double[] wide(float[] values) {
        double[] wide = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            wide[i] = values[i];
        }
        return wide;
    }

    private static Optional<Prior> prior(OptionalDouble deviation, Pca pca, int axes, Turn turn) {
        if (deviation.isEmpty()) {
            return Optional.empty();
        }
        double[] origin = plane(pca.encode(new double[pca.inputs()], 1), axes);
        return Optional.of(
                new Prior(turn.x(origin[0], origin[1]), turn.y(origin[0], origin[1]), deviation.getAsDouble()));
    }

    /** Number of images. */
    public int size() {
        return x.length;
    }
}

package latentexplorer.core.cluster;

import java.util.stream.IntStream;
import latentexplorer.core.job.JobScope;

/**
 * How far the pixels of every two typefaces are apart, pixels taken as 0 to 1. Immutable; made once for the vectors of a
 * clustering, so that whatever follows the user's hand needs no pixels.
 */
public final class PixelDistances {
    private final int count;
    private final int width;
    private final float[] distances;
    private final double meanNearest;

    /** Where the distances of some vectors come from. May be called from any thread. */
    @FunctionalInterface
    public interface Source {
        /** @throws java.util.concurrent.CancellationException when the scope was cancelled */
        PixelDistances of(FontVectors vectors, JobScope scope);
    }

    /**
     * @param width values of a vector, at least 1
     * @param distances {@code count} x {@code count}, row by row: the length of the difference of two vectors of pixels 0
     *     to 1; symmetric, 0 on the diagonal; kept, not copied
     */
    public PixelDistances(int count, int width, float[] distances) {
        if (width < 1 || distances.length != Math.multiplyExact(count, count)) {
            throw new IllegalArgumentException(distances.length + " distances of " + count + " vectors of " + width);
        }
        this.count = count;
        this.width = width;
        this.distances = distances;
        meanNearest = meanNearest(IntStream.range(0, count).toArray());
    }

    /** How many typefaces. */
    public int count() {
        return count;
    }

    /** The length of the difference of two vectors. */
    public float between(int i, int j) {
        return distances[i * count + j];
    }

    /** The root mean square difference of their pixels, 0 to 1: does not depend on the number of characters. */
    public double rms(int i, int j) {
        return between(i, j) / Math.sqrt(width);
    }

    /** The distance that a root mean square difference of pixels means. */
    double ofRms(double rms) {
        return rms * Math.sqrt(width);
    }

    /** The mean distance of each typeface to the nearest other; NaN when there are fewer than two. */
    public double meanNearest() {
        return meanNearest;
    }

    /** The mean distance of each of some typefaces, given by position, to the nearest other of them; NaN below two. */
    public double meanNearest(int[] members) {
        if (members.length < 2) {
            return Double.NaN;
        }
        double sum = 0;
        for (int i : members) {
            float nearest = Float.POSITIVE_INFINITY;
            for (int j : members) {
                if (j != i) {
                    nearest = Math.min(nearest, distances[i * count + j]);
                }
            }
            sum += nearest;
        }
        return sum / members.length;
    }
}

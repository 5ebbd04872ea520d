package latentexplorer.core.support;

import java.util.Arrays;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.SeededRandom;
import latentexplorer.core.neighbours.Metric;
import latentexplorer.core.neighbours.NeighbourIndex;
import latentexplorer.core.neighbours.Neighbours;
import latentexplorer.core.net.Codes;
import latentexplorer.core.net.LatentModel;

/**
 * Codes of images that a model learned from, and how far other codes are from them. Immutable, may be asked by many threads.
 */
public final class RealCodes {
    /** So many codes stand for all: enough to tell a percentile, few enough to be asked while the pointer moves. */
    public static final int MOST = 10_000;

    /** The mean distance to so many is taken: one alone would hang on a single odd image. */
    public static final int NEIGHBOURS = 10;

    private final NeighbourIndex index;
    private final int width;
    private final int neighbours;

    private RealCodes(NeighbourIndex index, int width, int neighbours) {
        this.index = index;
        this.width = width;
        this.neighbours = neighbours;
    }

    /**
     * @param codes n x {@code width}, at least one, shared and not to be changed
     * @throws IllegalArgumentException with a sentence, when there are none or one holds what is no number
     */
    public static RealCodes of(float[] codes, int width, JobScope scope) {
        if (codes.length == 0) {
            throw new IllegalArgumentException("There are no codes of real images to compare with.");
        }
        NeighbourIndex index = NeighbourIndex.of(codes, width, Metric.EUCLIDEAN, scope);
        return new RealCodes(index, width, Math.min(NEIGHBOURS, index.size()));
    }

    /**
     * The codes of the images that a model learned from, of at most {@link #MOST} drawn with seed 0.
     *
     * @param train indices of those images
     * @throws IllegalArgumentException with a sentence, when there are none
     */
    public static RealCodes of(LatentModel model, ImageSet images, int[] train, Workers workers, JobScope scope) {
        int[] chosen = drawn(train, MOST);
        return of(Codes.of(model, images, chosen, workers, scope.part(0, 0.9)), model.latentSize(), scope.part(0.9, 1));
    }

    /** At most so many, in their order, the same ones every time. */
    static int[] drawn(int[] from, int most) {
        if (from.length <= most) {
            return from;
        }
        int[] places = new SeededRandom(0).sample(from.length, most);
        return Arrays.stream(places).sorted().map(place -> from[place]).toArray();
    }

    public int size() {
        return index.size();
    }

    /** Number of values in a code. */
    public int width() {
        return width;
    }

    /**
     * The mean distance of each code to its {@link #NEIGHBOURS} nearest real ones.
     *
     * @param codes n x {@link #width()}
     * @return n distances; infinite for a code with a value that is not finite
     */
    public double[] distances(float[] codes, Workers workers, JobScope scope) {
        int n = codes.length / width;
        double[] distances = new double[n];
        int[] sound = new int[n];
        int count = 0;
        for (int i = 0; i < n; i++) {
            distances[i] = Double.POSITIVE_INFINITY;
            if (isSound(codes, i)) {
                sound[count++] = i;
            }
        }
        if (count == 0) {
            return distances;
        }
        float[] asked = codes;
        if (count < n) {
            asked = new float[count * width];
            for (int i = 0; i < count; i++) {
                System.arraycopy(codes, sound[i] * width, asked, i * width, width);
            }
        }
        Neighbours found = index.nearest(asked, neighbours, workers, scope);
        for (int i = 0; i < count; i++) {
            double sum = 0;
            for (int j = i * neighbours; j < (i + 1) * neighbours; j++) {
                sum += found.distances()[j];
            }
            distances[sound[i]] = sum / neighbours;
        }
        return distances;
    }

    /** Values as far away as this are as good as infinite, and their squares would be. */
    private boolean isSound(float[] codes, int i) {
        for (int j = i * width; j < (i + 1) * width; j++) {
            if (!(Math.abs(codes[j]) <= 1e17f)) {
                return false;
            }
        }
        return true;
    }
}

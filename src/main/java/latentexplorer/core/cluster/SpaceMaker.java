package latentexplorer.core.cluster;

import java.util.Arrays;
import java.util.Locale;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.LeadingComponents;
import latentexplorer.core.linalg.SampleProducts;

/** Makes the spaces of typefaces: of their pixels (0 to 1, the mean subtracted) or of principal components of these. */
final class SpaceMaker {
    /** With more components than this, all inner products of the pixels are made first; reading less often is faster. */
    private static final int FEW_COMPONENTS = 96;

    /** With fewer typefaces than this, their inner products are made in no time. */
    private static final int FEW_TYPEFACES = 400;

    /** The components do not depend on it but for their last digits, so that it is none of the user's settings. */
    private static final long SEED = 1;

    private final Workers workers;

    SpaceMaker(Workers workers) {
        this.workers = workers;
    }

    /**
     * @throws IllegalArgumentException with a sentence, when there is no character, no typeface with them all, or more
     *     components are asked for than there are values or typefaces
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    Space make(FontVectors vectors, SpaceSettings settings, JobScope scope) {
        check(vectors, settings.pcaDims());
        return settings.pcaDims() == 0 ? pixels(vectors, settings, scope) : components(vectors, settings, scope);
    }

    private static void check(FontVectors vectors, int dims) {
        if (vectors.characters().isEmpty()) {
            throw new IllegalArgumentException(
                    "Select at least one character: typefaces are compared by the characters that are selected.");
        }
        if (vectors.count() == 0) {
            throw new IllegalArgumentException("No typeface has all of the selected characters; select fewer of them.");
        }
        if (dims > vectors.count() || dims > vectors.width()) {
            boolean faces = vectors.count() < vectors.width();
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "PCA can keep at most %,d dimensions of %,d %s, not %,d.",
                    Math.min(vectors.count(), vectors.width()),
                    Math.min(vectors.count(), vectors.width()),
                    faces ? "typefaces" : "pixels",
                    dims));
        }
    }

    private Space pixels(FontVectors vectors, SpaceSettings settings, JobScope scope) {
        double[] products;
        if (settings.normalise()) {
            products = SampleProducts.ofStandardised(new PixelRows(vectors), workers, scope);
            Twins.of(vectors, scope).alignProducts(products);
        } else {
            products = centredProducts(vectors, scope);
        }
        return new Space(
                vectors.count(),
                vectors.width(),
                title(vectors.width(), "pixel", settings),
                settings.metric(),
                null,
                _ -> products,
                workers);
    }

    /**
     * Inner products of the pixels (0 to 1) with their mean subtracted. In whole numbers until the last division, so that
     * identical typefaces have identical products, and one that equals the mean has products of exactly 0.
     */
    private double[] centredProducts(FontVectors vectors, JobScope scope) {
        int n = vectors.count();
        double[] products = SampleProducts.of(new PixelRows(vectors), workers, scope);
        long[] sums = new long[n];
        workers.forEachShard(n, i -> {
            for (int j = 0; j < n; j++) {
                sums[i] += (long) products[i * n + j];
            }
        });
        long total = Arrays.stream(sums).sum();
        double scale = PixelRows.INK * PixelRows.INK * n * n;
        workers.forEachShard(n, i -> {
            for (int j = 0; j < n; j++) {
                long centred = n * (n * (long) products[i * n + j] - (sums[i] + sums[j])) + total;
                products[i * n + j] = centred / scale;
            }
        });
        scope.check();
        return products;
    }

    private Space components(FontVectors vectors, SpaceSettings settings, JobScope scope) {
        int n = vectors.count();
        int k = settings.pcaDims();
        boolean few = k <= FEW_COMPONENTS && n > FEW_TYPEFACES;
        LeadingComponents found = few
                ? LeadingComponents.of(new PixelRows(vectors), k, SEED, workers, scope)
                : LeadingComponents.ofProducts(
                        centredProducts(vectors, scope.part(0, 0.5)), n, k, SEED, workers, scope.part(0.5, 1));
        float[] coordinates = new float[n * k];
        double unit = few ? PixelRows.INK : 1;
        for (int i = 0; i < coordinates.length; i++) {
            double variance = found.variances()[i % k];
            double scale = settings.normalise() ? Math.sqrt(variance) : unit;
            coordinates[i] = variance > 0 ? (float) (found.scores()[i] / scale) : 0;
        }
        Twins twins = Twins.of(vectors, scope);
        twins.alignRows(coordinates, k);
        return new Space(
                n,
                k,
                title(k, "PC", settings),
                settings.metric(),
                coordinates,
                later -> products(coordinates, k, twins, later),
                workers);
    }

    private double[] products(float[] coordinates, int k, Twins twins, JobScope scope) {
        double[] values = new double[coordinates.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = coordinates[i];
        }
        double[] products = SampleProducts.of(values, k, workers, scope);
        twins.alignProducts(products);
        return products;
    }

    private static String title(int count, String noun, SpaceSettings settings) {
        return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s")
                + (settings.normalise() ? ", unit variance" : "")
                + (settings.metric() == Metric.COSINE ? ", cosine" : "");
    }
}

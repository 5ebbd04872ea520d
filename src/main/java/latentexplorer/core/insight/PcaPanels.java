package latentexplorer.core.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.Pca;
import latentexplorer.core.linalg.Rows;
import latentexplorer.core.linalg.SeededRandom;

/**
 * Images seen through fewer and fewer principal components, fitted on all images of their set.
 *
 * @param images how many they were fitted on
 * @param original 10 x 15 images
 * @param byComponents the same images with 2, 4, …, 256 components
 * @param byVariance the same with as many components as explain 10, 25, 33, 50, 75, 90, 95, 99 % of the variance
 * @param components unit vectors of 784 values, the first {@link #MOST_COMPONENTS}, or fewer where there are fewer
 */
public record PcaPanels(
        int images, int[] original, List<Panel> byComponents, List<Panel> byVariance, List<float[]> components) {
    /** Pictures in a row of a panel. */
    public static final int COLUMNS = 15;

    /** Rows of a panel. */
    public static final int ROWS = 10;

    /** 26 x 26. */
    public static final int MOST_COMPONENTS = 676;

    private static final List<Integer> COUNTS = List.of(2, 4, 8, 16, 32, 64, 128, 256);
    private static final List<Double> SHARES = List.of(0.1, 0.25, 0.33, 0.5, 0.75, 0.9, 0.95, 0.99);
    private static final double ROUNDING = 1e-12;

    /**
     * @param components how many were kept
     * @param explained the share of the variance that they explain, 0 to 1
     * @param error mean squared error over all images, pixels 0..1
     * @param pictures 784 opaque ARGB pixels each
     */
    public record Panel(int components, double explained, double error, int[] pictures) {}

    public PcaPanels {
        byComponents = List.copyOf(byComponents);
        byVariance = List.copyOf(byVariance);
        components = List.copyOf(components);
    }

    /**
     * @param seed of the choice of the images that are shown
     * @throws IllegalArgumentException with a sentence when there are no images
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    public static PcaPanels of(ImageSet images, long seed, Workers workers, JobScope scope) {
        if (images.size() == 0) {
            throw new IllegalArgumentException("There are no images in " + images.name() + ".");
        }
        Pca all = Pca.fit(rows(images), ImageSet.PIXELS, false, workers, scope.part(0, 0.9));
        scope.report(0.9, "Drawing pictures");
        int[] shown = shown(images, seed);
        double[] pixels = new double[shown.length * ImageSet.PIXELS];
        float[] scaled = new Inputs(images, false).read(shown);
        for (int p = 0; p < pixels.length; p++) {
            pixels[p] = scaled[p];
        }
        List<Panel> byComponents = new ArrayList<>();
        for (int count : COUNTS) {
            scope.check();
            byComponents.add(panel(all, count, images.size(), pixels));
        }
        List<Panel> byVariance = new ArrayList<>();
        for (double share : SHARES) {
            scope.check();
            byVariance.add(panel(all, countFor(all, share), images.size(), pixels));
        }
        return new PcaPanels(images.size(), Inked.argb(scaled), byComponents, byVariance, components(all));
    }

    private static Rows rows(ImageSet images) {
        return new Rows() {
            @Override
            public int count() {
                return images.size();
            }

            @Override
            public int width() {
                return ImageSet.PIXELS;
            }

            @Override
            public void copy(int i, double[] target, int offset) {
                float[] pixels = new float[ImageSet.PIXELS];
                images.copyScaled(i, pixels, 0);
                for (int p = 0; p < pixels.length; p++) {
                    target[offset + p] = pixels[p];
                }
            }
        };
    }

    /** As many of each class as go evenly, the rest drawn from all; in the order of the classes. */
    private static int[] shown(ImageSet images, long seed) {
        int wanted = COLUMNS * ROWS;
        int[] all = new int[images.size()];
        Arrays.setAll(all, i -> i);
        if (all.length <= wanted) {
            return all;
        }
        int[] order = new SeededRandom(seed).permutation(all.length);
        int classes = Math.max(1, images.classNames().size());
        int[] left = new int[classes];
        Arrays.fill(left, wanted / classes);
        boolean[] taken = new boolean[all.length];
        int count = 0;
        for (int i : order) {
            int label = images.label(i);
            if (label >= 0 && left[label] > 0) {
                left[label]--;
                taken[i] = true;
                count++;
            }
        }
        for (int k = 0; k < order.length && count < wanted; k++) {
            if (!taken[order[k]]) {
                taken[order[k]] = true;
                count++;
            }
        }
        return Arrays.stream(all)
                .filter(i -> taken[i])
                .boxed()
                .sorted((a, b) -> Integer.compare(images.label(a), images.label(b)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int countFor(Pca all, double share) {
        double sum = 0;
        for (int k = 0; k < all.outputs(); k++) {
            sum += all.variances()[k];
            if (sum >= (share - ROUNDING) * all.totalVariance()) {
                return k + 1;
            }
        }
        return all.outputs();
    }

    private static Panel panel(Pca all, int count, int images, double[] pixels) {
        int d = ImageSet.PIXELS;
        double kept = 0;
        for (int k = 0; k < count; k++) {
            kept += all.variances()[k];
        }
        Pca part = new Pca(
                false,
                all.mean(),
                Arrays.copyOf(all.components(), count * d),
                Arrays.copyOf(all.variances(), count),
                all.totalVariance());
        int n = pixels.length / d;
        double[] back = part.decode(part.encode(pixels, n), n);
        float[] shown = new float[back.length];
        for (int p = 0; p < back.length; p++) {
            shown[p] = (float) back[p];
        }
        // What the components leave of the variance is the error: the sum of squares over all fitted images is exact.
        double left = Math.max(0, all.totalVariance() - kept);
        double error = left * Math.max(1, images - 1) / images / d;
        return new Panel(count, part.explainedVariance(), error, Inked.argb(shown));
    }

    private static List<float[]> components(Pca all) {
        List<float[]> found = new ArrayList<>();
        for (int k = 0; k < Math.min(MOST_COMPONENTS, all.outputs()); k++) {
            float[] one = new float[ImageSet.PIXELS];
            for (int p = 0; p < one.length; p++) {
                one[p] = (float) all.components()[k * one.length + p];
            }
            found.add(one);
        }
        return found;
    }
}

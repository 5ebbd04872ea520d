package latentexplorer.core.data;

import java.util.Arrays;
import latentexplorer.core.job.JobScope;

/**
 * What a set holds.
 *
 * @param size number of images
 * @param counts number of images of each class, in the order of the classes; shared and not to be written to
 * @param unlabelled number of images without a label
 * @param mean of all pixels, in 0..1; 0 for an empty set
 * @param deviation the population standard deviation of all pixels, in 0..0.5
 */
public record DataStatistics(int size, int[] counts, int unlabelled, double mean, double deviation) {

    /** Exact whatever the size: the sums are whole numbers. */
    public static DataStatistics of(ImageSet images, JobScope scope) {
        int[] counts = new int[images.classNames().size()];
        int unlabelled = 0;
        long[] histogram = new long[256];
        byte[] pixels = images.pixels();
        for (int i = 0; i < images.size(); i++) {
            if (i % 4096 == 0) {
                scope.report((double) i / images.size(), "Counting");
            }
            if (images.label(i) < 0) {
                unlabelled++;
            } else {
                counts[images.label(i)]++;
            }
            for (int p = i * ImageSet.PIXELS; p < (i + 1) * ImageSet.PIXELS; p++) {
                histogram[pixels[p] & 0xFF]++;
            }
        }
        long n = Math.max(1, pixels.length);
        long sum = 0;
        for (int v = 0; v < 256; v++) {
            sum += histogram[v] * v;
        }
        double mean = (double) sum / n;
        double squares = 0;
        for (int v = 0; v < 256; v++) {
            squares += histogram[v] * (v - mean) * (v - mean);
        }
        return new DataStatistics(images.size(), counts, unlabelled, mean / 255, Math.sqrt(squares / n) / 255);
    }

    /** Number of classes with at least one image. */
    public int classesPresent() {
        return (int) Arrays.stream(counts).filter(c -> c > 0).count();
    }
}

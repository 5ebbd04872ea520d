package latentexplorer.ui.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import latentexplorer.core.data.DataStatistics;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.data.Mosaic;
import latentexplorer.core.job.JobScope;

/**
 * What a set holds, as it is shown.
 *
 * @param images the set
 * @param statistics its counts
 * @param mosaic samples of each class
 * @param rows one for each class, and one for the images without a label if there are any
 */
record ShownSet(ImageSet images, DataStatistics statistics, Mosaic mosaic, List<ClassRow> rows) {
    /** More samples than fit the widest row. */
    static final int SAMPLES = 40;

    /**
     * A class with its samples.
     *
     * @param count number of images
     * @param share of the largest class, 0 to 1
     * @param row of the mosaic
     */
    record ClassRow(String name, int count, double share, Mosaic mosaic, int row) {
        /** Number of samples that there are, at most {@link #SAMPLES}. */
        int samples() {
            return Math.min(count, mosaic.width() / ImageSet.SIDE);
        }

        /** Copies a sample: 784 bytes. */
        void copySample(int sample, byte[] target) {
            for (int y = 0; y < ImageSet.SIDE; y++) {
                int from = (row * ImageSet.SIDE + y) * mosaic.width() + sample * ImageSet.SIDE;
                System.arraycopy(mosaic.grey(), from, target, y * ImageSet.SIDE, ImageSet.SIDE);
            }
        }
    }

    /** @param seed of the samples */
    static ShownSet of(ImageSet images, long seed, JobScope scope) {
        DataStatistics statistics = DataStatistics.of(images, scope);
        return of(images, statistics, seed);
    }

    private static ShownSet of(ImageSet images, DataStatistics statistics, long seed) {
        Mosaic mosaic = Mosaic.ofClasses(images, SAMPLES, seed);
        int[] counts = statistics.counts();
        int largest = Math.max(
                1, Math.max(statistics.unlabelled(), Arrays.stream(counts).max().orElse(0)));
        List<ClassRow> rows = new ArrayList<>();
        for (int c = 0; c < counts.length; c++) {
            rows.add(new ClassRow(images.classNames().get(c), counts[c], (double) counts[c] / largest, mosaic, c));
        }
        if (statistics.unlabelled() > 0) {
            int count = statistics.unlabelled();
            rows.add(new ClassRow("no label", count, (double) count / largest, mosaic, counts.length));
        }
        return new ShownSet(images, statistics, mosaic, List.copyOf(rows));
    }

    /** The same set with other samples. */
    ShownSet withSamples(long seed) {
        return of(images, statistics, seed);
    }
}

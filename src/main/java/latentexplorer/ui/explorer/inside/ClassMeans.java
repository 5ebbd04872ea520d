package latentexplorer.ui.explorer.inside;

import java.util.Arrays;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.embed.Embedding;

/**
 * The mean code of each class of a map.
 *
 * @param means classes x width
 * @param counts images of each class
 */
record ClassMeans(float[] means, int[] counts, int width) {
    static ClassMeans of(ImageSet images, Embedding map) {
        int classes = images.classNames().size();
        int width = map.latentSize();
        double[] sums = new double[classes * width];
        int[] counts = new int[classes];
        for (int point = 0; point < map.size(); point++) {
            int label = images.label(map.ids()[point]);
            if (label >= 0) {
                counts[label]++;
                for (int j = 0; j < width; j++) {
                    sums[label * width + j] += map.codes()[point * width + j];
                }
            }
        }
        float[] means = new float[sums.length];
        for (int i = 0; i < means.length; i++) {
            means[i] = counts[i / width] == 0 ? 0 : (float) (sums[i] / counts[i / width]);
        }
        return new ClassMeans(means, counts, width);
    }

    boolean has(int label) {
        return counts[label] > 0;
    }

    float[] mean(int label) {
        return Arrays.copyOfRange(means, label * width, (label + 1) * width);
    }

    /** The class with the nearest mean, of equally near ones the first; negative when no image has a class. */
    int nearest(float[] code) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int label = 0; label < counts.length; label++) {
            double distance = 0;
            for (int j = 0; j < width; j++) {
                double difference = means[label * width + j] - code[j];
                distance += difference * difference;
            }
            if (has(label) && (best < 0 || distance < least)) {
                best = label;
                least = distance;
            }
        }
        return best;
    }
}

package latentexplorer.ui.training.setup;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import latentexplorer.core.data.DataSetDescription;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.data.LoadedSet;
import latentexplorer.core.job.JobScope;

/** Small data sets. */
final class Sets {
    private Sets() {}

    /** Diamonds of many sizes and shades, in so many classes. */
    static LoadedSet loaded(String key, int n, int classes) {
        return loaded(key, n, IntStream.range(0, n).map(i -> i % classes).toArray(), classes);
    }

    static LoadedSet loaded(String key, int n, int[] labels, int classes) {
        byte[] pixels = new byte[n * ImageSet.PIXELS];
        for (int p = 0; p < pixels.length; p++) {
            int row = p % ImageSet.PIXELS / ImageSet.SIDE;
            int column = p % ImageSet.SIDE;
            int i = p / ImageSet.PIXELS;
            pixels[p] = (byte) (Math.abs(row - 14) + Math.abs(column - 14) < 4 + i % 9 ? 40 + 20 * (i % 10) : 0);
        }
        List<String> names =
                IntStream.range(0, classes).mapToObj(c -> "class " + c).toList();
        return new LoadedSet(
                new DataSetDescription(key, key, "", "", List.of(), n, DataSetDescription.Origin.OPENED),
                new ImageSet(key, pixels, labels, names),
                LoadedSet.NO_SPLIT,
                List.of());
    }

    /** The digits under their key, and another set. */
    static DataSets of(LoadedSet digits) {
        return new DataSets() {
            @Override
            public List<String> keys() {
                return List.of("digits", "fashion");
            }

            @Override
            public Map<String, String> titles() {
                return Map.of("digits", "The digits");
            }

            @Override
            public LoadedSet load(String key, JobScope scope) {
                return digits;
            }
        };
    }
}

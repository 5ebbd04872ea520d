package latentexplorer.core.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import latentexplorer.core.job.JobScope;

/** A folder or file in one of the layouts that can be opened, looked at but not yet read. */
sealed interface ImageFolder permits IdxFolder, NpyFolder, PictureFolder, TmnistSource, FontSource {
    /** What it holds, for the user. */
    String kind();

    /** How many images it seems to hold. */
    int size() throws IOException;

    /**
     * Reads the first images as they are, not inverted.
     *
     * @param limit how many at most
     */
    Reading read(String name, int limit, JobScope scope) throws IOException;

    /**
     * What was read.
     *
     * @param publishedTrain see {@link OpenedSet#publishedTrain()}
     * @param leftOut see {@link OpenReport#leftOut()}
     */
    record Reading(ImageSet images, int publishedTrain, List<String> skipped, List<String> remarks, long leftOut) {
        Reading(ImageSet images, int publishedTrain, List<String> skipped, List<String> remarks) {
            this(images, publishedTrain, skipped, remarks, skipped.size());
        }
    }

    /** Images one by one, as they come. */
    final class Collector {
        private final byte[] pixels;
        private final List<Integer> labels = new ArrayList<>();

        /** @param limit number of images that come at most */
        Collector(int limit) throws IOException {
            if (limit > (Integer.MAX_VALUE - 8) / ImageSet.PIXELS) {
                throw new IOException("There are " + limit + " images, more than can be held at once.");
            }
            pixels = new byte[limit * ImageSet.PIXELS];
        }

        /** @param image 784 bytes */
        void add(byte[] image, int label) {
            System.arraycopy(image, 0, pixels, labels.size() * ImageSet.PIXELS, ImageSet.PIXELS);
            labels.add(label);
        }

        int size() {
            return labels.size();
        }

        ImageSet toSet(String name, List<String> classNames) {
            int used = labels.size() * ImageSet.PIXELS;
            return new ImageSet(
                    name,
                    used == pixels.length ? pixels : Arrays.copyOf(pixels, used),
                    labels.stream().mapToInt(Integer::intValue).toArray(),
                    classNames);
        }
    }
}

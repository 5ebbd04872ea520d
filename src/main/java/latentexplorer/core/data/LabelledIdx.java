package latentexplorer.core.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import latentexplorer.core.file.BadFileException;
import latentexplorer.core.job.JobScope;

/**
 * A pair of IDX files.
 *
 * @param pixels n x 784 bytes
 * @param labels n values from 0 to 255
 */
record LabelledIdx(byte[] pixels, int[] labels) {

    /** @throws BadFileException when one of them is bad, or when they have different numbers of items */
    static LabelledIdx read(Path imageFile, Path labelFile, JobScope scope) throws IOException {
        IdxFile labels = IdxFile.read(labelFile, IdxKind.LABELS, scope.part(0, 0));
        IdxFile images = IdxFile.read(imageFile, IdxKind.IMAGES, scope);
        if (labels.count() != images.count()) {
            throw new BadFileException(
                    labelFile,
                    "there should be " + images.count() + " labels, one for each image of " + imageFile.getFileName()
                            + ", but there are " + labels.count());
        }
        return new LabelledIdx(images.values(), labels.toInts());
    }

    /** These images, then the others. */
    LabelledIdx followedBy(LabelledIdx others) throws IOException {
        long bytes = (long) pixels.length + others.pixels.length;
        if (bytes > Integer.MAX_VALUE - 8) {
            throw new IOException("The images take " + bytes + " bytes, more than can be held at once.");
        }
        byte[] allPixels = Arrays.copyOf(pixels, (int) bytes);
        System.arraycopy(others.pixels, 0, allPixels, pixels.length, others.pixels.length);
        int[] allLabels = Arrays.copyOf(labels, labels.length + others.labels.length);
        System.arraycopy(others.labels, 0, allLabels, labels.length, others.labels.length);
        return new LabelledIdx(allPixels, allLabels);
    }

    /** @throws BadFileException when a label is none of the classes */
    void requireLabelsBelow(int classes, Path labelFile) throws IOException {
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] >= classes) {
                throw new BadFileException(
                        labelFile,
                        "the label of image " + (i + 1) + " should be from 0 to " + (classes - 1) + ", but is "
                                + labels[i]);
            }
        }
    }

    ImageSet toSet(String name, List<String> classNames) {
        return new ImageSet(name, pixels, labels, classNames);
    }
}

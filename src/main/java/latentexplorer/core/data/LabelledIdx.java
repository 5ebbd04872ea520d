package latentexplorer.core.data;

import java.io.IOException;
import java.nio.file.Path;
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

    /** @throws BadFileException when a label is none of the classes */
    ImageSet toSet(String name, Path labelFile, List<String> classNames) throws IOException {
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] >= classNames.size()) {
                throw new BadFileException(
                        labelFile,
                        "the label of image " + (i + 1) + " should be from 0 to " + (classNames.size() - 1)
                                + ", but is " + labels[i]);
            }
        }
        return new ImageSet(name, pixels, labels, classNames);
    }
}

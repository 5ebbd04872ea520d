package latentexplorer.ui.explorer;

import latentexplorer.core.data.ImageSet;
import latentexplorer.core.embed.Embedding;
import latentexplorer.ui.session.OpenDataSet;
import latentexplorer.ui.session.OpenEmbedding;
import latentexplorer.ui.session.OpenModel;
import org.jspecify.annotations.Nullable;

/**
 * What is on show: images, where they lie, and the model that made their codes. A <em>point</em> is an index in the
 * embedding, an <em>image</em> an index in the image set.
 *
 * @param model null when the model of the map was not found: then nothing can be decoded
 */
record Exhibit(OpenDataSet data, OpenEmbedding map, @Nullable OpenModel model) {
    ImageSet images() {
        return data.images();
    }

    Embedding embedding() {
        return map.embedding();
    }

    int size() {
        return embedding().size();
    }

    /** The index in the image set of a point. */
    int image(int point) {
        return embedding().ids()[point];
    }

    /** The class of each point, or -1. */
    int[] labels() {
        int[] labels = new int[size()];
        for (int point = 0; point < labels.length; point++) {
            labels[point] = images().label(image(point));
        }
        return labels;
    }

    /** The input pixels of all points, n x 784; the image set's own array when the map shows all of it. */
    byte[] inputs() {
        byte[] all = images().pixels();
        boolean whole = size() == images().size();
        for (int point = 0; whole && point < size(); point++) {
            whole = image(point) == point;
        }
        if (whole) {
            return all;
        }
        byte[] chosen = new byte[size() * ImageSet.PIXELS];
        for (int point = 0; point < size(); point++) {
            System.arraycopy(
                    all, image(point) * ImageSet.PIXELS, chosen, point * ImageSet.PIXELS, ImageSet.PIXELS);
        }
        return chosen;
    }
}

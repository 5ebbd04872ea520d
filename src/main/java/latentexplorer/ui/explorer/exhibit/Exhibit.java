package latentexplorer.ui.explorer.exhibit;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.embed.Embedding;
import latentexplorer.core.raster.ClassColours;
import latentexplorer.core.raster.MapLayout;
import latentexplorer.ui.session.OpenDataSet;
import latentexplorer.ui.session.OpenEmbedding;
import latentexplorer.ui.session.OpenModel;
import org.jspecify.annotations.Nullable;

/**
 * What is on show: images, where they lie, and the model that made their codes. A <em>point</em> is an index in the
 * embedding, an <em>image</em> an index in the image set.
 *
 * @param model null when the model of the map was not found: then nothing can be decoded
 * @param layout the places of the points on the map
 * @param colours of the classes
 * @param inks the colour of each point
 */
public record Exhibit(
        OpenDataSet data,
        OpenEmbedding map,
        @Nullable OpenModel model,
        MapLayout layout,
        ClassColours colours,
        byte[] inks) {

    /**
     * Joins what belongs together; takes its time for a large map, so not on the JavaFX thread.
     *
     * @param beside the exhibit that it is to be like in the way it lies, where both show the same images; null for none
     */
    public static Exhibit of(OpenDataSet data, OpenEmbedding map, @Nullable OpenModel model, @Nullable Exhibit beside) {
        Embedding embedding = map.embedding();
        int[] labels = new int[embedding.size()];
        for (int point = 0; point < labels.length; point++) {
            labels[point] = data.images().label(embedding.ids()[point]);
        }
        ClassColours colours = ClassColours.of(data.images().classNames());
        return new Exhibit(data, map, model, layout(data, map, beside), colours, colours.inks(labels));
    }

    private static MapLayout layout(OpenDataSet data, OpenEmbedding map, @Nullable Exhibit beside) {
        Optional<MapLayout> aligned = beside == null || !beside.hasImagesOf(data)
                ? Optional.empty()
                : beside.map == map
                        ? Optional.of(beside.layout)
                        : AlignedLayout.of(map.embedding(), beside.embedding(), beside.layout);
        return aligned.orElseGet(
                () -> new MapLayout(map.embedding().mapX(), map.embedding().mapY()));
    }

    /** Whether another map is of the very same points. */
    public boolean hasPointsOf(OpenDataSet otherData, OpenEmbedding other) {
        return hasImagesOf(otherData)
                && Arrays.equals(embedding().ids(), other.embedding().ids());
    }

    public ImageSet images() {
        return data.images();
    }

    public Embedding embedding() {
        return map.embedding();
    }

    public int size() {
        return embedding().size();
    }

    /** The index in the image set of a point. */
    public int image(int point) {
        return embedding().ids()[point];
    }

    /** The point of an image; negative when the map does not show it. */
    public int point(int image) {
        return Arrays.binarySearch(embedding().ids(), image);
    }

    /** The points of those images that the map shows. */
    public BitSet points(BitSet images) {
        BitSet points = new BitSet(size());
        for (int point = 0; point < size() && !images.isEmpty(); point++) {
            points.set(point, images.get(image(point)));
        }
        return points;
    }

    /** The input pixels of all points, n x 784; the image set's own array when the map shows all of it. */
    public byte[] inputs() {
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
            System.arraycopy(all, image(point) * ImageSet.PIXELS, chosen, point * ImageSet.PIXELS, ImageSet.PIXELS);
        }
        return chosen;
    }

    private boolean hasImagesOf(OpenDataSet other) {
        return data.key().equals(other.key())
                && images().size() == other.images().size();
    }
}

package latentexplorer.ui.explorer.compare;

import java.util.BitSet;
import java.util.function.IntPredicate;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.raster.Shown;
import latentexplorer.core.select.Visible;
import latentexplorer.ui.explorer.exhibit.Exhibit;
import org.jspecify.annotations.Nullable;

/**
 * Which of the images that the first map does not show pass its filter: those of a class and a typeface that are still to be
 * seen there, and of these as large a share as there.
 */
final class Unpaired {
    /** Spreads whole numbers evenly: the golden ratio in 32 bits. */
    private static final int SPREAD = 0x9E3779B1;

    private static final double RANGE = 1L << 32;

    private Unpaired() {}

    /**
     * @param visible what passes on the first map; null while that is not known: then everything
     * @param shown what of it is a tile
     * @return the answer for a point of the second map
     */
    static IntPredicate passing(Pairing pairing, @Nullable Visible visible, Shown shown) {
        Exhibit first = pairing.first();
        Exhibit second = pairing.second();
        if (visible == null || visible.total() != first.size()) {
            return _ -> true;
        }
        ImageSet images = first.images();
        boolean all = visible.count() == visible.total();
        BitSet classes = new BitSet();
        BitSet typefaces = new BitSet();
        for (int point : all ? new int[0] : visible.points()) {
            classes.set(1 + images.label(first.image(point)));
            typefaces.set(1 + typeface(images, first.image(point)));
        }
        double share = visible.count() == 0 ? 0 : (double) shown.count() / visible.count();
        return point -> {
            int image = second.image(point);
            boolean passes = all || classes.get(1 + images.label(image)) && typefaces.get(1 + typeface(images, image));
            return passes && Integer.toUnsignedLong(image * SPREAD) / RANGE < share;
        };
    }

    private static int typeface(ImageSet images, int image) {
        return images.hasTypefaces() ? images.typefaceIndex(image) : -1;
    }
}

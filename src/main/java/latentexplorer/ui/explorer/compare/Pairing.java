package latentexplorer.ui.explorer.compare;

import java.util.Arrays;
import latentexplorer.core.embed.CommonPoints;
import latentexplorer.ui.explorer.exhibit.AlignedLayout;
import latentexplorer.ui.explorer.exhibit.Exhibit;
import latentexplorer.ui.session.OpenModel;

/**
 * Two maps of the same images.
 *
 * @param common for each point of the second map that of the first
 * @param samePictures whether the tiles of both show the same, reconstructions too
 */
record Pairing(Exhibit first, Exhibit second, CommonPoints common, boolean samePictures) {

    /** Compares both; takes its time for large maps, so not on the JavaFX thread. */
    static Pairing of(Exhibit first, Exhibit second) {
        return new Pairing(
                first,
                second,
                CommonPoints.of(second.embedding().ids(), first.embedding().ids()),
                first.hasPointsOf(second.data(), second.map())
                        && hash(first).equals(hash(second))
                        && Arrays.equals(
                                first.embedding().codes(), second.embedding().codes()));
    }

    private static String hash(Exhibit exhibit) {
        OpenModel net = exhibit.model();
        return net == null ? "" : net.hash();
    }

    /** Whether the second lies as the first, as far as it can: whether there were enough images to tell. */
    boolean isAligned() {
        return common.count() >= AlignedLayout.FEWEST;
    }
}

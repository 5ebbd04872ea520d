package latentexplorer.core.net;

import java.util.ArrayList;
import java.util.List;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.linalg.Pca;

/**
 * What happens to images before the network sees them. Binarising comes first and concerns the reconstruction's target
 * too; the projection concerns the network's input alone.
 *
 * @param pcaDims 0: no projection; a share between 0 and 1 of the variance; or a number of components
 * @param whiten whether each coordinate is divided by its standard deviation
 * @param binary whether pixels strictly above 0.5 become 1 and all others 0
 */
public record InputSpec(double pcaDims, boolean whiten, boolean binary) {
    public static final InputSpec DEFAULT = new InputSpec(25, false, false);

    List<String> problems() {
        List<String> found = new ArrayList<>();
        String pca = Pca.problem(pcaDims, ImageSet.PIXELS);
        if (!pca.isEmpty()) {
            found.add(pca);
        }
        return found;
    }

    /** The most coordinates that the network may see: exact unless a share of the variance is wanted. */
    public int mostOutputs() {
        return pcaDims >= 1 ? (int) pcaDims : ImageSet.PIXELS;
    }
}

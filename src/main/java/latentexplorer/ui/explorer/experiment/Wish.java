package latentexplorer.ui.explorer.experiment;

import java.util.List;
import java.util.Optional;
import latentexplorer.core.path.NeighbourRoutes;
import latentexplorer.core.support.RealityCheck;

/**
 * What is to be decoded.
 *
 * @param setup with the image under the pointer in its slot for a preview
 * @param previewed that slot, or {@link Shown#NONE}
 * @param facts of the model
 * @param routes empty while they are not found
 * @param reality empty while it is not known
 * @param before what was decoded on the same exhibit: what did not change is taken from there
 */
record Wish(
        Setup setup,
        int previewed,
        ModelFacts facts,
        Optional<NeighbourRoutes> routes,
        Optional<RealityCheck> reality,
        List<Shown> before) {
    Wish {
        before = List.copyOf(before);
    }

    /** So many of a code's first values are held on the way. */
    int held() {
        return setup.held() ? facts.classValues() : 0;
    }
}

package latentexplorer.core.path;

import java.util.Optional;

/**
 * A path between two codes with the pictures at some places of it. The arrays are shared and not to be changed.
 *
 * @param kind of path
 * @param positions the places of the row, ascending: 0 is the source, 1 the target; both are there
 * @param width values of a code
 * @param codes positions x width
 * @param pictures positions x 784
 * @param stops numbers of the real codes that a path through images leads over; empty for the others
 * @param measures between source and target
 * @param remark a sentence for the user, when there is something to say: gaps, directions that do not exist
 */
public record CodePath(
        PathKind kind,
        double[] positions,
        int width,
        float[] codes,
        float[] pictures,
        int[] stops,
        PathMeasures measures,
        Optional<String> remark) {}

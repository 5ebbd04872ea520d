package latentexplorer.core.path;

import java.util.List;

/**
 * A way through real codes.
 *
 * @param stops the codes' numbers in the order of the way; shared and not to be changed
 * @param length the sum of its steps, those to the first and from the last stop among them
 * @param gaps the lengths of the steps that lead over a gap, where no neighbours lead on; none for most
 */
public record Route(int[] stops, double length, List<Double> gaps) {
    public Route {
        gaps = List.copyOf(gaps);
    }
}

package latentexplorer.ui.explorer.paths;

import java.util.List;
import latentexplorer.core.path.PathKind;

/** How the line of a kind of path is drawn. */
final class PathStyle {
    private PathStyle() {}

    /** Lengths of dashes and gaps by turns, pixels; none for a line without gaps. */
    static List<Double> dashes(PathKind kind) {
        return switch (kind) {
            case STRAIGHT -> List.of();
            case SPHERICAL -> List.of(12.0, 6.0);
            case NEIGHBOURS -> List.of(2.0, 5.0);
            case EVEN_CHANGE -> List.of(11.0, 5.0, 2.0, 5.0);
        };
    }

    static double period(PathKind kind) {
        return dashes(kind).stream().mapToDouble(Double::doubleValue).sum();
    }
}

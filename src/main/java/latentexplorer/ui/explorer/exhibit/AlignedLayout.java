package latentexplorer.ui.explorer.exhibit;

import java.util.Optional;
import latentexplorer.core.embed.Alignment;
import latentexplorer.core.embed.CommonPoints;
import latentexplorer.core.embed.Embedding;
import latentexplorer.core.embed.RawPositions;
import latentexplorer.core.raster.MapLayout;

/**
 * Turns and mirrors a map so that its points lie as near as can be to where the same images lie on another, and fills the
 * square with it.
 */
public final class AlignedLayout {
    /** Two points could be laid on two others by turning and by mirroring alike. */
    public static final int FEWEST = 3;

    private AlignedLayout() {}

    /**
     * @param fixed the places of the points on the other map
     * @return nothing when both have fewer than {@link #FEWEST} images in common
     */
    public static Optional<MapLayout> of(Embedding map, Embedding other, MapLayout fixed) {
        CommonPoints common = CommonPoints.of(map.ids(), other.ids());
        if (common.count() < FEWEST) {
            return Optional.empty();
        }
        float[] raw = RawPositions.of(map);
        float[] moved = new float[2 * common.count()];
        float[] target = new float[moved.length];
        int at = 0;
        for (int i = 0; i < map.size(); i++) {
            int partner = common.partner()[i];
            if (partner != CommonPoints.NONE) {
                moved[at] = raw[2 * i];
                target[at++] = fixed.x(partner);
                moved[at] = raw[2 * i + 1];
                target[at++] = fixed.y(partner);
            }
        }
        float[] aligned = Alignment.of(moved, target).apply(raw);
        return Optional.of(new MapLayout(filled(aligned, 0), filled(aligned, 1)));
    }

    /** One axis, scaled to fill 0 to 1. */
    private static float[] filled(float[] positions, int axis) {
        float least = Float.POSITIVE_INFINITY;
        float most = Float.NEGATIVE_INFINITY;
        for (int i = axis; i < positions.length; i += 2) {
            least = Math.min(least, positions[i]);
            most = Math.max(most, positions[i]);
        }
        float[] filled = new float[positions.length / 2];
        for (int i = 0; i < filled.length; i++) {
            filled[i] = most > least ? (positions[2 * i + axis] - least) / (most - least) : 0.5f;
        }
        return filled;
    }
}

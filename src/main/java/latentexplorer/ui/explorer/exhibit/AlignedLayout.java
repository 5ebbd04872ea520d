package latentexplorer.ui.explorer.exhibit;

import latentexplorer.core.embed.Alignment;
import latentexplorer.core.embed.Embedding;
import latentexplorer.core.embed.RawPositions;
import latentexplorer.core.raster.MapLayout;

/** Turns and mirrors a map so that its points lie as near as can be to where they lay on another, and fills the square with it. */
public final class AlignedLayout {
    private AlignedLayout() {}

    /** @param fixed the places of the same points on the other map */
    public static MapLayout of(Embedding map, MapLayout fixed) {
        int n = map.size();
        float[] target = new float[2 * n];
        for (int i = 0; i < n; i++) {
            target[2 * i] = fixed.x(i);
            target[2 * i + 1] = fixed.y(i);
        }
        float[] raw = RawPositions.of(map);
        float[] aligned = Alignment.of(raw, target).apply(raw);
        return new MapLayout(filled(aligned, 0), filled(aligned, 1));
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

package latentexplorer.ui.explorer.quality;

import latentexplorer.core.embed.MapQuality;
import latentexplorer.core.embed.NeighbourPreservation;

/**
 * How far to believe a map.
 *
 * @param quality of the whole
 * @param neighbours looked at for each point
 * @param inks for each point the colour of its {@link PointKind}
 * @param counts of points by the ordinal of their kind
 */
record Trust(MapQuality quality, int neighbours, byte[] inks, int[] counts) {
    static Trust of(MapQuality quality, int neighbours, NeighbourPreservation preservation) {
        int n = preservation.tears().length;
        byte[] inks = new byte[n];
        int[] counts = new int[PointKind.values().length];
        for (int i = 0; i < n; i++) {
            PointKind kind =
                    PointKind.of(preservation.falseNeighbours()[i], preservation.tears()[i]);
            inks[i] = (byte) kind.ink();
            counts[kind.ordinal()]++;
        }
        return new Trust(quality, neighbours, inks, counts);
    }
}

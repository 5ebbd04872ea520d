package latentexplorer.ui.explorer.quality;

import latentexplorer.core.embed.MapQuality;
import latentexplorer.core.embed.NeighbourPreservation;

/**
 * How far to believe a map.
 *
 * @param quality of the whole
 * @param neighbours looked at for each point
 * @param inks for each point the colour of its {@link PointKind}
 */
record Trust(MapQuality quality, int neighbours, byte[] inks) {
    static Trust of(MapQuality quality, int neighbours, NeighbourPreservation preservation) {
        int n = preservation.tears().length;
        byte[] inks = new byte[n];
        for (int i = 0; i < n; i++) {
            PointKind kind =
                    PointKind.of(preservation.falseNeighbours()[i], preservation.tears()[i]);
            inks[i] = (byte) kind.ink();
        }
        return new Trust(quality, neighbours, inks);
    }
}

package latentexplorer.core.raster;

/**
 * A drawn map.
 *
 * @param scene what was drawn
 * @param view how it lies on the panel
 * @param density picture pixels per panel pixel
 * @param pixels width x height opaque ARGB; on loan from whoever had it drawn
 * @param width picture pixels
 * @param height picture pixels
 * @param tiles number of tiles in view, in whole or in part; dots are not counted
 */
public record MapFrame(MapScene scene, Viewport view, double density, int[] pixels, int width, int height, int tiles) {
    /** Picture pixels that a panel of that many pixels needs. */
    public static int extent(int panelPixels, double density) {
        return Math.max(1, (int) Math.ceil(panelPixels * density));
    }
}

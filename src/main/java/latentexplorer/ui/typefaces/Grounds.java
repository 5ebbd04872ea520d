package latentexplorer.ui.typefaces;

/** The colour between tiles; the style sheet gives the frame around the raster the same ones. */
final class Grounds {
    private static final int LIGHT = 0xFFE4DACB;
    private static final int DARK = 0xFF05080E;

    private Grounds() {}

    static int of(boolean dark) {
        return dark ? DARK : LIGHT;
    }
}

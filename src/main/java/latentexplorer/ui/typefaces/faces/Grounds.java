package latentexplorer.ui.typefaces.faces;

import latentexplorer.ui.widget.Ink;

/** The colour between tiles and of a missing glyph: paper with a little ink. */
public final class Grounds {
    private static final int GREY_ON_LIGHT = 28;
    private static final int GREY_ON_DARK = 14;

    private Grounds() {}

    /** As opaque ARGB. */
    public static int of(boolean dark) {
        return Ink.of(dark).colour(dark ? GREY_ON_DARK : GREY_ON_LIGHT);
    }
}

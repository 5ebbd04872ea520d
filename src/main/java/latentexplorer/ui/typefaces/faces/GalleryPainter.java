package latentexplorer.ui.typefaces.faces;

import latentexplorer.core.data.GlyphTable;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.typeface.Characters;
import latentexplorer.ui.widget.Ink;
import latentexplorer.ui.widget.Raster;
import latentexplorer.ui.widget.TilePainter;

/** Paints the tiles that show, and no other: the cost follows the size of the view, not the number of typefaces. */
final class GalleryPainter {
    /** Polled once in this many tiles. */
    private static final int POLL = 64;

    private final GlyphTable glyphs;

    GalleryPainter(GlyphTable glyphs) {
        this.glyphs = glyphs;
    }

    /**
     * One character of many typefaces.
     *
     * @param faces the typefaces in the order of the tiles
     * @param window laid out, so not empty
     */
    Raster gallery(int[] faces, int character, GalleryWindow window, boolean dark, JobScope scope) {
        GalleryGrid grid = window.grid(faces.length);
        double scale = window.scale();
        TilePainter painter = new TilePainter(
                Math.max(1, (int) Math.round(window.width() * scale)),
                Math.max(1, (int) Math.round(window.height() * scale)),
                Ink.of(dark).table(),
                Grounds.of(dark));
        int side = (int) Math.round(window.tile() * scale);
        for (int i = grid.firstVisible(window.scroll()); i < grid.endVisible(window.scroll()); i++) {
            if (i % POLL == 0) {
                scope.check();
            }
            int x = (int) Math.round(grid.left(i) * scale);
            int y = (int) Math.round((grid.top(i) - window.scroll()) * scale);
            paint(painter, faces[i], character, x, y, side, dark);
        }
        return painter.finish();
    }

    /** All 94 characters of one typeface. */
    Raster alphabet(int face, AlphabetShape shape, boolean dark) {
        TilePainter painter = new TilePainter(
                shape.width(),
                shape.height(),
                Ink.of(dark).table(),
                Ink.of(dark).paper());
        for (int character = 0; character < Characters.COUNT; character++) {
            int x = character % shape.columns() * shape.side();
            int y = character / shape.columns() * shape.side();
            paint(painter, face, character, x, y, shape.side(), dark);
        }
        return painter.finish();
    }

    private void paint(TilePainter painter, int face, int character, int x, int y, int side, boolean dark) {
        int offset = glyphs.offset(face, character);
        if (offset < 0) {
            painter.fill(x, y, side, side, Grounds.of(dark));
        } else {
            painter.tile(glyphs.pixels(), offset, x, y, side);
        }
    }
}

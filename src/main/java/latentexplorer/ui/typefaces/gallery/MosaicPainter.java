package latentexplorer.ui.typefaces.gallery;

import java.util.stream.IntStream;
import latentexplorer.core.cluster.FontVectors;
import latentexplorer.core.data.GlyphTable;
import latentexplorer.core.job.JobScope;
import latentexplorer.ui.typefaces.faces.Grounds;
import latentexplorer.ui.widget.Ink;
import latentexplorer.ui.widget.Raster;
import latentexplorer.ui.widget.TilePainter;

/**
 * Paints the icons that show, and no other. Those left out of a selected cluster fade into the ground, those searched for
 * are framed, and thin steps part the samples of a large cluster.
 */
final class MosaicPainter {
    private static final int POLL = 64;
    /** Out of 255: how much of an icon that is left out fades. */
    private static final int FADE = 184;

    /** Icons of this edge, in physical pixels, are as they are; smaller ones get more ink. */
    private static final double WITHOUT_HELP = 20;

    private static final double LEAST_EXPONENT = 0.5;

    private static final int STEP_GREY = 120;
    private static final int MATCH_LIGHT = 0xFFC2410C;
    private static final int MATCH_DARK = 0xFFFF9A3D;

    private final MosaicPlan plan;
    private final MosaicMarks marks;
    private final int character;
    private final boolean dark;
    private final int[] faded;
    private final TilePainter painter;

    /**
     * @param character the glyph of each typeface that shows, 0 to 93
     * @param plan laid out in a view that is not empty
     */
    MosaicPainter(MosaicPlan plan, MosaicMarks marks, int character, boolean dark) {
        this.plan = plan;
        this.marks = marks;
        this.character = character;
        this.dark = dark;
        MosaicWindow window = plan.window();
        painter = new TilePainter(
                Math.max(1, (int) Math.round(window.width() * window.scale())),
                Math.max(1, (int) Math.round(window.height() * window.scale())),
                inks(dark, window.side()),
                Grounds.of(dark));
        faded = faded(dark, window.side());
    }

    /** Reducing spreads thin strokes over whole pixels: small icons get more ink, so that they stay legible. */
    private static int[] inks(boolean dark, int side) {
        int[] table = Ink.of(dark).table();
        double exponent = Math.clamp((double) side / WITHOUT_HELP, LEAST_EXPONENT, 1);
        return IntStream.range(0, table.length)
                .map(grey -> table[(int) Math.round(255 * Math.pow(grey / 255.0, exponent))])
                .toArray();
    }

    private static int[] faded(boolean dark, int side) {
        int ground = Grounds.of(dark);
        return IntStream.of(inks(dark, side))
                .map(colour -> new Ink(colour, ground).colour(FADE))
                .toArray();
    }

    Raster paint(JobScope scope) {
        for (Mosaic mosaic : plan.visible()) {
            paint(mosaic, scope);
        }
        return painter.finish();
    }

    private void paint(Mosaic mosaic, JobScope scope) {
        MosaicWindow window = plan.window();
        MosaicIcons icons = mosaic.icons();
        int side = window.side();
        int left = window.pixelX(mosaic.left());
        int top = window.pixelY(mosaic.top());
        int height = (int) Math.ceil(window.height() * window.scale());
        int from = Math.max(0, Math.floorDiv(-top, side)) * icons.columns();
        int to = Math.min(icons.shown(), Math.max(0, Math.ceilDiv(height - top, side)) * icons.columns());
        for (int place = from; place < to; place++) {
            if (place % POLL == 0) {
                scope.check();
            }
            int x = left + place % icons.columns() * side;
            int y = top + place / icons.columns() * side;
            icon(mosaic.cluster().members()[icons.rank(place)], x, y, side);
        }
        if (icons.sampled()) {
            step(left, top, side, icons.columns(), MosaicIcons.THIRD);
            step(left, top, side, icons.columns(), 2 * MosaicIcons.THIRD);
        }
    }

    private void icon(int member, int x, int y, int side) {
        FontVectors vectors = plan.clustering().vectors();
        GlyphTable glyphs = vectors.glyphs();
        int offset = glyphs.offset(vectors.face(member), character);
        boolean leftOut = marks.leftOut().get(member);
        if (offset >= 0 && leftOut) {
            painter.tile(glyphs.pixels(), offset, x, y, side, faded);
        } else if (offset >= 0) {
            painter.tile(glyphs.pixels(), offset, x, y, side);
        }
        if (marks.matches().get(member)) {
            frame(x, y, side, Math.max(1, side / 14), dark ? MATCH_DARK : MATCH_LIGHT);
        }
    }

    private void frame(int x, int y, int side, int thick, int colour) {
        painter.fill(x, y, side, thick, colour);
        painter.fill(x, y + side - thick, side, thick, colour);
        painter.fill(x, y, thick, side, colour);
        painter.fill(x + side - thick, y, thick, side, colour);
    }

    /** The border above the icon at a place: a sample ends in the middle of a row, so that it has a step. */
    private void step(int left, int top, int side, int columns, int place) {
        int thick = Math.max(1, (int) Math.round(1.5 * plan.window().scale()));
        int colour = Ink.of(dark).colour(STEP_GREY);
        int x = left + place % columns * side;
        int y = top + place / columns * side;
        painter.fill(x, y, (columns - place % columns) * side, thick, colour);
        if (x > left) {
            painter.fill(left, y + side, x - left + thick, thick, colour);
            painter.fill(x, y, thick, side, colour);
        }
    }
}

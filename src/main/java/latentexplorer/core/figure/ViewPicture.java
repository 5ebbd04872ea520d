package latentexplorer.core.figure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import latentexplorer.core.file.AtomicFile;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.raster.MapCaption;
import latentexplorer.core.raster.MapFrame;
import latentexplorer.core.raster.MapRasterizer;
import latentexplorer.core.raster.MapScene;
import latentexplorer.core.raster.TileFrame;
import latentexplorer.core.raster.Viewport;

/**
 * The picture of a map as it lies on a panel, with as many pixels as wanted: not an enlargement, each tile is drawn anew. Drawn and
 * written in bands, so that the largest picture takes no more memory than a small one.
 *
 * @param scene what the map shows
 * @param view how it lies on the panel
 * @param frames around tiles, later ones over earlier ones
 * @param transparent whether nothing is drawn where there is no tile and no dot
 * @param caption above and below the picture
 */
public record ViewPicture(
        MapScene scene, Viewport view, List<TileFrame> frames, boolean transparent, Optional<MapCaption> caption) {
    /** As many pixels for one on the panel as there may be, in each direction. */
    public static final int LARGEST_SCALE = 8;

    private static final int BAND_PIXELS = 1 << 21;
    private static final int LEAST_ROWS = 32;
    private static final int MOST_ROWS = 512;
    private static final int LARGEST = 1 << 15;
    private static final int RGB = 0xFFFFFF;
    private static final int BLACK = 0xFF000000;
    private static final int WHITE = 0xFFFFFFFF;

    public ViewPicture {
        frames = List.copyOf(frames);
    }

    /** Takes the rows of the picture from above to below. */
    private interface Rows {
        void take(int[] argb, int count) throws IOException;
    }

    /**
     * Writes the picture as PNG.
     *
     * @param scale pixels for one on the panel, 1 to {@link #LARGEST_SCALE}
     * @param workers draw it
     * @throws IllegalArgumentException with a sentence, when the picture would be too large, or the panel has no size
     * @throws IOException with a sentence that names the file; an older file is untouched
     * @throws java.util.concurrent.CancellationException when asked to stop; an older file is untouched
     */
    public void write(Path file, double scale, Workers workers, JobScope scope) throws IOException {
        Plan plan = plan(scale);
        AtomicFile.write(file, out -> {
            try (PngStream png = new PngStream(out, plan.width, plan.whole(), transparent)) {
                draw(plan, workers, scope, png::rows);
                png.finish();
            }
        });
    }

    /**
     * The picture in memory.
     *
     * @param scale as for {@link #write}
     */
    public Figure drawn(double scale, Workers workers, JobScope scope) {
        Plan plan = plan(scale);
        int[] all = new int[Math.multiplyExact(plan.width, plan.whole())];
        int[] at = {0};
        try {
            draw(plan, workers, scope, (argb, count) -> {
                System.arraycopy(argb, 0, all, at[0], count * plan.width);
                at[0] += count * plan.width;
            });
        } catch (IOException e) {
            throw new IllegalStateException("memory takes every row", e);
        }
        return new Figure(all, plan.width, plan.whole());
    }

    /** Sizes in pixels of the picture. */
    private record Plan(double scale, int width, int height, CaptionBands.Band above, CaptionBands.Band below) {
        int whole() {
            return above.height() + height + below.height();
        }
    }

    private Plan plan(double scale) {
        if (!(scale >= 1 && scale <= LARGEST_SCALE)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "A view can be drawn 1 to %d times as large, not %.3g times.", LARGEST_SCALE, scale));
        }
        if (view.width() == 0 || view.height() == 0) {
            throw new IllegalArgumentException("There is no room for the map, and so no picture of it.");
        }
        int width = MapFrame.extent(view.width(), scale);
        int height = MapFrame.extent(view.height(), scale);
        if (Math.max(width, height) > LARGEST) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "The picture would have %,d x %,d pixels, and %,d are the most: choose a smaller scale.",
                    width,
                    height,
                    LARGEST));
        }
        int paper = scene.ground().paper();
        CaptionBands bands = new CaptionBands(width, scale, transparent ? paper & RGB : paper);
        return new Plan(
                scale,
                width,
                height,
                caption.map(bands::above).orElse(CaptionBands.Band.NONE),
                caption.map(bands::below).orElse(CaptionBands.Band.NONE));
    }

    private void draw(Plan plan, Workers workers, JobScope scope, Rows rows) throws IOException {
        MapRasterizer rasterizer = new MapRasterizer(workers);
        int most = Math.clamp(BAND_PIXELS / plan.width, LEAST_ROWS, MOST_ROWS);
        int[] argb = new int[most * plan.width];
        int[] onWhite = transparent ? new int[argb.length] : argb;
        rows.take(plan.above.argb(), plan.above.height());
        for (int top = 0; top < plan.height; top += most) {
            scope.report((double) top / plan.height, "Drawing");
            int count = Math.min(most, plan.height - top);
            if (transparent) {
                rasterizer.drawRows(scene, view, plan.scale, BLACK, top, count, argb);
                rasterizer.drawRows(scene, view, plan.scale, WHITE, top, count, onWhite);
                lift(argb, onWhite, count * plan.width);
            } else {
                rasterizer.drawRows(scene, view, plan.scale, scene.ground().paper(), top, count, argb);
            }
            frame(plan, new FramePainter(argb, plan.width, top, count));
            rows.take(argb, count);
        }
        rows.take(plan.below.argb(), plan.below.height());
    }

    /** From the same picture on black and on white, what was drawn without the paper: where both are alike it is opaque. */
    private static void lift(int[] onBlack, int[] onWhite, int count) {
        for (int i = 0; i < count; i++) {
            int black = onBlack[i];
            int alpha = 255 - ((onWhite[i] >> 8 & 0xFF) - (black >> 8 & 0xFF));
            if (alpha >= 255) {
                continue;
            }
            int lifted = Math.max(0, alpha) << 24;
            for (int shift = 0; shift <= 16 && alpha > 0; shift += 8) {
                lifted |= Math.min(255, ((black >> shift & 0xFF) * 255 + alpha / 2) / alpha) << shift;
            }
            onBlack[i] = lifted;
        }
    }

    private void frame(Plan plan, FramePainter painter) {
        int side = (int) Math.round(scene.tileSide(view) * plan.scale);
        for (TileFrame each : frames) {
            if (each.tile() >= 0 && each.tile() < scene.size()) {
                int x = (int) Math.round(view.toScreenX(scene.layout().x(each.tile())) * plan.scale - side / 2.0);
                int y = (int) Math.round(view.toScreenY(scene.layout().y(each.tile())) * plan.scale - side / 2.0);
                painter.frame(x, y, side, plan.scale, each.colour());
            }
        }
    }
}

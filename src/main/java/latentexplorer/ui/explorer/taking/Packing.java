package latentexplorer.ui.explorer.taking;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import latentexplorer.core.embed.PointLabels;
import latentexplorer.core.experiment.ResultGrid;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.raster.Colouring;
import latentexplorer.core.raster.MapCaption;
import latentexplorer.core.raster.MapScene;
import latentexplorer.core.raster.TileFrame;
import latentexplorer.core.raster.Viewport;
import latentexplorer.ui.widget.Raster;

/**
 * Puts into files what is taken away; given by the composition root, which knows their formats. Everything is called off the
 * JavaFX thread. What cannot be written is an IOException with a sentence that names the file, what cannot be made an
 * IllegalArgumentException with a sentence; in both cases, and when asked to stop, an older file is untouched.
 */
public interface Packing {
    /** As many pixels for one on the screen as a picture may have. */
    int LARGEST_SCALE = 8;

    /** The smallest and the largest side of a picture of the whole map, pixels. */
    int SMALLEST_SIZE = 128;

    int LARGEST_SIZE = 16_384;

    /** As many images as a page holds. */
    int MOST_ON_PAGE = 70_000;

    /**
     * The map as it is seen.
     *
     * @param transparent whether there is no ground
     */
    record View(
            MapScene scene, Viewport view, List<TileFrame> frames, boolean transparent, Optional<MapCaption> caption) {}

    /**
     * All of the map.
     *
     * @param pixels images of 28 x 28 bytes, 0 is transparent
     * @param index for each tile the number of its image
     * @param x positions of the tiles, 0 to 1 from left to right
     * @param y positions of the tiles, 0 to 1 from top to bottom
     * @param inks opaque colours of the tiles
     * @param paper the ground's colour, ARGB, which may be transparent
     */
    record Whole(
            byte[] pixels,
            int[] index,
            float[] x,
            float[] y,
            int[] inks,
            int paper,
            List<TileFrame> frames,
            Optional<MapCaption> caption) {}

    /**
     * A map for the browser.
     *
     * @param about how it was made
     * @param pixels images of 28 x 28 bytes
     * @param index for each point the number of its image
     * @param ids for each point its index in the image set
     */
    record Page(
            String title,
            String about,
            byte[] pixels,
            int[] index,
            float[] x,
            float[] y,
            int[] ids,
            PointLabels labels,
            Colouring colouring) {}

    /** @param scale pixels for one on the screen, 1 to {@link #LARGEST_SCALE} */
    void view(Path file, View view, int scale, JobScope scope) throws IOException;

    /** The view with as many pixels as on the screen. */
    Raster copy(View view, JobScope scope);

    /** @param size of the map's side, pixels */
    void whole(Path file, Whole map, int size, JobScope scope) throws IOException;

    /** @param scale pixels of a point's side, 1 to {@link #LARGEST_SCALE} */
    void grid(Path file, ResultGrid grid, int scale, JobScope scope) throws IOException;

    /**
     * @param captions of the pictures
     * @param speed pictures a second
     */
    void path(Path file, float[] pictures, List<String> captions, double speed) throws IOException;

    /** How large the page will be: "14.2 MB", and whether pictures have to be smaller. */
    String estimate(Page page, JobScope scope) throws IOException;

    /** Returns how large the page is. */
    String page(Path file, Page page, JobScope scope) throws IOException;
}

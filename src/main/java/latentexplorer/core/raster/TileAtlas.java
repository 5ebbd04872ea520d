package latentexplorer.core.raster;

import java.util.List;
import latentexplorer.core.job.Workers;

/**
 * The pictures of the tiles as grey bytes (0 transparent, 255 ink), with smaller copies for small tiles. One atlas holds
 * one kind of picture (inputs, reconstructions or differences); showing another kind means another atlas in the scene.
 * Besides the pixels handed in it takes about half a byte a pixel. Immutable.
 */
public final class TileAtlas {
    /** Pixels of a full-size tile's side. */
    public static final int SIDE = 28;

    private final int size;
    private final List<TileLevel> levels;

    /**
     * @param pixels n x 784 bytes, row by row; kept, not copied
     * @param workers build the smaller copies
     * @throws IllegalArgumentException when the pixels are no whole number of tiles
     */
    public TileAtlas(byte[] pixels, Workers workers) {
        if (pixels.length % (SIDE * SIDE) != 0) {
            throw new IllegalArgumentException(pixels.length + " pixels are no whole number of tiles");
        }
        size = pixels.length / (SIDE * SIDE);
        TileLevel full = TileLevel.of(SIDE, pixels, workers);
        TileLevel half = full.halved(workers);
        levels = List.of(half.halved(workers), half, full);
    }

    /** Number of tiles. */
    public int size() {
        return size;
    }

    /** The smallest copy that is at least as large as wanted, or else the full size. */
    TileLevel levelFor(int side) {
        for (TileLevel level : levels) {
            if (level.side() >= side) {
                return level;
            }
        }
        return levels.getLast();
    }
}

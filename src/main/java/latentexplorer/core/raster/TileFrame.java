package latentexplorer.core.raster;

/**
 * A frame around a tile that has a part in something.
 *
 * @param tile index of the tile
 * @param colour opaque ARGB
 */
public record TileFrame(int tile, int colour) {}

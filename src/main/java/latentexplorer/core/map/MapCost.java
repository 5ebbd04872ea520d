package latentexplorer.core.map;

import java.util.Locale;
import latentexplorer.core.embed.Embedder;
import latentexplorer.core.embed.IterativeEmbedder;
import latentexplorer.core.embed.MapMemory;
import latentexplorer.core.embed.TsneEmbedder;
import latentexplorer.core.embed.UmapEmbedder;

/** What a map takes in memory and on the disk, asked before any work is done for it. */
public final class MapCost {
    /** A file is read as a whole, and larger ones are refused. */
    private static final long LARGEST_FILE = 1L << 30;

    private static final int POINT_BYTES = 5 * Integer.BYTES;
    private static final int NAMES = 1 << 22;

    private MapCost() {}

    /**
     * @param points number of points
     * @param width number of values of each
     * @param free bytes of memory
     * @throws IllegalArgumentException with the estimate, when there is not so much
     */
    public static void check(Embedder method, long points, int width, long free) {
        MapMemory.check(name(method), points, memory(method, points, width), free);
        long file = points * width * Float.BYTES + points * POINT_BYTES + NAMES;
        if (file > LARGEST_FILE) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "The file of a map of %,d points with %d values each would have %.1f GB, and at most %.1f GB can be"
                            + " read again: choose a sample of at most %,d points, or fewer principal components.",
                    points,
                    width,
                    file / 1e9,
                    LARGEST_FILE / 1e9,
                    (LARGEST_FILE - NAMES) / (width * (long) Float.BYTES + POINT_BYTES)));
        }
    }

    /** Bytes for the layout of so many points and for their values. */
    public static long memory(Embedder method, long points, int width) {
        long codes = points * width * Float.BYTES;
        return codes
                + switch (method) {
                    case TsneEmbedder tsne -> MapMemory.tsne(points, width, tsne.settings());
                    case UmapEmbedder umap -> MapMemory.umap(points, width, umap.settings());
                    default -> points * POINT_BYTES;
                };
    }

    private static String name(Embedder method) {
        return method instanceof IterativeEmbedder iterative ? iterative.method() : "two-dimensional";
    }
}

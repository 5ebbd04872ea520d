package latentexplorer.core.embed;

import java.util.Locale;

/** How much memory making a map takes at most, so that too large a one is refused before it starts. */
public final class MapMemory {
    private static final long LISTS = 8;

    /** A neighbour's list, the sorted one, its reverse, and the united graph of at most twice as many. */
    private static final long TSNE_EDGE = LISTS * 5;

    /** As above, and how often each edge is drawn. */
    private static final long UMAP_EDGE = LISTS * 5 + 8;

    private static final long POINT = 160;

    /** Grids of 4,096 x 4,096 and smaller ones. */
    private static final long GRIDS = 1L << 28;

    private static final long SMALLEST_GRIDS = 1L << 22;
    private static final long GRID_POINT = 2048;

    private MapMemory() {}

    /** Bytes for a t-SNE map of n codes, the codes themselves not counted. */
    public static long tsne(long n, int width, TsneSettings settings) {
        return n * (settings.neighbours() * TSNE_EDGE + POINT + 8L * width)
                + Math.min(GRIDS, SMALLEST_GRIDS + n * GRID_POINT);
    }

    /** Bytes for a UMAP map of n codes, the codes themselves not counted. */
    public static long umap(long n, int width, UmapSettings settings) {
        return n * (settings.neighbours() * UMAP_EDGE + POINT + 8L * width);
    }

    /** Bytes that this process can still have. */
    public static long free() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory());
    }

    /**
     * @param method for the message, "t-SNE" or "UMAP"
     * @param points number of points
     * @param needed bytes
     * @param free bytes
     * @throws IllegalArgumentException with the estimate, when more is needed than there is
     */
    public static void check(String method, long points, long needed, long free) {
        if (needed > free) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "A %s map of %,d points needs about %.1f GB of memory, and %.1f GB are free: choose a sample of about"
                            + " %,d points, or start with more memory.",
                    method,
                    points,
                    needed / 1e9,
                    free / 1e9,
                    (long) (points * 0.9 * Math.max(0, free) / needed)));
        }
    }

    /** @throws IllegalArgumentException when so many neighbours do not fit into an array */
    static void checkEdges(String method, long points, int neighbours) {
        if (points * neighbours > (1 << 29)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "A %s map of %,d points with %d neighbours each is too large: choose a sample of at most %,d points.",
                    method,
                    points,
                    neighbours,
                    (1 << 29) / neighbours));
        }
    }
}

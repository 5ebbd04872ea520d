package latentexplorer.ui.typefaces.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import latentexplorer.core.cluster.Clustering;
import latentexplorer.core.cluster.Clustering.Cluster;
import org.jspecify.annotations.Nullable;

/**
 * Where the mosaics of a clustering lie: in shelves from left to right, each shelf as high as its highest mosaic. Smaller
 * mosaics are stacked where one fits below another. A mosaic wider than the view gets a shelf of its own and makes the
 * content wider.
 *
 * @param mosaics in the order in which they show; clusters without members have none
 * @param width of the content, at least that of the view
 * @param height of the content
 * @param line height of the caption above each mosaic
 */
record MosaicLayout(List<Mosaic> mosaics, double width, double height, double line) {
    /** Between mosaics, and around them. */
    static final double GAP = 10;

    /** In lines: what the names of the samples take, at the left of a mosaic that shows samples. */
    private static final double GUTTER = 0.8;

    /** In lines: the room that a caption has above the smallest mosaic. */
    private static final double LEAST_WIDTH = 3.4;

    MosaicLayout {
        mosaics = List.copyOf(mosaics);
    }

    /**
     * @param all whether large clusters show all members
     * @param viewWidth in which the shelves are filled
     * @param tile edge of an icon
     * @param line height of a caption
     */
    static MosaicLayout of(
            Clustering clustering, ClusterSort sort, boolean all, double viewWidth, double tile, double line) {
        Shelves shelves = new Shelves(viewWidth, tile, line);
        clustering.clusters().stream()
                .filter(cluster -> cluster.size() > 0)
                .sorted(sort.order(clustering))
                .forEach(cluster -> shelves.add(cluster, MosaicIcons.of(cluster.size(), all)));
        return shelves.layout();
    }

    /** The room at the left of a mosaic that shows samples. */
    static double gutter(double line) {
        return Math.ceil(GUTTER * line);
    }

    /** The mosaic of a cluster by its number, wherever it lies. */
    Optional<Mosaic> mosaic(int number) {
        return mosaics.stream().filter(each -> each.number() == number).findFirst();
    }

    /** The number of the cluster that is {@code step} further in the order shown; stops at both ends. */
    int stepped(int number, int step) {
        int at = mosaics.stream().map(Mosaic::number).toList().indexOf(number);
        if (mosaics.isEmpty()) {
            return -1;
        }
        return mosaics.get(Math.clamp(at < 0 ? 0 : at + step, 0, mosaics.size() - 1))
                .number();
    }

    /** The mosaic nearest to a point of the content; null when there is none. */
    @Nullable
    Mosaic nearest(double x, double y) {
        Mosaic nearest = null;
        double least = Double.POSITIVE_INFINITY;
        for (Mosaic each : mosaics) {
            double dx = Math.max(0, Math.max(each.left() - x, x - each.right()));
            double dy = Math.max(0, Math.max(each.top() - line - y, y - each.bottom()));
            double distance = dx * dx + dy * dy;
            if (distance < least) {
                least = distance;
                nearest = each;
            }
        }
        return nearest;
    }

    /** Fills shelves one mosaic at a time. */
    private static final class Shelves {
        private final List<Mosaic> placed = new ArrayList<>();
        private final double viewWidth;
        private final double tile;
        private final double line;
        private double widest;
        private double shelfTop = GAP;
        private double shelfHeight;
        private double columnLeft = GAP;
        private double columnWidth;
        private double columnBottom = GAP;

        Shelves(double viewWidth, double tile, double line) {
            this.viewWidth = viewWidth;
            this.tile = tile;
            this.line = line;
        }

        void add(Cluster cluster, MosaicIcons icons) {
            double gutter = icons.sampled() ? gutter(line) : 0;
            double captionWidth = Math.max(LEAST_WIDTH * line, icons.columns() * tile);
            double width = gutter + captionWidth;
            double height = line + icons.rows() * tile;
            boolean below = columnWidth > 0 && width <= columnWidth && columnBottom + height <= shelfTop + shelfHeight;
            if (!below) {
                nextColumn(width);
            }
            placed.add(new Mosaic(cluster, icons, columnLeft + gutter, columnBottom + line, tile, captionWidth));
            columnWidth = Math.max(columnWidth, width);
            columnBottom += height + GAP;
            shelfHeight = Math.max(shelfHeight, columnBottom - GAP - shelfTop);
            widest = Math.max(widest, columnLeft + columnWidth + GAP);
        }

        private void nextColumn(double width) {
            double left = columnWidth > 0 ? columnLeft + columnWidth + GAP : GAP;
            if (columnWidth > 0 && left + width + GAP > viewWidth) {
                shelfTop += shelfHeight + GAP;
                shelfHeight = 0;
                left = GAP;
            }
            columnLeft = left;
            columnWidth = 0;
            columnBottom = shelfTop;
        }

        MosaicLayout layout() {
            double bottom = placed.isEmpty() ? 0 : shelfTop + shelfHeight + GAP;
            return new MosaicLayout(placed, Math.max(viewWidth, widest), bottom, line);
        }
    }
}

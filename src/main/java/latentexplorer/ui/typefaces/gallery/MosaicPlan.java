package latentexplorer.ui.typefaces.gallery;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import latentexplorer.core.cluster.Clustering;

/**
 * The mosaics as they lie in the view: what is painted where, and so what is under the pointer. Painting and pointing ask
 * the same plan, so that they cannot differ.
 *
 * @param clustering whose clusters show
 * @param layout where in the content
 * @param window which part of the content
 */
record MosaicPlan(Clustering clustering, MosaicLayout layout, MosaicWindow window) {
    /**
     * A place on a mosaic.
     *
     * @param number of the cluster
     * @param rank of the member that shows there, 0 for the most typical, or -1 where the last row is not full
     */
    record Spot(int number, int rank) {}

    /** How a mosaic is laid out: by what order, and whether in full. */
    record Style(ClusterSort sort, boolean all) {
        MosaicLayout layout(Clustering clustering, MosaicWindow window) {
            return MosaicLayout.of(clustering, sort, all, window.width(), window.tile(), window.line());
        }
    }

    static MosaicPlan of(Clustering clustering, Style style, MosaicWindow window) {
        MosaicLayout layout = style.layout(clustering, window);
        return new MosaicPlan(clustering, layout, window.scrolledTo(window.scrollX(), window.scrollY(), layout));
    }

    /** What is at a point of the view; empty between mosaics. */
    Optional<Spot> spotAt(double x, double y) {
        int column = (int) Math.floor(x * window.scale());
        int row = (int) Math.floor(y * window.scale());
        return layout.mosaics().stream()
                .filter(each -> contains(each, column, row))
                .findFirst()
                .map(each -> spot(each, column, row));
    }

    private boolean contains(Mosaic mosaic, int x, int y) {
        int column = Math.floorDiv(x - window.pixelX(mosaic.left()), window.side());
        int row = Math.floorDiv(y - window.pixelY(mosaic.top()), window.side());
        return column >= 0
                && column < mosaic.icons().columns()
                && row >= 0
                && row < mosaic.icons().rows();
    }

    private Spot spot(Mosaic mosaic, int x, int y) {
        int column = (x - window.pixelX(mosaic.left())) / window.side();
        int row = (y - window.pixelY(mosaic.top())) / window.side();
        int place = row * mosaic.icons().columns() + column;
        boolean filled = place < mosaic.icons().shown();
        return new Spot(mosaic.number(), filled ? mosaic.icons().rank(place) : -1);
    }

    /** The number of the cluster whose caption is at a point of the view; empty beside captions. */
    Optional<Integer> captionAt(double x, double y) {
        double contentX = x + window.scrollX();
        double contentY = y + window.scrollY();
        return layout.mosaics().stream()
                .filter(each -> contentX >= each.left()
                        && contentX < each.left() + each.captionWidth()
                        && contentY >= each.top() - layout.line()
                        && contentY < each.top())
                .findFirst()
                .map(Mosaic::number);
    }

    /** The position in the vectors of what shows at a spot; empty where the last row is not full. */
    Optional<Integer> member(Spot spot) {
        return layout.mosaic(spot.number())
                .filter(_ -> spot.rank() >= 0)
                .map(mosaic -> mosaic.cluster().members()[spot.rank()]);
    }

    /** The mosaics that show at all, with their captions and frames. */
    List<Mosaic> visible() {
        double above = window.scrollY() - MosaicLayout.GAP;
        double below = window.scrollY() + window.height() + layout.line() + MosaicLayout.GAP;
        return layout.mosaics().stream()
                .filter(each -> each.bottom() >= above && each.top() <= below)
                .toList();
    }

    /** Where the icons of a mosaic lie in the view. */
    Rectangle2D bounds(Mosaic mosaic) {
        double scale = window.scale();
        return new Rectangle2D(
                window.pixelX(mosaic.left()) / scale,
                window.pixelY(mosaic.top()) / scale,
                mosaic.width(),
                mosaic.height());
    }

    /** Where an icon lies in the view. */
    Rectangle2D bounds(Mosaic mosaic, int place) {
        Rectangle2D all = bounds(mosaic);
        double tile = window.tile();
        int columns = mosaic.icons().columns();
        return new Rectangle2D(
                all.getMinX() + place % columns * tile, all.getMinY() + place / columns * tile, tile, tile);
    }

    MosaicPlan scrolledTo(double x, double y) {
        return new MosaicPlan(clustering, layout, window.scrolledTo(x, y, layout));
    }

    /** Scrolled as little as shows a mosaic, or its upper left part when the view is smaller. */
    MosaicPlan showing(Mosaic mosaic) {
        double gap = MosaicLayout.GAP;
        return showing(
                mosaic.left() - gap - MosaicLayout.gutter(layout.line()),
                mosaic.top() - layout.line() - gap,
                mosaic.right() + gap,
                mosaic.bottom() + gap);
    }

    /** Scrolled as little as shows an icon with a little of what is around it. */
    MosaicPlan showing(Mosaic mosaic, int place) {
        double left = mosaic.left() + place % mosaic.icons().columns() * mosaic.tile();
        double top = mosaic.top() + place / mosaic.icons().columns() * mosaic.tile();
        double room = mosaic.tile() + layout.line();
        return showing(left - room, top - room, left + mosaic.tile() + room, top + mosaic.tile() + room);
    }

    private MosaicPlan showing(double left, double top, double right, double bottom) {
        return scrolledTo(
                nearest(window.scrollX(), left, right, window.width()),
                nearest(window.scrollY(), top, bottom, window.height()));
    }

    private static double nearest(double scroll, double from, double to, double length) {
        return from < scroll || to - from > length ? from : Math.max(scroll, to - length);
    }

    /** Laid out anew with the mosaic nearest to a point of the view kept there as far as can be. */
    MosaicPlan relaid(Style style, MosaicWindow other, double x, double y) {
        MosaicPlan next = of(clustering, style, other);
        Mosaic anchor = layout.nearest(x + window.scrollX(), y + window.scrollY());
        if (anchor == null) {
            return next;
        }
        double grown = other.tile() / window.tile();
        return next.layout()
                .mosaic(anchor.number())
                .map(now -> next.scrolledTo(
                        now.left() + (x + window.scrollX() - anchor.left()) * grown - x,
                        now.top() + (y + window.scrollY() - anchor.top()) * grown - y))
                .orElse(next);
    }
}

package latentexplorer.ui.map;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import latentexplorer.core.raster.MapLayout;
import latentexplorer.core.select.Combine;
import latentexplorer.core.select.Lasso;
import latentexplorer.core.select.Rectangle;

/** A region in the making. Its corners are positions of the map: it stays with its images when the map is zoomed meanwhile. */
final class RegionSketch {
    private final MapLayout of;
    private final boolean rectangle;
    private final Combine combine;
    private final List<Point2D> corners = new ArrayList<>();

    /**
     * @param of the map that is drawn on
     * @param rectangle whether it is one, or else a lasso
     * @param start on the map
     */
    RegionSketch(MapLayout of, boolean rectangle, Combine combine, Point2D start) {
        this.of = of;
        this.rectangle = rectangle;
        this.combine = combine;
        corners.add(start);
    }

    boolean isOf(MapLayout layout) {
        return of == layout;
    }

    Combine combine() {
        return combine;
    }

    /**
     * The pointer is there now.
     *
     * @param step a corner of a lasso is at least so far from the one before, map units
     */
    void to(Point2D at, double step) {
        if (rectangle) {
            corners.subList(1, corners.size()).clear();
            corners.add(at);
        } else if (corners.getLast().distance(at) >= step) {
            corners.add(at);
        }
    }

    /** Where the pointer was last. */
    Point2D pointer() {
        return corners.getLast();
    }

    /** The corners of the closed line around it; one at least. */
    List<Point2D> outline() {
        if (!rectangle) {
            return corners;
        }
        Point2D from = corners.getFirst();
        Point2D to = corners.getLast();
        return List.of(from, new Point2D(to.getX(), from.getY()), to, new Point2D(from.getX(), to.getY()));
    }

    MapRegion finished() {
        Point2D from = corners.getFirst();
        Point2D to = corners.getLast();
        return new MapRegion(
                rectangle
                        ? Rectangle.between(from.getX(), from.getY(), to.getX(), to.getY())
                        : new Lasso(
                                corners.stream().mapToDouble(Point2D::getX).toArray(),
                                corners.stream().mapToDouble(Point2D::getY).toArray()),
                combine);
    }
}

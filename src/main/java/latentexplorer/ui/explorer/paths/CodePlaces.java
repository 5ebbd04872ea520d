package latentexplorer.ui.explorer.paths;

import java.util.Arrays;
import latentexplorer.core.embed.Affine;
import latentexplorer.core.embed.Embedding;
import latentexplorer.core.embed.MapPlacement;
import latentexplorer.core.embed.RawPositions;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.latent.Polyline;
import latentexplorer.core.map.MapPlaces;
import latentexplorer.core.path.CodePath;
import latentexplorer.core.raster.MapLayout;
import latentexplorer.ui.explorer.exhibit.Exhibit;

/**
 * Where codes lie on the map on show: codes of its images at their points, others by the method that made the map. Safe on any
 * thread.
 */
final class CodePlaces {
    private final Exhibit exhibit;
    private final MapPlacement placement;
    private final boolean exact;
    private final Affine toLayout;

    private CodePlaces(Exhibit exhibit, MapPlacement placement, boolean exact, Affine toLayout) {
        this.exhibit = exhibit;
        this.placement = placement;
        this.exact = exact;
        this.toLayout = toLayout;
    }

    /**
     * Takes up to seconds on a large map.
     *
     * @throws IllegalArgumentException with a sentence, when the map's method gives codes no place
     */
    static CodePlaces of(Exhibit exhibit, Workers workers, JobScope scope) {
        Embedding map = exhibit.embedding();
        MapPlaces places = new MapPlaces(map, workers);
        MapPlacement placement = places.placement(scope);
        MapLayout layout = exhibit.layout();
        float[] x = new float[layout.size()];
        float[] y = new float[layout.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = layout.x(i);
            y[i] = layout.y(i);
        }
        // The layout may be turned to lie like another map.
        return new CodePlaces(exhibit, placement, places.isExact(), Affine.of(RawPositions.of(map), x, y));
    }

    /** Whether codes between images lie exactly where the map's method puts them, and not near it. */
    boolean isExact() {
        return exact;
    }

    /**
     * @param codes n x latent size
     * @return n x 2 map positions
     */
    float[] place(float[] codes, JobScope scope) {
        MapPlacement.Placed placed = placement.place(codes, scope);
        float[] positions = toLayout.apply(placed.positions());
        for (int i = 0; i < placed.nearest().length; i++) {
            if (isCodeOf(placed.nearest()[i], codes, i)) {
                positions[2 * i] = exhibit.layout().x(placed.nearest()[i]);
                positions[2 * i + 1] = exhibit.layout().y(placed.nearest()[i]);
            }
        }
        return positions;
    }

    /** By its values: at an angle of 0 a code may be twice as long. */
    private boolean isCodeOf(int point, float[] codes, int i) {
        int width = exhibit.embedding().latentSize();
        float[] known = exhibit.embedding().codes();
        for (int j = 0; j < width; j++) {
            if (known[point * width + j] != codes[i * width + j]) {
                return false;
            }
        }
        return true;
    }

    /** The way of a path over the map; one through images leads over their points, its pictures as far along as their codes. */
    PathLine line(CodePath path, JobScope scope) {
        float[] places = place(path.codes(), scope);
        if (path.stops().length == 0) {
            return new PathLine(path, places, places);
        }
        return throughImages(path, places);
    }

    private PathLine throughImages(CodePath path, float[] places) {
        int source = find(path.positions(), 0);
        int target = find(path.positions(), 1);
        int width = path.width();
        int vertices = path.stops().length + 2;
        float[] corners = new float[2 * vertices];
        float[] codes = new float[vertices * width];
        System.arraycopy(places, 2 * source, corners, 0, 2);
        System.arraycopy(path.codes(), source * width, codes, 0, width);
        for (int i = 0; i < path.stops().length; i++) {
            int point = path.stops()[i];
            corners[2 * i + 2] = exhibit.layout().x(point);
            corners[2 * i + 3] = exhibit.layout().y(point);
            System.arraycopy(exhibit.embedding().codes(), point * width, codes, (i + 1) * width, width);
        }
        System.arraycopy(places, 2 * target, corners, 2 * vertices - 2, 2);
        System.arraycopy(path.codes(), target * width, codes, (vertices - 1) * width, width);

        float[] stops = places.clone();
        Polyline way = Polyline.measured(corners, 2, codes, width);
        for (int i = 0; i < path.positions().length; i++) {
            double share = path.positions()[i];
            if (share > 0 && share < 1) {
                System.arraycopy(way.at(share), 0, stops, 2 * i, 2);
            }
        }
        int beyond = path.positions().length - target - 1;
        float[] line = new float[corners.length + 2 * beyond];
        System.arraycopy(corners, 0, line, 0, corners.length);
        System.arraycopy(places, 2 * (target + 1), line, corners.length, 2 * beyond);
        return new PathLine(path, line, stops);
    }

    private static int find(double[] positions, double wanted) {
        int at = Arrays.binarySearch(positions, wanted);
        if (at < 0) {
            throw new IllegalArgumentException("a path without the position " + wanted);
        }
        return at;
    }
}

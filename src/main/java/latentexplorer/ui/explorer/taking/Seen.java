package latentexplorer.ui.explorer.taking;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import latentexplorer.core.embed.PointLabels;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.map.MapMaker;
import latentexplorer.core.map.ProvenanceLine;
import latentexplorer.core.raster.Colouring;
import latentexplorer.core.raster.Ground;
import latentexplorer.core.raster.MapCaption;
import latentexplorer.core.raster.MapScene;
import latentexplorer.core.raster.TileFrame;
import latentexplorer.core.raster.Viewport;
import latentexplorer.ui.explorer.exhibit.Exhibit;
import latentexplorer.ui.explorer.exhibit.TilePicture;
import latentexplorer.ui.explorer.exhibit.TilePictures;
import latentexplorer.ui.map.RoleFrame;

/**
 * What the user saw at the moment of asking; all of it stays as it was while it is packed.
 *
 * @param picture what the tiles show
 */
record Seen(
        Exhibit exhibit,
        MapScene scene,
        Viewport viewport,
        List<TileFrame> frames,
        Colouring colouring,
        TilePicture picture) {
    private static final int RGB = 0xFFFFFF;

    static TileFrame frame(RoleFrame frame) {
        Color colour = frame.colour();
        int argb = 0xFF000000
                | (int) Math.round(colour.getRed() * 255) << 16
                | (int) Math.round(colour.getGreen() * 255) << 8
                | (int) Math.round(colour.getBlue() * 255);
        return new TileFrame(frame.index(), argb);
    }

    /** The points that are tiles, ascending. */
    int[] points() {
        return IntStream.range(0, exhibit.size()).filter(scene.shown()::isTile).toArray();
    }

    String title() {
        return "Map of " + exhibit.images().name();
    }

    /** How the map was made and what of it is seen. */
    String about() {
        String about = ProvenanceLine.of(exhibit.embedding()) + " · tiles: "
                + picture.title().toLowerCase(Locale.ROOT);
        return scene.shown().count() == exhibit.size()
                ? about
                : about
                        + String.format(
                                Locale.ROOT,
                                " · %,d of %,d shown",
                                scene.shown().count(),
                                exhibit.size());
    }

    Optional<MapCaption> caption(boolean wanted) {
        return wanted
                ? Optional.of(new MapCaption(
                        title(), MapCaption.legend(colouring, scene.ground(), scene.shown()::isTile), about()))
                : Optional.empty();
    }

    Packing.View view(boolean transparent, boolean captions) {
        return new Packing.View(scene, viewport, frames, transparent, caption(captions));
    }

    Packing.Whole whole(boolean transparent, boolean captions, JobScope scope) {
        int[] points = points();
        Ground ground = scene.ground();
        int[] inks = IntStream.of(points)
                .map(point -> ground.ink(scene.inks()[point]))
                .toArray();
        List<TileFrame> framed = frames.stream()
                .map(each -> new TileFrame(Arrays.binarySearch(points, each.tile()), each.colour()))
                .filter(each -> each.tile() >= 0)
                .toList();
        return new Packing.Whole(
                TilePictures.of(exhibit, picture, scope),
                points,
                places(points, true),
                places(points, false),
                inks,
                transparent ? ground.paper() & RGB : ground.paper(),
                framed,
                caption(captions));
    }

    Packing.Page page(JobScope scope) {
        int[] points = points();
        PointLabels all = labels();
        return new Packing.Page(
                title(),
                about(),
                TilePictures.of(exhibit, picture, scope),
                points,
                places(points, true),
                places(points, false),
                picked(exhibit.embedding().ids(), points),
                new PointLabels(
                        all.classNames(),
                        all.known() ? picked(all.labels(), points) : new int[0],
                        all.typefaces(),
                        all.typefaceOf().length > 0 ? picked(all.typefaceOf(), points) : new int[0]),
                new Colouring(colouring.title(), colouring.lines(), picked(colouring.lineOf(), points)));
    }

    /** What the points are called: from the map, or of an older one that does not say it from the images. */
    PointLabels labels() {
        PointLabels known = exhibit.embedding().labels();
        return known.known()
                ? known
                : MapMaker.labels(exhibit.images(), exhibit.embedding().ids());
    }

    private float[] places(int[] points, boolean across) {
        float[] places = new float[points.length];
        for (int k = 0; k < places.length; k++) {
            places[k] =
                    across ? exhibit.layout().x(points[k]) : exhibit.layout().y(points[k]);
        }
        return places;
    }

    private static int[] picked(int[] values, int[] points) {
        return IntStream.of(points).map(point -> values[point]).toArray();
    }
}

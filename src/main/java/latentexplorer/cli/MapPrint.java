package latentexplorer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import latentexplorer.core.embed.Embedding;
import latentexplorer.core.figure.MapPicture;
import latentexplorer.core.figure.ViewPicture;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.map.ProvenanceLine;
import latentexplorer.core.raster.Colouring;
import latentexplorer.core.raster.MapCaption;
import latentexplorer.core.raster.MapLayout;
import latentexplorer.core.raster.MapScene;
import latentexplorer.core.raster.Shown;
import latentexplorer.core.raster.TileAtlas;
import latentexplorer.core.raster.TileFrame;
import latentexplorer.core.select.Selection;

/**
 * Prints a map: all of it, or as a panel shows it.
 *
 * @param title above the picture
 * @param tiles the pictures of all points
 * @param colouring of all points
 * @param images that show; the others are faint dots, or not there
 */
record MapPrint(String title, Embedding map, MapPicture.Tiles tiles, Colouring colouring, Selection images) {
    private static final int FRAME = 0xFFD68C00;
    private static final int PIXELS = MapPicture.TILE * MapPicture.TILE;

    /** @throws IllegalArgumentException with a sentence, when an image that is to be framed is not on the map */
    void write(Path file, PictureOptions options, Workers workers, JobScope scope) throws IOException {
        Optional<MapCaption> caption = options.captioned()
                ? Optional.of(new MapCaption(
                        title,
                        MapCaption.legend(colouring, options.ground(), p -> images.contains(map.ids()[p])),
                        about()))
                : Optional.empty();
        Integer size = options.size();
        if (size == null) {
            view(options, caption, workers).write(file, options.scale(), workers, scope);
        } else {
            whole(file, size, options, caption, scope);
        }
    }

    private String about() {
        String counted = images.size() == map.size()
                ? ""
                : String.format(Locale.ROOT, " · %,d of %,d shown", images.size(), map.size());
        return ProvenanceLine.of(map) + counted;
    }

    private void whole(Path file, int size, PictureOptions options, Optional<MapCaption> caption, JobScope scope)
            throws IOException {
        int[] points = images.points(map.ids());
        byte[] inks = colouring.inks();
        int paper = options.ground().paper();
        new MapPicture(
                        new MapPicture.Tiles(tiles.pixels(), Picked.of(tiles.index(), points)),
                        Picked.of(map.mapX(), points),
                        Picked.of(map.mapY(), points),
                        IntStream.of(points)
                                .map(p -> options.ground().ink(inks[p]))
                                .toArray(),
                        options.transparent() ? paper & 0xFFFFFF : paper)
                .write(file, size, frames(options, points), caption, scope);
    }

    private ViewPicture view(PictureOptions options, Optional<MapCaption> caption, Workers workers) {
        MapLayout layout = new MapLayout(map.mapX(), map.mapY());
        MapScene scene = MapScene.of(layout, new TileAtlas(pixels(), workers), colouring.inks(), options.ground())
                .withShown(Shown.of(layout, p -> images.contains(map.ids()[p]), 1, true))
                .withTileSize(options.tileSize());
        int[] all = IntStream.range(0, map.size()).toArray();
        return new ViewPicture(scene, options.view(), frames(options, all), options.transparent(), caption);
    }

    private byte[] pixels() {
        byte[] pixels = new byte[map.size() * PIXELS];
        for (int p = 0; p < map.size(); p++) {
            System.arraycopy(tiles.pixels(), tiles.index()[p] * PIXELS, pixels, p * PIXELS, PIXELS);
        }
        return pixels;
    }

    /** @param points that have a tile, ascending */
    private List<TileFrame> frames(PictureOptions options, int[] points) {
        return options.framed().stream()
                .map(image -> {
                    int tile = Arrays.binarySearch(points, Arrays.binarySearch(map.ids(), image));
                    if (tile < 0) {
                        throw new IllegalArgumentException("Image " + image + " is not on the picture to be framed.");
                    }
                    return new TileFrame(tile, FRAME);
                })
                .toList();
    }
}

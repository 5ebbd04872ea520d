package latentexplorer.core.raster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import latentexplorer.core.job.Workers;
import org.jspecify.annotations.Nullable;

/**
 * Draws a {@link MapScene} into pixels: the ground, faint dots for images that are filtered out, pale dots in the tiles'
 * colours for those that there is no room for (where the map is small: dots that add up to its density), then the tiles in
 * the order of the data, later over earlier, opacity the grey value, clipped at the edges, and over them a touch of colour
 * with an edge where images are marked.
 *
 * <p>The picture is cut into horizontal bands, and within a band everything is drawn in the same fixed order, so the
 * pixels do not depend on the number of threads. When the picture before shows the same moved by whole pixels, what
 * stays in sight is copied and only the exposed strips are drawn; the pixels are the same as of a full drawing.
 *
 * <p>Keeps scratch space from one picture to the next: one thread at a time.
 */
public final class MapRasterizer {
    private static final int BANDS = 16;
    private static final int SHARDS = 8;
    /** Above any density that a screen has; keeps tiles within what {@link DrawList} can hold. */
    private static final double MAX_DENSITY = 8;

    private static final int MAX_EXTENT = 1 << 15;
    private static final int MOST_ROWS = 1 << 12;

    private final Workers workers;
    private final Survey[] surveys = new Survey[SHARDS];
    private final MarkLayer[] layers = new MarkLayer[BANDS];
    private @Nullable Sprites sprites;

    /** @param workers draw the bands; never the thread that calls {@link #draw} */
    public MapRasterizer(Workers workers) {
        this.workers = workers;
        Arrays.setAll(surveys, _ -> new Survey(BANDS));
        Arrays.setAll(layers, _ -> new MarkLayer());
    }

    /** Lets go of the pictures that were drawn last, which may be large; not while another is drawn. */
    public void forget() {
        sprites = null;
    }

    /** Draws a picture of the panel's size on its own. */
    public MapFrame draw(MapScene scene, Viewport view) {
        return draw(scene, view, 1, new int[Math.max(1, view.width()) * Math.max(1, view.height())], null);
    }

    /**
     * Draws a picture.
     *
     * @param density picture pixels per panel pixel, above 0 to 8
     * @param target at least {@link MapFrame#extent} of the width times that of the height; overwritten
     * @param previous the frame before with its pixels untouched, if there is one; its pixels may not be the target
     * @return the frame around {@code target}
     */
    public MapFrame draw(MapScene scene, Viewport view, double density, int[] target, @Nullable MapFrame previous) {
        int width = MapFrame.extent(view.width(), density);
        int height = MapFrame.extent(view.height(), density);
        if (!(density > 0 && density <= MAX_DENSITY) || Math.max(width, height) > MAX_EXTENT) {
            throw new IllegalArgumentException("a picture of " + width + " x " + height + " at density " + density);
        }
        if ((long) width * height > target.length) {
            throw new IllegalArgumentException(target.length + " pixels for " + width + " x " + height);
        }
        Placement placement = Placement.of(scene, view, density);
        List<Clip> clips = keep(scene, view, placement, target, width, height, previous);
        paint(scene, view, density, placement, scene.ground().paper(), target, width, height, clips);

        int tiles = Arrays.stream(surveys).mapToInt(Survey::tiles).sum();
        return new MapFrame(scene, view, density, target, width, height, tiles);
    }

    /**
     * Draws some rows of the picture that {@link #draw} makes: of one that is too large to be in memory as a whole.
     *
     * @param paper what is drawn on, opaque ARGB: the ground's own colour or another
     * @param from first row, in picture pixels
     * @param rows how many, at most 4,096; those beyond the picture's end show what lies below it
     * @param target at least {@link MapFrame#extent} of the width times the rows; overwritten
     */
    public void drawRows(MapScene scene, Viewport view, double density, int paper, int from, int rows, int[] target) {
        int width = MapFrame.extent(view.width(), density);
        if (!(density > 0 && density <= MAX_DENSITY) || width > MAX_EXTENT || rows < 1 || rows > MOST_ROWS) {
            throw new IllegalArgumentException(rows + " rows of " + width + " at density " + density);
        }
        Placement placement = Placement.of(scene, view, density).above(from);
        List<Clip> everything = List.of(new Clip(0, 0, width, rows));
        paint(scene, view, density, placement, paper, target, width, rows, everything);
    }

    private void paint(
            MapScene scene,
            Viewport view,
            double density,
            Placement placement,
            int paper,
            int[] target,
            int width,
            int height,
            List<Clip> clips) {
        int level = scene.level(view);
        DotStyle dots = scene.dots(view, density);
        int[] dotColours = scene.ground().dots(dots.strength());
        workers.forEachShard(SHARDS, shard -> {
            int n = scene.size();
            surveys[shard].look(
                    scene,
                    Workers.start(shard, SHARDS, n),
                    Workers.start(shard + 1, SHARDS, n),
                    placement,
                    level,
                    dotColours,
                    width,
                    height,
                    clips);
        });
        Sprites ready = ready(scene, placement.side());
        workers.forEachShard(
                BANDS,
                band -> drawBand(scene, placement, paper, dots.opacity(), ready, target, width, height, band, clips));
    }

    /** Copies what the previous frame has in common with the wanted one; returns what is left to draw. */
    private static List<Clip> keep(
            MapScene scene,
            Viewport view,
            Placement placement,
            int[] target,
            int width,
            int height,
            @Nullable MapFrame previous) {
        List<Clip> everything = List.of(new Clip(0, 0, width, height));
        if (previous == null
                || previous.pixels() == target
                || previous.scene() != scene
                || previous.width() != width
                || previous.height() != height) {
            return everything;
        }
        Placement before = Placement.of(scene, previous.view(), previous.density());
        long dx = placement.pixelsRightOf(before);
        long dy = placement.pixelsBelow(before);
        if (!placement.isShiftOf(before)
                || scene.level(view) != scene.level(previous.view())
                || Math.abs(dx) >= width
                || Math.abs(dy) >= height) {
            return everything;
        }
        copyShifted(previous.pixels(), target, width, height, (int) dx, (int) dy);
        return Clip.exposed(width, height, (int) dx, (int) dy);
    }

    private static void copyShifted(int[] from, int[] to, int width, int height, int dx, int dy) {
        int columns = width - Math.abs(dx);
        for (int y = Math.max(0, dy); y < height + Math.min(0, dy); y++) {
            System.arraycopy(from, (y - dy) * width + Math.max(0, -dx), to, y * width + Math.max(0, dx), columns);
        }
    }

    private Sprites ready(MapScene scene, int side) {
        Sprites current = sprites;
        if (current == null || !current.fits(scene.atlas(), side)) {
            current = new Sprites(scene.atlas(), side);
            sprites = current;
        }
        List<DrawList> lists = new ArrayList<>();
        for (Survey survey : surveys) {
            lists.addAll(survey.tilesOfBands());
        }
        current.prepare(lists, workers);
        return current;
    }

    private void drawBand(
            MapScene scene,
            Placement placement,
            int paper,
            int dotOpacity,
            Sprites ready,
            int[] target,
            int width,
            int height,
            int band,
            List<Clip> clips) {
        int rows = Survey.bandHeight(height, BANDS);
        for (Clip each : clips) {
            Clip clip = each.rows(band * rows, (band + 1) * rows);
            if (clip.isEmpty()) {
                continue;
            }
            for (int y = clip.fromY(); y < clip.toY(); y++) {
                int row = y * width;
                Arrays.fill(target, row + clip.fromX(), row + clip.toX(), paper);
            }
            for (Survey survey : surveys) {
                drawDots(survey.faint(band), placement.dot(), DotStyle.OPAQUE, target, width, clip);
            }
            for (Survey survey : surveys) {
                drawDots(survey.dots(band), placement.dot(), dotOpacity, target, width, clip);
            }
            for (Survey survey : surveys) {
                drawTiles(survey.tiles(band), scene, ready, target, width, clip);
            }
            layers[band].draw(
                    Arrays.stream(surveys).map(survey -> survey.marks(band)).toList(),
                    placement,
                    scene.ground().mark(),
                    target,
                    width,
                    clip);
        }
    }

    private static void drawDots(DrawList dots, int side, int opacity, int[] target, int width, Clip clip) {
        for (int k = 0; k < dots.size(); k++) {
            int x = dots.x(k);
            int y = dots.y(k);
            int toX = Math.min(x + side, clip.toX());
            int toY = Math.min(y + side, clip.toY());
            for (int py = Math.max(y, clip.fromY()); py < toY; py++) {
                for (int px = Math.max(x, clip.fromX()); px < toX; px++) {
                    int at = py * width + px;
                    target[at] =
                            opacity == DotStyle.OPAQUE ? dots.what(k) : Blend.over(target[at], dots.what(k), opacity);
                }
            }
        }
    }

    private static void drawTiles(DrawList tiles, MapScene scene, Sprites sprites, int[] target, int width, Clip clip) {
        byte[] inks = scene.inks();
        for (int k = 0; k < tiles.size(); k++) {
            int tile = tiles.what(k);
            int x = tiles.x(k);
            int y = tiles.y(k);
            if (clip.meets(x, y, sprites.side())) {
                sprites.draw(tile, scene.ground().ink(inks[tile]), x, y, target, width, clip);
            }
        }
    }
}

package latentexplorer.core.raster;

import java.util.Arrays;

/**
 * What a map shows, whatever the view. Immutable; the arrays are shared and not written to.
 *
 * @param layout where the n tiles are
 * @param atlas the n pictures
 * @param inks for each tile the index of its ink, as {@link Ground#ink} takes them
 * @param ground the map's ground and its inks
 * @param shown which images are tiles
 * @param tileSize pixels of a tile's side, {@link #SMALLEST_TILE} to {@link #LARGEST_TILE}
 * @param growing whether tiles grow, in steps, when the map is enlarged
 * @param marks which images are marked, where they show
 */
public record MapScene(
        MapLayout layout,
        TileAtlas atlas,
        byte[] inks,
        Ground ground,
        Shown shown,
        int tileSize,
        boolean growing,
        Marks marks) {
    public static final int SMALLEST_TILE = 4;
    public static final int LARGEST_TILE = TileAtlas.SIDE;

    /** What a tile costs to draw beside its pixels, in pixels. */
    private static final int TILE_COST = 64;
    /** How much may be drawn before tiles are left out: 12,000 tiles of 28 px. */
    private static final double ROOM = 12_000.0 * (LARGEST_TILE * LARGEST_TILE + TILE_COST);
    /** The side of a cell that draws one tile, as a share of the tile's: near enough that neighbours of any place overlap. */
    static final double LARGEST_CELL = 0.8;

    /** So many tiles in one place hide each other: then one of them stands for all. Half as many are all drawn. */
    private static final double CROWD = 4;

    private static final double LARGEST_GROWTH = 4;

    private static final double TILES_ACROSS = 16;
    private static final double FEW_LAYERS = 4;
    /** What part of the unit square points usually take up. */
    private static final double OCCUPIED = 0.4;

    public MapScene {
        int n = layout.size();
        if (atlas.size() != n || inks.length != n || shown.levels().length != n) {
            throw new IllegalArgumentException(n + " positions, " + atlas.size() + " pictures, " + inks.length
                    + " inks, " + shown.levels().length + " switches");
        }
        if (tileSize < SMALLEST_TILE || tileSize > LARGEST_TILE) {
            throw new IllegalArgumentException("tile size " + tileSize);
        }
        for (byte ink : inks) {
            if (ink < 0 || ink >= Ground.INKS + Ground.RAMP) {
                throw new IllegalArgumentException("ink " + ink);
            }
        }
    }

    /** All tiles at full size. */
    public static MapScene of(MapLayout layout, TileAtlas atlas, byte[] inks, Ground ground) {
        return new MapScene(layout, atlas, inks, ground, Shown.all(layout), LARGEST_TILE, false, Marks.NONE);
    }

    public int size() {
        return layout.size();
    }

    /** The same things at other places. */
    public MapScene withLayout(MapLayout other, Shown others) {
        return new MapScene(other, atlas, inks, ground, others, tileSize, growing, marks);
    }

    public MapScene withMarks(Marks others) {
        return new MapScene(layout, atlas, inks, ground, shown, tileSize, growing, others);
    }

    public MapScene withAtlas(TileAtlas other) {
        return new MapScene(layout, other, inks, ground, shown, tileSize, growing, marks);
    }

    public MapScene withInks(byte[] others) {
        return new MapScene(layout, atlas, others, ground, shown, tileSize, growing, marks);
    }

    public MapScene withGround(Ground other) {
        return new MapScene(layout, atlas, inks, other, shown, tileSize, growing, marks);
    }

    public MapScene withShown(Shown others) {
        return new MapScene(layout, atlas, inks, ground, others, tileSize, growing, marks);
    }

    /** Tiles of another size; sizes beyond the limits become the limit. */
    public MapScene withTileSize(int size) {
        return new MapScene(
                layout, atlas, inks, ground, shown, Math.clamp(size, SMALLEST_TILE, LARGEST_TILE), growing, marks);
    }

    public MapScene withGrowing(boolean grow) {
        return new MapScene(layout, atlas, inks, ground, shown, tileSize, grow, marks);
    }

    /** Pixels of a tile's side in a view: the tile size, or a few fixed multiples of it when tiles grow. */
    public int tileSide(Viewport view) {
        if (!growing) {
            return tileSize;
        }
        double growth = Math.clamp(Math.sqrt(view.zoom()), 1, LARGEST_GROWTH);
        return (int) Math.round(tileSize * Math.floor(growth * 2) / 2);
    }

    /**
     * The level of detail for a view, in 1/256: every tile while their pixels, overlaps included, stay within what a frame
     * has time for; else as many in any part of the picture, so near to each other that little of the ground between is
     * left bare. Where the map is so small that tiles would hide its shape they give way to dots. Depends on the scale alone,
     * so panning never changes it.
     */
    int level(Viewport view) {
        int side = tileSide(view);
        int deepest = Shown.LEVEL * MapLayout.CURVE_LEVELS;
        double level = Math.min(Shown.LEVEL * log2(view.scale() / (LARGEST_CELL * side)), deepest);
        if (!shown.isApart() && (double) shown.count() * (side * side + TILE_COST) <= ROOM) {
            double crowd = crowd(view.scale() / side);
            level = crowd <= CROWD / 2 ? Shown.ALL : level + deepest * Math.clamp(log2(CROWD / crowd), 0, 1);
            level = Math.min(level, Shown.ALL);
        }
        return (int) Math.floor(level - dotted(view) * (level + Shown.LEVEL));
    }

    /** How many tiles there are in one place, on average; places are squares, so many across the map. */
    private double crowd(double placesAcross) {
        int occupied = shown.drawn((int) Math.floor(Shown.LEVEL * Math.max(0, log2(placesAcross))));
        return occupied == 0 ? 0 : (double) shown.count() / occupied;
    }

    /**
     * How much dots stand for tiles in a view: 0 where the map is at least {@link #TILES_ACROSS} tiles wide or they hardly
     * overlap, 1 where it is half as wide or less and crowded.
     */
    double dotted(Viewport view) {
        double across = view.scale() / tileSide(view);
        double layers = shown.count() / (across * across);
        return Math.clamp(log2(TILES_ACROSS / across), 0, 1) * Math.clamp(log2(layers / FEW_LAYERS) / 2, 0, 1);
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }

    /** How dots are drawn in a view. */
    DotStyle dots(Viewport view, double density) {
        double side = Math.max(1, Math.round(2 * density));
        double pixels = OCCUPIED * view.scale() * density * view.scale() * density;
        return DotStyle.of(dotted(view), shown.count() * side * side / pixels);
    }

    /** A tile at full size, in its ink on the ground: {@link TileAtlas#SIDE} rows of as many opaque pixels. */
    public int[] picture(int i) {
        TileLevel level = atlas.levelFor(TileAtlas.SIDE);
        int[] picture = new int[level.side() * level.side()];
        Arrays.fill(picture, ground.paper());
        Blend.row(picture, 0, level.pixels(), i * picture.length, picture.length, ground.ink(inks[i]));
        return picture;
    }

    /** Whether a tile is drawn as a tile in a view, if it lies there. */
    public boolean isDrawn(int i, Viewport view) {
        return shown.isDrawn(i, level(view));
    }

    /**
     * The drawn tile under a panel position: the nearest centre within half a tile horizontally and vertically.
     *
     * @return its index, or -1
     */
    public int pick(Viewport view, double screenX, double screenY) {
        int level = level(view);
        double half = tileSide(view) / 2.0 / view.scale();
        return layout.grid().pick(view.toMapX(screenX), view.toMapY(screenY), half, i -> shown.isDrawn(i, level));
    }

    /** A direction on the panel. */
    public enum Direction {
        LEFT(-1, 0),
        RIGHT(1, 0),
        UP(0, -1),
        DOWN(0, 1);

        private final int dx;
        private final int dy;

        Direction(int dx, int dy) {
            this.dx = dx;
            this.dy = dy;
        }
    }

    /**
     * The drawn tile nearest to a map point in the quarter of the plane that a direction points into.
     *
     * @return its index, or -1 where there is none
     */
    public int nearest(Viewport view, double mapX, double mapY, Direction direction) {
        int level = level(view);
        double best = Double.POSITIVE_INFINITY;
        int nearest = -1;
        for (int i = 0; i < size(); i++) {
            double dx = layout.x(i) - mapX;
            double dy = layout.y(i) - mapY;
            double along = dx * direction.dx + dy * direction.dy;
            double across = Math.abs(dx * direction.dy) + Math.abs(dy * direction.dx);
            double distance = dx * dx + dy * dy;
            if (along > 0 && across <= along && distance < best && shown.isDrawn(i, level)) {
                best = distance;
                nearest = i;
            }
        }
        return nearest;
    }
}

package latentexplorer.core.raster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import latentexplorer.core.job.Workers;

/**
 * The pictures of an atlas at one size: those of a level of the atlas as they are, others scaled when they are first
 * drawn and then kept, as long as they fit the room for it.
 */
final class Sprites {
    private static final int PAGE = 256;
    private static final long ROOM = 96L << 20;
    private static final int SHARDS = 16;

    private final TileAtlas atlas;
    private final int side;
    private final TileLevel source;
    private final Resampler resampler;
    private final int[] slots;
    private final List<TileLevel> pages = new ArrayList<>();
    private int used;

    Sprites(TileAtlas atlas, int side) {
        this.atlas = atlas;
        this.side = side;
        source = atlas.levelFor(side);
        resampler = new Resampler(source.side(), side);
        slots = new int[source.side() == side ? 0 : atlas.size()];
        Arrays.fill(slots, -1);
    }

    boolean fits(TileAtlas otherAtlas, int otherSide) {
        return atlas == otherAtlas && side == otherSide;
    }

    int side() {
        return side;
    }

    /** Has the pictures of all listed tiles ready. */
    void prepare(List<DrawList> lists, Workers workers) {
        if (slots.length == 0) {
            return;
        }
        int[] missing = missing(lists);
        if ((long) (used + missing.length) * side * side > ROOM && used > 0) {
            Arrays.fill(slots, -1);
            used = 0;
            missing = missing(lists);
        }
        int first = used;
        used += missing.length;
        while (pages.size() * PAGE < used) {
            pages.add(new TileLevel(side, new byte[PAGE * side * side], new byte[PAGE * side * 2]));
        }
        int[] wanted = missing;
        workers.forEachShard(Math.min(SHARDS, Math.max(1, wanted.length)), shard -> {
            float[] scratch = new float[source.side() * side];
            for (int k = shard; k < wanted.length; k += SHARDS) {
                slots[wanted[k]] = first + k;
                make(wanted[k], first + k, scratch);
            }
        });
    }

    private int[] missing(List<DrawList> lists) {
        return lists.stream()
                .flatMapToInt(list -> IntStream.range(0, list.size()).map(list::what))
                .filter(tile -> slots[tile] < 0)
                .distinct()
                .toArray();
    }

    private void make(int tile, int slot, float[] scratch) {
        TileLevel page = pages.get(slot / PAGE);
        int row = slot % PAGE * side;
        resampler.scale(source.pixels(), tile * source.side() * source.side(), page.pixels(), row * side, scratch);
        for (int y = row; y < row + side; y++) {
            TileLevel.span(page.pixels(), y * side, side, page.spans(), 2 * y);
        }
    }

    /** Lays a tile over the pixels of a picture, with its first column and row at x, y, within a clip. */
    void draw(int tile, int ink, int x, int y, int[] pixels, int width, Clip clip) {
        TileLevel level = slots.length == 0 ? source : pages.get(slots[tile] / PAGE);
        int first = (slots.length == 0 ? tile : slots[tile] % PAGE) * side;
        byte[] spans = level.spans();
        byte[] grey = level.pixels();
        int unit = TileLevel.unit(side);
        int toRow = Math.min(side, clip.toY() - y);
        for (int r = Math.max(0, clip.fromY() - y); r < toRow; r++) {
            int row = first + r;
            int from = Math.max((spans[2 * row] & 0xFF) * unit, clip.fromX() - x);
            int to = Math.min(Math.min(side, (spans[2 * row + 1] & 0xFF) * unit), clip.toX() - x);
            if (from < to) {
                Blend.row(pixels, (y + r) * width + x + from, grey, row * side + from, to - from, ink);
            }
        }
    }
}

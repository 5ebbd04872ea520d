package latentexplorer.core.raster;

import java.util.ArrayList;
import java.util.List;

/** Goes through a range of the tiles in the order of the data and lists for each band of the picture what lies there. */
final class Survey {
    /** Beyond any picture. */
    private static final int FAR = 1 << 20;

    private final List<DrawList> faint = new ArrayList<>();
    private final List<DrawList> dots = new ArrayList<>();
    private final List<DrawList> tiles = new ArrayList<>();
    private final List<DrawList> marks = new ArrayList<>();
    private int tilesInView;

    Survey(int bands) {
        for (int band = 0; band < bands; band++) {
            faint.add(new DrawList());
            dots.add(new DrawList());
            tiles.add(new DrawList());
            marks.add(new DrawList());
        }
    }

    static int bandHeight(int height, int bands) {
        return (height + bands - 1) / bands;
    }

    void look(
            MapScene scene,
            int from,
            int to,
            Placement placement,
            int level,
            int[] dotColours,
            int width,
            int height,
            List<Clip> clips) {
        faint.forEach(DrawList::clear);
        dots.forEach(DrawList::clear);
        tiles.forEach(DrawList::clear);
        marks.forEach(DrawList::clear);
        tilesInView = 0;

        short[] levels = scene.shown().levels();
        byte[] inks = scene.inks();
        float[] xs = scene.layout().xs();
        float[] ys = scene.layout().ys();
        Marks marked = scene.marks();
        int rows = bandHeight(height, tiles.size());
        for (int i = from; i < to; i++) {
            short needed = levels[i];
            if (needed == Shown.ABSENT) {
                continue;
            }
            boolean tile = needed <= level;
            int side = tile ? placement.side() : placement.dot();
            long x = Placement.begin(xs[i], placement.scale(), placement.left(), side);
            long y = Placement.begin(ys[i], placement.scale(), placement.top(), side);
            if (needed != Shown.FAINT && marked.contains(i)) {
                mark(
                        Math.clamp(x, -FAR, FAR),
                        Math.clamp(y, -FAR, FAR),
                        side,
                        placement.edge(),
                        rows,
                        width,
                        height,
                        clips);
            }
            if (x <= -side || x >= width || y <= -side || y >= height) {
                continue;
            }
            if (tile) {
                tilesInView++;
            }
            if (meetsAny(clips, (int) x, (int) y, side)) {
                List<DrawList> lists = tile ? tiles : needed == Shown.FAINT ? faint : dots;
                int what = tile ? i : needed == Shown.FAINT ? scene.ground().faint() : dotColours[inks[i]];
                enter(lists, what, (int) x, (int) y, side, rows, height);
            }
        }
    }

    /** What is marked has an edge around it, which may be in view where it is not. */
    private void mark(int x, int y, int side, int edge, int rows, int width, int height, List<Clip> clips) {
        int outer = side + 2 * edge;
        int left = x - edge;
        int top = y - edge;
        if (left > -outer && left < width && top > -outer && top < height && meetsAny(clips, left, top, outer)) {
            enter(marks, side, left, top, outer, rows, height);
        }
    }

    private static boolean meetsAny(List<Clip> clips, int x, int y, int side) {
        for (int c = 0; c < clips.size(); c++) {
            if (clips.get(c).meets(x, y, side)) {
                return true;
            }
        }
        return false;
    }

    private static void enter(List<DrawList> lists, int what, int x, int y, int side, int rows, int height) {
        int last = Math.min(y + side, height) - 1;
        for (int band = Math.max(0, y) / rows; band <= last / rows; band++) {
            lists.get(band).add(what, x, y);
        }
    }

    /** Number of tiles in view. */
    int tiles() {
        return tilesInView;
    }

    List<DrawList> tilesOfBands() {
        return tiles;
    }

    DrawList tiles(int band) {
        return tiles.get(band);
    }

    DrawList dots(int band) {
        return dots.get(band);
    }

    /** The squares of marked images, edges included; what they are is the side without. */
    DrawList marks(int band) {
        return marks.get(band);
    }

    DrawList faint(int band) {
        return faint.get(band);
    }
}

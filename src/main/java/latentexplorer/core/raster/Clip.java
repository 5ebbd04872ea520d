package latentexplorer.core.raster;

import java.util.ArrayList;
import java.util.List;

/** A rectangle of a picture: first column and row, and those after the last. */
record Clip(int fromX, int fromY, int toX, int toY) {

    /** The parts of a picture that are new after what it showed was moved: at most two, apart from each other. */
    static List<Clip> exposed(int width, int height, int dx, int dy) {
        List<Clip> clips = new ArrayList<>(2);
        int top = Math.max(0, dy);
        int bottom = height + Math.min(0, dy);
        if (dy != 0) {
            clips.add(dy > 0 ? new Clip(0, 0, width, top) : new Clip(0, bottom, width, height));
        }
        if (dx != 0) {
            clips.add(dx > 0 ? new Clip(0, top, dx, bottom) : new Clip(width + dx, top, width, bottom));
        }
        return clips;
    }

    /** The part in some rows; may be empty. */
    Clip rows(int from, int to) {
        return new Clip(fromX, Math.max(fromY, from), toX, Math.min(toY, to));
    }

    boolean isEmpty() {
        return fromX >= toX || fromY >= toY;
    }

    /** Whether a square has a part in it. */
    boolean meets(int x, int y, int side) {
        return x < toX && x + side > fromX && y < toY && y + side > fromY;
    }
}

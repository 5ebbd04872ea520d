package latentexplorer.ui.explorer.paths;

import org.jspecify.annotations.Nullable;

/**
 * The part of a line that lies on a panel: a line far longer than the panel must not be given to the toolkit, which would draw
 * each of its dashes.
 *
 * @param from where the part begins, 0 at the start of the line to 1 at its end
 * @param to where it ends
 */
record Clip(double from, double to) {
    /** @return null when no part lies within (0, 0) to (width, height), widened by the margin on all sides */
    static @Nullable Clip of(double x, double y, double x2, double y2, double width, double height, double margin) {
        double[] ahead = {x2 - x, x - x2, y2 - y, y - y2};
        double[] room = {width + margin - x, x + margin, height + margin - y, y + margin};
        double from = 0;
        double to = 1;
        for (int side = 0; side < ahead.length; side++) {
            if (ahead[side] == 0) {
                if (room[side] < 0) {
                    return null;
                }
            } else if (ahead[side] > 0) {
                to = Math.min(to, room[side] / ahead[side]);
            } else {
                from = Math.max(from, room[side] / ahead[side]);
            }
        }
        return from < to ? new Clip(from, to) : null;
    }
}

package latentexplorer.ui.typefaces.selection;

import latentexplorer.core.cluster.Selection;

/**
 * A hand on a cluster, from press to release. A click means half of the cluster; a drag counts from where it was pressed,
 * upwards is more.
 *
 * @param number of the cluster
 * @param pressY where it was pressed
 * @param before what was selected then
 * @param relative whether a drag adds to the former fraction instead of starting at 0
 * @param moving whether the hand has moved far enough to mean it
 */
record FractionDrag(int number, double pressY, Selection before, boolean relative, boolean moving) {
    /** Less is a click by a hand that is not quite still. */
    static final double THRESHOLD = 4;

    /** The way for the whole cluster. */
    static final double FULL = 150;

    static final double CLICK = 0.5;

    FractionDrag movedTo(double y) {
        boolean moves = moving || Math.abs(y - pressY) >= THRESHOLD;
        return moves == moving ? this : new FractionDrag(number, pressY, before, relative, true);
    }

    /** The fraction that the hand means at a height, 0 to 1. */
    double fraction(double y) {
        if (!moving) {
            return CLICK;
        }
        double start = relative ? before.fraction(number) : 0;
        return Math.clamp(start + (pressY - y) / FULL, 0, 1);
    }
}

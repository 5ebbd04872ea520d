package latentexplorer.ui.explorer.experiment;

import latentexplorer.core.experiment.Slot;
import latentexplorer.core.latent.Interpolation;
import latentexplorer.core.path.CodePath;
import latentexplorer.core.path.PathKind;
import org.jspecify.annotations.Nullable;

/**
 * A column of experiment 1: a path, or why there is none.
 *
 * @param slot of its source
 * @param course what the path depends on
 * @param path null when there is none
 * @param why there is none, a few words; empty when there is one
 */
record Column(int slot, Course course, @Nullable CodePath path, String why) {
    /**
     * All that a path depends on: the same course gives the same path.
     *
     * @param held so many of a code's first values stay the source's
     */
    record Course(Slot source, Slot target, Interpolation plan, PathKind kind, int held) {}

    static Column of(int slot, Course course, CodePath path) {
        return new Column(slot, course, path, "");
    }

    static Column without(int slot, Course course, String why) {
        return new Column(slot, course, null, why);
    }

    /** The same path from another slot that holds the same. */
    Column inSlot(int other) {
        return new Column(other, course, path, why);
    }
}

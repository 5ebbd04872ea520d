package latentexplorer.ui.typefaces.selection;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import latentexplorer.core.cluster.Selection;
import org.jspecify.annotations.Nullable;

/** The former selections. Changes of one kind that follow each other quickly, as a held key makes them, count as one. */
final class SelectionHistory {
    static final long QUICK_NANOS = 1_000_000_000;
    private static final int LONGEST = 1_000;

    /**
     * Why a selection changed.
     *
     * @param what kind of change
     * @param number of the cluster, -1 for all
     */
    record Cause(What what, int number) {}

    /** Kinds of changes. */
    enum What {
        SET,
        NUDGE,
        DUPLICATES
    }

    private final Deque<Selection> former = new ArrayDeque<>();
    private final Deque<Selection> undone = new ArrayDeque<>();
    private @Nullable Cause lastCause;
    private long lastNanos;

    /** Takes down what was selected before a change. */
    void changed(Selection before, Cause cause, long nanos) {
        boolean goesOn = cause.what() != What.SET && cause.equals(lastCause) && nanos - lastNanos < QUICK_NANOS;
        if (!goesOn) {
            former.push(before);
            if (former.size() > LONGEST) {
                former.removeLast();
            }
        }
        undone.clear();
        lastCause = cause;
        lastNanos = nanos;
    }

    Optional<Selection> undo(Selection now) {
        return step(former, undone, now);
    }

    Optional<Selection> redo(Selection now) {
        return step(undone, former, now);
    }

    private Optional<Selection> step(Deque<Selection> from, Deque<Selection> to, Selection now) {
        lastCause = null;
        Optional<Selection> found = Optional.ofNullable(from.poll());
        found.ifPresent(_ -> to.push(now));
        return found;
    }

    boolean canUndo() {
        return !former.isEmpty();
    }

    boolean canRedo() {
        return !undone.isEmpty();
    }

    void clear() {
        former.clear();
        undone.clear();
        lastCause = null;
    }
}

package latentexplorer.core.select;

import java.util.ArrayList;
import java.util.List;

/**
 * The present state of something, with the states before it and those that were taken back. Immutable, so it can be a
 * property of a model as it is.
 *
 * @param past the states before, the oldest first
 * @param future states that were taken back, the one taken back last first
 * @param most number of steps that are remembered in each direction
 */
public record History<T>(List<T> past, T present, List<T> future, int most) {
    /** As many steps as anybody takes back. */
    public static final int USUAL = 100;

    public History {
        past = List.copyOf(past);
        future = List.copyOf(future);
        if (most < 1 || past.size() > most || future.size() > most) {
            throw new IllegalArgumentException(past.size() + " and " + future.size() + " steps of " + most);
        }
    }

    /** Nothing to take back yet. */
    public static <T> History<T> of(T present) {
        return of(present, USUAL);
    }

    /** @param most number of steps that are remembered, at least 1 */
    public static <T> History<T> of(T present, int most) {
        return new History<>(List.of(), present, List.of(), most);
    }

    /** A new state; an equal one is no step. What was taken back is gone, and so is the oldest state when there are too many. */
    public History<T> change(T next) {
        if (next.equals(present)) {
            return this;
        }
        return new History<>(pushed(past, present), next, List.of(), most);
    }

    public boolean canUndo() {
        return !past.isEmpty();
    }

    public boolean canRedo() {
        return !future.isEmpty();
    }

    /** The state before; this one when there is none. */
    public History<T> undo() {
        if (!canUndo()) {
            return this;
        }
        List<T> later = new ArrayList<>(future);
        later.addFirst(present);
        return new History<>(past.subList(0, past.size() - 1), past.getLast(), later, most);
    }

    /** The state that was taken back last; this one when there is none. */
    public History<T> redo() {
        if (!canRedo()) {
            return this;
        }
        return new History<>(pushed(past, present), future.getFirst(), future.subList(1, future.size()), most);
    }

    private List<T> pushed(List<T> states, T state) {
        List<T> next = new ArrayList<>(states.subList(Math.max(0, states.size() + 1 - most), states.size()));
        next.add(state);
        return next;
    }
}

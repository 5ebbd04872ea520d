package latentexplorer.ui.explorer.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import latentexplorer.core.experiment.Slot;

/**
 * The slots of an experiment in one sequence: first a row of several of the same kind, then those that the row is set against; and
 * which one the next click fills. Immutable.
 *
 * @param row the sources, or the images C
 * @param ends the target, or A and B
 * @param current index in the sequence
 */
record Slots(List<Slot> row, List<Slot> ends, int current) {
    Slots {
        row = List.copyOf(row);
        ends = List.copyOf(ends);
        if (row.isEmpty() || ends.isEmpty() || current < 0 || current >= row.size() + ends.size()) {
            throw new IllegalArgumentException(
                    "slot " + current + " of " + row.size() + " and " + ends.size() + " is not there");
        }
    }

    static Slots empty(int row, int ends) {
        return new Slots(Collections.nCopies(row, Slot.EMPTY), Collections.nCopies(ends, Slot.EMPTY), 0);
    }

    int size() {
        return row.size() + ends.size();
    }

    Slot get(int slot) {
        return slot < row.size() ? row.get(slot) : ends.get(slot - row.size());
    }

    boolean isFilled(int slot) {
        return !get(slot).equals(Slot.EMPTY);
    }

    /** Indices of the filled slots of the row. */
    List<Integer> filledRow() {
        List<Integer> filled = new ArrayList<>();
        for (int slot = 0; slot < row.size(); slot++) {
            if (isFilled(slot)) {
                filled.add(slot);
            }
        }
        return filled;
    }

    /** Fills the current slot; the next one becomes current, after the last of the ends the first of them again. */
    Slots filled(Slot content) {
        int next = current + 1 < size() ? current + 1 : row.size();
        return with(current, content).withCurrent(next);
    }

    /** Another content of one slot; the current one stays. */
    Slots with(int slot, Slot content) {
        List<Slot> all = new ArrayList<>(row);
        all.addAll(ends);
        all.set(slot, content);
        return new Slots(all.subList(0, row.size()), all.subList(row.size(), all.size()), current);
    }

    Slots withCurrent(int slot) {
        return new Slots(row, ends, slot);
    }

    /** So many slots on or back, to the ends of the sequence at most. */
    Slots moved(int by) {
        return withCurrent(Math.clamp((long) current + by, 0, size() - 1));
    }

    /** With the row empty, to be filled from its first slot on; the ends stay. */
    Slots withoutRow() {
        return new Slots(Collections.nCopies(row.size(), Slot.EMPTY), ends, 0);
    }

    /** With a row of another length: what does not fit any more goes. */
    Slots withRow(int count) {
        List<Slot> next = new ArrayList<>(row.subList(0, Math.min(count, row.size())));
        next.addAll(Collections.nCopies(count - next.size(), Slot.EMPTY));
        int now = current >= row.size() ? current - row.size() + count : Math.min(current, count);
        return new Slots(next, ends, now);
    }

    /** With the first empty slot current, or the first of the ends when there is none. */
    Slots atFirstEmpty() {
        for (int slot = 0; slot < size(); slot++) {
            if (!isFilled(slot)) {
                return withCurrent(slot);
            }
        }
        return withCurrent(row.size());
    }

    /** Without codes that are of no image: those of one model mean nothing to another. */
    Slots withoutCodes() {
        Slots next = this;
        for (int slot = 0; slot < size(); slot++) {
            if (get(slot) instanceof Slot.OfCode) {
                next = next.with(slot, Slot.EMPTY);
            }
        }
        return next;
    }
}

package latentexplorer.ui.explorer;

/**
 * The two ends of a walk and which of them the next click fills. Immutable.
 *
 * @param source the point at t = 0, or {@link #EMPTY}
 * @param target the point at t = 1, or {@link #EMPTY}
 * @param current the slot that a click fills
 */
record Slots(int source, int target, Slot current) {
    static final int EMPTY = -1;
    static final Slots NONE = new Slots(EMPTY, EMPTY, Slot.SOURCE);

    /** One end of a walk. */
    enum Slot {
        SOURCE,
        TARGET
    }

    /** Puts a point in the current slot; after the source the target follows, and stays current. */
    Slots filled(int point) {
        return current == Slot.SOURCE ? new Slots(point, target, Slot.TARGET) : withTarget(point);
    }

    /** Puts a point in the target whichever slot is current. */
    Slots withTarget(int point) {
        return new Slots(source, point, current);
    }

    Slots withCurrent(Slot slot) {
        return new Slots(source, target, slot);
    }

    /** Without a source, which becomes the slot to fill; the target stays. */
    Slots withoutSource() {
        return new Slots(EMPTY, target, Slot.SOURCE);
    }

    /** These slots with a point looked at in the current one, for a preview. */
    Slots previewing(int point) {
        return current == Slot.SOURCE ? new Slots(point, target, current) : withTarget(point);
    }

    /** Whether there is a walk from one to the other. */
    boolean isComplete() {
        return source != EMPTY && target != EMPTY;
    }
}

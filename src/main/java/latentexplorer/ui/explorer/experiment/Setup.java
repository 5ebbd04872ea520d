package latentexplorer.ui.explorer.experiment;

import latentexplorer.core.experiment.Analogies;
import latentexplorer.core.experiment.Slot;
import latentexplorer.core.experiment.Walks;
import latentexplorer.core.latent.Interpolation;
import latentexplorer.core.path.PathKind;
import latentexplorer.ui.explorer.exhibit.Role;

/**
 * What the user has put together: the slots of both experiments, which of them shows, and how its paths go. Immutable.
 *
 * @param analogies whether experiment 2 shows, else experiment 1
 * @param walks sources and target
 * @param pairs the images C, then A and B
 * @param plan the places of a path, ascending
 * @param kind of path
 * @param compare whether all kinds of path from one source show, in place of one kind from all sources
 * @param held whether a path keeps the source's class, for models that have class and style apart
 */
record Setup(
        boolean analogies, Slots walks, Slots pairs, Interpolation plan, PathKind kind, boolean compare, boolean held) {
    static final Setup START = new Setup(
            false,
            Slots.empty(Walks.SOURCES, 1),
            Slots.empty(Analogies.EXAMPLES, 2),
            Interpolation.DEFAULT,
            PathKind.STRAIGHT,
            false,
            false);

    Setup {
        plan = new Interpolation(
                plan.steps(), plan.extrapolations().stream().sorted().distinct().toList());
    }

    /** Those of the experiment that shows. */
    Slots slots() {
        return analogies ? pairs : walks;
    }

    /** With other slots in the experiment that shows. */
    Setup with(Slots slots) {
        return analogies ? withPairs(slots) : withWalks(slots);
    }

    private Setup withWalks(Slots slots) {
        return new Setup(analogies, slots, pairs, plan, kind, compare, held);
    }

    private Setup withPairs(Slots slots) {
        return new Setup(analogies, walks, slots, plan, kind, compare, held);
    }

    Setup showing(boolean second) {
        return new Setup(second, walks, pairs, plan, kind, compare, held);
    }

    Setup with(Interpolation other) {
        return new Setup(analogies, walks, pairs, other, kind, compare, held);
    }

    Setup with(PathKind other) {
        return new Setup(analogies, walks, pairs, plan, other, compare, held);
    }

    Setup comparing(boolean now) {
        return new Setup(analogies, walks, pairs, plan, kind, now, held);
    }

    Setup holding(boolean now) {
        return new Setup(analogies, walks, pairs, plan, kind, compare, now);
    }

    Setup withoutCodes() {
        return withWalks(walks.withoutCodes()).withPairs(pairs.withoutCodes());
    }

    /** With nothing in any slot. */
    Setup emptied() {
        return withWalks(Slots.empty(walks.row().size(), walks.ends().size()))
                .withPairs(Slots.empty(pairs.row().size(), pairs.ends().size()));
    }

    /** What a slot of the experiment that shows is. */
    Role role(int slot) {
        if (slot < slots().row().size()) {
            return analogies ? Role.C : Role.SOURCE;
        }
        return !analogies ? Role.TARGET : slot == pairs.row().size() ? Role.A : Role.B;
    }

    /** Whether the same slots hold the same, and all is shown in the same way: only the current slots may differ. */
    boolean hasContentsOf(Setup other) {
        return atTheFirst().equals(other.atTheFirst());
    }

    private Setup atTheFirst() {
        return withWalks(walks.withCurrent(0)).withPairs(pairs.withCurrent(0));
    }

    /**
     * Shows the experiment of a role with something in a slot of that role: the first empty one, or else the current one, or else
     * the last. A slot that was current is passed on from.
     */
    Setup filling(Role role, Slot content) {
        Setup shown = showing(role == Role.A || role == Role.B || role == Role.C);
        Slots slots = shown.slots();
        int slot = shown.slotFor(role);
        return shown.with(slot == slots.current() ? slots.filled(content) : slots.with(slot, content));
    }

    private int slotFor(Role role) {
        Slots slots = slots();
        int count = slots.row().size();
        return switch (role) {
            case TARGET, A -> count;
            case B -> count + 1;
            case SOURCE, C -> {
                for (int slot = 0; slot < count; slot++) {
                    if (!slots.isFilled(slot)) {
                        yield slot;
                    }
                }
                yield Math.min(slots.current(), count - 1);
            }
        };
    }
}

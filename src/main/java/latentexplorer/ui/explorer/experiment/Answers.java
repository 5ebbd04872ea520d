package latentexplorer.ui.explorer.experiment;

import java.util.List;
import latentexplorer.core.experiment.Analogies;
import latentexplorer.core.experiment.Slot;

/**
 * The answers of experiment 2.
 *
 * @param a what slot A holds
 * @param b what slot B holds
 * @param slots of the images C that have an answer
 * @param examples what those slots hold
 * @param analogies an answer for each of them
 */
record Answers(Slot a, Slot b, List<Integer> slots, List<Slot> examples, Analogies analogies) {
    Answers {
        slots = List.copyOf(slots);
        examples = List.copyOf(examples);
    }

    /** Whether these answers are of the same pair. */
    boolean hasPair(Slot otherA, Slot otherB) {
        return a.equals(otherA) && b.equals(otherB);
    }
}

package latentexplorer.ui.training.runs;

import java.util.List;

/** What the page asks or offers, in a line above the table. */
sealed interface Prompt {
    /** Nothing. */
    record None() implements Prompt {}

    /** Whether these are to be deleted. */
    record Delete(List<String> runs) implements Prompt {}

    /** They were deleted, and can come back. */
    record Deleted(List<String> runs) implements Prompt {}

    /** From which epoch a new run is to begin. */
    record Branch(String run, List<Integer> epochs, int best) implements Prompt {}

    Prompt NONE = new None();
}

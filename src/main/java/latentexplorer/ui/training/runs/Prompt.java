package latentexplorer.ui.training.runs;

import java.util.List;

/** What the page asks or offers, in a line above the table. */
sealed interface Prompt {
    /** Nothing. */
    record None() implements Prompt {}

    /**
     * They were deleted, and can come back.
     *
     * @param before what is offered again once these are back: those that were deleted before
     */
    record Deleted(List<String> runs, Prompt before) implements Prompt {}

    /**
     * From which epoch a new run is to begin.
     *
     * @param before what was offered before this was asked
     */
    record Branch(String run, List<Integer> epochs, int best, Prompt before) implements Prompt {}

    Prompt NONE = new None();
}

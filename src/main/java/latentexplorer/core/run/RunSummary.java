package latentexplorer.core.run;

import java.nio.file.Path;
import java.util.Optional;
import latentexplorer.core.net.Epoch;
import latentexplorer.core.net.TrainingResult;

/**
 * One line of a list of runs.
 *
 * @param name of the folder
 * @param info empty when it cannot be read
 * @param newest the last finished epoch; empty before the first has ended
 * @param end how it ended, if it did
 * @param note what the user wrote about it; empty for nothing
 * @param trouble a sentence that says why the run cannot be read
 */
public record RunSummary(
        Path folder,
        String name,
        State state,
        Optional<RunInfo> info,
        Optional<Epoch> newest,
        Optional<RunEnd> end,
        String note,
        Optional<String> trouble) {
    /** What a run is up to. */
    public enum State {
        /** A living program writes it. */
        TRAINING,
        /** It has not ended, and no living program writes it: the rest of it can be trained. */
        INTERRUPTED,
        FINISHED,
        /** The patience was over. */
        EARLY,
        /** By the user. */
        STOPPED,
        DIVERGED,
        /** It cannot be read. */
        DAMAGED;

        static State of(TrainingResult.Outcome outcome) {
            return switch (outcome) {
                case FINISHED -> FINISHED;
                case EARLY -> EARLY;
                case STOPPED -> STOPPED;
                case DIVERGED -> DIVERGED;
            };
        }
    }

    /** Finished ones, with those from before the run. */
    public int epochs() {
        return newest.map(Epoch::number).orElse(0);
    }
}

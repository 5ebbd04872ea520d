package latentexplorer.ui.training.runs;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import latentexplorer.core.compare.RunLosses;
import latentexplorer.core.compare.RunRow;
import latentexplorer.core.job.JobScope;

/** The runs on the disk, as the page needs them. Slow; called on workers, also by several at once. */
public interface RunStore {
    /**
     * All runs, newest first. A run that cannot be read is a row that says why. Only what has changed since the last call is
     * read again: a row that is equal to an earlier one has the same losses.
     *
     * @throws IOException with a sentence, when the folder of all runs cannot be read
     */
    List<RunRow> list(JobScope scope) throws IOException;

    /** @throws IOException with a sentence, when they cannot be read */
    RunLosses losses(String run) throws IOException;

    /**
     * The epochs that a new run can begin from, ascending.
     *
     * @throws IOException with a sentence, when they cannot be read
     */
    List<Integer> kept(String run) throws IOException;

    /** @throws IOException with a sentence: the name is taken, is no name, or the run is being trained */
    void rename(String run, String name) throws IOException;

    /** @throws IOException with a sentence */
    void note(String run, String text) throws IOException;

    /**
     * Takes a run from the list; {@link #restore} brings it back.
     *
     * @throws IOException with a sentence: it is being trained, or cannot be moved
     */
    void discard(String run) throws IOException;

    /** @throws IOException with a sentence: there is another run of that name by now */
    void restore(String run) throws IOException;

    /**
     * Deletes what was discarded up to then, for good.
     *
     * @throws IOException with a sentence
     */
    void emptyTrash(Instant until) throws IOException;
}

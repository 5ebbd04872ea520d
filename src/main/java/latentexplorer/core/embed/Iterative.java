package latentexplorer.core.embed;

import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Progress;

/**
 * A map in the making: computed step by step, so that whoever watches can draw it between the steps, stop whenever it
 * pleases, and keep what is there. For one thread at a time.
 */
public interface Iterative {
    /**
     * Does the next piece of work: first finding neighbours, which may take long and polls the scope, then one round of
     * moving the points. Nothing happens when {@link #done()}.
     *
     * @throws java.util.concurrent.CancellationException when asked to stop; the positions are then those before the step, or
     *     some points have moved already
     */
    void step(JobScope scope);

    /** A copy of the raw positions now, n x 2: x and y of each point in the order of the codes. There from the start. */
    float[] positions();

    /** The share of the nearest neighbours that were found: 1 where they are exact, measured on a sample elsewhere. */
    default double recall() {
        return 1;
    }

    /** Rounds of moving the points so far; 0 as long as neighbours are looked for. */
    int round();

    /** Rounds of moving the points in all. */
    int rounds();

    default boolean done() {
        return round() >= rounds();
    }

    /** Steps until done, and reports the share of the rounds. */
    default float[] run(JobScope scope) {
        while (!done()) {
            step(round() == 0 ? scope.part(0, 0.2) : new JobScope(scope.cancellation(), Progress.NONE));
            scope.report(0.2 + 0.8 * round() / rounds(), "round " + round() + " of " + rounds());
        }
        return positions();
    }
}

package latentexplorer.core.embed;

import latentexplorer.core.job.JobScope;

/** Finds the places of new codes on a map that stays as it is. A code's place does not depend on what is placed with it. */
public interface MapPlacement {
    /**
     * @param positions m x 2 raw positions
     * @param nearest the index of the nearest code on the map, of each
     * @param distances how far that one is, in the map's metric
     */
    record Placed(float[] positions, int[] nearest, float[] distances) {}

    /**
     * @param codes m x latent size
     * @throws IllegalArgumentException when a code is not finite
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    Placed place(float[] codes, JobScope scope);
}

package latentexplorer.core.net;

import java.util.List;
import java.util.Map;
import latentexplorer.core.job.JobScope;

/** Measures a model on images that it does not learn from. */
@FunctionalInterface
interface Validation {
    /**
     * @param weights all of the training's, also those that the model in use does without
     * @throws java.util.concurrent.CancellationException when asked to stop; it may be asked again
     */
    Measured of(LatentModel model, float[] weights, JobScope scope);

    /**
     * What was measured.
     *
     * @param values by the names of {@link ModelSpec#metrics()}; empty when there are no images
     * @param units the same for each unit of the code
     */
    record Measured(Map<String, Double> values, Map<String, List<Double>> units) {
        static final Measured NOTHING = new Measured(Map.of(), Map.of());
    }
}

package latentexplorer.ui.explorer.exhibit;

import latentexplorer.core.experiment.SavedExperiment.Course;
import latentexplorer.core.experiment.SavedExperiment.Slots;
import latentexplorer.core.latent.Interpolation;

/**
 * What the experiments are made of.
 *
 * @param analogies whether experiment 2 shows, else experiment 1
 * @param slots of both
 * @param plan the places of the paths
 * @param course how they go
 */
public record Arrangement(boolean analogies, Slots slots, Interpolation plan, Course course) {}

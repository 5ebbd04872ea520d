/**
 * Experiments that are kept: which codes were put in which slots of which model and map, and how it was looked at. Uses values of
 * {@code core.latent}, {@code core.select}, {@code core.raster} and {@code core.embed}.
 */
@NullMarked
package latentexplorer.core.experiment;

import org.jspecify.annotations.NullMarked;

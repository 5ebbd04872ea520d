/**
 * The two experiments of the explorer: grids of pictures between and beyond codes, and rows of analogies, decoded in batches; and
 * experiments that are kept: which codes were put in which slots of which model and map, and how it was looked at. May use
 * {@code core.latent}, {@code core.path}, {@code core.net}, and values of {@code core.select}, {@code core.raster} and
 * {@code core.embed}.
 */
@NullMarked
package latentexplorer.core.experiment;

import org.jspecify.annotations.NullMarked;

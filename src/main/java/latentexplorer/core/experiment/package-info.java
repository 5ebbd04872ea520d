/**
 * The two experiments of the explorer: grids of pictures between and beyond codes, and rows of analogies, decoded in batches. May
 * use {@code core.latent}, {@code core.path}, {@code core.net}.
 */
@NullMarked
package latentexplorer.core.experiment;

import org.jspecify.annotations.NullMarked;

/**
 * Paths between codes, of four kinds, with what they are like. May use {@code core.latent}, {@code core.neighbours}, {@code
 * core.support}, {@code core.net}.
 */
@NullMarked
package latentexplorer.core.path;

import org.jspecify.annotations.NullMarked;

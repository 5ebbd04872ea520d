/**
 * Analogies with glyphs, whose true answers are known: single ones and many, scored, and how far a difference of codes can be
 * relied on. May use {@code core.latent}, {@code core.support}, {@code core.net}, {@code core.data},
 * {@code core.linalg}.
 */
@NullMarked
package latentexplorer.core.analogy;

import org.jspecify.annotations.NullMarked;

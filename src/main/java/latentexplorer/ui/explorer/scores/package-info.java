/**
 * Analogies with glyphs beside their true answers: the one in the slots, many of a model, all models compared; and how far a
 * direction between two typefaces, characters or groups can be relied on. Knows no other room. May use
 * {@code ui.explorer.exhibit}, {@code ui.widget}, {@code ui.session}, {@code ui.job} and {@code core}.
 */
@NullMarked
package latentexplorer.ui.explorer.scores;

import org.jspecify.annotations.NullMarked;

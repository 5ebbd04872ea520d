/**
 * The Training workspace: a form for a dense autoencoder, its loss and fixed reconstructions while it learns, and what
 * follows: the saved model, its map, the Explorer. May use {@code core}, {@code ui.session}, {@code ui.job} and
 * {@code ui.widget}; only the controller and the work it hands to jobs call {@code core}.
 */
@NullMarked
package latentexplorer.ui.training;

import org.jspecify.annotations.NullMarked;

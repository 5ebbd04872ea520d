/**
 * The Training workspace: the host of the page on which a training is set up, the losses and fixed reconstructions of a model
 * of any kind while it learns, and what follows: the saved model, its map, the Explorer. May use {@code core}, {@code
 * ui.session}, {@code ui.job} and {@code ui.widget}; only the controller and the work it hands to jobs call {@code core}.
 */
@NullMarked
package latentexplorer.ui.training;

import org.jspecify.annotations.NullMarked;

/**
 * The Explorer: opens maps, hangs them with their images and models, and puts its rooms together, each a package of its own that
 * knows no other room: what shows, what is selected, experiments, scores, the model from inside, a second map, maps in the making,
 * how far to believe them, and what is saved. May use all rooms, {@code ui.map}, {@code ui.session}, {@code ui.job}, {@code
 * ui.widget} and {@code core}.
 */
@NullMarked
package latentexplorer.ui.explorer;

import org.jspecify.annotations.NullMarked;

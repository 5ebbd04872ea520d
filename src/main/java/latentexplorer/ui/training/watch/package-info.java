/**
 * Watching a training: its curves, what the model of an epoch makes of held-out images, and one slider over all of it, the
 * same for a training that runs and for one that is over. The page is given a {@link
 * latentexplorer.ui.training.watch.WatchedRun} and knows nothing of where that comes from. May use {@code core}, {@code
 * ui.session}, {@code ui.job} and {@code ui.widget}; only the controller and the work that it hands to jobs compute.
 */
@NullMarked
package latentexplorer.ui.training.watch;

import org.jspecify.annotations.NullMarked;

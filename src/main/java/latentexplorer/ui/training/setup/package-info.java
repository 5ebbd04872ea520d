/**
 * The "Set up" page of the Training workspace: a preset or settings of one's own for every kind of model, a data set, the
 * fields that matter, the network drawn, the command that does the same. Knows neither the host nor the other pages: a
 * plan is handed to whoever trains it. May use {@code core}, {@code ui.session}, {@code ui.job} and {@code ui.widget};
 * only the controller, and what describes a kind's fields, know {@code core.net}.
 */
@NullMarked
package latentexplorer.ui.training.setup;

import org.jspecify.annotations.NullMarked;

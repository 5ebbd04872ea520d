/**
 * Looking inside the codes of the model on show: a slider for every value, strips along each, whole alphabets in one style, and
 * a pad to draw on. May use {@code ui.explorer.exhibit}, {@code ui.session}, {@code ui.job}, {@code ui.widget} and {@code core}.
 */
@NullMarked
package latentexplorer.ui.explorer.inside;

import org.jspecify.annotations.NullMarked;

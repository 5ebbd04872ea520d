/**
 * A second map beside the first: of another model or by another method, with the same images pointed at, chosen, filtered and
 * coloured on both. May use {@code core}, {@code ui.session}, {@code ui.job}, {@code ui.map}, {@code ui.widget} and what the
 * Explorer's rooms share.
 */
@NullMarked
package latentexplorer.ui.explorer.compare;

import org.jspecify.annotations.NullMarked;

/**
 * What shows on the map, in which colours, and how dense: filters, the legend, the share that may show, the size and kind of
 * tiles. May use {@code core}, {@code ui.map}, {@code ui.session}, {@code ui.job} and {@code ui.explorer.exhibit}.
 */
@NullMarked
package latentexplorer.ui.explorer.filter;

import org.jspecify.annotations.NullMarked;

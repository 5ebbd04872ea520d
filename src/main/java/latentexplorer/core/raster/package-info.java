/**
 * The map as pixels: which tiles are drawn where for a view, at which detail and in which colours, into plain {@code
 * int[]} ARGB; and which tile is under a point. Knows no toolkit; uses only {@code core.job} for its threads.
 */
@NullMarked
package latentexplorer.core.raster;

import org.jspecify.annotations.NullMarked;

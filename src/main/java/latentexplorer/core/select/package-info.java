/**
 * What the user singles out on a map: filters that decide which points show, regions that are drawn around points,
 * selections, and named groups with their files. Plain values; knows the places of points from {@code core.raster} and their
 * names from {@code core.embed}.
 */
@NullMarked
package latentexplorer.core.select;

import org.jspecify.annotations.NullMarked;

/**
 * What the user singles out on a map: filters that decide which points show, regions that are drawn around points,
 * selections, named groups with their files, and the steps that can be taken back. Plain values; knows the places of points
 * from {@code core.raster} and their names from {@code core.embed}.
 */
@NullMarked
package latentexplorer.core.select;

import org.jspecify.annotations.NullMarked;

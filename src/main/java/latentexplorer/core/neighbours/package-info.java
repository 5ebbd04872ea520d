/**
 * The nearest neighbours of rows of numbers: exact ones by a tree of boxes, approximate ones where that takes too long. May
 * use {@code core.linalg} and {@code core.job}.
 */
@NullMarked
package latentexplorer.core.neighbours;

import org.jspecify.annotations.NullMarked;

/**
 * Two-dimensional maps of codes: how they are made, how new codes find their place, and the files that hold them. May use
 * {@code core.linalg}, {@code core.file} and {@code core.job}.
 */
@NullMarked
package latentexplorer.core.embed;

import org.jspecify.annotations.NullMarked;

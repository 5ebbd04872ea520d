/**
 * A map from beginning to end, for the window and the command line alike: the space (codes of a model, or images), the
 * layout, its quality, its file, and what is told about it. The one place where {@code core.embed} and {@code core.net}
 * meet; may also use {@code core.data}, {@code core.linalg}, {@code core.neighbours}, {@code core.file} and
 * {@code core.job}.
 */
@NullMarked
package latentexplorer.core.map;

import org.jspecify.annotations.NullMarked;

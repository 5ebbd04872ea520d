/**
 * What the single values of a code do: how they are spread, strips of pictures along each, whole alphabets in one style. May use
 * {@code core.net}, {@code core.data}.
 */
@NullMarked
package latentexplorer.core.dimension;

import org.jspecify.annotations.NullMarked;

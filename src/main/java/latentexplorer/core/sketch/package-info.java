/** Pictures that the user draws or drops: centred as the images of a set are. May use {@code core.data}. */
@NullMarked
package latentexplorer.core.sketch;

import org.jspecify.annotations.NullMarked;

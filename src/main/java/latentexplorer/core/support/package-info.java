/**
 * How real a code is: how far from the codes of real images, whether its picture leads back to it, and what a classifier sees
 * in it, each against what is usual for held-out images. May use {@code core.net}, {@code core.neighbours}, {@code core.data},
 * {@code core.file}.
 */
@NullMarked
package latentexplorer.core.support;

import org.jspecify.annotations.NullMarked;

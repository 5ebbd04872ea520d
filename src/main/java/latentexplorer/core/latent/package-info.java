/** Arithmetic with codes, on plain arrays of floats: paths between two codes, analogies. Uses nothing but the JDK. */
@NullMarked
package latentexplorer.core.latent;

import org.jspecify.annotations.NullMarked;

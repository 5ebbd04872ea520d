/**
 * The Explorer: a map of images, the image under the pointer, and walks through latent space decoded live. May use
 * {@code ui.map}, {@code ui.session}, {@code ui.job}, {@code ui.widget} and {@code core}.
 */
@NullMarked
package latentexplorer.ui.explorer;

import org.jspecify.annotations.NullMarked;

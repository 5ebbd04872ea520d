/**
 * Small classifiers of images, trained apart from the autoencoders, to judge what these make: settings, training, use and
 * file. May use {@code core.net} and {@code core.net.layer}, and what they may use.
 */
@NullMarked
package latentexplorer.core.net.classify;

import org.jspecify.annotations.NullMarked;

/**
 * Pictures that are saved: figures of a training and of what a model learned, and the only place that writes PNG. Draws results
 * that others have computed; called by whoever puts the program together, never by what computes or by the window.
 */
@NullMarked
package latentexplorer.core.figure;

import org.jspecify.annotations.NullMarked;

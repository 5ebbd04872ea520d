/**
 * What can be seen of a model at one moment of its training: pure functions of the model and of images that it did not learn
 * from, all answering with immutable records whose arrays are shared and not to be written to. May use {@code core.net}
 * (models in use), {@code core.data}, {@code core.linalg} and {@code core.job}.
 */
@NullMarked
package latentexplorer.core.insight;

import org.jspecify.annotations.NullMarked;

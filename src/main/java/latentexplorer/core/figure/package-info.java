/** Pictures that are saved: the only place that writes PNG. */
@NullMarked
package latentexplorer.core.figure;

import org.jspecify.annotations.NullMarked;

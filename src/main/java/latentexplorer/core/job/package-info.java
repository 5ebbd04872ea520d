/**
 * How long work is watched and stopped: progress, cancellation, and the only threads of {@code core}. Knows nothing of
 * what is computed and uses nothing but the JDK.
 */
@NullMarked
package latentexplorer.core.job;

import org.jspecify.annotations.NullMarked;

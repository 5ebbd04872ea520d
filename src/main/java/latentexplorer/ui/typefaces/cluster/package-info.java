/**
 * Seeking clusters: algorithm and parameters, what was found in numbers, what helps to choose the parameters, splitting
 * one cluster, and the command line that does the same. May use {@code core.cluster}, {@code core.typeface},
 * {@code ui.job}, {@code ui.session} and {@code ui.widget}, and no other room of the workspace: vectors are handed in.
 */
@NullMarked
package latentexplorer.ui.typefaces.cluster;

import org.jspecify.annotations.NullMarked;

/**
 * Clusters of typefaces: their vectors of pixels, the spaces in which clusters are sought, k-means, DBSCAN and spectral
 * clustering, what helps to choose their parameters, and the choice of a training set from what was found. The only owner
 * of Smile. May use {@code core.linalg}, the image sets of {@code core.data}, and {@code core.typeface}.
 */
@NullMarked
package latentexplorer.core.cluster;

import org.jspecify.annotations.NullMarked;

/**
 * Linear algebra and random numbers that every other package of {@code core} may call: matrix products and eigenvalues
 * (the only binding of OpenBLAS), principal components, inner products of samples, seeded random numbers. Uses {@code core.job}.
 */
@NullMarked
package latentexplorer.core.linalg;

import org.jspecify.annotations.NullMarked;

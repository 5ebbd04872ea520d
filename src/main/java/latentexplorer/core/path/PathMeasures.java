package latentexplorer.core.path;

/**
 * What a path is like.
 *
 * @param latentLength its length in the space of codes
 * @param pixelLength how much the picture changes along it: the sum of the distances between pictures that follow closely
 * @param roughness the largest step between two pictures of the row over the mean step: 1 when all are alike
 * @param meanSupport mean percentile of support of the row's codes, 0 to 100; NaN when not asked for
 * @param maxSupport the largest of them; NaN when not asked for
 */
public record PathMeasures(
        double latentLength, double pixelLength, double roughness, double meanSupport, double maxSupport) {}

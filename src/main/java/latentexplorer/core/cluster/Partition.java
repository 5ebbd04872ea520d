package latentexplorer.core.cluster;

/**
 * Vectors in groups about their means.
 *
 * @param labels the group of each, 0 and up; a group may be empty when fewer vectors differ than groups were wanted
 * @param distances of each from the mean of its group: Euclidean, or 1 - cosine
 * @param loss what k-means makes small: the sum of the squared distances, or of the cosine distances
 */
record Partition(int[] labels, double[] distances, double loss) {}

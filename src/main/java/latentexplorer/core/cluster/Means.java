package latentexplorer.core.cluster;

/**
 * What k-means asks of n vectors in k groups: their inner products with each other and with the sums of the groups. All
 * else follows from these: the squared distance to a mean is {@code x.x + s.s / m^2 - 2 x.s / m}, for the sum s of m
 * vectors, and the cosine of the angle to it is {@code x.s / |x| |s|}. Not for several threads at once.
 */
sealed interface Means permits GramMeans, CoordinateMeans {
    /** Number of vectors. */
    int count();

    /** The squared length of each vector, n values. */
    double[] squares();

    /** What each vector is multiplied by before it is used: 1, or what makes its length 1; 0 for a vector of length 0. */
    double[] weights();

    /**
     * The inner products of some weighted vectors with all unweighted ones.
     *
     * @param target for the t-th of {@code chosen}, n values from {@code t * n} on
     */
    void products(int[] chosen, double[] target);

    /**
     * Makes the sums anew.
     *
     * @param labels the group of each vector; kept, and changed by the caller after each {@link #move}
     */
    void assign(int[] labels);

    /** Takes vector {@code i} out of the sum of one group and adds it to another. */
    void move(int i, int from, int to);

    /** The inner products of the sums with all unweighted vectors: for group c, n values from {@code c * n} on. */
    double[] products();

    /** The inner product of vector {@code i}, unweighted, with the sum of a group. */
    double product(int i, int group);

    /** The squared length of the sum of each group, k values. */
    double[] sumSquares();
}

package latentexplorer.core.net.layer;

import latentexplorer.core.job.Workers;

/** Keeps a gradient from being too long (Pascanu et al., 2013), as PyTorch's {@code clip_grad_norm_} does. */
public final class GradientNorm {
    /** Fixed, so that the norm is the same on any number of threads. */
    private static final Shards PARTS = new Shards(16);

    private static final int BLOCK = 1024;

    /** Added to the norm before dividing by it, as in PyTorch. */
    private static final double EPSILON = 1e-6;

    private GradientNorm() {}

    /**
     * Adds up the gradients of the shards and shortens the sum when its Euclidean norm is above a limit.
     *
     * @param gradients one array for each shard, added up in their order; the first holds the result afterwards
     * @param shards how many of them count, at least 1
     * @param most the limit
     * @return the norm of the sum before it was shortened
     */
    public static double clip(float[][] gradients, int shards, double most, Workers workers) {
        float[] sum = gradients[0];
        double[] squares = new double[PARTS.count()];
        workers.forEachShard(PARTS.count(), part -> {
            int to = PARTS.from(part + 1, sum.length);
            for (int from = PARTS.from(part, sum.length); from < to; from += BLOCK) {
                int end = Math.min(to, from + BLOCK);
                for (int s = 1; s < shards; s++) {
                    Kernels.add(sum, gradients[s], from, end);
                }
                squares[part] += Kernels.squares(sum, from, end);
            }
        });
        double square = 0;
        for (double each : squares) {
            square += each;
        }
        double norm = Math.sqrt(square);
        float factor = (float) (most / (norm + EPSILON));
        if (!(factor >= 1)) {
            workers.forEachShard(
                    PARTS.count(),
                    part -> Kernels.scale(sum, PARTS.from(part, sum.length), PARTS.from(part + 1, sum.length), factor));
        }
        return norm;
    }
}

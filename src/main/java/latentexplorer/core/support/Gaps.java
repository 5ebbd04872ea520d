package latentexplorer.core.support;

import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.net.LatentModel;

/** How far the code of a code's picture is from the code: small for codes that the encoder could have given. */
final class Gaps {
    private static final int BLOCK = 256;

    private final LatentModel model;
    private final Workers workers;

    Gaps(LatentModel model, Workers workers) {
        this.model = model;
        this.workers = workers;
    }

    /** @return n distances; infinite where a code or its picture is no number */
    double[] of(float[] codes, JobScope scope) {
        int k = model.latentSize();
        int n = codes.length / k;
        double[] gaps = new double[n];
        workers.forEachShard((n + BLOCK - 1) / BLOCK, block -> {
            scope.check();
            int from = block * BLOCK;
            int count = Math.min(BLOCK, n - from);
            float[] part = new float[count * k];
            System.arraycopy(codes, from * k, part, 0, part.length);
            measure(part, model.decode(part, count), count, gaps, from);
        });
        return gaps;
    }

    /** The same for codes whose pictures are at hand. */
    double[] of(float[] codes, float[] pictures) {
        int n = codes.length / model.latentSize();
        double[] gaps = new double[n];
        measure(codes, pictures, n, gaps, 0);
        return gaps;
    }

    private void measure(float[] codes, float[] pictures, int n, double[] gaps, int at) {
        int k = model.latentSize();
        float[] again = model.encode(pictures, n);
        for (int i = 0; i < n; i++) {
            double square = 0;
            for (int j = i * k; j < (i + 1) * k; j++) {
                double difference = (double) again[j] - codes[j];
                square += difference * difference;
            }
            gaps[at + i] = Double.isNaN(square) ? Double.POSITIVE_INFINITY : Math.sqrt(square);
        }
    }
}

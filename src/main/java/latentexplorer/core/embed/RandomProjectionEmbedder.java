package latentexplorer.core.embed;

import java.util.LinkedHashMap;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.SeededRandom;
import latentexplorer.core.neighbours.NumberCheck;

/**
 * Codes projected on two random directions: Gaussian ones of variance 1/2, which keep squared distances on average (Johnson
 * and Lindenstrauss, 1984).
 *
 * @param seed of the directions
 */
public record RandomProjectionEmbedder(long seed) implements Embedder {
    public static final String METHOD = "random projection";

    @Override
    public Embedding embed(CodeSet codes, Workers workers, JobScope scope) {
        NumberCheck.check(codes.codes(), codes.latentSize(), "Code");
        return RawPositions.embedding(
                METHOD, new LinkedHashMap<>(), seed, codes, place(codes.codes(), codes.latentSize()));
    }

    /** The exact places of any codes on such a map: n x 2. */
    public float[] place(float[] codes, int width) {
        SeededRandom random = new SeededRandom(seed);
        double[] directions = new double[2 * width];
        for (int i = 0; i < directions.length; i++) {
            directions[i] = random.nextGaussian() * Math.sqrt(0.5);
        }
        float[] positions = new float[codes.length / width * 2];
        for (int i = 0; i < positions.length; i++) {
            double sum = 0;
            for (int j = 0; j < width; j++) {
                sum += codes[i / 2 * width + j] * directions[i % 2 * width + j];
            }
            positions[i] = (float) sum;
        }
        return positions;
    }
}

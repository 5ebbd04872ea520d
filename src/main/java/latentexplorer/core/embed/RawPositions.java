package latentexplorer.core.embed;

import java.util.Map;

/** From n x 2 positions, as methods compute them, to an embedding, which keeps x and y apart, and back. */
public final class RawPositions {
    private RawPositions() {}

    static Embedding embedding(
            String method, Map<String, String> parameters, long seed, CodeSet codes, float[] positions) {
        int n = codes.ids().length;
        float[] x = new float[n];
        float[] y = new float[n];
        for (int i = 0; i < n; i++) {
            x[i] = positions[2 * i];
            y[i] = positions[2 * i + 1];
        }
        return new Embedding(
                method,
                parameters,
                seed,
                codes.dataset(),
                codes.images(),
                codes.modelName(),
                codes.modelHash(),
                x,
                y,
                codes.codes(),
                codes.latentSize(),
                codes.ids());
    }

    /** n x 2 raw positions of an embedding. */
    public static float[] of(Embedding embedding) {
        float[] positions = new float[2 * embedding.size()];
        for (int i = 0; i < embedding.size(); i++) {
            positions[2 * i] = embedding.x()[i];
            positions[2 * i + 1] = embedding.y()[i];
        }
        return positions;
    }
}

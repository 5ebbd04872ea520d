package latentexplorer.core.embed;

import java.util.LinkedHashMap;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.neighbours.NumberCheck;

/** The first two values of each code as they are; with codes of one value, that value and 0. */
public record FirstDimensionsEmbedder() implements Embedder {
    public static final String METHOD = "first two dimensions";

    @Override
    public Embedding embed(CodeSet codes, Workers workers, JobScope scope) {
        NumberCheck.check(codes.codes(), codes.latentSize(), "Code");
        return RawPositions.embedding(
                METHOD, new LinkedHashMap<>(), 0, codes, place(codes.codes(), codes.latentSize()));
    }

    /** The exact places of any codes on such a map: n x 2. */
    public static float[] place(float[] codes, int width) {
        float[] positions = new float[codes.length / width * 2];
        for (int i = 0; i < positions.length / 2; i++) {
            positions[2 * i] = codes[i * width];
            positions[2 * i + 1] = width > 1 ? codes[i * width + 1] : 0;
        }
        return positions;
    }
}

package latentexplorer.core.embed;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.Pca;
import latentexplorer.core.linalg.Rows;

/** The first two principal components of the codes; with codes of one value, that value and 0. */
public final class PcaEmbedder implements Embedder {
    public static final String METHOD = "PCA";

    private static final int AXES = 2;

    @Override
    public Embedding embed(CodeSet codes, Workers workers, JobScope scope) {
        Pca pca = fit(codes.codes(), codes.latentSize(), workers, scope);
        float[] positions = new LinearPlacement(pca).place(codes.codes(), codes.ids().length);
        int n = codes.ids().length;
        float[] x = new float[n];
        float[] y = new float[n];
        for (int i = 0; i < n; i++) {
            x[i] = positions[AXES * i];
            y[i] = positions[AXES * i + 1];
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("components", String.valueOf(AXES));
        parameters.put("explained variance", String.format(Locale.ROOT, "%.4f", pca.explainedVariance()));
        return new Embedding(
                METHOD,
                parameters,
                0,
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

    /**
     * How new codes find their place on a map made by this method: fitted anew on the map's own codes, which gives the
     * same axes.
     *
     * @throws IllegalArgumentException when the map was made by another method
     */
    public static LinearPlacement placement(Embedding embedding, Workers workers, JobScope scope) {
        if (!embedding.method().equals(METHOD)) {
            throw new IllegalArgumentException("New codes have an exact place only on a PCA map, and this is a map by "
                    + embedding.method() + ".");
        }
        return new LinearPlacement(fit(embedding.codes(), embedding.latentSize(), workers, scope));
    }

    private static Pca fit(float[] codes, int latentSize, Workers workers, JobScope scope) {
        if (codes.length == 0) {
            throw new IllegalArgumentException("There are no codes to make a map of.");
        }
        return Pca.fit(Rows.of(codes, latentSize), Math.min(AXES, latentSize), false, workers, scope);
    }
}

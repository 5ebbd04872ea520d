package latentexplorer.core.embed;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;

/** UMAP maps; see {@link Umap}. */
public record UmapEmbedder(UmapSettings settings) implements IterativeEmbedder {
    public static final String METHOD = "UMAP";

    @Override
    public Iterative start(CodeSet codes, Workers workers, JobScope scope) {
        return new Umap(codes.codes(), codes.latentSize(), settings, workers, scope);
    }

    @Override
    public String method() {
        return METHOD;
    }

    @Override
    public Map<String, String> parameters(int points) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("neighbours", String.valueOf(settings.neighbours()));
        parameters.put("minimum distance", String.valueOf(settings.minDistance()));
        parameters.put("spread", String.valueOf(settings.spread()));
        parameters.put("epochs", String.valueOf(settings.epochs(points)));
        parameters.put("metric", settings.metric().name().toLowerCase(Locale.ROOT));
        // Labels take no part in the layout: it cannot have put classes together that the codes do not.
        parameters.put("supervised", "off");
        return parameters;
    }

    @Override
    public long seed() {
        return settings.seed();
    }
}

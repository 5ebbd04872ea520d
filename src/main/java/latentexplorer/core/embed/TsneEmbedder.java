package latentexplorer.core.embed;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;

/** t-SNE maps; see {@link Tsne}. */
public record TsneEmbedder(TsneSettings settings) implements IterativeEmbedder {
    public static final String METHOD = "t-SNE";

    @Override
    public Iterative start(CodeSet codes, Workers workers, JobScope scope) {
        return new Tsne(codes.codes(), codes.latentSize(), settings, workers, scope);
    }

    @Override
    public String method() {
        return METHOD;
    }

    @Override
    public Map<String, String> parameters(int points) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("perplexity", String.valueOf(settings.perplexity()));
        parameters.put("iterations", String.valueOf(settings.iterations()));
        parameters.put("metric", settings.metric().name().toLowerCase(Locale.ROOT));
        return parameters;
    }

    @Override
    public long seed() {
        return settings.seed();
    }
}

package latentexplorer.core.cluster;

import java.lang.ref.SoftReference;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import org.jspecify.annotations.Nullable;

/** Keeps the distances that were asked for last, as long as there is memory; who asks for them meanwhile waits for them. */
public final class LatestDistances implements PixelDistances.Source {
    private record Asked(FontVectors vectors, Once<PixelDistances> distances) {}

    private final PixelDistances.Source source;
    private SoftReference<@Nullable Asked> latest = new SoftReference<>(null);

    public LatestDistances(PixelDistances.Source source) {
        this.source = source;
    }

    /** Measures by the exact inner products of the pixels; not to be asked from one of {@code workers}' threads. */
    public static LatestDistances measuredBy(Workers workers) {
        SpaceMaker spaces = new SpaceMaker(workers);
        return new LatestDistances((vectors, scope) -> new PixelDistances(
                vectors.count(),
                vectors.width(),
                spaces.make(vectors, SpaceSettings.DEFAULT, scope).distances(scope)));
    }

    @Override
    public PixelDistances of(FontVectors vectors, JobScope scope) {
        return asked(vectors).distances().get(scope);
    }

    private synchronized Asked asked(FontVectors vectors) {
        Asked known = latest.get();
        if (known == null || !known.vectors().equals(vectors)) {
            known = new Asked(vectors, new Once<>(scope -> source.of(vectors, scope)));
            latest = new SoftReference<>(known);
        }
        return known;
    }
}

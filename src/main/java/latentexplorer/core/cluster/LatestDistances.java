package latentexplorer.core.cluster;

import java.lang.ref.SoftReference;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import org.jspecify.annotations.Nullable;

/** Keeps the distances that were asked for last, as long as there is memory, and has them made by one caller at a time. */
public final class LatestDistances implements PixelDistances.Source {
    private static final int POLL_MILLIS = 50;

    private record Made(FontVectors vectors, PixelDistances distances) {}

    private final PixelDistances.Source source;
    private final ReentrantLock making = new ReentrantLock();
    private volatile SoftReference<@Nullable Made> latest = new SoftReference<>(null);

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
        PixelDistances known = known(vectors);
        if (known != null) {
            return known;
        }
        await(scope);
        try {
            PixelDistances meanwhile = known(vectors);
            if (meanwhile != null) {
                return meanwhile;
            }
            PixelDistances made = source.of(vectors, scope);
            latest = new SoftReference<>(new Made(vectors, made));
            return made;
        } finally {
            making.unlock();
        }
    }

    private @Nullable PixelDistances known(FontVectors vectors) {
        Made made = latest.get();
        return made != null && made.vectors().equals(vectors) ? made.distances() : null;
    }

    private void await(JobScope scope) {
        try {
            do {
                scope.check();
            } while (!making.tryLock(POLL_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }
}

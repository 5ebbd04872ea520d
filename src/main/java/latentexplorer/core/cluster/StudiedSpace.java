package latentexplorer.core.cluster;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import latentexplorer.core.cluster.SpectralFeatures.GraphSettings;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;

/** A space with what was made of it, so that other parameters of the same algorithm are answered at once. */
final class StudiedSpace {
    /** Few bytes each beside the space's own distances. */
    private static final int KEPT = 8;

    private record Eigenvectors(GraphSettings graph, int most) {}

    private final Workers workers;
    private final Once<Space> space;
    private final Map<Integer, Once<DensityProfile>> profiles = new Recent<>(KEPT);
    private final Map<Eigenvectors, Once<SpectralFeatures>> features = new Recent<>(KEPT);

    private final int count;

    /** @param count of the vectors in it, known before it is made */
    StudiedSpace(int count, Function<JobScope, Space> maker, Workers workers) {
        this.count = count;
        this.workers = workers;
        space = new Once<>(maker);
    }

    int count() {
        return count;
    }

    Space space(JobScope scope) {
        return space.get(scope);
    }

    DensityProfile profile(int minSamples, JobScope scope) {
        Space known = space(scope.part(0, 0.6));
        Once<DensityProfile> profile;
        synchronized (profiles) {
            profile = profiles.computeIfAbsent(
                    minSamples, _ -> new Once<>(later -> new DensityProfile(known, minSamples, workers, later)));
        }
        return profile.get(scope.part(0.6, 1));
    }

    SpectralFeatures features(GraphSettings graph, int most, JobScope scope) {
        Space known = space(scope.part(0, 0.6));
        Once<SpectralFeatures> made;
        synchronized (features) {
            made = features.computeIfAbsent(
                    new Eigenvectors(graph, most),
                    _ -> new Once<>(later -> new SpectralFeatures(known, graph, most, workers, later)));
        }
        return made.get(scope.part(0.6, 1));
    }

    /** A map that forgets what was not asked for the longest. */
    private static final class Recent<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1;

        private final int most;

        Recent(int most) {
            super(most, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
        }
    }
}

package latentexplorer.ui.typefaces.cluster;

import java.util.List;
import latentexplorer.core.cluster.Algorithm;
import latentexplorer.core.cluster.ClusterCounts;
import latentexplorer.core.cluster.ClusterSettings;
import latentexplorer.core.cluster.Clusterer;
import latentexplorer.core.cluster.Clustering;
import latentexplorer.core.cluster.DensityCurves;
import latentexplorer.core.cluster.FontVectors;
import latentexplorer.core.cluster.SpaceSettings;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.session.Session;
import org.jspecify.annotations.Nullable;

/**
 * What the user can ask for to understand the parameters of an algorithm. Answers stay as long as the typefaces are the
 * same, so that going back to former settings shows them again.
 */
public final class ExplanationController {
    private record DensityQuestion(FontVectors vectors, SpaceSettings space, int minSamples) {}

    /** What does not matter for the answer is made alike in the settings. */
    private record CountQuestion(FontVectors vectors, ClusterSettings settings, int most) {}

    private final ClusterModel model;
    private final Clusterer clusterer;
    private final Inquiry<DensityQuestion, DensityCurves> curves;
    private final Inquiry<CountQuestion, ClusterCounts> counts;
    private final Inquiry<CountQuestion, List<Double>> eigenvalues;
    private final Inquiry<CountQuestion, Double> stability;

    public ExplanationController(ClusterModel model, Session session, Jobs jobs, Clusterer clusterer) {
        this.model = model;
        this.clusterer = clusterer;
        curves = new Inquiry<>(model.curves(), "Density curves", jobs, session);
        counts = new Inquiry<>(model.counts(), "Silhouette", jobs, session);
        eigenvalues = new Inquiry<>(model.eigenvalues(), "Eigen-gap", jobs, session);
        stability = new Inquiry<>(model.stability(), "Stability", jobs, session);
        model.vectorsProperty().subscribe((_, _) -> forget());
        model.settingsProperty().subscribe(this::face);
        model.mostProperty().subscribe((_, _) -> askAnew());
        model.clusteringProperty().subscribe(this::explain);
    }

    private void forget() {
        curves.forget();
        counts.forget();
        eigenvalues.forget();
        stability.forget();
        face();
    }

    private void face() {
        FontVectors vectors = model.vectorsProperty().get();
        if (vectors == null) {
            return;
        }
        ClusterSettings settings = model.settingsProperty().get();
        AlgorithmKind kind = AlgorithmKind.of(settings.algorithm());
        curves.face(
                kind.isDensity()
                        ? new DensityQuestion(vectors, settings.space(), (int) Knob.MIN_SAMPLES.of(settings))
                        : null);
        if (Knob.CLUSTERS.isOf(kind)) {
            ClusterSettings uncounted = Knob.CLUSTERS.set(settings, Knob.CLUSTERS.least());
            ClusterSettings graph = Change.seed(
                    Change.filter(uncounted, ClusterSettings.DEFAULT.filter()), ClusterSettings.DEFAULT_SEED);
            int most = model.mostProperty().get();
            counts.face(new CountQuestion(vectors, uncounted, most));
            stability.face(new CountQuestion(vectors, settings, 0));
            eigenvalues.face(kind == AlgorithmKind.SPECTRAL ? new CountQuestion(vectors, graph, most) : null);
        } else {
            counts.face(null);
            stability.face(null);
            eigenvalues.face(null);
        }
    }

    /** After DBSCAN the distances are at hand, and its curves cost little more. */
    private void explain(@Nullable Clustering found) {
        if (found != null && found.settings().equals(model.settingsProperty().get())) {
            askCurves();
        }
    }

    /** What was asked for up to another number of clusters is wanted up to this one. */
    private void askAnew() {
        boolean hadCounts = model.counts().resultProperty().get() != null;
        boolean hadEigenvalues = model.eigenvalues().resultProperty().get() != null;
        face();
        if (hadCounts) {
            askCounts();
        }
        if (hadEigenvalues) {
            askEigenvalues();
        }
    }

    /** Computes the curves that help to choose epsilon. */
    void askCurves() {
        FontVectors vectors = model.vectorsProperty().get();
        ClusterSettings settings = model.settingsProperty().get();
        if (vectors != null && AlgorithmKind.of(settings.algorithm()).isDensity()) {
            int minSamples = (int) Knob.MIN_SAMPLES.of(settings);
            curves.ask(scope -> clusterer.density(vectors, settings.space(), minSamples, scope));
        }
    }

    /** Computes the silhouette for each number of clusters. */
    void askCounts() {
        FontVectors vectors = model.vectorsProperty().get();
        if (vectors != null) {
            ClusterSettings settings = model.settingsProperty().get();
            int most = Math.min(model.mostProperty().get(), vectors.count() - 1);
            counts.ask(scope -> clusterer.counts(vectors, settings, most, scope));
        }
    }

    /** Computes the eigenvalues of the neighbour graph, one more than there may be clusters. */
    void askEigenvalues() {
        FontVectors vectors = model.vectorsProperty().get();
        ClusterSettings settings = model.settingsProperty().get();
        if (vectors != null && settings.algorithm() instanceof Algorithm.Spectral) {
            int count = Math.min(model.mostProperty().get() + 1, vectors.count());
            eigenvalues.ask(scope -> clusterer.eigenvalues(vectors, settings, count, scope));
        }
    }

    /** Computes how much the clusters depend on the random start. */
    void askStability() {
        FontVectors vectors = model.vectorsProperty().get();
        if (vectors != null) {
            ClusterSettings settings = model.settingsProperty().get();
            stability.ask(scope -> clusterer.stability(vectors, settings, scope));
        }
    }

    void stopCurves() {
        curves.stop();
    }

    void stopCounts() {
        counts.stop();
    }

    void stopEigenvalues() {
        eigenvalues.stop();
    }

    void stopStability() {
        stability.stop();
    }
}

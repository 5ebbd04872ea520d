package latentexplorer.ui.typefaces.cluster;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import latentexplorer.core.cluster.Algorithm;
import latentexplorer.core.cluster.ClusterSettings;
import latentexplorer.core.cluster.Clusterer;
import latentexplorer.core.cluster.Clustering;
import latentexplorer.core.cluster.FontVectors;
import latentexplorer.core.cluster.Selection;
import latentexplorer.core.cluster.TrainingSetFiles;
import latentexplorer.core.job.Work;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.session.Session;
import org.jspecify.annotations.Nullable;

/** What the user can do to find clusters and to understand their parameters. */
public final class ClusterController {
    /** What was on screen and can come back. */
    private record Shown(
            ClusterSettings settings, @Nullable Clustering clustering, List<Split> splits, Duration took) {}

    private record Timed(Clustering clustering, Duration took) {}

    private final ClusterModel model;
    private final Supplier<Selection> selection;
    private final Session session;
    private final Clusterer clusterer;
    private final Supplier<String> dataset;
    private final AlgorithmMemory memory = new AlgorithmMemory();
    private final Errand run;
    private final LivePreview<Timed> preview;
    private final Deque<Shown> beforeSplits = new ArrayDeque<>();
    private @Nullable Shown beforePreview;

    /**
     * @param selection what is selected of the clusters, for the copied command
     * @param dataset tells the key of the typefaces, for the copied command
     */
    public ClusterController(
            ClusterModel model,
            Supplier<Selection> selection,
            Session session,
            Jobs jobs,
            Clusterer clusterer,
            Supplier<String> dataset) {
        this.model = model;
        this.selection = selection;
        this.session = session;
        this.clusterer = clusterer;
        this.dataset = dataset;
        run = new Errand(model.run(), jobs, session);
        preview = new LivePreview<>(jobs, "epsilon", this::previewed, this::previewFailed);
        model.vectorsProperty().subscribe((_, _) -> endPreview());
        model.settingsProperty().subscribe(this::settingsChanged);
        model.adjustingProperty().subscribe((_, held) -> {
            if (held) {
                beforePreview = shown();
            } else {
                settle();
            }
        });
    }

    /** Finds clusters by the present settings; what shows stays until they are found. */
    public void cluster() {
        FontVectors vectors = model.vectorsProperty().get();
        if (vectors == null || !model.canClusterBinding().get()) {
            return;
        }
        ClusterSettings settings = model.settingsProperty().get();
        search("Cluster typefaces", scope -> clusterer.cluster(vectors, settings, scope), found -> {
            beforeSplits.clear();
            show(found, List.of());
        });
    }

    /**
     * Clusters one of the clusters on screen on its own.
     *
     * @param number of the cluster, as printed on its mosaic
     */
    void split(int number, ClusterSettings settings) {
        Clustering whole = model.clusteringProperty().get();
        if (whole == null || model.runningProperty().get()) {
            return;
        }
        Shown before = shown();
        List<Split> splits = new ArrayList<>(model.splitsProperty().get());
        splits.add(new Split(number, settings));
        search("Split cluster " + number, scope -> clusterer.split(whole, number, settings, scope), found -> {
            beforeSplits.push(before);
            show(found, List.copyOf(splits));
        });
    }

    /** Puts the cluster that was split last together again. */
    void joinAgain() {
        if (!model.runningProperty().get() && !beforeSplits.isEmpty()) {
            endPreview();
            restore(beforeSplits.pop());
        }
    }

    private void search(String name, Work<Clustering> work, Consumer<Timed> onFound) {
        endPreview();
        run.start(name, timed(work), onFound);
    }

    /** The preview on screen becomes what shows, and none follows. */
    private void endPreview() {
        preview.drop();
        beforePreview = null;
        model.previewProperty().set(false);
    }

    private static Work<Timed> timed(Work<Clustering> work) {
        return scope -> {
            long start = System.nanoTime();
            Clustering found = work.run(scope);
            return new Timed(found, Duration.ofNanos(System.nanoTime() - start));
        };
    }

    private Shown shown() {
        return new Shown(
                model.settingsProperty().get(),
                model.clusteringProperty().get(),
                model.splitsProperty().get(),
                model.tookProperty().get());
    }

    private void show(Timed found, List<Split> splits) {
        model.splitsProperty().set(splits);
        model.tookProperty().set(found.took());
        model.clusteringProperty().set(found.clustering());
    }

    private void restore(Shown shown) {
        model.splitsProperty().set(shown.splits());
        model.tookProperty().set(shown.took());
        model.clusteringProperty().set(shown.clustering());
    }

    /** Leaves off seeking; what shows stays. */
    void cancel() {
        run.stop();
    }

    /**
     * Chooses an algorithm with the parameters that it last had. DBSCAN after DBSCAN-auto goes on from what that has
     * found.
     */
    void choose(AlgorithmKind kind) {
        ClusterSettings now = model.settingsProperty().get();
        double found = model.epsilonBinding().get();
        ClusterSettings chosen = memory.choose(kind, now);
        boolean refines = kind == AlgorithmKind.DBSCAN && now.algorithm() instanceof Algorithm.DbscanAuto;
        model.settingsProperty().set(refines && !Double.isNaN(found) ? withEpsilon(now, found) : chosen);
    }

    /** DBSCAN by hand with this epsilon, to as many digits as its field shows, and else with what is set. */
    private static ClusterSettings withEpsilon(ClusterSettings settings, double relative) {
        int minSamples = (int) Knob.MIN_SAMPLES.of(settings);
        double shown = Math.round(Math.clamp(relative, 0, 1) * 1e4) / 1e4;
        return Change.algorithm(settings, new Algorithm.Dbscan(minSamples, shown));
    }

    /** Another number of clusters, where the algorithm takes one; out of range becomes the nearest possible. */
    void chooseClusters(int clusters) {
        ClusterSettings now = model.settingsProperty().get();
        if (Knob.CLUSTERS.isOf(AlgorithmKind.of(now.algorithm()))) {
            double possible = Math.clamp(clusters, Knob.CLUSTERS.least(), Knob.CLUSTERS.most());
            model.settingsProperty().set(Knob.CLUSTERS.set(now, possible));
        }
    }

    /**
     * The hand is on epsilon in the curves: DBSCAN with it shows as a preview.
     *
     * @param relative 0 to 1
     */
    void dragEpsilon(double relative) {
        ClusterSettings now = model.settingsProperty().get();
        if (!AlgorithmKind.of(now.algorithm()).isDensity()) {
            return;
        }
        model.adjustingProperty().set(true);
        memory.choose(AlgorithmKind.DBSCAN, now);
        model.settingsProperty().set(withEpsilon(now, relative));
    }

    /** The hand lets go of epsilon: what it set stands. */
    void releaseEpsilon() {
        model.adjustingProperty().set(false);
    }

    /** Epsilon, the algorithm and the clusters are again what they were before the hand came. */
    void abandonEpsilon() {
        Shown before = beforePreview;
        if (before != null) {
            model.settingsProperty().set(before.settings());
            preview.drop();
            restore(before);
        }
        beforePreview = null;
        model.previewProperty().set(false);
        model.adjustingProperty().set(false);
    }

    private void settingsChanged(ClusterSettings before, ClusterSettings now) {
        boolean held = model.adjustingProperty().get();
        boolean epsilonAlone = now.algorithm() instanceof Algorithm.Dbscan dbscan
                && before.algorithm() instanceof Algorithm.Dbscan
                && Knob.EPSILON.set(before, dbscan.epsilon()).equals(now);
        boolean atHand = model.curves().resultProperty().get() != null;
        boolean follows = now.algorithm() instanceof Algorithm.Dbscan && (held || epsilonAlone);
        FontVectors vectors = model.vectorsProperty().get();
        if (follows && atHand && vectors != null && !model.runningProperty().get()) {
            preview.want(timed(scope -> clusterer.cluster(vectors, now, scope)));
        } else if (preview.isBusy()) {
            preview.drop();
            settle();
        }
    }

    private void previewed(Timed found) {
        model.run().problemProperty().set(null);
        model.previewProperty().set(model.adjustingProperty().get());
        show(found, List.of());
        settle();
    }

    private void previewFailed(Throwable failure) {
        model.run().problemProperty().set(Failure.shown(session, "Cluster typefaces", failure));
        settle();
    }

    /** Once the hand is off and the last preview is there, it is no preview any more. */
    private void settle() {
        if (!model.adjustingProperty().get() && !preview.isBusy()) {
            beforePreview = null;
            model.previewProperty().set(false);
            if (model.splitsProperty().get().isEmpty()) {
                beforeSplits.clear();
            }
        }
    }

    /** The command line that finds what is on screen and keeps what is selected; empty when nothing shows. */
    String command() {
        Clustering shown = model.clusteringProperty().get();
        return shown == null
                ? ""
                : new ClusterCommandLine(
                                dataset.get(),
                                shown.vectors().characters(),
                                shown.settings(),
                                model.splitsProperty().get(),
                                selection.get(),
                                TrainingSetFiles.FONT_SET)
                        .line();
    }
}

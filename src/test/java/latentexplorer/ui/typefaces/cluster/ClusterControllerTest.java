package latentexplorer.ui.typefaces.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import latentexplorer.core.cluster.Algorithm;
import latentexplorer.core.cluster.Algorithm.Dbscan;
import latentexplorer.core.cluster.Algorithm.DbscanAuto;
import latentexplorer.core.cluster.Algorithm.KMeans;
import latentexplorer.core.cluster.Algorithm.Spectral;
import latentexplorer.core.cluster.ClusterSettings;
import latentexplorer.core.cluster.Clustering;
import latentexplorer.core.cluster.FontVectors;
import latentexplorer.core.cluster.Selection;
import latentexplorer.core.cluster.SpaceSettings;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.typeface.CharacterSet;
import latentexplorer.ui.job.DirectJobs;
import latentexplorer.ui.job.HeldJobs;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.session.Session;
import latentexplorer.ui.typefaces.cluster.ClusterModel.Standing;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ClusterControllerTest {
    private final ClusterModel model = new ClusterModel();
    private Selection selection = Selection.NONE;
    private final Session session = new Session();
    private final InkClusterer clusterer = new InkClusterer();
    private final HeldJobs held = new HeldJobs();

    private ClusterController controller(Jobs jobs, FontVectors vectors) {
        new ExplanationController(model, session, jobs, clusterer);
        ClusterController controller =
                new ClusterController(model, () -> selection, session, jobs, clusterer, () -> "alphanumeric");
        model.vectorsProperty().set(vectors);
        return controller;
    }

    private ClusterController direct() {
        return controller(new DirectJobs(), InkFaces.groups());
    }

    private void set(Algorithm algorithm) {
        model.settingsProperty().set(Change.algorithm(model.settingsProperty().get(), algorithm));
    }

    private Clustering shown() {
        return model.clusteringProperty().get();
    }

    @Test
    @DisplayName("CLU-02 clustering can be asked for at first, not again, and again when a parameter changes")
    void canClusterWhenSomethingHasChanged() {
        ClusterController controller = direct();
        assertThat(model.canClusterBinding().get()).isTrue();
        controller.cluster();
        assertThat(shown().clusters()).hasSize(2);
        assertThat(model.canClusterBinding().get()).isFalse();
        assertThat(model.standingBinding().get()).isEqualTo(Standing.PRESENT);
        set(new KMeans(5));
        assertThat(model.standingBinding().get()).isEqualTo(Standing.SETTINGS_CHANGED);
        assertThat(model.canClusterBinding().get()).isTrue();
        set(new KMeans(2));
        assertThat(model.canClusterBinding().get()).isFalse();
    }

    @Test
    void otherCharactersMakeTheClustersOfTheFormerOnes() {
        ClusterController controller = direct();
        controller.cluster();
        model.vectorsProperty().set(FontVectors.of(shown().vectors().glyphs(), CharacterSet.of("R")));
        assertThat(model.standingBinding().get()).isEqualTo(Standing.CHARACTERS_CHANGED);
        assertThat(model.canClusterBinding().get()).isTrue();
        assertThat(ClusterWords.found(shown(), Standing.CHARACTERS_CHANGED, false))
                .isEqualTo("Found in 1,568 pixels, Euclidean · characters changed since");
    }

    @Test
    void beforeTheTypefacesAreReadNothingCanBeClustered() {
        ClusterController controller = controller(new DirectJobs(), null);
        assertThat(model.canClusterBinding().get()).isFalse();
        controller.cluster();
        assertThat(clusterer.asked).isEmpty();
    }

    @Test
    @DisplayName("CLU-21 cancelling leaves the previous result, and what comes too late is dropped")
    void cancelKeepsThePreviousResult() {
        ClusterController controller = controller(held, InkFaces.groups());
        controller.cluster();
        held.letGo();
        Clustering before = shown();
        set(new KMeans(7));
        controller.cluster();
        assertThat(model.runningProperty().get()).isTrue();
        assertThat(held.running()).hasSize(1);
        controller.cancel();
        assertThat(model.runningProperty().get()).isFalse();
        held.letGo();
        assertThat(shown()).isSameAs(before);
        assertThat(model.canClusterBinding().get()).isTrue();
    }

    @Test
    @DisplayName("CLU-21 progress and message show while clusters are sought")
    void showsProgress() {
        List<Double> seen = new ArrayList<>();
        model.run().progressProperty().subscribe(now -> seen.add(now.doubleValue()));
        ClusterController controller = controller(held, InkFaces.groups());
        controller.cluster();
        held.letGo();
        assertThat(seen).contains(0.5);
        assertThat(model.run().messageProperty().get()).isEqualTo("grouping by ink");
        assertThat(model.runningProperty().get()).isFalse();
    }

    @Test
    @DisplayName("CLU-22 more clusters than typefaces is a sentence in the pane, and the clusters on screen stay")
    void refusesMoreClustersThanTypefaces() {
        ClusterController controller = direct();
        controller.cluster();
        Clustering before = shown();
        set(new KMeans(90));
        controller.cluster();
        assertThat(model.run().problemProperty().get().sentence())
                .isEqualTo("More clusters (90) than typefaces (27): lower N. clusters.");
        assertThat(shown()).isSameAs(before);
        assertThat(session.notices()).as("said in place, not twice").isEmpty();
        set(new KMeans(3));
        controller.cluster();
        assertThat(model.run().problemProperty().get()).isNull();
    }

    @Test
    @DisplayName("CLU-22 an empty character set is a sentence")
    void refusesTheEmptySet() {
        ClusterController controller =
                controller(new DirectJobs(), FontVectors.of(InkFaces.of(1, 2), CharacterSet.of("")));
        controller.cluster();
        assertThat(model.run().problemProperty().get().sentence()).startsWith("Select at least one character");
    }

    @Test
    @DisplayName("CLU-22 a failure nobody foresaw shows in the pane and as a notice")
    void tellsUnforeseenFailures() {
        ClusterController controller = new ClusterController(
                model,
                () -> selection,
                session,
                new DirectJobs(),
                new InkClusterer() {
                    @Override
                    public Clustering cluster(FontVectors vectors, ClusterSettings settings, JobScope scope) {
                        throw new OutOfMemoryErrorInDisguise();
                    }
                },
                () -> "alphanumeric");
        model.vectorsProperty().set(InkFaces.groups());
        controller.cluster();
        assertThat(model.run().problemProperty().get().sentence()).isEqualTo("There is no room.");
        assertThat(session.notices()).hasSize(1);
    }

    private static final class OutOfMemoryErrorInDisguise extends IllegalStateException {
        private static final long serialVersionUID = 1;

        OutOfMemoryErrorInDisguise() {
            super("There is no room.");
        }
    }

    @Test
    void whatIsRefusedInAFieldCannotBeClustered() {
        ClusterController controller = direct();
        model.refusalProperty().set("N. clusters: 2 to 100, not 500");
        controller.cluster();
        assertThat(clusterer.asked).isEmpty();
    }

    @Test
    void eachAlgorithmRemembersItsParametersAndANewOneTakesOverWhatIsShared() {
        ClusterController controller = direct();
        set(new KMeans(25));
        controller.choose(AlgorithmKind.SPECTRAL);
        assertThat(model.settingsProperty().get().algorithm()).isEqualTo(new Spectral(25, 5, false, false));
        set(new Spectral(12, 9, true, false));
        controller.choose(AlgorithmKind.DBSCAN_AUTO);
        assertThat(model.settingsProperty().get().algorithm()).isEqualTo(new DbscanAuto(5));
        controller.choose(AlgorithmKind.K_MEANS);
        assertThat(model.settingsProperty().get().algorithm()).isEqualTo(new KMeans(25));
        controller.choose(AlgorithmKind.SPECTRAL);
        assertThat(model.settingsProperty().get().algorithm()).isEqualTo(new Spectral(12, 9, true, false));
    }

    @Test
    void aSplitKeepsTheRestAndCanBeTakenBack() {
        ClusterController controller = direct();
        controller.cluster();
        Clustering whole = shown();
        ClusterSettings settings = Change.algorithm(ClusterSettings.DEFAULT, new KMeans(4));
        controller.split(1, settings);
        assertThat(shown().clusters()).hasSize(3);
        assertThat(model.splitsProperty().get()).containsExactly(new Split(1, settings));
        assertThat(model.canClusterBinding().get())
                .as("clustering again takes the split back")
                .isTrue();
        assertThat(controller.command()).contains("--split '1: --algorithm k-means --clusters 4'");
        controller.joinAgain();
        assertThat(shown()).isSameAs(whole);
        assertThat(model.splitsProperty().get()).isEmpty();
    }

    @Test
    void clusteringAgainForgetsTheSplits() {
        ClusterController controller = direct();
        controller.cluster();
        controller.split(0, ClusterSettings.DEFAULT);
        controller.cluster();
        assertThat(shown().clusters()).hasSize(2);
        assertThat(model.splitsProperty().get()).isEmpty();
    }

    @Test
    void afterDbscanTheCurvesComeByThemselves() {
        ClusterController controller = direct();
        controller.cluster();
        assertThat(clusterer.asked).noneMatch(each -> each.startsWith("density"));
        controller.choose(AlgorithmKind.DBSCAN_AUTO);
        controller.cluster();
        assertThat(clusterer.asked).contains("density 5");
        assertThat(model.curves().resultProperty().get()).isNotNull();
        assertThat(model.epsilonBinding().get()).isBetween(0.0, 1.0);
    }

    @Test
    void draggingEpsilonShowsTheClustersLiveAndReleasingKeepsThem() {
        ClusterController controller = controller(held, InkFaces.groups());
        controller.choose(AlgorithmKind.DBSCAN_AUTO);
        controller.cluster();
        held.letGo();
        Clustering found = shown();
        controller.dragEpsilon(0.9);
        assertThat(shown()).as("nothing is shown before it is found").isSameAs(found);
        held.letGo();
        assertThat(shown().settings().algorithm()).isEqualTo(new Dbscan(5, 0.9));
        assertThat(model.previewProperty().get()).isTrue();
        assertThat(model.canClusterBinding().get())
                .as("a preview is not the end")
                .isTrue();
        controller.releaseEpsilon();
        assertThat(model.previewProperty().get()).isFalse();
        assertThat(model.standingBinding().get()).isEqualTo(Standing.PRESENT);
        assertThat(model.settingsProperty().get().algorithm()).isEqualTo(new Dbscan(5, 0.9));
    }

    @Test
    void supersededPreviewsAreNeverWorkedOut() {
        ClusterController controller = controller(held, InkFaces.groups());
        controller.choose(AlgorithmKind.DBSCAN_AUTO);
        controller.cluster();
        held.letGo();
        clusterer.asked.clear();
        controller.dragEpsilon(0.1);
        controller.dragEpsilon(0.2);
        controller.dragEpsilon(0.3);
        controller.releaseEpsilon();
        assertThat(model.previewProperty().get()).isFalse();
        held.letGo();
        assertThat(clusterer.asked)
                .as("the first was on its way, the last is what counts")
                .containsExactly("cluster " + new Dbscan(5, 0.1), "cluster " + new Dbscan(5, 0.3));
        assertThat(shown().settings().algorithm()).isEqualTo(new Dbscan(5, 0.3));
        assertThat(model.previewProperty().get()).isFalse();
    }

    @Test
    void aPreviewThatComesAfterTheSettingsHaveChangedIsDropped() {
        ClusterController controller = controller(held, InkFaces.groups());
        controller.choose(AlgorithmKind.DBSCAN_AUTO);
        controller.cluster();
        held.letGo();
        Clustering found = shown();
        controller.dragEpsilon(0.9);
        controller.releaseEpsilon();
        controller.choose(AlgorithmKind.K_MEANS);
        held.letGo();
        assertThat(shown()).isSameAs(found);
        assertThat(model.standingBinding().get()).isEqualTo(Standing.SETTINGS_CHANGED);
    }

    @Test
    void escapeWhileDraggingBringsEverythingBack() {
        ClusterController controller = direct();
        controller.choose(AlgorithmKind.DBSCAN_AUTO);
        controller.cluster();
        ClusterSettings settings = model.settingsProperty().get();
        Clustering found = shown();
        controller.dragEpsilon(0.9);
        controller.dragEpsilon(0.95);
        controller.abandonEpsilon();
        assertThat(model.settingsProperty().get()).isEqualTo(settings);
        assertThat(shown()).isSameAs(found);
        assertThat(model.previewProperty().get()).isFalse();
        assertThat(model.adjustingProperty().get()).isFalse();
    }

    @Test
    void typingEpsilonClustersAtOnceWhereTheCurvesAreAtHand() {
        ClusterController controller = direct();
        set(new Dbscan(5, 0.05));
        set(new Dbscan(5, 0.06));
        assertThat(shown()).as("no distances yet").isNull();
        controller.cluster();
        set(new Dbscan(5, 0.3));
        assertThat(shown().settings().algorithm()).isEqualTo(new Dbscan(5, 0.3));
        assertThat(model.previewProperty().get()).isFalse();
        clusterer.asked.clear();
        set(new Dbscan(6, 0.3));
        assertThat(clusterer.asked)
                .as("the curves of other minimum samples are not at hand")
                .isEmpty();
    }

    @Test
    void dbscanAfterDbscanAutoGoesOnFromWhatWasFound() {
        ClusterController controller = direct();
        set(new DbscanAuto(4));
        controller.cluster();
        double found = model.epsilonBinding().get();
        controller.choose(AlgorithmKind.DBSCAN);
        assertThat(model.settingsProperty().get().algorithm()).isInstanceOfSatisfying(Dbscan.class, dbscan -> {
            assertThat(dbscan.minSamples()).isEqualTo(4);
            assertThat(dbscan.epsilon()).isCloseTo(found, org.assertj.core.data.Offset.offset(5e-5));
        });
        DensitySummary auto = DensitySummary.of(shown());
        controller.cluster();
        assertThat(DensitySummary.of(shown())).isEqualTo(auto);
    }

    @Test
    void answersStayUntilTheTypefacesChange() {
        ExplanationController explanations = new ExplanationController(model, session, new DirectJobs(), clusterer);
        model.vectorsProperty().set(InkFaces.groups());
        explanations.askCounts();
        explanations.askStability();
        assertThat(model.stability().resultProperty().get()).isEqualTo(0.93);
        set(new KMeans(9));
        assertThat(model.counts().resultProperty().get())
                .as("its own number of clusters does not count")
                .isNotNull();
        assertThat(model.stability().resultProperty().get()).isNull();
        set(new Spectral(3, 5, false, false));
        assertThat(model.counts().resultProperty().get()).isNull();
        explanations.askEigenvalues();
        assertThat(model.eigenvalues().resultProperty().get()).hasSize(27);
        set(new KMeans(2));
        assertThat(model.counts().resultProperty().get())
                .as("known from before")
                .isNotNull();
        model.settingsProperty()
                .set(Change.space(
                        model.settingsProperty().get(), new SpaceSettings(5, false, SpaceSettings.DEFAULT.metric())));
        assertThat(model.counts().resultProperty().get()).isNull();
        model.settingsProperty().set(ClusterSettings.DEFAULT);
        model.vectorsProperty().set(InkFaces.vectors(1, 2, 3));
        assertThat(model.counts().resultProperty().get()).isNull();
        explanations.askCounts();
        assertThat(clusterer.asked).last().as("at most one less than typefaces").isEqualTo("counts 2");
    }

    @Test
    void aQuestionThatChangesWhileItIsWorkedOnIsLeftOff() {
        ExplanationController explanations = new ExplanationController(model, session, held, clusterer);
        model.vectorsProperty().set(InkFaces.groups());
        explanations.askStability();
        assertThat(model.stability().runningProperty().get()).isTrue();
        set(new KMeans(3));
        assertThat(model.stability().runningProperty().get()).isFalse();
        held.letGo();
        assertThat(model.stability().resultProperty().get()).isNull();
        explanations.askStability();
        explanations.stopStability();
        held.letGo();
        assertThat(model.stability().resultProperty().get()).isNull();
        explanations.askStability();
        held.letGo();
        assertThat(model.stability().resultProperty().get()).isEqualTo(0.93);
    }

    @Test
    void theCommandTellsWhatIsOnScreenNotWhatIsSet() {
        ClusterController controller = direct();
        assertThat(controller.command()).isEmpty();
        set(new KMeans(25));
        controller.cluster();
        set(new KMeans(3));
        selection = Selection.NONE.with(0, 0.5).with(3, 1);
        assertThat(controller.command())
                .isEqualTo("mvn -q exec:exec -Dapp.args=\"cluster --dataset alphanumeric --characters RS"
                        + " --algorithm k-means --clusters 25 --select 0:0.5,3:1 --save font_set.json\"");
    }
}

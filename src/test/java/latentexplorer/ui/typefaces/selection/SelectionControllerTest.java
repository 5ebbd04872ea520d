package latentexplorer.ui.typefaces.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import latentexplorer.core.cluster.Clustering;
import latentexplorer.core.cluster.Clustering.Kind;
import latentexplorer.core.cluster.FontVectors;
import latentexplorer.core.cluster.KeepOrder;
import latentexplorer.core.cluster.Selection;
import latentexplorer.ui.job.DirectJobs;
import latentexplorer.ui.job.HeldJobs;
import latentexplorer.ui.session.Notice;
import latentexplorer.ui.session.Session;
import latentexplorer.ui.typefaces.cluster.ClusterModel;
import latentexplorer.ui.typefaces.cluster.SampleClusters;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SelectionControllerTest {
    private static final double PRESS = 300;

    private final SelectionModel model = new SelectionModel();
    private final ClusterModel clusters = new ClusterModel();
    private final Session session = new Session();
    private final AtomicLong clock = new AtomicLong();
    private final SelectionController controller = controller();

    private SelectionController controller() {
        clusters.clusteringProperty().set(SampleClusters.of(10, 20, 30));
        return new SelectionController(
                model,
                clusters,
                session,
                new DirectJobs(),
                (clustering, selection, _) -> SampleClusters.keepLast(clustering, selection),
                clock::get);
    }

    private double fraction(int number) {
        return model.selectionProperty().get().fraction(number);
    }

    private void drag(int number, double... heights) {
        controller.press(number, PRESS);
        for (double y : heights) {
            controller.dragTo(y);
        }
        controller.release();
    }

    @Test
    @DisplayName(
            "CLU-16 a click selects 50 %, also with a hand that is not quite still, and again on a selected cluster")
    void click() {
        drag(1);
        assertThat(fraction(1)).isEqualTo(0.5);
        drag(2, PRESS + 3.9, PRESS - 3.9);
        assertThat(fraction(2)).isEqualTo(0.5);
        controller.setFraction(1, 0.8);
        drag(1);
        assertThat(fraction(1)).isEqualTo(0.5);
    }

    @Test
    @DisplayName("CLU-16 75 px up from the press are 50 %, 150 px and more 100 %")
    void up() {
        controller.press(1, PRESS);
        assertThat(fraction(1)).as("selected from the press on").isEqualTo(0.5);
        assertThat(model.draggedProperty().get()).isEqualTo(1);
        controller.dragTo(PRESS - 75);
        assertThat(fraction(1)).isEqualTo(0.5);
        controller.dragTo(PRESS - 30);
        assertThat(fraction(1)).isEqualTo(0.2);
        controller.dragTo(PRESS - 150);
        assertThat(fraction(1)).isEqualTo(1);
        controller.dragTo(PRESS - 400);
        assertThat(fraction(1)).isEqualTo(1);
        controller.release();
        assertThat(fraction(1)).isEqualTo(1);
        assertThat(model.draggedProperty().get()).isEqualTo(-1);
    }

    @Test
    @DisplayName("CLU-16 below the press is 0 % and deselects on release, whatever was selected before")
    void down() {
        controller.setFraction(0, 0.7);
        controller.press(0, PRESS);
        controller.dragTo(PRESS + 20);
        assertThat(fraction(0)).isZero();
        assertThat(model.draggedProperty().get()).isZero();
        controller.release();
        assertThat(model.selectionProperty().get().fractions()).isEmpty();
    }

    @Test
    @DisplayName("CLU-16 once a drag has begun its start means 0 %, not a click")
    void backToTheStart() {
        drag(1, PRESS - 60, PRESS);
        assertThat(fraction(1)).isZero();
    }

    @Test
    @DisplayName("CLU-16 the percentage is cut off, not rounded")
    void percentage() {
        drag(1, PRESS - 50);
        assertThat(Percent.text(fraction(1))).isEqualTo("33 %");
        drag(1, PRESS - 149);
        assertThat(Percent.text(fraction(1))).isEqualTo("99 %");
        for (int percent = 0; percent <= 100; percent++) {
            assertThat(Percent.of(percent / 100.0)).isEqualTo(percent);
        }
    }

    @Test
    void draggingAddsToTheFormerFractionWhenThatIsAskedFor() {
        model.relativeProperty().set(true);
        controller.setFraction(1, 0.6);
        drag(1, PRESS - 30);
        assertThat(fraction(1)).isEqualTo(0.8);
        drag(1, PRESS + 75);
        assertThat(fraction(1)).isCloseTo(0.3, org.assertj.core.data.Offset.offset(1e-12));
        drag(1, PRESS + 75);
        assertThat(fraction(1)).isZero();
    }

    @Test
    void escapeWhileDraggingRestoresWhatWasBefore() {
        controller.setFraction(1, 0.6);
        controller.press(1, PRESS);
        controller.dragTo(PRESS - 140);
        assertThat(controller.cancelDrag()).isTrue();
        assertThat(fraction(1)).isEqualTo(0.6);
        assertThat(model.draggedProperty().get()).isEqualTo(-1);
        controller.dragTo(PRESS - 10);
        controller.release();
        assertThat(fraction(1)).isEqualTo(0.6);
        assertThat(controller.cancelDrag()).isFalse();
    }

    @Test
    void aDragIsOneChangeAndEveryChangeCanBeTakenBackAndMadeAgain() {
        assertThat(model.canUndoProperty().get()).isFalse();
        drag(1, PRESS - 10, PRESS - 60, PRESS - 90);
        controller.toggle(2);
        controller.setOrder(KeepOrder.RANDOM);
        controller.clearAll();
        controller.undo();
        assertThat(fraction(1)).isEqualTo(0.6);
        assertThat(fraction(2)).isEqualTo(0.5);
        controller.undo();
        assertThat(model.selectionProperty().get().order()).isEqualTo(KeepOrder.LEAST_TYPICAL);
        controller.undo();
        controller.undo();
        assertThat(model.selectionProperty().get()).isEqualTo(Selection.NONE);
        assertThat(model.canUndoProperty().get()).isFalse();
        controller.undo();
        controller.redo();
        assertThat(fraction(1)).isEqualTo(0.6);
        controller.redo();
        controller.redo();
        controller.redo();
        assertThat(model.selectionProperty().get().fractions()).isEmpty();
        assertThat(model.canRedoProperty().get()).isFalse();
    }

    @Test
    void aNewChangeEndsWhatCouldBeMadeAgainAndWhatChangesNothingIsNoChange() {
        controller.toggle(1);
        controller.undo();
        controller.clear(1);
        assertThat(model.canRedoProperty().get()).isTrue();
        controller.toggle(2);
        assertThat(model.canRedoProperty().get()).isFalse();
        controller.undo();
        assertThat(model.canUndoProperty().get()).isFalse();
    }

    @Test
    void aHeldKeyIsOneChangeAndAPauseBeginsAnother() {
        for (int i = 0; i < 30; i++) {
            clock.addAndGet(40_000_000);
            controller.nudge(1, 1);
        }
        assertThat(fraction(1)).isEqualTo(0.3);
        controller.nudge(2, 10);
        clock.addAndGet(2_000_000_000L);
        controller.nudge(2, 10);
        assertThat(fraction(2)).isEqualTo(0.2);
        controller.undo();
        assertThat(fraction(2)).isEqualTo(0.1);
        controller.undo();
        assertThat(fraction(2)).isZero();
        assertThat(fraction(1)).isEqualTo(0.3);
        controller.undo();
        assertThat(model.selectionProperty().get()).isEqualTo(Selection.NONE);
    }

    @Test
    void nudgesStopAtNothingAndAllAndStartFromTheCutOffPercentage() {
        controller.nudge(1, -1);
        assertThat(fraction(1)).isZero();
        drag(1, PRESS - 50);
        controller.nudge(1, 1);
        assertThat(fraction(1)).isEqualTo(0.34);
        for (int i = 0; i < 9; i++) {
            controller.nudge(1, 10);
        }
        assertThat(fraction(1)).isEqualTo(1);
    }

    @Test
    void togglingSelectsAsLastTime() {
        controller.toggle(1);
        assertThat(fraction(1)).isEqualTo(0.5);
        controller.nudge(1, 7);
        controller.toggle(1);
        assertThat(fraction(1)).isZero();
        controller.toggle(1);
        assertThat(fraction(1)).isEqualTo(0.57);
    }

    @Test
    void draggingTheThresholdOfDuplicatesIsOneChange() {
        controller.setDuplicates(0.1);
        controller.setDuplicates(0.2);
        controller.setDuplicates(0.3);
        assertThat(model.selectionProperty().get().duplicates()).isEqualTo(0.3);
        controller.undo();
        assertThat(model.selectionProperty().get().duplicates()).isEqualTo(Selection.KEEP_DUPLICATES);
    }

    @Test
    void clustersThatAreNotThereCannotBeSelected() {
        controller.press(9, PRESS);
        controller.setFraction(-1, 1);
        controller.toggle(3);
        assertThat(model.selectionProperty().get()).isEqualTo(Selection.NONE);
        assertThat(model.draggedProperty().get()).isEqualTo(-1);
        assertThat(model.canUndoProperty().get()).isFalse();
    }

    @Test
    void theChoiceFollowsTheSelectionAndTheClustering() {
        assertThat(Objects.requireNonNull(model.choiceProperty().get()).typefaces())
                .isZero();
        controller.setFraction(2, 0.5);
        assertThat(Objects.requireNonNull(model.choiceProperty().get()).typefaces())
                .isEqualTo(15);
        clusters.clusteringProperty().set(null);
        assertThat(model.choiceProperty().get()).isNull();
    }

    @Test
    void aChoiceThatComesAfterTheNextClusteringIsDropped() {
        HeldJobs jobs = new HeldJobs();
        SelectionModel held = new SelectionModel();
        SelectionController slow = new SelectionController(
                held,
                clusters,
                session,
                jobs,
                (clustering, selection, _) -> SampleClusters.keepLast(clustering, selection),
                clock::get);
        slow.setFraction(2, 0.5);
        clusters.clusteringProperty().set(SampleClusters.of(5, 6));
        assertThat(held.choiceProperty().get()).isNull();
        jobs.letGo();
        assertThat(Objects.requireNonNull(held.choiceProperty().get()).clustering())
                .isSameAs(clusters.clusteringProperty().get());
    }

    @Test
    void aFailureIsTold() {
        new SelectionController(
                new SelectionModel(),
                clusters,
                session,
                new DirectJobs(),
                (_, _, _) -> {
                    throw new IllegalStateException("no distances.");
                },
                clock::get);
        assertThat(session.notices())
                .extracting(Notice::sentence)
                .containsExactly("The typefaces to keep could not be chosen: no distances.");
    }

    @Test
    void theNextClusteringStartsWithNothingSelectedAndNothingToTakeBack() {
        controller.setOrder(KeepOrder.RANDOM);
        controller.setFraction(1, 0.4);
        controller.press(0, PRESS);
        clusters.clusteringProperty().set(SampleClusters.of(10, 20, 30));
        assertThat(model.selectionProperty().get().fractions()).isEmpty();
        assertThat(model.selectionProperty().get().order()).isEqualTo(KeepOrder.RANDOM);
        assertThat(model.canUndoProperty().get()).isFalse();
        controller.dragTo(PRESS - 100);
        controller.release();
        assertThat(model.selectionProperty().get().fractions()).isEmpty();
    }

    @Test
    void splittingOneClusterKeepsTheOthersSelectedUnderTheirPresentNumbers() {
        FontVectors faces = SampleClusters.faces(10);
        clusters.clusteringProperty()
                .set(SampleClusters.of(
                        faces,
                        List.of(
                                SampleClusters.cluster(0, Kind.CLUSTER, 0, 1, 2, 3),
                                SampleClusters.cluster(1, Kind.CLUSTER, 4, 5),
                                SampleClusters.cluster(2, Kind.CLUSTER, 6, 7),
                                SampleClusters.cluster(3, Kind.NOISE, 8, 9))));
        controller.setFraction(0, 0.9);
        controller.setFraction(2, 0.4);
        controller.setFraction(3, 0.2);
        Clustering split = SampleClusters.of(
                faces,
                List.of(
                        SampleClusters.cluster(0, Kind.CLUSTER, 3, 0),
                        SampleClusters.cluster(1, Kind.CLUSTER, 5, 4),
                        SampleClusters.cluster(2, Kind.CLUSTER, 7, 6),
                        SampleClusters.cluster(3, Kind.CLUSTER, 1, 2),
                        SampleClusters.cluster(4, Kind.NOISE, 8, 9)));
        clusters.clusteringProperty().set(split);
        assertThat(model.selectionProperty().get().fractions())
                .isEqualTo(new TreeMap<>(java.util.Map.of(2, 0.4, 4, 0.2)));
    }
}

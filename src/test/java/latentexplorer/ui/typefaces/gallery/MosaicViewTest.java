package latentexplorer.ui.typefaces.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import latentexplorer.core.cluster.Clustering;
import latentexplorer.core.typeface.CharacterSet;
import latentexplorer.ui.job.DirectJobs;
import latentexplorer.ui.session.Session;
import latentexplorer.ui.typefaces.cluster.ClusterModel;
import latentexplorer.ui.typefaces.cluster.SampleClusters;
import latentexplorer.ui.typefaces.faces.FacesModel;
import latentexplorer.ui.typefaces.selection.SelectionController;
import latentexplorer.ui.typefaces.selection.SelectionModel;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

class MosaicViewTest extends ApplicationTest {
    private final Clustering clustering = SampleClusters.of(40, 90, 612, 12, 200);
    private final MosaicModel model = new MosaicModel();
    private final FacesModel typefaces = new FacesModel();
    private final ClusterModel clusters = new ClusterModel();
    private final SelectionModel selected = new SelectionModel();
    private final List<Integer> splits = new ArrayList<>();

    @Override
    public void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        Session session = new Session();
        DirectJobs jobs = new DirectJobs();
        typefaces.charactersProperty().set(CharacterSet.of("R"));
        SelectionController selection = new SelectionController(
                selected,
                clusters,
                session,
                jobs,
                (from, wanted, _) -> SampleClusters.keepLast(from, wanted),
                System::nanoTime);
        MosaicController controller =
                new MosaicController(model, typefaces, clusters, selected, session, jobs, splits::add);
        MosaicView view = new MosaicView(model, controller, selected, selection);
        BorderPane root =
                new BorderPane(new ClusterGallery(new GalleryStandIn(), view, clusters, () -> splits.add(-1)));
        root.setTop(new MosaicBar(model, controller, view, selected));
        stage.setScene(new Scene(root, 900, 520));
        stage.sizeToScene();
        stage.show();
        clusters.clusteringProperty().set(clustering);
        controller.zoomTo(20, 0, 0);
        view.requestFocus();
    }

    /** Stands where all typefaces show before there are clusters. */
    private static final class GalleryStandIn extends javafx.scene.layout.Region {}

    private MosaicPlan plan() {
        WaitForAsyncUtils.waitForFxEvents();
        return Optional.ofNullable(model.paintedProperty().get()).orElseThrow().plan();
    }

    private Point2D icon(int number, int place) {
        MosaicPlan plan = plan();
        Rectangle2D bounds = plan.bounds(plan.layout().mosaic(number).orElseThrow(), place);
        return lookup("#mosaics").query().localToScreen(bounds.getMinX() + 10, bounds.getMinY() + 10);
    }

    private double fraction(int number) {
        WaitForAsyncUtils.waitForFxEvents();
        return selected.selectionProperty().get().fraction(number);
    }

    private String text(String query) {
        WaitForAsyncUtils.waitForFxEvents();
        return lookup(query).queryAs(Labeled.class).getText();
    }

    @Test
    @DisplayName("CLU-16 pressing a mosaic selects half of it, dragging up 150 px all of it, the percentage follows")
    void dragging() {
        clickOn(icon(2, 40));
        assertThat(fraction(2)).isEqualTo(0.5);
        assertThat(text("#mosaic-percent-2")).isEqualTo("50 %");
        moveTo(icon(4, 150));
        press(MouseButton.PRIMARY);
        moveBy(0, -50);
        assertThat(text("#mosaic-percent-4")).isEqualTo("33 %");
        moveBy(0, -90);
        assertThat(text("#mosaic-percent-4")).isEqualTo("93 %");
        release(MouseButton.PRIMARY);
        assertThat(fraction(4)).isEqualTo(140 / 150.0);
        drag(icon(4, 20), MouseButton.PRIMARY).dropBy(0, 30);
        assertThat(fraction(4)).isZero();
        push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(fraction(4)).isEqualTo(140 / 150.0);
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(fraction(4)).isZero();
    }

    @Test
    void escapeTakesADragBack() {
        moveTo(icon(2, 100));
        press(MouseButton.PRIMARY);
        moveBy(0, -60);
        assertThat(fraction(2)).isEqualTo(0.4);
        push(KeyCode.ESCAPE);
        moveBy(0, -30);
        release(MouseButton.PRIMARY);
        assertThat(fraction(2)).isZero();
        assertThat(selected.canUndoProperty().get()).isFalse();
    }

    @Test
    void keysChooseClustersAndChangeFractions() {
        assertThat(model.currentProperty().get()).as("the largest comes first").isEqualTo(2);
        push(KeyCode.RIGHT);
        push(KeyCode.RIGHT);
        assertThat(model.currentProperty().get()).isEqualTo(1);
        push(KeyCode.LEFT);
        assertThat(model.currentProperty().get()).isEqualTo(4);
        push(KeyCode.ENTER);
        assertThat(fraction(4)).isEqualTo(0.5);
        push(KeyCode.UP);
        push(KeyCode.SHIFT, KeyCode.UP);
        assertThat(fraction(4)).isEqualTo(0.61);
        push(KeyCode.DOWN);
        assertThat(fraction(4)).isEqualTo(0.6);
        assertThat(lookup("#mosaics").query().getAccessibleText())
                .isEqualTo("5 groups of typefaces. Current: cluster 4, 200 faces, tightness 49.75, 60 % selected");
        push(KeyCode.ENTER);
        push(KeyCode.ENTER);
        assertThat(fraction(4)).isEqualTo(0.6);
        push(KeyCode.DELETE);
        assertThat(fraction(4)).isZero();
        push(KeyCode.ENTER);
        push(KeyCode.LEFT);
        push(KeyCode.ENTER);
        push(KeyCode.SHIFT, KeyCode.DELETE);
        assertThat(selected.selectionProperty().get().fractions()).isEmpty();
        push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(selected.selectionProperty().get().fractions()).hasSize(2);
    }

    @Test
    void thePointerFindsTheTypefaceAndItsPlaceInTheCluster() {
        moveTo(icon(2, 110));
        int member = clustering.clusters().get(2).members()[161];
        assertThat(typefaces.pointedFaceProperty().get())
                .isEqualTo(clustering.vectors().face(member));
        assertThat(typefaces.placeProperty().get()).isEqualTo("Cluster 2, 162nd of 612, distance 48.30");
        clickOn(icon(2, 110));
        assertThat(typefaces.placeProperty().get()).endsWith("; left out");
        moveTo(icon(2, 305));
        assertThat(typefaces.placeProperty().get()).isEqualTo("Cluster 2, 612th of 612, distance 183; kept");
        assertThat(lookup("#mosaic-hover").query().isVisible()).isTrue();
        assertThat(lookup("#mosaic-icon").query().isVisible()).isTrue();
    }

    @Test
    void theGroundPansTheWheelScrollsAndWithControlZooms() {
        Node view = lookup("#mosaics").query();
        double before = plan().window().scrollY();
        MosaicPlan plan = plan();
        Mosaic large = plan.layout().mosaic(2).orElseThrow();
        Point2D ground = view.localToScreen(3, 200);
        moveTo(ground).press(MouseButton.PRIMARY).moveBy(0, -40).release(MouseButton.PRIMARY);
        assertThat(plan().window().scrollY()).isEqualTo(before + 40);
        assertThat(selected.selectionProperty().get().fractions()).isEmpty();
        wheel(view, -40, false);
        WaitForAsyncUtils.sleep(400, TimeUnit.MILLISECONDS);
        assertThat(plan().window().scrollY())
                .isEqualTo(Math.min(
                        before + 160, plan().layout().height() - plan().window().height()));
        wheel(view, 40, true);
        assertThat(plan().window().tile()).isEqualTo(23);
        assertThat(plan().spotAt(100, 100).map(MosaicPlan.Spot::number)).contains(large.number());
        write("-");
        assertThat(plan().window().tile()).isEqualTo(20);
        push(KeyCode.HOME);
        WaitForAsyncUtils.sleep(400, TimeUnit.MILLISECONDS);
        assertThat(plan().window().scrollY()).isZero();
        write("0");
        assertThat(plan().layout().height()).isLessThanOrEqualTo(plan().window().height());
    }

    private void wheel(Node view, double delta, boolean control) {
        interact(() -> view.fireEvent(new ScrollEvent(
                ScrollEvent.SCROLL,
                100,
                100,
                100,
                100,
                false,
                control,
                false,
                control,
                false,
                false,
                0,
                delta,
                0,
                delta,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null)));
    }

    @Test
    void searchingJumpsToTheTypefaceAndOnToTheNext() {
        int hidden = clustering.vectors().face(clustering.clusters().get(2).members()[300]);
        int shown = clustering.vectors().face(clustering.clusters().get(3).members()[4]);
        interact(() -> {
            typefaces.searchProperty().set("x");
            typefaces
                    .facesProperty()
                    .set(java.util.stream.IntStream.of(hidden, shown).sorted().toArray());
        });
        assertThat(model.matchesProperty().get()).isEqualTo("1 of 2");
        assertThat(typefaces.pointedFaceProperty().get()).isEqualTo(hidden);
        assertThat(lookup("#mosaic-hint").query().isVisible()).isTrue();
        assertThat(model.hintProperty().get()).contains("is 301st of 612 in cluster 2");
        clickOn("#mosaic-show-all");
        assertThat(lookup("#mosaic-hint").query().isVisible()).isFalse();
        assertThat(lookup("#mosaic-found").query().isVisible()).isTrue();
        interact(() -> typefaces.searchProperty().set(""));
        assertThat(lookup("#mosaic-found").query().isVisible()).isFalse();
        assertThat(model.matchesProperty().get()).isEmpty();
    }

    /** What a press of the right button comes to, which this window without a screen does not tell. */
    private void menu(int number) {
        Point2D at = icon(number, 30);
        Node view = lookup("#mosaics").query();
        Point2D inside = view.screenToLocal(at);
        interact(() -> view.fireEvent(new ContextMenuEvent(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                inside.getX(),
                inside.getY(),
                at.getX(),
                at.getY(),
                false,
                null)));
    }

    @Test
    void theMenuSelectsSplitsAndCopies() {
        menu(4);
        clickOn("Select all of it (100 %)");
        assertThat(fraction(4)).isEqualTo(1);
        menu(4);
        clickOn("Split this cluster…");
        assertThat(splits).containsExactly(4);
        menu(4);
        clickOn("Copy names");
        WaitForAsyncUtils.waitForFxEvents();
        String[] names = new String[1];
        interact(() -> names[0] = Clipboard.getSystemClipboard().getString());
        int first = clustering.clusters().get(4).members()[0];
        assertThat(names[0].split("\n"))
                .hasSize(200)
                .startsWith(clustering.vectors().name(first));
        menu(4);
        clickOn("Deselect");
        assertThat(fraction(4)).isZero();
        push(KeyCode.CONTROL, KeyCode.C);
        interact(() -> assertThat(Clipboard.getSystemClipboard().hasImage()).isTrue());
    }

    @Test
    void sortingMovesMosaicsAndKeepsTheirNumbersAndSelection() {
        clickOn(icon(2, 10));
        interact(() -> model.sortProperty().set(ClusterSort.TIGHTNESS));
        assertThat(plan().layout().mosaics()).extracting(Mosaic::number).containsExactly(0, 3, 1, 4, 2);
        assertThat(fraction(2)).isEqualTo(0.5);
        assertThat(model.currentProperty().get()).isEqualTo(2);
    }

    @Test
    void withoutClustersAllTypefacesShowWithAWordOnWhatToDo() {
        interact(() -> clusters.clusteringProperty().set(null));
        assertThat(lookup("#cluster-hint").query().isVisible()).isTrue();
        assertThat(lookup("#mosaics").query().isVisible()).isFalse();
        interact(() -> {
            clusters.vectorsProperty().set(clustering.vectors());
        });
        clickOn("#cluster-hint-cluster");
        assertThat(splits).containsExactly(-1);
        interact(() -> clusters.clusteringProperty().set(SampleClusters.of(clustering.vectors(), List.of())));
        assertThat(lookup("#clusters-empty").query().isVisible()).isTrue();
    }
}

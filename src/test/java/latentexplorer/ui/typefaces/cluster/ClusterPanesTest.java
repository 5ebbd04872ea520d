package latentexplorer.ui.typefaces.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import latentexplorer.core.cluster.Algorithm.Dbscan;
import latentexplorer.core.cluster.Algorithm.KMeans;
import latentexplorer.core.cluster.Algorithm.Spectral;
import latentexplorer.core.cluster.ClusterSettings;
import latentexplorer.core.cluster.Metric;
import latentexplorer.core.cluster.Selection;
import latentexplorer.ui.job.DirectJobs;
import latentexplorer.ui.session.Session;
import latentexplorer.ui.widget.Plot;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

class ClusterPanesTest extends ApplicationTest {
    private final ClusterModel model = new ClusterModel();
    private final InkClusterer clusterer = new InkClusterer();
    private final Session session = new Session();
    private ClusterController controller;
    private ExplanationPane explanation;
    private SplitView split;

    @Override
    public void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        DirectJobs jobs = new DirectJobs();
        ExplanationController explanations = new ExplanationController(model, session, jobs, clusterer);
        controller = new ClusterController(model, () -> Selection.NONE, session, jobs, clusterer, () -> "alphanumeric");
        model.vectorsProperty().set(InkFaces.groups());
        ClusterStatus status = new ClusterStatus(model, controller);
        VBox column = new VBox(new ClusterControls(model, controller), status);
        column.setPrefWidth(264);
        VBox.setVgrow(status, Priority.ALWAYS);
        explanation = new ExplanationPane(model, controller, explanations);
        explanation.setPrefHeight(190);
        HBox.setHgrow(explanation, Priority.ALWAYS);
        split = new SplitView(model, controller);
        BorderPane root = new BorderPane();
        root.setLeft(column);
        BorderPane centre = new BorderPane();
        centre.setBottom(explanation);
        root.setCenter(centre);
        stage.setScene(new Scene(root, 1210, 730));
        stage.sizeToScene();
        stage.show();
    }

    private ClusterSettings settings() {
        WaitForAsyncUtils.waitForFxEvents();
        return model.settingsProperty().get();
    }

    private String text(String query) {
        WaitForAsyncUtils.waitForFxEvents();
        return lookup(query).queryAs(Labeled.class).getText();
    }

    private void choose(AlgorithmKind kind) {
        clickOn("#cluster-algorithm-" + kind.key());
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** The ids of the sliders, switches and fields that can be seen. */
    private Set<String> controls() {
        WaitForAsyncUtils.waitForFxEvents();
        return Stream.of(
                        "pca-dims",
                        "clusters",
                        "neighbours",
                        "min-samples",
                        "epsilon",
                        "norm",
                        "metric-euclidean",
                        "metric-cosine",
                        "mutual",
                        "normalised-laplacian")
                .filter(id -> isSeen(lookup("#cluster-" + id).query()))
                .collect(Collectors.toSet());
    }

    private static boolean isSeen(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    @Test
    @DisplayName("CLU-01 only the controls of the chosen algorithm show, and nothing moves when another is chosen")
    void onlyTheControlsOfTheAlgorithm() {
        String always = "pca-dims norm metric-euclidean metric-cosine";
        double button = top("#cluster-run");
        double pca = top("#cluster-pca-dims");
        assertThat(controls()).isEqualTo(words(always + " clusters"));
        choose(AlgorithmKind.SPECTRAL);
        assertThat(controls()).isEqualTo(words(always + " clusters neighbours mutual normalised-laplacian"));
        choose(AlgorithmKind.DBSCAN_AUTO);
        assertThat(controls()).isEqualTo(words(always + " min-samples"));
        choose(AlgorithmKind.DBSCAN);
        assertThat(controls()).isEqualTo(words(always + " min-samples epsilon"));
        assertThat(top("#cluster-run")).isEqualTo(button);
        assertThat(top("#cluster-pca-dims")).isEqualTo(pca);
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split(" ")).collect(Collectors.toSet());
    }

    private double top(String query) {
        Node node = lookup(query).query();
        return node.localToScene(node.getLayoutBounds()).getMinY();
    }

    @Test
    @DisplayName("CLU-02 sliders, fields and switches start at the defaults of the reference")
    void defaults() {
        assertThat(value("clusters")).isEqualTo("2");
        assertThat(value("pca-dims")).isEqualTo("pixels");
        choose(AlgorithmKind.SPECTRAL);
        assertThat(value("neighbours")).isEqualTo("5");
        choose(AlgorithmKind.DBSCAN);
        assertThat(value("min-samples")).isEqualTo("5");
        assertThat(value("epsilon")).isEqualTo("0.05");
        assertThat(value("seed")).isEqualTo("42");
        assertThat(lookup("#cluster-outliers").queryAs(TextField.class).getText())
                .isEqualTo("off");
        assertThat(lookup("#cluster-advanced").queryAs(TitledPane.class).isExpanded())
                .isFalse();
    }

    private String value(String id) {
        WaitForAsyncUtils.waitForFxEvents();
        String query = id.equals("seed") ? "#cluster-seed" : "#cluster-" + id + "-value";
        return lookup(query).queryAs(TextField.class).getText();
    }

    /** A place on a slider, as a share of its track. */
    private Point2D on(String id, double share) {
        Slider slider = lookup("#cluster-" + id).queryAs(Slider.class);
        double knob = slider.lookup(".thumb").getLayoutBounds().getWidth();
        return slider.localToScreen(knob / 2 + share * (slider.getWidth() - knob), slider.getHeight() / 2);
    }

    /** A place on a slider beyond the end of its track, where the knob stops: no rounding of the pointer falls short of it. */
    private Point2D onTheEndOf(String id) {
        return on(id, 1).add(3, 0);
    }

    @Test
    @DisplayName("CLU-02 pressing anywhere on a slider brings the knob to the pointer, and dragging follows, truncated")
    void slidersFollowThePointer() {
        clickOn(onTheEndOf("clusters"));
        assertThat(settings().algorithm()).isEqualTo(new KMeans(100));
        clickOn(on("clusters", 0.5));
        assertThat(settings().algorithm())
                .isEqualTo(new KMeans((int) Knob.CLUSTERS.of(settings())))
                .isIn(new KMeans(50), new KMeans(51));
        drag(on("clusters", 0.5), MouseButton.PRIMARY).moveTo(on("clusters", 0)).drop();
        assertThat(settings().algorithm()).isEqualTo(new KMeans(2));
        type(KeyCode.RIGHT, 3);
        assertThat(settings().algorithm()).isEqualTo(new KMeans(5));
        type(KeyCode.LEFT);
        assertThat(value("clusters")).isEqualTo("4");
    }

    @Test
    @DisplayName("CLU-02 a typed number is taken, and one out of range is refused where it is typed")
    void typing() {
        doubleClickOn("#cluster-clusters-value").write("25");
        assertThat(settings().algorithm()).isEqualTo(new KMeans(25));
        doubleClickOn("#cluster-clusters-value").write("500");
        assertThat(settings().algorithm()).as("the last that was possible").isEqualTo(new KMeans(50));
        assertThat(model.refusalProperty().get()).isEqualTo("N. clusters: 2 to 100, not 500");
        assertThat(lookup("2 to 100, not 500").tryQuery()).isPresent();
        assertThat(lookup("#cluster-run").query().isDisabled()).isTrue();
        clickOn(on("clusters", 0.5));
        assertThat(model.refusalProperty().get()).as("the knob takes its place").isEmpty();
        doubleClickOn("#cluster-pca-dims-value").write("50");
        assertThat(settings().space().pcaDims()).isEqualTo(50);
        doubleClickOn("#cluster-pca-dims-value").write("1.5");
        assertThat(model.refusalProperty().get()).isEqualTo("PCA dims: A whole number, 0 to 784");
    }

    @Test
    void switchesChangeTheSettings() {
        clickOn("#cluster-norm").clickOn("#cluster-metric-cosine").clickOn("#cluster-metric-cosine");
        assertThat(settings().space().normalise()).isTrue();
        assertThat(settings().space().metric()).isEqualTo(Metric.COSINE);
        choose(AlgorithmKind.SPECTRAL);
        clickOn("#cluster-mutual").clickOn("#cluster-normalised-laplacian");
        assertThat(settings().algorithm()).isEqualTo(new Spectral(2, 5, true, true));
    }

    @Test
    @DisplayName(
            "CLU-23 the statistics of the clusters on screen show, aligned, and the space in which they were found")
    void status() {
        assertThat(isSeen(lookup("#cluster-nothing").query())).isTrue();
        clickOn("#cluster-run");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(isSeen(lookup("#cluster-nothing").query())).isFalse();
        assertThat(text("#cluster-banner")).isEqualTo("Found in 1,568 pixels, Euclidean");
        assertThat(lookup("#cluster-statistics").lookup("27").tryQuery()).isPresent();
        assertThat(lookup("#cluster-run").query().isDisabled()).isTrue();
        clickOn(on("clusters", 0.1));
        assertThat(text("#cluster-banner")).endsWith("· settings changed since");
        push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(text("#cluster-banner")).isEqualTo("Found in 1,568 pixels, Euclidean");
    }

    @Test
    @DisplayName("CLU-22 what cannot be clustered is told where the statistics are")
    void problem() {
        clickOn(onTheEndOf("clusters")).clickOn("#cluster-run");
        assertThat(text("#cluster-problem-sentence"))
                .isEqualTo("More clusters (100) than typefaces (27): lower N. clusters.");
    }

    @Test
    void theCommandIsCopied() {
        clickOn("#cluster-run").clickOn("#cluster-copy-command");
        WaitForAsyncUtils.waitForFxEvents();
        String[] copied = new String[1];
        interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertThat(copied[0]).contains("cluster --dataset alphanumeric --characters RS --algorithm k-means");
    }

    private Plot plot(String query) {
        return lookup(query).queryAs(Plot.class);
    }

    private Point2D at(Plot plot, double x, double y) {
        return plot.localToScreen(plot.xOf(x), plot.yOf(y));
    }

    @Test
    @DisplayName("CLU-10 after DBSCAN-auto both curves show the epsilon that was found; dragging one moves both, live")
    void curves() {
        choose(AlgorithmKind.DBSCAN_AUTO);
        clickOn("#cluster-run");
        WaitForAsyncUtils.waitForFxEvents();
        Plot sweep = plot("#density-sweep");
        Plot distances = plot("#density-distances");
        double found = sweep.markerProperty().get();
        assertThat(distances.markerProperty().get()).isEqualTo(found);
        assertThat(text("#density-readout")).contains("3 clusters, ");
        double high = new DensityPlots(model.curves().resultProperty().get(), false).high();
        drag(at(sweep, found, 1), MouseButton.PRIMARY).moveTo(at(sweep, 0.8 * high, 1));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(model.previewProperty().get()).isTrue();
        assertThat(text("#cluster-banner")).endsWith("· preview");
        assertThat(settings().algorithm()).isInstanceOf(Dbscan.class);
        assertThat(distances.markerProperty().get())
                .isEqualTo(sweep.markerProperty().get())
                .isGreaterThan(found);
        drop();
        assertThat(model.previewProperty().get()).isFalse();
        assertThat(lookup("#cluster-algorithm-dbscan")
                        .queryAs(javafx.scene.control.RadioButton.class)
                        .isSelected())
                .isTrue();
        double before = sweep.markerProperty().get();
        drag(at(distances, 3, before), MouseButton.PRIMARY)
                .moveTo(at(distances, 3, 0.5 * high))
                .drop();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(sweep.markerProperty().get()).isLessThan(before);
        double dragged = sweep.markerProperty().get();
        type(KeyCode.UP);
        assertThat(plot("#density-sweep").markerProperty().get()).isGreaterThan(dragged);
        assertThat(model.previewProperty().get()).isFalse();
    }

    @Test
    void escapeWhileDraggingGoesBack() {
        choose(AlgorithmKind.DBSCAN_AUTO);
        clickOn("#cluster-run");
        Plot sweep = plot("#density-sweep");
        WaitForAsyncUtils.waitForFxEvents();
        double found = sweep.markerProperty().get();
        drag(at(sweep, found, 1), MouseButton.PRIMARY).moveBy(80, 0);
        type(KeyCode.ESCAPE);
        drop();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(sweep.markerProperty().get()).isEqualTo(found);
        assertThat(AlgorithmKind.of(settings().algorithm())).isEqualTo(AlgorithmKind.DBSCAN_AUTO);
    }

    @Test
    void draggingTheSliderOfEpsilonPreviewsWhereTheCurvesAreAtHand() {
        choose(AlgorithmKind.DBSCAN);
        clickOn("#curves-ask");
        moveTo(on("epsilon", 0.05)).press(MouseButton.PRIMARY).moveTo(on("epsilon", 0.4));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(model.previewProperty().get()).isTrue();
        release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(model.previewProperty().get()).isFalse();
        assertThat(model.standingBinding().get()).isEqualTo(ClusterModel.Standing.PRESENT);
    }

    @Test
    void thePointOfTheSilhouetteThatIsPressedBecomesTheNumberOfClusters() {
        clickOn("#silhouette-ask");
        WaitForAsyncUtils.waitForFxEvents();
        Plot plot = plot("#silhouette-plot");
        clickOn(at(plot, 7.2, 0));
        assertThat(settings().algorithm()).isEqualTo(new KMeans(7));
        type(KeyCode.LEFT);
        assertThat(settings().algorithm()).isEqualTo(new KMeans(6));
        clickOn("#stability-ask");
        assertThat(text("#stability-text")).isEqualTo("0.93 (5 seeds): the clusters hardly depend on the start");
    }

    @Test
    void theEigenGapShowsForSpectralAlone() {
        assertThat(lookup("#eigen-gap").tryQuery()).isEmpty();
        choose(AlgorithmKind.SPECTRAL);
        clickOn("#eigen-gap-ask");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(isSeen(plot("#eigen-gap-plot"))).isTrue();
        clickOn(at(plot("#eigen-gap-plot"), 3, 0.3));
        assertThat(settings().algorithm()).isEqualTo(new Spectral(3, 5, false, false));
    }

    @Test
    void whereThereIsNoRoomForTwoChartsOneShowsAndButtonsChoose() {
        interact(() -> {
            explanation.setMaxWidth(260);
            explanation.setMinWidth(260);
        });
        choose(AlgorithmKind.DBSCAN);
        clickOn("#curves-ask");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(isSeen(plot("#density-sweep"))).isTrue();
        assertThat(isSeen(plot("#density-distances"))).isFalse();
        clickOn("#density-show-distances");
        assertThat(isSeen(plot("#density-sweep"))).isFalse();
        assertThat(isSeen(plot("#density-distances"))).isTrue();
        Bounds readout = lookup("#density-readout")
                .query()
                .localToScene(lookup("#density-readout").query().getLayoutBounds());
        assertThat(readout.getMaxY()).isLessThanOrEqualTo(730);
        assertThat(plot("#density-distances").getHeight()).isGreaterThan(90);
    }

    @Test
    void aClusterIsSplitFromItsPopover() {
        clickOn("#cluster-run");
        interact(() -> split.show(explanation, 500, 300, 1));
        WaitForAsyncUtils.waitForFxEvents();
        clickOn("#split-algorithm-dbscan-auto")
                .clickOn("#split-algorithm-k-means")
                .clickOn("#split-run");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(clusterer.asked).contains("split 1 " + new KMeans(2));
        assertThat(model.settingsProperty().get()).as("the popover has its own").isEqualTo(ClusterSettings.DEFAULT);
        assertThat(text("#cluster-join")).isEqualTo("Put cluster 1 together again");
        clickOn("#cluster-join");
        assertThat(isSeen(lookup("#cluster-join").query())).isFalse();
    }

    @Test
    void nothingIsCutOffInTheNarrowestColumn() {
        choose(AlgorithmKind.SPECTRAL);
        for (String id : new String[] {
            "#cluster-metric-cosine", "#cluster-normalised-laplacian", "#cluster-neighbours-value", "#cluster-run"
        }) {
            Node node = lookup(id).query();
            Bounds bounds = node.localToScene(node.getLayoutBounds());
            assertThat(bounds.getMaxX()).as(id).isLessThanOrEqualTo(264 - 12);
        }
        assertThat(lookup("#cluster-run").queryAs(Button.class).getText()).isEqualTo("Cluster");
    }
}

package latentexplorer.ui.explorer.paths;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.application.Application;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.shape.Line;
import javafx.stage.Stage;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.embed.Embedding;
import latentexplorer.core.experiment.Slot;
import latentexplorer.core.job.Workers;
import latentexplorer.core.path.CodePath;
import latentexplorer.core.path.PathKind;
import latentexplorer.core.raster.Ground;
import latentexplorer.core.raster.MapRasterizer;
import latentexplorer.core.raster.MapScene;
import latentexplorer.core.raster.TileAtlas;
import latentexplorer.ui.explorer.exhibit.Exhibit;
import latentexplorer.ui.explorer.exhibit.Role;
import latentexplorer.ui.explorer.exhibit.Showing;
import latentexplorer.ui.explorer.exhibit.SlotFiller;
import latentexplorer.ui.job.DirectJobs;
import latentexplorer.ui.map.FrameWorker;
import latentexplorer.ui.map.MapModel;
import latentexplorer.ui.map.MapPick;
import latentexplorer.ui.map.MapView;
import latentexplorer.ui.session.Session;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

class PathOverlayTest extends ApplicationTest {
    private static final Workers WORKERS = new Workers("test", 1);
    private static final int POINTS = 40;

    private final MapModel map = new MapModel();
    private final PathsModel model = new PathsModel();
    private final Showing showing = new Showing();
    private final List<String> filled = new ArrayList<>();
    private final List<MapPick> picks = new ArrayList<>();
    private final Embedding pca = Grounds.pca(POINTS, WORKERS);
    private MapView view;
    private PathsController controller;

    @AfterAll
    static void end() {
        WORKERS.close();
    }

    @Override
    public void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        view = new MapView(map, new MapRasterizer(WORKERS), FrameWorker.sameThread());
        view.setOnPick(picks::add);
        view.overlay().getChildren().add(new PathOverlay(model, view, new SimpleBooleanProperty(), new SlotFiller() {
            @Override
            public void fill(Slot content) {
                filled.add("next: " + ((Slot.OfCode) content).name());
            }

            @Override
            public void fill(Role role, Slot content) {
                filled.add(role.title() + ": " + ((Slot.OfCode) content).name());
            }
        }));
        controller = new PathsController(model, showing, new Session(), new DirectJobs(), WORKERS);
        Exhibit exhibit = Grounds.exhibit(pca, null);
        showing.exhibitProperty().set(exhibit);
        map.sceneProperty()
                .set(MapScene.of(
                        exhibit.layout(), new TileAtlas(exhibit.inputs(), WORKERS), exhibit.inks(), Ground.LIGHT));
        stage.setScene(new Scene(view, 900, 700));
        stage.setX(0);
        stage.setY(0);
        stage.sizeToScene();
        stage.show();
    }

    private void draw(CodePath... paths) {
        interact(() -> controller.follow(new javafx.beans.property.SimpleObjectProperty<>(List.of(paths))));
        settle();
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<Node> pictures() {
        return lookup(".path-stop").queryAll().stream().filter(Node::isVisible).toList();
    }

    private Node picture(String title) {
        return pictures().stream()
                .filter(each -> each.getAccessibleText().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private Point2D onPanel(float mapX, float mapY) {
        return new Point2D(map.viewport().toScreenX(mapX), map.viewport().toScreenY(mapY));
    }

    private static Point2D middle(Node node) {
        Bounds bounds = node.getBoundsInParent();
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    @Test
    @DisplayName("EXP-08 paths, their pictures and marks follow pan and zoom within a pixel")
    void everythingFollowsTheMap() {
        draw(Grounds.straight(pca, 4, 9));
        interact(() -> controller.marks().add(new Mark(0.4, 0.6, new float[ImageSet.PIXELS], "drawing")));
        settle();
        PathLine line = model.linesProperty().get().getFirst();
        for (int step = 0; step < 4; step++) {
            assertThat(middle(picture("straight path, t = 0.00")).distance(onPanel(line.x(0), line.y(0))))
                    .isLessThanOrEqualTo(1);
            assertThat(middle(picture("straight path, t = 1.00")).distance(onPanel(line.x(4), line.y(4))))
                    .isLessThanOrEqualTo(1);
            List<Line> lines = lookup(".path-line").queryAllAs(Line.class).stream()
                    .filter(Node::isVisible)
                    .toList();
            assertThat(lines).hasSize(5);
            assertThat(new Point2D(
                                    lines.getFirst().getStartX(),
                                    lines.getFirst().getStartY())
                            .distance(onPanel(line.x(0), line.y(0))))
                    .isLessThanOrEqualTo(1);
            MarkNode mark = lookup(node -> node instanceof MarkNode).query();
            Node frame = mark.lookup(".path-mark");
            Point2D at = mark.localToParent(middle(frame));
            assertThat(at.distance(onPanel(0.4f, 0.6f))).isLessThanOrEqualTo(1);
            interact(
                    () -> map.viewportProperty().set(map.viewport().panned(9, 5).zoomed(1, 450, 350)));
            settle();
        }
        interact(() -> map.viewportProperty().set(map.viewport().panned(5000, 0)));
        settle();
        assertThat(pictures()).isEmpty();
    }

    @Test
    void noPictureCoversAnother() {
        List<CodePath> all = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            all.add(Grounds.straight(pca, i, 20));
        }
        draw(all.toArray(CodePath[]::new));
        List<Bounds> bounds = pictures().stream().map(Node::getBoundsInParent).toList();
        assertThat(bounds).hasSizeGreaterThan(8);
        for (Bounds one : bounds) {
            assertThat(bounds.stream().filter(one::intersects)).hasSize(1);
        }
    }

    @Test
    void clicksOnAPictureFillSlotsAndNotWhatLiesBelow() {
        draw(Grounds.straight(pca, 4, 9));
        clickOn(picture("straight path, t = 0.50"));
        clickOn(picture("straight path, t = 1.20"), MouseButton.SECONDARY);
        assertThat(filled).containsExactly("next: straight path, t = 0.50", "Target: straight path, t = 1.20");
        assertThat(picks).isEmpty();
        assertThat(view.isFocused()).isTrue();
    }

    @Test
    void aPreviewLeavesThePointerToTheMap() {
        draw(Grounds.straight(pca, 4, 9));
        interact(() -> model.previewProperty().set(true));
        clickOn(picture("straight path, t = 0.00"));
        assertThat(filled).isEmpty();
        assertThat(picks).hasSize(1);
    }

    @Test
    void thePathUnderThePointerStandsOut() {
        draw(Grounds.straight(pca, 4, 9), Grounds.straight(pca, 12, 30));
        Set<Node> shapes = lookup(".path-shape").queryAll();
        assertThat(shapes).hasSize(2);
        Node first = lookup(".path-shape").query();
        double quiet = line(first).getStrokeWidth();
        moveTo(picture("straight path, t = 0.50"));
        settle();
        assertThat(model.emphasisedProperty().get()).isBetween(0, 1);
        interact(() -> model.emphasisedProperty().set(0));
        assertThat(line(first).getStrokeWidth()).isGreaterThan(quiet);
        interact(() -> model.emphasisedProperty().set(1));
        assertThat(first.getOpacity()).isLessThan(1);
        interact(() -> model.emphasisedProperty().set(PathsModel.NONE));
        assertThat(first.getOpacity()).isEqualTo(1);
    }

    @Test
    void kindsDifferInTheirLines() {
        for (PathKind kind : PathKind.values()) {
            CodePath straight = Grounds.straight(pca, 4, 9);
            draw(Grounds.path(kind, straight.positions(), straight.codes(), new int[0]));
            Line line = line(lookup(".path-shape").query());
            assertThat(line.getStrokeDashArray()).isEqualTo(PathStyle.dashes(kind));
        }
        assertThat(List.of(PathKind.values()).stream().map(PathStyle::dashes).distinct())
                .hasSize(PathKind.values().length);
    }

    private static Line line(Node shape) {
        shape.applyCss();
        return (Line) shape.lookup(".path-line");
    }
}

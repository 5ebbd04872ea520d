package latentexplorer.ui.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import latentexplorer.core.job.Workers;
import latentexplorer.core.raster.Ground;
import latentexplorer.core.raster.MapLayout;
import latentexplorer.core.raster.MapRasterizer;
import latentexplorer.core.raster.MapScene;
import latentexplorer.core.raster.TileAtlas;
import latentexplorer.core.raster.Viewport;
import latentexplorer.core.select.Combine;
import latentexplorer.core.select.Rectangle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** Drawing around images with a real mouse. */
class MapDrawingTest extends ApplicationTest {
    private static final Workers WORKERS = new Workers("drawing-test", 1);
    /** In the middle, right, left, above and below of it. */
    private static final float[] X = {0.5f, 0.7f, 0.3f, 0.5f, 0.5f};

    private static final float[] Y = {0.5f, 0.5f, 0.5f, 0.2f, 0.8f};

    private final MapModel model = new MapModel();
    private final List<MapRegion> regions = new ArrayList<>();
    private final List<MapPick> picks = new ArrayList<>();
    private MapView view;

    @AfterAll
    static void stopWorkers() {
        WORKERS.close();
    }

    @Override
    public void start(Stage stage) {
        view = new MapView(model, new MapRasterizer(WORKERS), FrameWorker.sameThread());
        view.setOnPick(picks::add);
        view.setOnRegion(regions::add);
        Region beside = new Region();
        beside.setPrefWidth(150);
        BorderPane root = new BorderPane(view);
        root.setLeft(beside);
        stage.setScene(new Scene(root, 850, 600));
        stage.setX(0);
        stage.setY(0);
        stage.sizeToScene();
        stage.show();
    }

    @BeforeEach
    void showFiveTiles() {
        byte[] pixels = new byte[X.length * 784];
        Arrays.fill(pixels, (byte) 255);
        interact(() -> model.sceneProperty()
                .set(MapScene.of(
                        new MapLayout(X, Y), new TileAtlas(pixels, WORKERS), new byte[X.length], Ground.LIGHT)));
        settle();
    }

    @Test
    @DisplayName("EXP-02 with Shift dragging draws a rectangle at once, without it pans as before")
    void shiftDrawsARectangle() {
        Viewport before = model.viewport();

        press(KeyCode.SHIFT);
        draw(at(0.25, 0.4), at(0.55, 0.9));
        release(KeyCode.SHIFT);

        assertThat(inside(regions.getFirst())).containsExactly(0, 2, 4);
        assertThat(regions.getFirst().combine()).isEqualTo(Combine.REPLACE);
        Rectangle drawn = (Rectangle) regions.getFirst().region();
        assertThat(drawn.minX()).isCloseTo(0.25, within(0.005));
        assertThat(drawn.maxY()).isCloseTo(0.9, within(0.005));
        assertThat(model.viewport()).isEqualTo(before);
        assertThat(picks).isEmpty();

        draw(at(0.1, 0.1), at(0.15, 0.1));
        assertThat(regions).hasSize(1);
        assertThat(model.viewport()).isNotEqualTo(before);
    }

    @Test
    void aLassoHoldsWhatTheLineGoesAround() {
        mode(PointerMode.LASSO);
        assertThat(view.getCursor()).isEqualTo(Cursor.CROSSHAIR);

        // around all but the middle: a horseshoe that is open above
        draw(
                at(0.2, 0.1),
                at(0.2, 0.95),
                at(0.8, 0.95),
                at(0.8, 0.1),
                at(0.6, 0.1),
                at(0.6, 0.65),
                at(0.4, 0.65),
                at(0.4, 0.1));

        assertThat(inside(regions.getFirst())).containsExactly(1, 2, 4);
    }

    @Test
    void shiftDrawsARectangleInTheModeOfTheLassoToo() {
        mode(PointerMode.LASSO);
        press(KeyCode.SHIFT);
        draw(at(0.45, 0.1), at(0.55, 0.3));
        release(KeyCode.SHIFT);

        assertThat(regions.getFirst().region()).isInstanceOf(Rectangle.class);
        assertThat(inside(regions.getFirst())).containsExactly(3);
    }

    @Test
    void ctrlAddsAndAltTakesAway() {
        mode(PointerMode.RECTANGLE);
        press(KeyCode.SHORTCUT);
        draw(at(0.25, 0.4), at(0.55, 0.6));
        release(KeyCode.SHORTCUT);
        press(KeyCode.ALT);
        draw(at(0.25, 0.4), at(0.55, 0.6));
        release(KeyCode.ALT);
        draw(at(0.25, 0.4), at(0.55, 0.6));

        assertThat(regions)
                .extracting(MapRegion::combine)
                .containsExactly(Combine.GROW, Combine.SHRINK, Combine.REPLACE);
    }

    @Test
    void theLineIsSeenWhileItIsDrawnAndMovesWithTheMap() {
        mode(PointerMode.RECTANGLE);
        Node band = lookup(".map-band").query();
        assertThat(band.getParent().isVisible()).isFalse();

        jump(at(0.25, 0.4));
        press(MouseButton.PRIMARY);
        jump(at(0.55, 0.9));
        settle();

        assertThat(band.getParent().isVisible()).isTrue();
        assertThat(band.getBoundsInParent().getCenterX()).isCloseTo(at(0.4, 0).getX(), within(2.0));
        interact(() -> model.viewportProperty().set(model.viewport().zoomed(3, 200, 200)));
        settle();
        assertThat(band.getBoundsInParent().getCenterX()).isCloseTo(at(0.4, 0).getX(), within(2.0));

        release(MouseButton.PRIMARY);
        settle();
        assertThat(band.getParent().isVisible()).isFalse();
        // nothing moved since
        assertThat(inside(regions.getFirst())).containsExactly(0, 2, 4);
    }

    @Test
    void escForgetsWhatIsBeingDrawn() {
        mode(PointerMode.LASSO);
        jump(at(0.2, 0.2));
        press(MouseButton.PRIMARY);
        jump(at(0.8, 0.2));
        type(KeyCode.ESCAPE);
        jump(at(0.8, 0.8));
        settle();
        assertThat(lookup(".map-band").query().getParent().isVisible()).isFalse();
        release(MouseButton.PRIMARY);

        assertThat(regions).isEmpty();
        assertThat(picks).isEmpty();

        draw(at(0.2, 0.2), at(0.8, 0.2), at(0.8, 0.8));
        assertThat(regions).hasSize(1);
    }

    @Test
    void anotherMapForgetsWhatIsBeingDrawn() {
        mode(PointerMode.RECTANGLE);
        jump(at(0.2, 0.2));
        press(MouseButton.PRIMARY);
        jump(at(0.8, 0.8));
        showFiveTiles();
        release(MouseButton.PRIMARY);

        assertThat(regions).isEmpty();
    }

    @Test
    @DisplayName("EXP-07 a press that wanders at most 4 px is a click in every mode, one that goes farther never is")
    void clicksStayClicks() {
        for (PointerMode each : PointerMode.values()) {
            mode(each);
            picks.clear();
            regions.clear();
            // The pointer goes by whole pixels: from between two of them 4 could come as 5.
            Point2D tile = new Point2D(
                    Math.rint(at(0.5, 0.5).getX()), Math.rint(at(0.5, 0.5).getY()));

            draw(tile, tile.add(4, 0));
            assertThat(picks).containsExactly(new MapPick(0, MapPick.Kind.PLAIN));
            assertThat(regions).isEmpty();

            draw(tile, tile.add(5, 0));
            assertThat(picks).hasSize(1);
            assertThat(regions).hasSize(each == PointerMode.PAN ? 0 : 1);
            interact(model::fitAll);
        }
    }

    @Test
    void beyondThePanelItsEdgeCounts() {
        mode(PointerMode.RECTANGLE);
        draw(at(0.6, 0.6), new Point2D(-120, at(0.5, 0.4).getY()));

        Rectangle drawn = (Rectangle) regions.getFirst().region();
        assertThat(drawn.minX()).isCloseTo(model.viewport().toMapX(0), within(1e-9));
        assertThat(inside(regions.getFirst())).containsExactly(0, 2);
    }

    @Test
    @DisplayName("EXP-02 the right and the middle button pan in every mode, and a right drag is no click")
    void otherButtonsPan() {
        mode(PointerMode.RECTANGLE);
        for (MouseButton button : List.of(MouseButton.SECONDARY, MouseButton.MIDDLE)) {
            Viewport before = model.viewport();
            jump(at(0.5, 0.5));
            press(button);
            jump(at(0.5, 0.5).add(30, 20));
            release(button);
            settle();
            assertThat(model.viewport().left()).isCloseTo(before.left() + 30, within(1.0));
            assertThat(model.viewport().top()).isCloseTo(before.top() + 20, within(1.0));
        }
        assertThat(picks).isEmpty();
        assertThat(regions).isEmpty();
        clickOn(screen(at(0.5, 0.5)), MouseButton.SECONDARY);
        assertThat(picks).containsExactly(new MapPick(0, MapPick.Kind.SECONDARY));
    }

    @Test
    void withoutAMapNothingIsDrawn() {
        mode(PointerMode.LASSO);
        interact(() -> model.sceneProperty().set(null));
        draw(new Point2D(100, 100), new Point2D(200, 100), new Point2D(200, 200));

        assertThat(regions).isEmpty();
    }

    private void mode(PointerMode mode) {
        interact(() -> model.pointerModeProperty().set(mode));
    }

    /** Through places of the panel with the left button held. */
    private void draw(Point2D from, Point2D... through) {
        jump(from);
        press(MouseButton.PRIMARY);
        for (Point2D each : through) {
            jump(each);
        }
        release(MouseButton.PRIMARY);
        settle();
    }

    private int[] inside(MapRegion drawn) {
        return drawn.region().points(Objects.requireNonNull(model.scene()).layout(), _ -> true).stream()
                .toArray();
    }

    private Point2D at(double mapX, double mapY) {
        return new Point2D(model.viewport().toScreenX(mapX), model.viewport().toScreenY(mapY));
    }

    /** The robot cuts off what a coordinate has beyond whole pixels, and 500 may come as 499.99. */
    private Point2D screen(Point2D onPanel) {
        Point2D there = view.localToScreen(onPanel);
        return new Point2D(Math.rint(there.getX()), Math.rint(there.getY()));
    }

    /** At once: what lies between does not count here. */
    private void jump(Point2D onPanel) {
        robotContext().getBaseRobot().moveMouse(screen(onPanel));
        settle();
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }
}

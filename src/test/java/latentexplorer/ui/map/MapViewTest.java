package latentexplorer.ui.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import latentexplorer.core.job.Workers;
import latentexplorer.core.raster.Ground;
import latentexplorer.core.raster.MapLayout;
import latentexplorer.core.raster.MapRasterizer;
import latentexplorer.core.raster.MapScene;
import latentexplorer.core.raster.Shown;
import latentexplorer.core.raster.TileAtlas;
import latentexplorer.core.raster.Viewport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

class MapViewTest extends ApplicationTest {
    private static final Workers WORKERS = new Workers("map-test", 2);
    private static final float[] X = {0.5f, 0.7f, 0.3f, 0.5f, 0.5f};
    private static final float[] Y = {0.5f, 0.5f, 0.5f, 0.2f, 0.8f};

    private final MapModel model = new MapModel();
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
        BorderPane root = new BorderPane(view);
        root.setTop(new Button("elsewhere"));
        stage.setScene(new Scene(root, 900, 700));
        stage.sizeToScene();
        stage.show();
    }

    @BeforeEach
    void showFiveTiles() {
        byte[] pixels = new byte[X.length * 784];
        Arrays.fill(pixels, (byte) 255);
        MapScene scene = MapScene.of(
                new MapLayout(X, Y), new TileAtlas(pixels, WORKERS), new byte[] {0, 1, 2, 3, 4}, Ground.LIGHT);
        interact(() -> model.sceneProperty().set(scene));
        settle();
    }

    @Test
    @DisplayName("EXP-01 the start shows all of the map, each tile in its colour")
    void showsAllTilesAtTheStart() {
        assertThat(model.viewport()).isEqualTo(Viewport.fit((int) view.getWidth(), (int) view.getHeight()));
        WritableImage[] picture = new WritableImage[1];
        interact(() -> picture[0] = view.snapshot(null, null));
        for (int i = 0; i < X.length; i++) {
            Point2D at = tile(i);
            assertThat(picture[0].getPixelReader().getArgb((int) at.getX(), (int) at.getY()))
                    .isEqualTo(Ground.LIGHT.ink(i));
        }
        assertThat(picture[0].getPixelReader().getArgb(3, 3)).isEqualTo(Ground.LIGHT.paper());
    }

    @Test
    @DisplayName("EXP-02 dragging pans by just as much")
    void draggingPans() {
        Viewport before = model.viewport();

        drag(onScreen(120, 90), MouseButton.PRIMARY).dropTo(onScreen(170, 60));
        settle();

        assertThat(model.viewport().left()).isCloseTo(before.left() + 50, within(1.0));
        assertThat(model.viewport().top()).isCloseTo(before.top() - 30, within(1.0));
        assertThat(shown()).isEqualTo(model.viewport());
    }

    @Test
    @DisplayName("EXP-02 the wheel zooms at the pointer, which stays on its map point, and back again")
    void theWheelZoomsAtThePointer() {
        Viewport before = model.viewport();
        Point2D at = tile(1);

        moveTo(onScreen(at.getX(), at.getY()));
        scroll(5, VerticalDirection.UP);
        settle();

        Viewport after = model.viewport();
        assertThat(after.scale()).isNotCloseTo(before.scale(), within(1.0));
        assertThat(tile(1).distance(at)).isLessThan(1);

        scroll(5, VerticalDirection.DOWN);
        settle();
        assertThat(model.viewport().scale()).isCloseTo(before.scale(), within(1e-9));
        assertThat(model.viewport().left()).isCloseTo(before.left(), within(1e-9));
        assertThat(model.viewport().top()).isCloseTo(before.top(), within(1e-9));
    }

    @Test
    @DisplayName("EXP-06 pointing at a tile hovers and frames it, and nothing outside the map")
    void pointingHovers() {
        pointAt(2);
        assertThat(hovered()).isEqualTo(2);
        Rectangle frame = lookup(".map-hover").query();
        assertThat(frame.isVisible()).isTrue();
        assertThat(frame.getStrokeWidth()).isEqualTo(3);
        assertThat(frame.getX() + 14).isCloseTo(tile(2).getX(), within(1.0));

        moveTo(onScreen(30, 30));
        settle();
        assertThat(hovered()).isEqualTo(MapModel.NONE);
        assertThat(frame.isVisible()).isFalse();

        pointAt(2);
        moveTo(lookup(".button").queryButton());
        settle();
        assertThat(hovered()).isEqualTo(MapModel.NONE);
    }

    @Test
    @DisplayName("EXP-06 a tile that is filtered out is not hit")
    void filteredTilesAreNotHit() {
        pointAt(1);
        assertThat(hovered()).isEqualTo(1);

        MapScene scene = Objects.requireNonNull(model.scene());
        interact(() -> model.sceneProperty().set(scene.withShown(Shown.of(scene.layout(), i -> i != 1, 1, true))));
        settle();
        assertThat(hovered()).isEqualTo(MapModel.NONE);

        clickOn(onScreen(tile(1).getX(), tile(1).getY()));
        assertThat(picks).isEmpty();
    }

    @Test
    @DisplayName("EXP-07 a click picks, a wandering press within 4 px too, a drag does not")
    void clicksPickAndDragsDoNot() {
        Point2D at = tile(0);
        clickOn(onScreen(at.getX(), at.getY()));
        assertThat(picks).containsExactly(new MapPick(0, MapPick.Kind.PLAIN));

        picks.clear();
        Viewport before = model.viewport();
        drag(onScreen(at.getX(), at.getY()), MouseButton.PRIMARY).dropTo(onScreen(at.getX() + 3, at.getY()));
        assertThat(picks).hasSize(1);
        assertThat(model.viewport()).isEqualTo(before);

        picks.clear();
        drag(onScreen(at.getX(), at.getY()), MouseButton.PRIMARY).dropTo(onScreen(at.getX() + 9, at.getY()));
        assertThat(picks).isEmpty();
        assertThat(model.viewport()).isNotEqualTo(before);
    }

    @Test
    void theRightButtonAndCtrlPickInOtherWays() {
        Point2D at = tile(3);
        clickOn(onScreen(at.getX(), at.getY()), MouseButton.SECONDARY);
        press(KeyCode.SHORTCUT);
        clickOn(onScreen(at.getX(), at.getY()));
        release(KeyCode.SHORTCUT);

        assertThat(picks).containsExactly(new MapPick(3, MapPick.Kind.SECONDARY), new MapPick(3, MapPick.Kind.TOGGLE));
    }

    @Test
    @DisplayName("EXP-08 frames of roles follow panning and zooming")
    void framesFollow() {
        interact(() -> model.frames().add(new RoleFrame(4, Color.RED)));
        settle();
        Rectangle frame = lookup(".map-role").query();
        assertThat(frame.getStroke()).isEqualTo(Color.RED);
        for (int step = 0; step < 4; step++) {
            assertThat(frame.isVisible()).isTrue();
            assertThat(frame.getX() + 14).isCloseTo(tile(4).getX(), within(1.0));
            assertThat(frame.getY() + 14).isCloseTo(tile(4).getY(), within(1.0));
            interact(() ->
                    model.viewportProperty().set(model.viewport().panned(23, 11).zoomed(1, 400, 300)));
            settle();
        }
        interact(() -> model.frames().clear());
        assertThat(frame.isVisible()).isFalse();
    }

    @Test
    void theKeyboardReachesEverything() {
        clickOn(onScreen(10, 10));
        assertThat(view.isFocused()).isTrue();

        // seen from the middle of the panel, which is not quite tile 0
        interact(() -> model.hover(0));
        type(KeyCode.RIGHT);
        assertThat(hovered()).isEqualTo(1);
        type(KeyCode.LEFT, KeyCode.LEFT);
        assertThat(hovered()).isEqualTo(2);
        type(KeyCode.RIGHT, KeyCode.UP);
        assertThat(hovered()).isEqualTo(3);
        assertThat(view.getAccessibleText()).contains("image 3");
        type(KeyCode.ENTER);
        assertThat(picks).containsExactly(new MapPick(3, MapPick.Kind.PLAIN));

        double before = model.viewport().scale();
        write('+');
        assertThat(model.viewport().scale()).isCloseTo(1.1 * before, within(1e-9));
        write('-');
        assertThat(model.viewport().scale()).isCloseTo(before, within(1e-9));
        write('+').write('+');
        type(KeyCode.HOME);
        assertThat(model.viewport()).isEqualTo(Viewport.fit((int) view.getWidth(), (int) view.getHeight()));
    }

    @Test
    void anArrowBringsATileIntoView() {
        clickOn(onScreen(10, 10));
        interact(() -> {
            model.hover(0);
            Point2D centre = tile(0);
            model.viewportProperty().set(model.viewport().zoomed(20, centre.getX(), centre.getY()));
        });
        settle();

        type(KeyCode.RIGHT);

        assertThat(hovered()).isEqualTo(1);
        assertThat(tile(1).getX()).isBetween(0.0, view.getWidth());
    }

    @Test
    void aLargerPanelKeepsItsMiddle() {
        interact(() -> model.viewportProperty().set(model.viewport().zoomed(6, 100, 100)));
        double x = model.viewport().toMapX(view.getWidth() / 2);
        interact(() -> view.getScene().getWindow().setWidth(1300));
        settle();

        assertThat(model.viewport().width()).isEqualTo((int) view.getWidth()).isGreaterThan(1100);
        assertThat(model.viewport().toMapX(view.getWidth() / 2)).isCloseTo(x, within(1e-2));
        assertThat(shown()).isEqualTo(model.viewport());
    }

    @Test
    void noSceneShowsNothingAndHitsNothing() {
        pointAt(0);
        interact(() -> model.sceneProperty().set(null));
        settle();

        assertThat(hovered()).isEqualTo(MapModel.NONE);
        assertThat(view.shownProperty().get()).isNull();
        clickOn(onScreen(tile(0).getX(), tile(0).getY()));
        type(KeyCode.RIGHT);
        assertThat(picks).isEmpty();
    }

    @Test
    @DisplayName("EXP-03 the tile size changes what is shown, between its limits")
    void theTileSizeShows() {
        interact(() -> model.changeTileSize(-10));
        settle();
        moveTo(onScreen(tile(0).getX() + 12, tile(0).getY()));
        settle();
        assertThat(hovered()).isEqualTo(MapModel.NONE);
        interact(() -> model.changeTileSize(-100));
        assertThat(Objects.requireNonNull(model.scene()).tileSize()).isEqualTo(4);
        interact(() -> model.changeTileSize(100));
        settle();
        assertThat(hovered()).isZero();
    }

    private void pointAt(int i) {
        moveTo(onScreen(tile(i).getX(), tile(i).getY()));
        settle();
    }

    private Point2D tile(int i) {
        return new Point2D(model.viewport().toScreenX(X[i]), model.viewport().toScreenY(Y[i]));
    }

    private Point2D onScreen(double x, double y) {
        return view.localToScreen(x, y);
    }

    private int hovered() {
        return model.hoveredProperty().get();
    }

    private Viewport shown() {
        return Objects.requireNonNull(view.shownProperty().get()).view();
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }
}

package latentexplorer.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import latentexplorer.core.job.BenchRow;
import latentexplorer.core.job.Workers;
import latentexplorer.core.raster.MapFrame;
import latentexplorer.core.raster.MapRasterizer;
import latentexplorer.core.raster.MapScene;
import latentexplorer.core.raster.SyntheticMap;
import latentexplorer.core.raster.Viewport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

class FramePumpTest extends ApplicationTest {
    private static final Workers WORKERS = new Workers("map-test", 2);

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final List<MapFrame> frames = new ArrayList<>();
    private final MapScene scene = SyntheticMap.of(200, 1, WORKERS);
    private Viewport view = Viewport.fit(300, 200);
    private Stage stage;

    @AfterAll
    static void stopWorkers() {
        WORKERS.close();
    }

    @Override
    public void start(Stage stage) {
        this.stage = stage;
    }

    private FramePump pump() {
        return new FramePump(
                new MapRasterizer(WORKERS),
                (work, afterwards) -> waiting.add(() -> {
                    work.run();
                    afterwards.run();
                }),
                () -> new FramePump.Wanted(scene, view, 1),
                (frame, _) -> frames.add(frame));
    }

    @Test
    void oneFrameIsPendingAndTheNextShowsTheLatestView() {
        interact(() -> {
            FramePump pump = pump();
            pump.request();
            for (int k = 0; k < 50; k++) {
                view = view.panned(1, 2);
                pump.request();
            }
            assertThat(waiting).hasSize(1);
            waiting.remove().run();
            assertThat(waiting).as("the pulse has not passed").isEmpty();

            pump.pulse();
            assertThat(waiting).hasSize(1);
            waiting.remove().run();
            pump.pulse();
            assertThat(waiting).isEmpty();
            assertThat(frames).hasSize(2);
            assertThat(frames.getLast().view()).isEqualTo(view);
        });
    }

    @Test
    void aPictureOnShowIsNotDrawnInto() {
        interact(() -> {
            FramePump pump = pump();
            for (int k = 0; k < 7; k++) {
                view = view.panned(3, -2);
                pump.request();
                int[] before = frames.isEmpty()
                        ? new int[0]
                        : frames.getLast().pixels().clone();
                waiting.remove().run();
                if (k > 0) {
                    assertThat(frames.get(k - 1).pixels())
                            .isEqualTo(before)
                            .isNotSameAs(frames.get(k).pixels());
                }
                pump.pulse();
            }
        });
    }

    @Test
    void aFailedFrameDoesNotStopTheNext() {
        interact(() -> {
            FramePump pump = pump();
            Viewport good = view;
            view = Viewport.fit(1 << 16, 1);
            pump.request();
            waiting.remove().run();
            assertThat(frames).isEmpty();

            view = good;
            pump.request();
            waiting.remove().run();
            assertThat(frames).hasSize(1);
        });
    }

    @Test
    void theBenchMeasuresEveryKey() throws Exception {
        MapModel model = new MapModel();
        CompletableFuture<CompletableFuture<List<BenchRow>>> started = new CompletableFuture<>();
        interact(() -> {
            MapView map = new MapView(model, new MapRasterizer(WORKERS), FrameWorker.sameThread());
            stage.setScene(new Scene(new StackPane(map), 400, 300));
            stage.sizeToScene();
            stage.show();
            model.sceneProperty().set(scene);
            started.complete(new MapBench(model, map, 4, 8).run());
        });

        List<BenchRow> rows = started.get().get(60, TimeUnit.SECONDS);

        assertThat(rows)
                .extracting(BenchRow::key)
                .startsWith(
                        "map.200.frame.p50",
                        "map.200.frame.p99",
                        "map.200.hover-pick",
                        "map.200.lasso",
                        "map.200.filter",
                        "map.200.pulses",
                        "map.200.tiles-drawn",
                        "map.200.memory");
        assertThat(rows).allSatisfy(row -> assertThat(row.value()).isPositive().isFinite());
        assertThat(rows.get(6).value()).isEqualTo(200);
        assertThat(model.scene()).isSameAs(scene);
    }
}

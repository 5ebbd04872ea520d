package latentexplorer;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import latentexplorer.core.job.BenchRow;
import latentexplorer.core.job.Workers;
import latentexplorer.core.raster.MapRasterizer;
import latentexplorer.core.raster.SyntheticMap;
import latentexplorer.ui.job.FxJobs;
import latentexplorer.ui.job.Lane;
import latentexplorer.ui.map.MapBench;
import latentexplorer.ui.map.MapModel;
import latentexplorer.ui.map.MapView;

/** A stage with nothing on it but a map of made-up tiles, for measuring. */
final class MapBenchStage {
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1000;
    private static final long SEED = 1;

    private MapBenchStage() {}

    /** Starts the toolkit and measures a map of {@code tiles} tiles at 1600 x 1000. */
    static List<BenchRow> run(int tiles) {
        int threads = Runtime.getRuntime().availableProcessors();
        CompletableFuture<List<BenchRow>> rows = new CompletableFuture<>();
        try (Workers workers = new Workers("painter", threads)) {
            MapModel model = new MapModel();
            model.sceneProperty().set(SyntheticMap.of(tiles, SEED, workers));
            Platform.startup(() -> {
                FxJobs jobs = new FxJobs();
                MapView view = new MapView(
                        model, new MapRasterizer(workers), (work, afterwards) -> jobs.run(Lane.DRAW, work, afterwards));
                Stage stage = new Stage();
                stage.setScene(new Scene(new StackPane(view), WIDTH, HEIGHT));
                stage.show();
                Platform.runLater(() -> new MapBench(model, view).run().whenComplete((result, failure) -> {
                    jobs.close();
                    if (failure == null) {
                        rows.complete(result);
                    } else {
                        rows.completeExceptionally(failure);
                    }
                }));
            });
            return rows.join();
        }
    }
}

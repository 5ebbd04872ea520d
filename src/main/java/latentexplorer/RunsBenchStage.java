package latentexplorer;

import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import latentexplorer.core.file.FolderTree;
import latentexplorer.core.job.BenchRow;
import latentexplorer.core.job.Workers;
import latentexplorer.core.run.SyntheticRuns;
import latentexplorer.ui.job.FxJobs;
import latentexplorer.ui.session.Session;
import latentexplorer.ui.training.runs.FolderRuns;
import latentexplorer.ui.training.runs.RunsBench;
import latentexplorer.ui.training.runs.RunsController;
import latentexplorer.ui.training.runs.RunsHost;
import latentexplorer.ui.training.runs.RunsModel;
import latentexplorer.ui.training.runs.RunsView;

/** A stage with nothing on it but the page of runs, with made-up runs in a temporary folder, for measuring. */
final class RunsBenchStage {
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1000;
    private static final long SEED = 1;

    private RunsBenchStage() {}

    /** Starts the toolkit and measures {@code runs} runs of {@code epochs} epochs at 1600 x 1000. */
    static List<BenchRow> run(int runs, int epochs) throws IOException {
        Path folder = Files.createTempDirectory("latent-explorer-runs");
        try (Workers workers = new Workers("painter", Runtime.getRuntime().availableProcessors())) {
            SyntheticRuns.write(folder, runs, epochs, SEED);
            CompletableFuture<List<BenchRow>> rows = new CompletableFuture<>();
            Platform.startup(() -> show(folder, runs, workers, rows));
            return rows.join();
        } finally {
            FolderTree.delete(folder);
        }
    }

    private static void show(Path folder, int runs, Workers workers, CompletableFuture<List<BenchRow>> rows) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        FxJobs jobs = new FxJobs();
        RunsModel model = new RunsModel();
        RunsController controller =
                new RunsController(model, new Session(), jobs, new FolderRuns(folder), new Nowhere(), workers);
        RunsView view = new RunsView(model, controller);
        view.setVisible(false);
        Stage stage = new Stage();
        stage.setScene(new Scene(new StackPane(view), WIDTH, HEIGHT));
        stage.show();
        Platform.runLater(() -> new RunsBench(model, view).run(runs).whenComplete((result, failure) -> {
            jobs.close();
            if (failure == null) {
                rows.complete(result);
            } else {
                rows.completeExceptionally(failure);
            }
        }));
    }

    /** The script leads nowhere. */
    private static final class Nowhere implements RunsHost {
        @Override
        public void watch(String run) {}

        @Override
        public void open(String run) {}

        @Override
        public void branch(String run, int epoch) {}

        @Override
        public void complete(String run) {}

        @Override
        public void setUp() {}
    }
}

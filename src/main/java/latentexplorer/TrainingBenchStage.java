package latentexplorer;

import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import latentexplorer.core.data.DataCatalogue;
import latentexplorer.core.figure.FigureFolder;
import latentexplorer.core.figure.PngFile;
import latentexplorer.core.file.Places;
import latentexplorer.core.job.BenchRow;
import latentexplorer.core.job.Workers;
import latentexplorer.core.net.Preset;
import latentexplorer.ui.job.FxJobs;
import latentexplorer.ui.session.Session;
import latentexplorer.ui.session.Workspace;
import latentexplorer.ui.training.TrainingBench;
import latentexplorer.ui.training.TrainingController;
import latentexplorer.ui.training.TrainingModel;
import latentexplorer.ui.training.TrainingView;
import latentexplorer.ui.widget.NoDialogs;

/** A stage with nothing on it but the Training workspace, for measuring what it costs a training to be looked at. */
final class TrainingBenchStage {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final String DATA = "digits-10k";

    private TrainingBenchStage() {}

    /** Starts the toolkit and trains on the bundled digits, in the folders of {@code places}. */
    static List<BenchRow> run(Places places, Preset preset, int epochs) throws IOException {
        int threads = Runtime.getRuntime().availableProcessors();
        try (Workers workers = new Workers("worker", threads);
                Workers painters = new Workers("painter", threads)) {
            AtomicReference<TrainingBench> bench = new AtomicReference<>();
            AtomicReference<FxJobs> jobs = new AtomicReference<>();
            DataCatalogue catalogue = new DataCatalogue(places);
            CountDownLatch shown = new CountDownLatch(1);
            Platform.startup(() -> {
                jobs.set(new FxJobs());
                bench.set(show(places, catalogue, jobs.get(), workers, painters));
                shown.countDown();
            });
            shown.await();
            try {
                return bench.get().run(preset, epochs, scope -> catalogue.load(DATA, scope));
            } finally {
                jobs.get().close();
            }
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("The training could not be measured: " + e.getMessage(), e);
        }
    }

    private static TrainingBench show(
            Places places, DataCatalogue catalogue, FxJobs jobs, Workers workers, Workers painters) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        Session session = new Session();
        session.workspaceProperty().set(Workspace.TRAINING);
        TrainingController.Surroundings around = new TrainingController.Surroundings(
                session,
                jobs,
                places,
                (_, _, _) -> {
                    throw new IllegalStateException("no map is asked for");
                },
                new FigureFolder(workers),
                new NoDialogs(),
                PngFile::write,
                workers,
                painters);
        TrainingModel model = new TrainingModel();
        TrainingController controller = TrainingController.of(model, catalogue, around);
        Stage stage = new Stage();
        TrainingView view = new TrainingView(model, controller);
        view.visibleProperty().bind(session.workspaceProperty().isEqualTo(Workspace.TRAINING));
        stage.setScene(new Scene(new StackPane(view), WIDTH, HEIGHT));
        stage.show();
        return new TrainingBench(model, controller, around, Platform::runLater);
    }
}

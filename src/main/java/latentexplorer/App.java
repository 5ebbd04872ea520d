package latentexplorer;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Stage;
import latentexplorer.core.analogy.ScoreFile;
import latentexplorer.core.cluster.FontClusterer;
import latentexplorer.core.cluster.LatestDistances;
import latentexplorer.core.cluster.TrainingSetFiles;
import latentexplorer.core.data.DataCatalogue;
import latentexplorer.core.figure.FigureFolder;
import latentexplorer.core.figure.PngFile;
import latentexplorer.core.file.Places;
import latentexplorer.core.job.Workers;
import latentexplorer.core.map.MapFiles;
import latentexplorer.core.raster.MapRasterizer;
import latentexplorer.core.support.RealityShelf;
import latentexplorer.ui.data.DataController;
import latentexplorer.ui.data.DataKeys;
import latentexplorer.ui.data.DataModel;
import latentexplorer.ui.data.DataView;
import latentexplorer.ui.explorer.ExplorerController;
import latentexplorer.ui.explorer.ExplorerKeys;
import latentexplorer.ui.explorer.ExplorerModel;
import latentexplorer.ui.explorer.ExplorerView;
import latentexplorer.ui.explorer.LastOpened;
import latentexplorer.ui.explorer.scores.Lessons;
import latentexplorer.ui.job.FxJobs;
import latentexplorer.ui.job.FxWatchdog;
import latentexplorer.ui.job.Lane;
import latentexplorer.ui.session.FileKind;
import latentexplorer.ui.session.OpenDataSet;
import latentexplorer.ui.session.OpenEmbedding;
import latentexplorer.ui.session.OpenModel;
import latentexplorer.ui.session.Session;
import latentexplorer.ui.session.Workspace;
import latentexplorer.ui.settings.LastState;
import latentexplorer.ui.settings.Settings;
import latentexplorer.ui.settings.SettingsController;
import latentexplorer.ui.settings.SettingsFile;
import latentexplorer.ui.settings.SettingsModel;
import latentexplorer.ui.settings.SettingsView;
import latentexplorer.ui.settings.WindowPlace;
import latentexplorer.ui.shell.Page;
import latentexplorer.ui.shell.ShellController;
import latentexplorer.ui.shell.ShellModel;
import latentexplorer.ui.shell.ShellView;
import latentexplorer.ui.training.TrainingController;
import latentexplorer.ui.training.TrainingModel;
import latentexplorer.ui.training.TrainingView;
import latentexplorer.ui.training.runs.RunsView;
import latentexplorer.ui.typefaces.TypefacesKeys;
import latentexplorer.ui.typefaces.TypefacesWorkspace;
import latentexplorer.ui.typefaces.faces.CreditsFile;
import latentexplorer.ui.typefaces.faces.FaceSets;
import latentexplorer.ui.widget.FileDialogs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The composition root of the window: makes every part and joins them. Constructed and used on the JavaFX thread. */
final class App implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(App.class);
    /** Names of files that image sets are made of. */
    private static final Pattern IMAGES =
            Pattern.compile(".*(ubyte(\\.gz)?|\\.(npy|csv|png|jpe?g))", Pattern.CASE_INSENSITIVE);

    /** Names of files that typefaces come in. */
    private static final Pattern TYPEFACES =
            Pattern.compile(".*(\\.zip|tmnist[^/\\\\]*\\.csv(\\.gz)?|\\.(ttf|otf|ttc|pfb))", Pattern.CASE_INSENSITIVE);

    /** Height of a window's title and width of what a hand needs of it, pixels. */
    private static final double TITLE = 40;

    private static final double GRIP = 100;
    /** What a first start shows. */
    static final String FIRST_MAP = "digits-dense-16-umap.embedding";

    private final Places places;
    private final SettingsFile settingsFile;
    private final Settings settings;
    private final Session session = new Session();
    private final FxJobs jobs = new FxJobs();

    private final FxWatchdog watchdog;
    /** Apart from the others, so that a long computation never stops the map. */
    private final Workers painters;

    private final Workers workers;
    private final DataCatalogue catalogue;
    private final ExplorerModel explorer = new ExplorerModel();

    /**
     * @param settings as they were read from the file of the places
     * @param catalogue may have read ahead
     */
    App(Places places, Settings settings, DataCatalogue catalogue) {
        this.places = places;
        this.settings = settings;
        this.catalogue = catalogue;
        settingsFile = new SettingsFile(places.settingsFile());
        painters = new Workers("painter", settings.threadsProperty().get());
        workers = new Workers("worker", settings.threadsProperty().get());
        watchdog = new FxWatchdog(stall ->
                LOG.warn("The window did not answer for {} ms{}", stall.busy().toMillis(), stall.where()));
    }

    Session session() {
        return session;
    }

    Settings settings() {
        return settings;
    }

    FxJobs jobs() {
        return jobs;
    }

    /** Calls a listener each time after another row of pictures has been shown in the Explorer. */
    void onWalk(Runnable listener) {
        explorer.onWalk(listener);
    }

    /** Fills the stage, shows it, and opens what was open last. */
    void show(Stage stage, FileDialogs dialogs) {
        settingsFile.keepSaved(settings, jobs.executor(Lane.COMPUTE));
        PcaMap maps = new PcaMap(places.embeddings(), workers);
        ExplorerController explorerController = new ExplorerController(
                explorer,
                new ExplorerController.Surroundings(
                        session,
                        jobs,
                        (key, scope) -> catalogue.load(key, scope).images(),
                        new FolderLibrary(places, catalogue, maps),
                        new MapFiles(places.embeddings()),
                        workers,
                        dialogs,
                        new RealityShelf(
                                catalogue::load,
                                List.of(places.models(), places.readyMade()),
                                places.readyMade(),
                                workers)::check,
                        Lessons.from(catalogue),
                        places.workspace().resolve(ScoreFile.NAME),
                        new Packer(painters),
                        System::nanoTime));
        SettingsModel settingsModel = new SettingsModel();
        SettingsController settingsController =
                new SettingsController(settings, settingsModel, places, session, jobs, dialogs);
        TypefacesWorkspace typefaces = new TypefacesWorkspace(new TypefacesWorkspace.Services(
                session,
                jobs,
                dialogs,
                FaceSets.of(catalogue, workers),
                _ -> CreditsFile.read(places.fonts().resolve("typefaces-credits.tsv")),
                new FontClusterer(workers),
                LatestDistances.measuredBy(workers),
                new TrainingSetFiles(PngFile::write)));
        TrainingModel training = new TrainingModel();
        TrainingController trainingController = TrainingController.of(
                training,
                catalogue,
                new TrainingController.Surroundings(
                        session,
                        jobs,
                        places,
                        maps,
                        new FigureFolder(workers),
                        dialogs,
                        PngFile::write,
                        workers,
                        painters));
        DataModel data = new DataModel();
        DataController dataController = new DataController(data, session, jobs, catalogue, dialogs);
        ShellModel shell = new ShellModel(
                session,
                settings,
                List.of(
                        FileKind.byExtension("models", "model", file -> {
                            session.workspaceProperty().set(Workspace.EXPLORER);
                            explorerController.openModel(file);
                        }),
                        FileKind.byExtension("maps", "embedding", file -> {
                            session.workspaceProperty().set(Workspace.EXPLORER);
                            explorerController.openMap(file);
                        }),
                        FileKind.byExtension("experiments", "experiment.json", file -> {
                            session.workspaceProperty().set(Workspace.EXPLORER);
                            explorerController.openExperiment(file);
                        }),
                        FileKind.byExtension("groups", "groups.json", file -> {
                            session.workspaceProperty().set(Workspace.EXPLORER);
                            explorerController.openGroups(file);
                        }),
                        FileKind.byExtension("font sets", "json", file -> {
                            session.workspaceProperty().set(Workspace.TRAINING);
                            session.fontSetProperty().set(file);
                        }),
                        typefaces(typefaces),
                        images(dataController)),
                List.of(
                        ExplorerKeys.help(),
                        TypefacesKeys.help(),
                        TrainingView.keys(),
                        RunsView.KEYS,
                        DataKeys.help()));
        shell.statusText().bind(explorer.statusProperty());
        ShellController controller = new ShellController(shell, jobs, dialogs);
        List<Page> pages = List.of(
                new Page(Workspace.TYPEFACES, typefaces::view),
                new Page(Workspace.TRAINING, () -> new TrainingView(training, trainingController)),
                new Page(Workspace.EXPLORER, () -> explorerView(explorerController)),
                new Page(Workspace.DATA, () -> new DataView(data, dataController)),
                new Page(Workspace.SETTINGS, () -> new SettingsView(settings, settingsModel, settingsController)));
        openLast(explorerController);
        stage.setScene(new Scene(new ShellView(shell, controller, jobs.running(), pages)));
        stage.setTitle("Latent Explorer");
        place(stage);
        stage.setOnCloseRequest(event -> {
            if (controller.mayClose()) {
                remember(stage);
            } else {
                event.consume();
            }
        });
        stage.show();
    }

    /** Tables of glyphs, by the name under which they are published or zipped, and fonts. */
    private FileKind typefaces(TypefacesWorkspace workspace) {
        return new FileKind(
                "typefaces",
                List.of("zip", "csv", "ttf", "otf", "pfb"),
                path -> Files.isRegularFile(path)
                        && TYPEFACES.matcher(path.toString()).matches(),
                path -> {
                    session.workspaceProperty().set(Workspace.TYPEFACES);
                    workspace.open(path);
                });
    }

    /** Folders of images, or a file of one. */
    private FileKind images(DataController controller) {
        return new FileKind(
                "images",
                List.of("gz", "npy", "csv", "png", "jpg", "jpeg"),
                path -> Files.isDirectory(path)
                        || IMAGES.matcher(path.toString()).matches(),
                path -> {
                    session.workspaceProperty().set(Workspace.DATA);
                    boolean partOfFolder =
                            !Files.isDirectory(path) && !path.toString().contains("ubyte");
                    controller.openFolder(partOfFolder ? path.toAbsolutePath().getParent() : path);
                });
    }

    private Region explorerView(ExplorerController controller) {
        return new ExplorerView(
                explorer,
                controller,
                session,
                () -> new MapRasterizer(painters),
                (work, afterwards) -> jobs.run(Lane.DRAW, work, afterwards));
    }

    private void place(Stage stage) {
        WindowPlace place = settings.windowProperty().get();
        stage.setMinWidth(WindowPlace.MIN_WIDTH);
        stage.setMinHeight(WindowPlace.MIN_HEIGHT);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.min(place.width(), screen.getWidth()));
        stage.setHeight(Math.min(place.height(), screen.getHeight()));
        if (canBeReached(place)) {
            stage.setX(place.x());
            stage.setY(place.y());
        }
        stage.setMaximized(place.maximised());
    }

    /** Whether enough of the title lies on a screen to take hold of it: a screen may have been unplugged. */
    private static boolean canBeReached(WindowPlace place) {
        return Double.isFinite(place.x())
                && Double.isFinite(place.y())
                && Screen.getScreens().stream()
                        .map(Screen::getVisualBounds)
                        .anyMatch(screen -> place.y() >= screen.getMinY() - 1
                                && place.y() < screen.getMaxY() - TITLE
                                && place.x() + place.width() > screen.getMinX() + GRIP
                                && place.x() < screen.getMaxX() - GRIP);
    }

    private void remember(Stage stage) {
        WindowPlace before = settings.windowProperty().get();
        settings.windowProperty()
                .set(
                        stage.isIconified() || stage.isMaximized()
                                ? new WindowPlace(
                                        before.x(), before.y(), before.width(), before.height(), stage.isMaximized())
                                : new WindowPlace(
                                        stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false));
        OpenDataSet data = session.dataSetProperty().get();
        OpenModel model = session.modelProperty().get();
        OpenEmbedding map = session.embeddingProperty().get();
        settings.lastProperty()
                .set(new LastState(
                        session.workspaceProperty().get().name(),
                        data == null ? "" : data.key(),
                        model == null ? "" : model.file().toString(),
                        map == null ? "" : map.file().toString()));
        try {
            settingsFile.write(settings);
        } catch (IOException e) {
            LOG.warn("The settings were not saved", e);
        }
    }

    /** What was open the last time, or else the ready-made map of the digits. */
    private void openLast(ExplorerController controller) {
        LastState last = settings.lastProperty().get();
        for (Workspace workspace : Workspace.values()) {
            if (workspace.name().equals(last.workspace())) {
                session.workspaceProperty().set(workspace);
            }
        }
        controller.openAgain(
                new LastOpened(last.embedding(), last.model(), last.dataset()),
                places.readyMade().resolve(FIRST_MAP));
    }

    @Override
    public void close() {
        watchdog.close();
        jobs.close();
        workers.close();
        painters.close();
    }
}

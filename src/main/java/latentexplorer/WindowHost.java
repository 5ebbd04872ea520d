package latentexplorer;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.stage.Stage;
import latentexplorer.cli.Windows;
import latentexplorer.core.data.DataCatalogue;
import latentexplorer.core.embed.Embedding;
import latentexplorer.core.embed.EmbeddingFile;
import latentexplorer.core.embed.Provenance;
import latentexplorer.core.figure.PngFile;
import latentexplorer.core.file.FolderTree;
import latentexplorer.core.file.Places;
import latentexplorer.core.job.BenchRow;
import latentexplorer.core.net.Preset;
import latentexplorer.ui.job.Lane;
import latentexplorer.ui.settings.Settings;
import latentexplorer.ui.settings.SettingsFile;
import latentexplorer.ui.shell.StageDialogs;
import latentexplorer.ui.tour.Tour;
import latentexplorer.ui.tour.TourFailure;

/** Starts the toolkit and shows the window: to the user, to the tour, or to a measurement. */
final class WindowHost implements Windows {
    private static final int TOUR_WIDTH = 1920;
    private static final int TOUR_HEIGHT = 1200;

    private final PrintStream out;
    private final PrintStream err;

    WindowHost(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** A window that has been shown. */
    record Shown(App app, Stage stage, CountDownLatch closed) {}

    @Override
    public int open(Places places) {
        Optional<String> missing = Display.missing();
        if (missing.isPresent()) {
            Path folder = Path.of("target", "tour");
            out.println("No window can be shown: " + missing.get() + ". The tour runs instead; its pictures go to "
                    + folder + ".");
            return tour(places, folder);
        }
        Shown shown = show(places);
        WindowBench.await(shown.closed());
        close(shown);
        return 0;
    }

    @Override
    public int tour(Places places, Path folder) {
        Display.drawInMemory(TOUR_WIDTH, TOUR_HEIGHT);
        try {
            return apart(places, own -> {
                damagedRun(own);
                oldMaps(own);
                Shown shown = show(own);
                try {
                    Tour tour = new Tour(
                            shown.stage(),
                            () -> shown.app().jobs().isIdleBut(Lane.TRAIN, Lane.MAP),
                            shown.app().settings().themeProperty(),
                            shown.app().settings().textSizeProperty(),
                            folder,
                            PngFile::write,
                            out);
                    int pictures = tour.run();
                    out.println(pictures + " pictures in " + folder + ". The tour found nothing wrong.");
                    return 0;
                } catch (TourFailure e) {
                    err.println("The tour failed: " + e.getMessage());
                    return 1;
                } finally {
                    close(shown);
                }
            });
        } catch (IOException e) {
            err.println("The tour failed: " + e.getMessage());
            return 1;
        }
    }

    /** Maps that were made of another model and of other images than there are now. */
    private static void oldMaps(Places places) throws IOException {
        Embedding now = EmbeddingFile.read(places.readyMade().resolve(App.FIRST_MAP));
        Provenance made = now.provenance();
        write(
                places,
                Tour.OTHER_MODEL,
                now,
                new StringBuilder(now.modelHash()).reverse().toString(),
                made);
        write(
                places,
                Tour.OTHER_IMAGES,
                now,
                now.modelHash(),
                new Provenance(
                        made.space(),
                        new StringBuilder(made.dataHash()).reverse().toString(),
                        made.sample(),
                        made.seconds(),
                        made.quality(),
                        made.libraries()));
    }

    private static void write(Places places, String name, Embedding map, String modelHash, Provenance made)
            throws IOException {
        Files.createDirectories(places.embeddings());
        EmbeddingFile.write(
                places.embeddings().resolve(name + EmbeddingFile.EXTENSION),
                new Embedding(
                        map.method(),
                        map.parameters(),
                        map.seed(),
                        map.dataset(),
                        map.images(),
                        map.modelName(),
                        modelHash,
                        map.x(),
                        map.y(),
                        map.codes(),
                        map.latentSize(),
                        map.ids(),
                        map.labels(),
                        made));
    }

    /** The list of runs is to be seen with one that cannot be read. */
    private static void damagedRun(Places places) throws IOException {
        Path folder = Files.createDirectories(places.runs().resolve("cut by a full disk"));
        Files.writeString(folder.resolve("run.json"), "{");
    }

    @Override
    public List<BenchRow> benchStart(Places places) {
        return measure(
                places,
                shown -> List.of(new BenchRow("start.first-picture", WindowBench.firstPicture(shown.stage()), "ms")));
    }

    @Override
    public List<BenchRow> benchMap(Places places, int tiles) {
        withoutDisplayInMemory();
        return MapBenchStage.run(tiles);
    }

    @Override
    public int benchWander(Places places, double minutes) {
        withoutDisplayInMemory();
        try {
            return apart(places, own -> {
                Shown shown = show(own);
                try {
                    WindowBench.firstPicture(shown.stage());
                    Wander.Report report = Wander.about(
                            shown.app(),
                            shown.stage(),
                            Duration.ofMillis(Math.round(60_000 * minutes)),
                            row -> out.println(row.line()));
                    report.rows().forEach(row -> out.println(row.line()));
                    report.faults().forEach(err::println);
                    return report.faults().isEmpty() ? 0 : 1;
                } finally {
                    close(shown);
                }
            });
        } catch (IOException e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    @Override
    public List<BenchRow> benchRuns(int runs, int epochs) {
        withoutDisplayInMemory();
        try {
            return RunsBenchStage.run(runs, epochs);
        } catch (IOException e) {
            err.println(e.getMessage());
            return List.of();
        }
    }

    @Override
    public List<BenchRow> benchTraining(Places places, Preset preset, int epochs) {
        withoutDisplayInMemory();
        try {
            return apart(places, own -> TrainingBenchStage.run(own, preset, epochs));
        } catch (IOException e) {
            err.println(e.getMessage());
            return List.of();
        }
    }

    @Override
    public List<BenchRow> benchPointer(Places places) {
        return measure(places, shown -> {
            WindowBench.firstPicture(shown.stage());
            return List.of(WindowBench.pointerToPixels(shown.app(), shown.stage()));
        });
    }

    private interface Measurement {
        List<BenchRow> of(Shown shown);
    }

    private List<BenchRow> measure(Places places, Measurement measurement) {
        withoutDisplayInMemory();
        try {
            return apart(places, own -> {
                Shown shown = show(own);
                try {
                    return measurement.of(shown);
                } finally {
                    close(shown);
                }
            });
        } catch (IOException e) {
            err.println(e.getMessage());
            return List.of();
        }
    }

    private static void withoutDisplayInMemory() {
        if (Display.missing().isPresent()) {
            Display.drawInMemory(TOUR_WIDTH, TOUR_HEIGHT);
        }
    }

    private interface Stay<T> {
        T in(Places places) throws IOException;
    }

    /** With settings, caches and workspace of its own, so that nothing of the user's is touched. */
    private static <T> T apart(Places places, Stay<T> stay) throws IOException {
        Path folder = Files.createTempDirectory("latent-explorer");
        try {
            return stay.in(new Places(
                    places.home(), folder.resolve("workspace"), folder.resolve("settings"), folder.resolve("cache")));
        } finally {
            FolderTree.delete(folder);
        }
    }

    private static Shown show(Places places) {
        CountDownLatch shown = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        AtomicReference<Shown> result = new AtomicReference<>();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Settings settings = new SettingsFile(places.settingsFile()).read();
        DataCatalogue catalogue = new DataCatalogue(places);
        Preload.start(
                places,
                catalogue,
                settings.lastProperty().get(),
                places.readyMade().resolve(App.FIRST_MAP));
        Platform.startup(() -> {
            try {
                Platform.setImplicitExit(false);
                App app = new App(places, settings, catalogue);
                Stage stage = new Stage();
                app.show(stage, new StageDialogs(stage));
                stage.setOnHidden(_ -> closed.countDown());
                result.set(new Shown(app, stage, closed));
            } catch (RuntimeException | LinkageError e) {
                failure.set(e);
            } finally {
                shown.countDown();
            }
        });
        WindowBench.await(shown);
        if (failure.get() != null) {
            throw new IllegalStateException("the window cannot be shown: " + failure.get(), failure.get());
        }
        return result.get();
    }

    private static void close(Shown shown) {
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            shown.stage().close();
            shown.app().close();
            done.countDown();
        });
        WindowBench.await(done);
        Platform.exit();
    }
}

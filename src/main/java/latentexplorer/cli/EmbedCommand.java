package latentexplorer.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.embed.Embedding;
import latentexplorer.core.embed.EmbeddingFile;
import latentexplorer.core.file.AtomicFile;
import latentexplorer.core.file.Places;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.StopSignal;
import latentexplorer.core.job.Workers;
import latentexplorer.core.map.MapData;
import latentexplorer.core.map.MapFiles;
import latentexplorer.core.map.MapMaker;
import latentexplorer.core.map.MapPlan;
import latentexplorer.core.map.MapPoints;
import latentexplorer.core.map.MapSource;
import latentexplorer.core.map.MapTable;
import latentexplorer.core.map.ProvenanceLine;
import latentexplorer.core.net.ModelBundle;
import latentexplorer.core.net.ModelFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code embed}: makes a map of codes or images and saves it, or places other images on one. */
@Command(
        name = "embed",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        sortOptions = false,
        description =
                "Make a map of the codes of a model's image set, or of the images themselves, and save it as an embedding"
                        + " file. Ctrl+C keeps what is there.")
public final class EmbedCommand implements Callable<Integer> {
    private final Places places;
    private final DataSource source;

    @Spec
    private @Nullable CommandSpec command;

    @Parameters(
            arity = "0..1",
            paramLabel = "MODEL",
            description = "A model file, or the name of a model in the workspace.")
    private @Nullable String model;

    @Mixin
    private final MapOptions options = new MapOptions();

    @Option(
            names = "--space",
            defaultValue = "codes",
            paramLabel = "SPACE",
            description = "codes of the model, or images: the images themselves.")
    private String space = "codes";

    @Option(
            names = "--pca-dims",
            paramLabel = "N",
            description =
                    "With --space images: principal components to keep, 0 for the pixels as they are. Default: 50")
    private @Nullable Integer pcaDims;

    @Option(names = "--dataset", paramLabel = "KEY", description = "Other images than those that the model knows.")
    private @Nullable String dataset;

    @Option(
            names = "--sample",
            defaultValue = "0",
            paramLabel = "N",
            description = "So many images, of each class its share, drawn with the seed; 0: all.")
    private int sample;

    @Option(
            names = "--place",
            paramLabel = "KEY",
            description = "Make no map, but find the places of these images on the map given by --onto.")
    private @Nullable String place;

    @Option(names = "--onto", paramLabel = "EMBEDDING", description = "The map for --place: a file, or its name.")
    private @Nullable String onto;

    @Option(names = "--out", paramLabel = "FILE", description = "The file to write, instead of one in the workspace.")
    private @Nullable Path out;

    @Option(
            names = "--csv",
            paramLabel = "FILE",
            description = "Write positions, labels and typefaces as a table, too.")
    private @Nullable Path csv;

    @Option(names = "--quiet", description = "Print nothing but the file that was written.")
    private boolean quiet;

    public EmbedCommand(Places places, DataSource source) {
        this.places = places;
        this.source = source;
    }

    @Override
    public Integer call() {
        StoppableMap watcher = new StoppableMap();
        try (StopSignal _ = StopSignal.listening(watcher::stop);
                Workers workers = new Workers("embed", Runtime.getRuntime().availableProcessors());
                TerminalProgress progress = TerminalProgress.on(err(), quiet)) {
            JobScope scope = new JobScope(watcher.cancellation(), progress);
            return place == null && onto == null
                    ? make(workers, watcher, scope, progress)
                    : place(workers, scope, progress);
        } catch (CancellationException _) {
            err().println("Stopped before there was a map: nothing was saved.");
            return 1;
        } catch (IOException | IllegalArgumentException e) {
            err().println(e.getMessage());
            return 1;
        }
    }

    private int make(Workers workers, StoppableMap watcher, JobScope scope, TerminalProgress progress)
            throws IOException {
        var method = usage(options::embedder);
        boolean ofImages = ofImages();
        Path modelFile = model == null ? null : ModelNames.file(places, model);
        ModelBundle bundle = modelFile == null ? null : ModelFile.read(modelFile);
        MapSource from = bundle == null || ofImages ? usage(this::rawImages) : codes(modelFile, bundle);
        probe();
        MapData data = data(bundle);
        MapMaker maker = new MapMaker(workers);
        MapPlan plan = new MapPlan(from, method, sample, options.seed());
        MapPoints points = maker.points(data, plan, scope.part(0, 0.15));
        Embedding map = maker.layout(points, method, watcher, scope.part(0.15, 0.95));
        if (!watcher.stopped()) {
            map = maker.measured(map, scope.part(0.95, 1));
        }
        progress.clear();
        String title = modelFile == null || ofImages ? data.key() : ModelNames.of(modelFile);
        return save(map, title);
    }

    private boolean ofImages() {
        return switch (space) {
            case "images" -> true;
            case "codes" -> {
                if (model == null) {
                    throw usage("Give a model, whose codes the map is to show; or --space images and a --dataset.");
                }
                if (pcaDims != null) {
                    throw usage("--pca-dims belongs to --space images: leave it out.");
                }
                yield false;
            }
            default -> throw usage("The space must be codes or images, not " + space + ".");
        };
    }

    private MapSource.RawImages rawImages() {
        return new MapSource.RawImages(pcaDims == null ? MapSource.RawImages.USUAL : pcaDims);
    }

    private static MapSource.ModelCodes codes(Path file, ModelBundle bundle) {
        return new MapSource.ModelCodes(file.getFileName().toString(), bundle.hash(), bundle.model());
    }

    private MapData data(@Nullable ModelBundle bundle) throws IOException {
        if (dataset == null && bundle == null) {
            throw usage("Give a model or a --dataset, whose images the map is to show.");
        }
        var loaded = source.load(dataset == null ? bundle.dataset().key() : dataset, JobScope.unattended());
        if (!quiet) {
            loaded.notes().forEach(out()::println);
        }
        return new MapData(loaded.description().key(), loaded.images());
    }

    /** Tries the places of the files before the work, which would be lost without them. */
    private void probe() throws IOException {
        if (out != null && !out.toString().endsWith(EmbeddingFile.EXTENSION)) {
            throw usage("The file should end with " + EmbeddingFile.EXTENSION + ", not " + out + ".");
        }
        AtomicFile.probe(out == null ? places.embeddings().resolve("map" + EmbeddingFile.EXTENSION) : out);
        if (csv != null) {
            AtomicFile.probe(csv);
        }
    }

    private int save(Embedding map, String title) throws IOException {
        if (!quiet) {
            out().println(ProvenanceLine.of(map));
        }
        MapFiles files = new MapFiles(places.embeddings());
        String trouble = null;
        Path target;
        try {
            target = out == null ? files.replace(title, map) : out;
            if (out != null) {
                EmbeddingFile.write(out, map);
            }
        } catch (IOException e) {
            if (out == null) {
                throw e;
            }
            target = files.save(title, map);
            trouble = e.getMessage() + " The map was saved in the workspace instead.";
        }
        out().println(target);
        out().flush();
        if (csv != null) {
            MapTable.write(csv, map, map.labels());
        }
        if (trouble != null) {
            err().println(trouble);
        }
        return trouble == null ? 0 : 1;
    }

    private int place(Workers workers, JobScope scope, TerminalProgress progress) throws IOException {
        if (place == null || onto == null) {
            throw usage("--place says which images, and --onto the map that they are to lie on: give both.");
        }
        Path table = csv == null ? out : csv;
        if (table == null) {
            throw usage("Give --csv, the table to write the places to.");
        }
        AtomicFile.probe(table);
        OpenedMap opened = OpenedMap.of(places, onto);
        ImageSet others = source.load(place, JobScope.unattended()).images();
        new Placing(places, source, workers)
                .write(
                        table,
                        opened,
                        new MapData(place, others),
                        model == null ? null : ModelNames.file(places, model),
                        scope);
        progress.clear();
        if (!quiet) {
            out().println(others.size() + " images of " + others.name() + " on the map "
                    + opened.file().getFileName() + " (" + opened.map().method() + ")");
        }
        out().println(table);
        out().flush();
        return 0;
    }

    /** What was asked for cannot be: the exit code says that it is the user's to change. */
    private <T> T usage(Supplier<T> attempt) {
        try {
            return attempt.get();
        } catch (IllegalArgumentException e) {
            throw usage(String.valueOf(e.getMessage()));
        }
    }

    private ParameterException usage(String sentence) {
        return new ParameterException(command().commandLine(), sentence);
    }

    private CommandSpec command() {
        if (command == null) {
            throw new IllegalStateException("run through a command line");
        }
        return command;
    }

    private PrintWriter out() {
        return command().commandLine().getOut();
    }

    private PrintWriter err() {
        return command().commandLine().getErr();
    }
}

package latentexplorer.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import latentexplorer.core.embed.Embedding;
import latentexplorer.core.embed.PointLabels;
import latentexplorer.core.figure.MapPage;
import latentexplorer.core.figure.MapPicture;
import latentexplorer.core.file.AtomicFile;
import latentexplorer.core.file.Places;
import latentexplorer.core.job.Cancellation;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.map.ProvenanceLine;
import latentexplorer.core.raster.Colouring;
import latentexplorer.core.select.Facets;
import latentexplorer.core.select.Filter;
import latentexplorer.core.select.Group;
import latentexplorer.core.select.GroupFile;
import latentexplorer.core.select.Groups;
import latentexplorer.core.select.Selection;
import latentexplorer.core.select.SelectionTable;
import latentexplorer.core.select.Sieve;
import latentexplorer.core.select.Visible;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code export}: a map as a picture, as a page for the browser, or its images as a table with their codes. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Write a map as a picture with captions, as one HTML page that pans, zooms and needs nothing else, or its"
                        + " images with names and codes as CSV; all of them, or those that a text or a group of yours"
                        + " picks out.")
public final class ExportCommand implements Callable<Integer> {
    private final Places places;
    private final DataSource source;

    @Spec
    private @Nullable CommandSpec command;

    @Parameters(paramLabel = "EMBEDDING", description = "An embedding file, or the name of a map in the workspace.")
    private String embedding = "";

    @Option(names = "--png", paramLabel = "FILE", description = "The picture to write.")
    private @Nullable Path png;

    @Option(names = "--html", paramLabel = "FILE", description = "The page to write, of at most 70,000 images.")
    private @Nullable Path html;

    @Option(names = "--csv", paramLabel = "FILE", description = "The table to write.")
    private @Nullable Path csv;

    @Option(
            names = "--filter",
            paramLabel = "TEXT",
            description = "Only images whose character, class or typeface holds these words.")
    private String filter = "";

    @Option(names = "--groups", paramLabel = "FILE", description = "A file of groups; the table names them.")
    private @Nullable Path groupFile;

    @Option(names = "--group", paramLabel = "NAME", description = "Only the images of this group of --groups.")
    private @Nullable String group;

    @Option(
            names = "--show",
            paramLabel = "WHAT",
            description =
                    "On picture and page: reconstructions, or images. Default: reconstructions where the map's model is found")
    private @Nullable String show;

    @Option(
            names = "--title",
            paramLabel = "TEXT",
            description = "What picture and page are called. Default: the map's data set")
    private @Nullable String title;

    @ArgGroup(validate = false, heading = "Of the picture:%n")
    private PictureOptions options = new PictureOptions();

    @Option(names = "--quiet", description = "Print nothing but the files that were written.")
    private boolean quiet;

    public ExportCommand(Places places, DataSource source) {
        this.places = places;
        this.source = source;
    }

    @Override
    public Integer call() {
        CommandSpec spec = command();
        checkUsage();
        PrintWriter err = spec.commandLine().getErr();
        try (Workers workers = new Workers("export", Runtime.getRuntime().availableProcessors());
                TerminalProgress progress = TerminalProgress.on(err, quiet)) {
            OpenedMap opened = OpenedMap.of(places, embedding);
            for (Path file : new Path[] {png, html, csv}) {
                if (file != null) {
                    AtomicFile.probe(file);
                }
            }
            Groups groups = groups(opened.map());
            PointLabels labels = opened.labels(source);
            Selection images = images(opened.map(), labels, groups);
            JobScope scope = new JobScope(new Cancellation(), progress);
            if (png != null || html != null) {
                MapPicture.Tiles tiles = MapTiles.of(opened, show, places, source, say(), workers, scope.part(0, 0.3));
                write(opened.map(), labels, images, tiles, workers, progress, scope.part(0.3, 1));
            }
            if (csv != null) {
                new SelectionTable(opened.map(), labels, groups.groups()).write(csv, images);
                spec.commandLine().getOut().println(csv);
            }
            spec.commandLine().getOut().flush();
            return 0;
        } catch (IOException | IllegalArgumentException e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    private void checkUsage() {
        try {
            MapTiles.check(show);
            if (png == null && html == null && csv == null) {
                throw new IllegalArgumentException(
                        "Say what to write: --png FILE, --html FILE, --csv FILE, or several.");
            }
            if (png == null && options.any()) {
                throw new IllegalArgumentException("How the picture is to look counts only with --png FILE.");
            }
            options.check();
            if (group != null && groupFile == null) {
                throw new IllegalArgumentException("--group needs the file that the group is in: --groups FILE.");
            }
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command().commandLine(), String.valueOf(e.getMessage()));
        }
    }

    private Groups groups(Embedding map) throws IOException {
        if (groupFile == null) {
            return Groups.none(map.dataset(), map.images(), "");
        }
        Groups groups = GroupFile.read(groupFile);
        String problem = groups.mismatch(
                        map.dataset(), map.images(), map.provenance().dataHash())
                .orElse(null);
        if (problem != null) {
            throw new IllegalArgumentException(problem);
        }
        return groups;
    }

    private Selection images(Embedding map, PointLabels labels, Groups groups) {
        Facets facets = Facets.of(labels, map.size());
        Visible visible = new Sieve(facets, Colouring.byClass(facets.classNames(), facets.classOf()))
                .pass(Filter.NONE.withText(filter));
        if (visible.isEmpty()) {
            throw new IllegalArgumentException("Nothing on the map fits “" + filter + "”.");
        }
        Selection fitting = Selection.ofPoints(visible.toBitSet(), map.ids());
        if (group == null) {
            return fitting;
        }
        Selection members = groups.named(group)
                .map(Group::images)
                .orElseThrow(() -> new IllegalArgumentException("There is no group \"" + group + "\": the file has "
                        + String.join(
                                ", ", groups.groups().stream().map(Group::name).toList()) + "."));
        return Selection.of(fitting.images().filter(members::contains).toArray());
    }

    /** What is made of pictures. */
    private void write(
            Embedding map,
            PointLabels labels,
            Selection images,
            MapPicture.Tiles tiles,
            Workers workers,
            TerminalProgress progress,
            JobScope scope)
            throws IOException {
        PrintWriter out = command().commandLine().getOut();
        if (png != null) {
            Facets facets = Facets.of(labels, map.size());
            Colouring colouring = Colouring.byClass(facets.classNames(), facets.classOf());
            new MapPrint(title(map), map, tiles, colouring, images).write(png, options, workers, scope.part(0, 0.5));
            progress.clear();
            out.println(png);
        }
        if (html != null) {
            MapPage.Written written = page(map, labels, images, tiles).write(html, scope.part(0.5, 1));
            progress.clear();
            say().accept(written.sentence());
            out.println(html);
        }
    }

    private String title(Embedding map) {
        return title == null || title.isBlank() ? "Map of " + map.dataset() : title.strip();
    }

    private MapPage page(Embedding map, PointLabels labels, Selection images, MapPicture.Tiles all) {
        int[] points = images.points(map.ids());
        float[] x = map.mapX();
        float[] y = map.mapY();
        PointLabels chosen = new PointLabels(
                labels.classNames(),
                labels.known() ? Picked.of(labels.labels(), points) : new int[0],
                labels.typefaces(),
                labels.typefaceOf().length > 0 ? Picked.of(labels.typefaceOf(), points) : new int[0]);
        Facets facets = Facets.of(chosen, points.length);
        return new MapPage(
                title(map),
                ProvenanceLine.of(map),
                new MapPicture.Tiles(all.pixels(), Picked.of(all.index(), points)),
                Picked.of(x, points),
                Picked.of(y, points),
                Picked.of(map.ids(), points),
                chosen,
                Colouring.byClass(facets.classNames(), facets.classOf()));
    }

    private Consumer<String> say() {
        return quiet ? _ -> {} : command().commandLine().getOut()::println;
    }

    private CommandSpec command() {
        if (command == null) {
            throw new IllegalStateException("run through a command line");
        }
        return command;
    }
}

package latentexplorer.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.IntStream;
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
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code export}: a map as a page for the browser, or its images as a table with their codes. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Write a map as one HTML page that pans, zooms and needs nothing else, or its images with names and"
                        + " codes as CSV; all of them, or those that a text or a group of yours picks out.")
public final class ExportCommand implements Callable<Integer> {
    private final Places places;
    private final DataSource source;

    @Spec
    private @Nullable CommandSpec command;

    @Parameters(paramLabel = "EMBEDDING", description = "An embedding file, or the name of a map in the workspace.")
    private String embedding = "";

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
                    "On the page: reconstructions, or images. Default: reconstructions where the map's model is found")
    private @Nullable String show;

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
            for (Path file : new Path[] {html, csv}) {
                if (file != null) {
                    AtomicFile.probe(file);
                }
            }
            Groups groups = groups(opened.map());
            PointLabels labels = opened.labels(source);
            Selection images = images(opened.map(), labels, groups);
            if (html != null) {
                JobScope scope = new JobScope(new Cancellation(), progress);
                MapPage.Written written = page(opened, labels, images, workers, scope.part(0, 0.3))
                        .write(html, scope.part(0.3, 1));
                progress.clear();
                say().accept(written.sentence());
                spec.commandLine().getOut().println(html);
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
            if (html == null && csv == null) {
                throw new IllegalArgumentException("Say what to write: --html FILE, --csv FILE, or both.");
            }
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

    private MapPage page(OpenedMap opened, PointLabels labels, Selection images, Workers workers, JobScope scope)
            throws IOException {
        Embedding map = opened.map();
        int[] points = images.points(map.ids());
        MapPicture.Tiles all = MapTiles.of(opened, show, places, source, say(), workers, scope);
        float[] x = map.mapX();
        float[] y = map.mapY();
        PointLabels chosen = new PointLabels(
                labels.classNames(),
                labels.known() ? picked(labels.labels(), points) : new int[0],
                labels.typefaces(),
                labels.typefaceOf().length > 0 ? picked(labels.typefaceOf(), points) : new int[0]);
        Facets facets = Facets.of(chosen, points.length);
        return new MapPage(
                "Map of " + map.dataset(),
                ProvenanceLine.of(map),
                new MapPicture.Tiles(all.pixels(), picked(all.index(), points)),
                picked(x, points),
                picked(y, points),
                picked(map.ids(), points),
                chosen,
                Colouring.byClass(facets.classNames(), facets.classOf()));
    }

    private static int[] picked(int[] values, int[] points) {
        return IntStream.of(points).map(p -> values[p]).toArray();
    }

    private static float[] picked(float[] values, int[] points) {
        float[] picked = new float[points.length];
        for (int k = 0; k < picked.length; k++) {
            picked[k] = values[points[k]];
        }
        return picked;
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

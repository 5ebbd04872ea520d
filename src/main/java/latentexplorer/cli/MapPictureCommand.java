package latentexplorer.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.embed.Embedding;
import latentexplorer.core.embed.MapSpace;
import latentexplorer.core.embed.PointLabels;
import latentexplorer.core.figure.MapPicture;
import latentexplorer.core.file.AtomicFile;
import latentexplorer.core.file.Places;
import latentexplorer.core.job.Cancellation;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.net.ModelBundle;
import latentexplorer.core.raster.ClassColours;
import latentexplorer.core.raster.Ground;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code map-picture}: draws a map with all its images. */
@Command(
        name = "map-picture",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        sortOptions = false,
        description = "Draw a map as PNG: every image at its place, in the colour of its class.")
public final class MapPictureCommand implements Callable<Integer> {
    static final String EXTENSION = ".map.png";

    private final Places places;
    private final DataSource source;

    @Spec
    private @Nullable CommandSpec command;

    @Parameters(paramLabel = "EMBEDDING", description = "An embedding file, or the name of a map in the workspace.")
    private String embedding = "";

    @Option(
            names = "--size",
            defaultValue = "4096",
            paramLabel = "PIXELS",
            description = "Width and height, 128 to 16384.")
    private int size;

    @Option(
            names = "--background",
            defaultValue = "light",
            paramLabel = "COLOUR",
            description = "light, dark, transparent, or six hexadecimal digits.")
    private String background = "light";

    @Option(
            names = "--show",
            paramLabel = "WHAT",
            description = "reconstructions, as the model decodes the codes, or images, as they are. Default:"
                    + " reconstructions where the map's model is found, else images")
    private @Nullable String show;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The picture to write; else EMBEDDING" + EXTENSION + " beside the map.")
    private @Nullable Path out;

    @Option(names = "--quiet", description = "Print nothing but the file that was written.")
    private boolean quiet;

    public MapPictureCommand(Places places, DataSource source) {
        this.places = places;
        this.source = source;
    }

    @Override
    public Integer call() {
        CommandSpec spec = command();
        PrintWriter err = spec.commandLine().getErr();
        checkUsage();
        try (Workers workers = new Workers("picture", Runtime.getRuntime().availableProcessors());
                TerminalProgress progress = TerminalProgress.on(err, quiet)) {
            JobScope scope = new JobScope(new Cancellation(), progress);
            OpenedMap opened = OpenedMap.of(places, embedding);
            Path target =
                    out == null ? opened.file().resolveSibling(opened.file().getFileName() + EXTENSION) : out;
            AtomicFile.probe(target);
            Embedding map = opened.map();
            MapPicture picture = new MapPicture(
                    tiles(opened, workers, scope.part(0, 0.3)),
                    map.mapX(),
                    map.mapY(),
                    inks(opened.labels(source)),
                    paper());
            picture.write(target, size, scope.part(0.3, 1));
            progress.clear();
            spec.commandLine().getOut().println(target);
            spec.commandLine().getOut().flush();
            return 0;
        } catch (IOException | IllegalArgumentException e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    private void checkUsage() {
        try {
            MapPicture.checkSize(size);
            paper();
            if (show != null && !show.equals("reconstructions") && !show.equals("images")) {
                throw new IllegalArgumentException("What to show must be reconstructions or images, not " + show + ".");
            }
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command().commandLine(), String.valueOf(e.getMessage()));
        }
    }

    private MapPicture.Tiles tiles(OpenedMap opened, Workers workers, JobScope scope) throws IOException {
        Embedding map = opened.map();
        boolean wanted = "reconstructions".equals(show);
        if (show == null || wanted) {
            Optional<ModelBundle> model = map.provenance().space() instanceof MapSpace.Codes
                    ? MapModels.find(places, opened.file(), map)
                    : Optional.empty();
            if (model.isPresent()) {
                byte[] pixels = Reconstructions.of(model.get().model(), map.codes(), map.size(), workers, scope);
                return new MapPicture.Tiles(
                        pixels, IntStream.range(0, map.size()).toArray());
            }
            String reason = map.provenance().space() instanceof MapSpace.Codes
                    ? "the map's model, " + MapModels.absence(places, opened.file(), map)
                    : "this is a map of images and has no model";
            if (wanted) {
                throw new IllegalArgumentException("There are no reconstructions: " + reason + ".");
            }
            if (!quiet) {
                command().commandLine().getOut().println("The images are drawn as they are: " + reason + ".");
            }
        }
        ImageSet images = opened.images(source);
        return new MapPicture.Tiles(images.pixels(), map.ids());
    }

    private int[] inks(PointLabels labels) {
        ClassColours colours = ClassColours.of(labels.classNames());
        Ground ground = isDark(paper()) ? Ground.DARK : Ground.LIGHT;
        int[] inks = new int[labels.labels().length];
        for (int i = 0; i < inks.length; i++) {
            inks[i] = ground.ink(colours.ink(labels.labels()[i]));
        }
        return inks;
    }

    private static boolean isDark(int colour) {
        double luma = 0.299 * (colour >> 16 & 0xFF) + 0.587 * (colour >> 8 & 0xFF) + 0.114 * (colour & 0xFF);
        return luma < 128;
    }

    private int paper() {
        return switch (background.toLowerCase(Locale.ROOT)) {
            case "light" -> Ground.LIGHT.paper();
            case "dark" -> Ground.DARK.paper();
            case "transparent" -> Ground.LIGHT.paper() & 0xFFFFFF;
            default -> {
                String digits = background.startsWith("#") ? background.substring(1) : background;
                if (!digits.matches("[0-9a-fA-F]{6}")) {
                    throw new IllegalArgumentException(
                            "The background must be light, dark, transparent or six hexadecimal digits, not "
                                    + background + ".");
                }
                yield 0xFF000000 | Integer.parseInt(digits, 16);
            }
        };
    }

    private CommandSpec command() {
        if (command == null) {
            throw new IllegalStateException("run through a command line");
        }
        return command;
    }
}

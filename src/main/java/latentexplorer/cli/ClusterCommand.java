package latentexplorer.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import latentexplorer.core.cluster.ClusterSettings;
import latentexplorer.core.cluster.Clusterer;
import latentexplorer.core.cluster.Clustering;
import latentexplorer.core.cluster.Clustering.Cluster;
import latentexplorer.core.cluster.Clustering.Kind;
import latentexplorer.core.cluster.FontClusterer;
import latentexplorer.core.cluster.FontVectors;
import latentexplorer.core.cluster.KeepOrder;
import latentexplorer.core.cluster.LatestDistances;
import latentexplorer.core.cluster.Selection;
import latentexplorer.core.cluster.TrainingChoice;
import latentexplorer.core.cluster.TrainingChooser;
import latentexplorer.core.cluster.TrainingSetFiles;
import latentexplorer.core.cluster.TrainingSetFiles.Saved;
import latentexplorer.core.cluster.TrainingSetSize;
import latentexplorer.core.data.GlyphTable;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.figure.PngFile;
import latentexplorer.core.file.AtomicFile;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.typeface.CharacterPreset;
import latentexplorer.core.typeface.CharacterSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code cluster}: finds clusters among typefaces and saves a training set chosen from them. */
@Command(
        name = "cluster",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        sortOptions = false,
        description = "Find clusters among typefaces, and choose a training set from them.")
public final class ClusterCommand implements Callable<Integer> {
    private static final int NAMES_SHOWN = 3;
    private static final Pattern FRACTION = Pattern.compile("\\s*(\\d{1,6})\\s*:\\s*([0-9.]{1,20})\\s*");

    private final DataSource source;

    @Spec
    private @Nullable CommandSpec command;

    @Option(
            names = "--dataset",
            defaultValue = "typefaces",
            paramLabel = "KEY",
            description = "Which typefaces: typefaces, tmnist or another imported set.")
    private String dataset = "typefaces";

    @Option(
            names = "--characters",
            defaultValue = "RSTW",
            paramLabel = "TEXT",
            description = "The characters to compare the typefaces by.")
    private String characters = "RSTW";

    @Mixin
    private ClusterOptions options = new ClusterOptions();

    @Option(
            names = "--split",
            paramLabel = "N:OPTIONS",
            description = "Cluster the typefaces of cluster N on their own, with options as above: "
                    + "\"7: --algorithm k-means --clusters 4\". May be given several times.")
    private List<String> splits = List.of();

    @Option(
            names = "--select",
            paramLabel = "N:F,…",
            description = "What to keep of which cluster: \"0:0.5,3:1\" keeps half of cluster 0 and all of cluster 3.")
    private @Nullable String select;

    @Option(
            names = "--order",
            defaultValue = "least-typical",
            paramLabel = "ORDER",
            description = "Which typefaces a fraction keeps: least-typical, farthest-point or random.")
    private String order = "least-typical";

    @Option(
            names = "--duplicates",
            paramLabel = "D",
            description = "Leave out typefaces that look like another kept one: at most this root mean square "
                    + "difference of their pixels, 0 to 1.")
    private @Nullable Double duplicates;

    @Option(
            names = "--save",
            paramLabel = "FILE",
            description = "Save the selection as a font set, and a picture of its characters beside it.")
    private @Nullable Path save;

    @Option(names = "--overwrite", description = "Write over files that are there.")
    private boolean overwrite;

    @Option(
            names = "--csv",
            paramLabel = "FILE",
            description = "Save a table of all typefaces with cluster, distance and whether they are kept.")
    private @Nullable Path csv;

    @Option(names = "--quiet", description = "Print nothing but the files that were written.")
    private boolean quiet;

    public ClusterCommand(DataSource source) {
        this.source = source;
    }

    @Override
    public Integer call() throws IOException {
        ClusterSettings settings = checked(options::settings);
        CharacterSet chosen = checked(() -> CharacterSet.of(characters));
        Selection selection = checked(this::selection);
        List<Split> parts = checked(() -> splits.stream().map(Split::parse).toList());
        mayWrite();
        ImageSet glyphs = source.load(dataset, JobScope.unattended()).images();
        if (!glyphs.hasTypefaces()) {
            throw new IOException(dataset + " holds no typefaces: clusters are sought among typefaces only.");
        }
        try (Workers workers = new Workers("cluster", Runtime.getRuntime().availableProcessors())) {
            Clusterer clusterer = new FontClusterer(workers);
            Clustering found =
                    clusterer.cluster(FontVectors.of(new GlyphTable(glyphs), chosen), settings, JobScope.unattended());
            for (Split each : parts) {
                found = clusterer.split(found, each.cluster(), each.settings(), JobScope.unattended());
            }
            if (!quiet) {
                print(found);
            }
            TrainingChoice kept = choose(found, selection, workers);
            save(kept, selection);
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
        return 0;
    }

    /** What is wrong with an argument is said with the usage, before anything is read. */
    private <T> T checked(Supplier<T> read) {
        try {
            return read.get();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec().commandLine(), e.getMessage(), e);
        }
    }

    private Selection selection() {
        TreeMap<Integer, Double> fractions = new TreeMap<>();
        for (String part : select == null || select.isBlank() ? new String[0] : select.split(",")) {
            Matcher words = FRACTION.matcher(part);
            if (!words.matches()) {
                throw new IllegalArgumentException(
                        "--select wants cluster:fraction, as in \"0:0.5,3:1\", not \"" + part.strip() + "\".");
            }
            fractions.put(Integer.parseInt(words.group(1)), Double.parseDouble(words.group(2)));
        }
        return new Selection(fractions, keepOrder(), duplicates == null ? Selection.KEEP_DUPLICATES : duplicates);
    }

    private KeepOrder keepOrder() {
        return Stream.of(KeepOrder.values())
                .filter(each -> each.key().equalsIgnoreCase(order))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The order must be one of "
                        + Stream.of(KeepOrder.values()).map(KeepOrder::key).collect(Collectors.joining(", ")) + ", not "
                        + order + "."));
    }

    /** Asked before the work, not after it. */
    private void mayWrite() throws IOException {
        List<Path> files = new ArrayList<>();
        if (save != null) {
            files.add(save);
            files.add(TrainingSetFiles.pictureOf(save));
        }
        if (csv != null) {
            files.add(csv);
        }
        for (Path file : files) {
            if (Files.exists(file) && !overwrite) {
                throw new IOException(file + " is there already: give --overwrite to write over it.");
            }
            AtomicFile.probe(file);
        }
    }

    private TrainingChoice choose(Clustering found, Selection selection, Workers workers) throws IOException {
        for (int number : selection.fractions().keySet()) {
            if (number >= found.clusters().size()) {
                throw new IOException("There is no cluster " + number + ": the clusters are 0 to "
                        + (found.clusters().size() - 1) + ".");
            }
        }
        return new TrainingChooser(LatestDistances.measuredBy(workers)).choose(found, selection, JobScope.unattended());
    }

    private void print(Clustering found) {
        PrintWriter out = out();
        FontVectors vectors = found.vectors();
        out.printf(Locale.ROOT, "%,d typefaces, clustered in: %s%n", vectors.count(), found.space());
        if (vectors.leftOut() > 0) {
            out.println(leftOut(vectors.leftOut()));
        }
        found.statistics().forEach(out::println);
        out.println("cluster  typefaces  tightness  most typical");
        for (Cluster cluster : found.clusters()) {
            String typical = IntStream.of(cluster.members())
                    .limit(NAMES_SHOWN)
                    .mapToObj(vectors::name)
                    .collect(Collectors.joining(", "));
            String kind = cluster.kind() == Kind.CLUSTER
                    ? ""
                    : " (" + cluster.kind().name().toLowerCase(Locale.ROOT) + ")";
            out.printf(
                    Locale.ROOT,
                    "%7d  %,9d  %9.2f  %s%s%n",
                    cluster.number(),
                    cluster.size(),
                    cluster.tightness(),
                    typical,
                    kind);
        }
        out.flush();
    }

    private static String leftOut(int count) {
        return count == 1
                ? "1 typeface lacks one of the characters and is left out."
                : String.format(Locale.ROOT, "%,d typefaces lack one of the characters and are left out.", count);
    }

    private void save(TrainingChoice kept, Selection selection) throws IOException {
        if (!quiet && !selection.fractions().isEmpty()) {
            TrainingSetSize size = TrainingSetSize.of(kept);
            out().printf(
                            Locale.ROOT,
                            "Selected: %d clusters, %,d typefaces; DS-S %,d, DS-G %,d, DS-A %,d images.%n",
                            size.clusters(),
                            size.typefaces(),
                            size.selected(),
                            size.of(CharacterPreset.GOOD_51),
                            size.of(CharacterPreset.ALL));
        }
        if (csv != null) {
            ClusterTable.write(csv, kept);
            out().println(csv);
        }
        if (save != null) {
            Saved saved =
                    new TrainingSetFiles(PngFile::write).save(kept, Optional.of(dataset), save, JobScope.unattended());
            out().println(saved.fontSet());
            if (saved.pictureProblem().isPresent()) {
                throw new IOException(
                        saved.pictureProblem().get().getMessage(),
                        saved.pictureProblem().get());
            }
            out().println(saved.picture());
        }
        out().flush();
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(command, "run through a command line");
    }

    private PrintWriter out() {
        return spec().commandLine().getOut();
    }

    /** One cluster to take apart, and how. */
    private record Split(int cluster, ClusterSettings settings) {
        private static final Pattern FORM = Pattern.compile("\\s*(\\d{1,6})\\s*:(.*)");

        static Split parse(String text) {
            Matcher words = FORM.matcher(text);
            if (!words.matches()) {
                throw new IllegalArgumentException("--split wants a cluster and options, as in "
                        + "\"7: --algorithm k-means --clusters 4\", not \"" + text + "\".");
            }
            ClusterOptions how = new ClusterOptions();
            String[] arguments = words.group(2).isBlank()
                    ? new String[0]
                    : words.group(2).strip().split("\\s+");
            try {
                new CommandLine(CommandSpec.create().addMixin("how", CommandSpec.forAnnotatedObject(how)))
                        .parseArgs(arguments);
            } catch (ParameterException e) {
                throw new IllegalArgumentException("--split " + text.strip() + ": " + e.getMessage(), e);
            }
            return new Split(Integer.parseInt(words.group(1)), how.settings());
        }
    }
}

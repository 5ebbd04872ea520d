package latentexplorer.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import latentexplorer.core.data.DataCatalogue;
import latentexplorer.core.data.DataSetDescription;
import latentexplorer.core.data.DataStatistics;
import latentexplorer.core.data.Download;
import latentexplorer.core.data.DownloadOutcome;
import latentexplorer.core.data.FullSet;
import latentexplorer.core.data.LoadedSet;
import latentexplorer.core.data.OpenOptions;
import latentexplorer.core.data.OpenOptions.Inversion;
import latentexplorer.core.data.OpenReport;
import latentexplorer.core.data.OpenedSet;
import latentexplorer.core.data.OpenedSets;
import latentexplorer.core.file.Places;
import latentexplorer.core.job.Cancellation;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Progress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code data}: which image sets there are, what they hold, and how to get more. */
@Command(name = "data", mixinStandardHelpOptions = true, description = "List, show, open and download image sets.")
public final class DataCommand implements Runnable {
    private static final int SENTENCES_SHOWN = 20;

    private final DataCatalogue catalogue;
    private final PrintStream out;

    @Spec
    private @Nullable CommandSpec spec;

    public DataCommand(Places places) {
        this(places, System.out);
    }

    public DataCommand(Places places, PrintStream out) {
        this(new DataCatalogue(places), out);
    }

    public DataCommand(DataCatalogue catalogue, PrintStream out) {
        this.catalogue = catalogue;
        this.out = out;
    }

    /** Without a subcommand: says which there are. */
    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(out);
        }
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "List all image sets with size and licence.")
    int list() {
        for (DataSetDescription set : catalogue.list()) {
            print(
                    "%-16s %,9d images  %-8s  %s  (%s)",
                    set.key(), set.size(), set.origin().name().toLowerCase(Locale.ROOT), set.title(), set.licence());
        }
        print(
                "%-16s the ten digits, or the 51 good characters, of the imported TMNIST or else of the typefaces",
                DataCatalogue.NUMERIC + ", " + DataCatalogue.ALPHANUMERIC);
        return 0;
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Show how many images of each class a set has.")
    int show(
            @Parameters(paramLabel = "KEY", description = "A name from 'data list', or a font set (FILE.json).")
                    String key)
            throws IOException {
        LoadedSet set = catalogue.load(key, JobScope.unattended());
        DataStatistics statistics = DataStatistics.of(set.images(), JobScope.unattended());
        print("%s (%s): %,d images", set.description().title(), key, statistics.size());
        print(
                "Source: %s. Licence: %s.",
                set.description().source(), set.description().licence());
        set.description().credits().forEach(out::println);
        set.notes().forEach(out::println);
        if (set.hasPublishedSplit()) {
            print("%,d for training, %,d for the test", set.publishedTrain(), statistics.size() - set.publishedTrain());
        }
        if (set.images().hasTypefaces()) {
            print("%,d typefaces", set.images().typefaces().size());
        }
        print("Pixels: mean %.4f, standard deviation %.4f (0 to 1)", statistics.mean(), statistics.deviation());
        List<String> names = set.images().classNames();
        for (int c = 0; c < names.size(); c++) {
            print("%9d  %s", statistics.counts()[c], names.get(c));
        }
        if (statistics.unlabelled() > 0) {
            print("%9d  without a label", statistics.unlabelled());
        }
        return 0;
    }

    @Command(
            name = "open",
            mixinStandardHelpOptions = true,
            description =
                    "Take in a folder of IDX files, of PNG or JPEG pictures, of NPY files with a CSV file, or of fonts, "
                            + "or a table of glyphs (TMNIST).")
    int open(
            @Parameters(paramLabel = "PATH", description = "The folder, or one file of it.") Path path,
            @Option(names = "--name", paramLabel = "N", description = "What to call it; else as the folder.") @Nullable
                    String name,
            @Option(
                            names = "--invert",
                            negatable = true,
                            description = "Exchange dark and bright; by default when the borders are bright.")
                    @Nullable
                    Boolean invert)
            throws IOException {
        if (path.toString().isBlank()) {
            throw new IOException("Which folder, or which file? The path is empty.");
        }
        Inversion inversion = invert == null ? Inversion.AUTO : invert ? Inversion.YES : Inversion.NO;
        OpenedSet opened = OpenedSets.open(path, new OpenOptions(name == null ? "" : name, inversion), scope());
        DataSetDescription kept = catalogue.keep(opened, JobScope.unattended());
        OpenReport report = opened.report();
        print(
                "%,d images were read (%s%s). The set is called %s.",
                report.read(), report.kind(), report.inverted() ? ", inverted" : "", kept.key());
        printSome("Left out:", report.skipped());
        printSome("Remarks:", report.remarks());
        return 0;
    }

    @Command(name = "download", mixinStandardHelpOptions = true, description = "Fetch the full set of 70,000 images.")
    int download(
            @Parameters(paramLabel = "digits|fashion", description = "Which set.") String key,
            @Option(
                            names = "--from",
                            paramLabel = "FOLDER",
                            description = "Take the four files from a folder instead of the network.")
                    @Nullable
                    Path from)
            throws IOException {
        FullSet set = catalogue
                .fullSet(key)
                .orElseThrow(() -> new IOException(
                        "There is no full set '" + key + "' to download. Choose one of digits, fashion."));
        Path target = catalogue.folderOf(set);
        if (from == null) {
            DownloadOutcome outcome = new Download(set, target).run(scope());
            out.println(outcome.sentence());
            return outcome instanceof DownloadOutcome.Complete ? 0 : 1;
        }
        set.openFromFolder(from, target, scope());
        print("%s: complete in %s.", set.title(), target);
        return 0;
    }

    private void printSome(String title, List<String> sentences) {
        if (!sentences.isEmpty()) {
            out.println(title);
            sentences.stream().limit(SENTENCES_SHOWN).forEach(sentence -> out.println("  " + sentence));
            if (sentences.size() > SENTENCES_SHOWN) {
                print("  and %,d more", sentences.size() - SENTENCES_SHOWN);
            }
        }
    }

    private void print(String pattern, Object... values) {
        out.println(String.format(Locale.ROOT, pattern, values));
    }

    /** Says every tenth of the way. */
    private JobScope scope() {
        int[] said = {0};
        Progress progress = (fraction, message) -> {
            int tenths = (int) (fraction * 10);
            if (tenths > said[0]) {
                said[0] = tenths;
                print("%3d %%  %s", tenths * 10, message);
            }
        };
        return new JobScope(new Cancellation(), progress);
    }
}

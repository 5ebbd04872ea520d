package latentexplorer.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import latentexplorer.core.data.DataCatalogue;
import latentexplorer.core.data.DataSetDescription;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.data.OpenOptions;
import latentexplorer.core.data.OpenOptions.Inversion;
import latentexplorer.core.data.OpenReport;
import latentexplorer.core.data.OpenedSet;
import latentexplorer.core.data.OpenedSets;
import latentexplorer.core.job.Cancellation;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Progress;
import latentexplorer.core.job.Workers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code typefaces}: takes the user's typefaces in. */
@Command(name = "typefaces", mixinStandardHelpOptions = true, description = "Take in typefaces of your own.")
final class TypefacesCommand implements Runnable {
    private static final int SENTENCES_SHOWN = 20;

    private final DataCatalogue catalogue;
    private final PrintStream out;

    @Spec
    private @Nullable CommandSpec spec;

    TypefacesCommand(DataCatalogue catalogue, PrintStream out) {
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

    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = "Read your copy of TMNIST (CSV or zip), or draw a folder of fonts, and keep the glyphs.")
    int importTypefaces(
            @Parameters(paramLabel = "PATH", description = "The table of glyphs, the folder of fonts, or one font.")
                    Path path,
            @Option(names = "--name", paramLabel = "N", description = "What to call it; else as the file or folder.")
                    @Nullable
                    String name)
            throws IOException {
        if (path.toString().isBlank()) {
            throw new IOException("Which file, or which folder of fonts? The path is empty.");
        }
        OpenedSet opened;
        try (Workers workers = new Workers("import", Runtime.getRuntime().availableProcessors())) {
            OpenOptions options = new OpenOptions(name == null ? "" : name, Inversion.NO);
            opened = OpenedSets.open(path, options, workers, scope());
        }
        ImageSet images = opened.images();
        OpenReport report = opened.report();
        if (!images.hasTypefaces()) {
            throw new IOException(path + " holds " + report.kind()
                    + " and no typefaces. To take in images of another kind use 'data open'.");
        }
        DataSetDescription kept = catalogue.keep(opened, JobScope.unattended());
        print(
                "%,d glyphs of %,d %s were read (%s). The set is called %s.",
                report.read(),
                images.typefaces().size(),
                images.typefaces().size() == 1 ? "typeface" : "typefaces",
                report.kind(),
                kept.key());
        report.remarks().forEach(out::println);
        printLeftOut(report);
        return 0;
    }

    private void printLeftOut(OpenReport report) {
        List<String> sentences = report.skipped();
        if (sentences.isEmpty()) {
            return;
        }
        print("%,d left out:", report.leftOut());
        sentences.stream().limit(SENTENCES_SHOWN).forEach(sentence -> out.println("  " + sentence));
        if (report.leftOut() > SENTENCES_SHOWN) {
            print("  and %,d more", report.leftOut() - SENTENCES_SHOWN);
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
            synchronized (said) {
                if (tenths > said[0]) {
                    said[0] = tenths;
                    print("%3d %%  %s", tenths * 10, message);
                }
            }
        };
        return new JobScope(new Cancellation(), progress);
    }
}

package latentexplorer.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import latentexplorer.core.embed.MapQuality;
import latentexplorer.core.file.Places;
import latentexplorer.core.job.Cancellation;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.map.MapMaker;
import latentexplorer.core.map.ProvenanceLine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code quality}: measures how far to believe a map. */
@Command(
        name = "quality",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Measure how far to believe a map, on 2,000 fixed points against all; prints name<TAB>value.")
public final class QualityCommand implements Callable<Integer> {
    private final Places places;
    private final DataSource source;

    @Spec
    private @Nullable CommandSpec command;

    @Parameters(paramLabel = "EMBEDDING", description = "An embedding file, or the name of a map in the workspace.")
    private String embedding = "";

    @Option(names = "--quiet", description = "Print the numbers alone.")
    private boolean quiet;

    public QualityCommand(Places places, DataSource source) {
        this.places = places;
        this.source = source;
    }

    @Override
    public Integer call() {
        if (command == null) {
            throw new IllegalStateException("run through a command line");
        }
        PrintWriter out = command.commandLine().getOut();
        PrintWriter err = command.commandLine().getErr();
        try (Workers workers = new Workers("quality", Runtime.getRuntime().availableProcessors());
                TerminalProgress progress = TerminalProgress.on(err, quiet)) {
            OpenedMap opened = OpenedMap.of(places, embedding);
            MapQuality quality = new MapMaker(workers)
                    .quality(opened.map(), opened.labels(source), new JobScope(new Cancellation(), progress));
            progress.clear();
            if (!quiet) {
                out.println(ProvenanceLine.of(opened.map()));
                out.printf(
                        Locale.ROOT,
                        "Measured now with %,d of the %,d points, drawn with seed 0 and compared with all, and %d neighbours;"
                                + " the label agreement with all points.%n",
                        quality.anchors(),
                        opened.map().size(),
                        quality.neighbours());
            }
            print(out, "trustworthiness", quality.trustworthiness());
            print(out, "continuity", quality.continuity());
            print(out, "rank-correlation", quality.rankCorrelation());
            print(out, "label-agreement", quality.labelAgreement());
            out.flush();
            return 0;
        } catch (IOException | IllegalArgumentException e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    /** What cannot be told of this map is left out. */
    private static void print(PrintWriter out, String name, double value) {
        if (!Double.isNaN(value)) {
            out.printf(Locale.ROOT, "%s\t%.4f%n", name, value);
        }
    }
}

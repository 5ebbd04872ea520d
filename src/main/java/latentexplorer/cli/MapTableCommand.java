package latentexplorer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import latentexplorer.core.file.Places;
import latentexplorer.core.map.MapTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code map-table}: the points of a map as a table. */
@Command(
        name = "map-table",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Write positions, labels and typefaces of a map as CSV.")
public final class MapTableCommand implements Callable<Integer> {
    private final Places places;
    private final DataSource source;

    @Spec
    private @Nullable CommandSpec command;

    @Parameters(paramLabel = "EMBEDDING", description = "An embedding file, or the name of a map in the workspace.")
    private String embedding = "";

    @Option(
            names = {"--csv", "--out"},
            paramLabel = "FILE",
            description = "The table to write; else EMBEDDING.csv beside the map.")
    private @Nullable Path csv;

    public MapTableCommand(Places places, DataSource source) {
        this.places = places;
        this.source = source;
    }

    @Override
    public Integer call() {
        if (command == null) {
            throw new IllegalStateException("run through a command line");
        }
        try {
            OpenedMap opened = OpenedMap.of(places, embedding);
            Path target =
                    csv == null ? opened.file().resolveSibling(opened.file().getFileName() + ".csv") : csv;
            MapTable.write(target, opened.map(), opened.labels(source));
            command.commandLine().getOut().println(target);
            command.commandLine().getOut().flush();
            return 0;
        } catch (IOException | IllegalArgumentException e) {
            command.commandLine().getErr().println(e.getMessage());
            return 1;
        }
    }
}

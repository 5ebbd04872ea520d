package latentexplorer.core.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import latentexplorer.core.file.BadFileException;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.typeface.TmnistCsv;

/** A table of glyphs as TMNIST is published, plain or compressed. */
final class TmnistSource implements ImageFolder {
    static final String KIND = "TMNIST table";
    private static final List<String> ENDINGS = List.of(".csv", ".csv.gz", ".zip");

    private final TmnistCsv table;
    private final Workers workers;

    private TmnistSource(Path file, Workers workers) {
        table = new TmnistCsv(file);
        this.workers = workers;
    }

    /** Whether the name is that of such a table. */
    static boolean mayBe(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && ENDINGS.stream().anyMatch(name::endsWith);
    }

    /**
     * @param path one table, or a folder with one
     * @throws BadFileException when there are several in the folder
     */
    static Optional<TmnistSource> find(Path path, Workers workers, JobScope scope) throws IOException {
        if (!Files.isDirectory(path)) {
            return mayBe(path) && new TmnistCsv(path).looksRight()
                    ? Optional.of(new TmnistSource(path, workers))
                    : Optional.empty();
        }
        List<Path> tables;
        try (Stream<Path> files = Files.list(path)) {
            tables = files.filter(file -> mayBe(file) && Files.isRegularFile(file))
                    .peek(_ -> scope.check())
                    .filter(file -> new TmnistCsv(file).looksRight())
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (tables.size() > 1) {
            throw new BadFileException(
                    path,
                    "it holds several tables of glyphs, of which one is to be opened: "
                            + tables.stream()
                                    .map(file -> file.getFileName().toString())
                                    .collect(Collectors.joining(", ")));
        }
        return tables.stream().findFirst().map(file -> new TmnistSource(file, workers));
    }

    /** A source that says what is wrong with the file when it is read. */
    static TmnistSource of(Path file, Workers workers) {
        return new TmnistSource(file, workers);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int size() throws IOException {
        return table.start(1, JobScope.unattended()).estimate();
    }

    @Override
    public Reading read(String name, int limit, JobScope scope) throws IOException {
        return limit == Integer.MAX_VALUE
                ? ImportedTypefaces.reading(name, table.read(workers, scope))
                : ImportedTypefaces.reading(name, table.start(limit, scope).glyphs());
    }
}

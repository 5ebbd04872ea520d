package latentexplorer.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import latentexplorer.core.data.DataCatalogue;
import latentexplorer.core.data.OpenOptions;
import latentexplorer.core.data.OpenedSet;
import latentexplorer.core.data.OpenedSets;
import latentexplorer.core.file.FolderTree;
import latentexplorer.core.file.Places;
import latentexplorer.core.job.BenchRow;
import latentexplorer.core.job.Cancellation;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;

/**
 * Times the import of a table of glyphs or a folder of fonts as {@code typefaces import} does it, once, in a workspace
 * that is thrown away: reading ({@code import.read}), reading and keeping ({@code import.first}), loading what was kept
 * ({@code import.second}), and the heap in use beside the pixels at its highest ({@code import.memory}; garbage that was not yet
 * collected counts, so the work needs no more than this).
 */
final class BenchImport implements Callable<List<BenchRow>> {
    private static final double MEGABYTE = 1 << 20;

    private final Places usual;
    private final Path path;

    BenchImport(Places usual, Path path) {
        this.usual = usual;
        this.path = path;
    }

    @Override
    public List<BenchRow> call() throws IOException {
        Path workspace = Files.createTempDirectory("bench-import");
        try {
            return measure(usual.withWorkspace(workspace));
        } finally {
            FolderTree.delete(workspace);
        }
    }

    private List<BenchRow> measure(Places places) throws IOException {
        System.gc();
        long before = heap();
        AtomicLong highest = new AtomicLong(before);
        JobScope scope = new JobScope(new Cancellation(), (_, _) -> highest.accumulateAndGet(heap(), Math::max));
        long start = System.nanoTime();
        OpenedSet opened;
        try (Workers workers = new Workers("import", Runtime.getRuntime().availableProcessors())) {
            opened = OpenedSets.open(path, OpenOptions.DEFAULT, workers, scope);
        }
        double read = secondsSince(start);
        highest.accumulateAndGet(heap(), Math::max);
        String key = new DataCatalogue(places).keep(opened, scope).key();
        double first = secondsSince(start);
        long beside = highest.get() - before - opened.images().pixels().length;
        long again = System.nanoTime();
        new DataCatalogue(places).load(key, JobScope.unattended());
        return List.of(
                new BenchRow("import.read", read, "s"),
                new BenchRow("import.first", first, "s"),
                new BenchRow("import.second", secondsSince(again), "s"),
                new BenchRow("import.memory", Math.max(0, beside) / MEGABYTE, "MB"));
    }

    private static long heap() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) * 1e-9;
    }
}

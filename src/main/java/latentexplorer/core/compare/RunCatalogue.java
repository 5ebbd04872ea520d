package latentexplorer.core.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.net.ModelSpec;
import latentexplorer.core.run.RunCurves;
import latentexplorer.core.run.RunEnd;
import latentexplorer.core.run.RunInfo;
import latentexplorer.core.run.RunSummary;
import latentexplorer.core.run.Runs;

/** The runs of a folder as rows; a run is read again only when one of its files has changed. Any thread may call it. */
public final class RunCatalogue {
    private static final List<String> FILES =
            List.of("run.json", "note.txt", "history.jsonl", "end.json", "lock", "owner");

    private record Known(List<Long> stamp, RunRow row) {}

    private final Path folder;
    private final Runs runs;
    private final Map<String, Known> known = new HashMap<>();

    /** @param folder with a folder for each run; need not be there */
    public RunCatalogue(Path folder) {
        this.folder = folder;
        runs = new Runs(folder);
    }

    /**
     * All runs, the newest first. One that cannot be read is a row that says why.
     *
     * @throws IOException when the folder itself cannot be read
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    public synchronized List<RunRow> list(JobScope scope) throws IOException {
        List<String> names = runs.names();
        known.keySet().retainAll(names);
        List<RunRow> rows = new ArrayList<>(names.size());
        for (int i = 0; i < names.size(); i++) {
            scope.report((double) i / names.size(), "Reading runs");
            rows.add(row(names.get(i)));
        }
        rows.sort(Comparator.comparing((RunRow row) -> row.created().orElse(Instant.MIN))
                .reversed()
                .thenComparing(RunRow::name));
        return List.copyOf(rows);
    }

    private RunRow row(String name) {
        List<Long> stamp = stamp(folder.resolve(name));
        Known former = known.get(name);
        // Whether a living program has the lock is not seen in any file.
        boolean settled = former != null
                && former.row().state() != RunState.TRAINING
                && former.row().state() != RunState.INTERRUPTED;
        if (settled && former.stamp().equals(stamp)) {
            return former.row();
        }
        RunRow row = row(runs.summary(name));
        RunRow same = former != null && former.row().equals(row) ? former.row() : row;
        known.put(name, new Known(stamp, same));
        return same;
    }

    private static List<Long> stamp(Path run) {
        List<Long> stamp = new ArrayList<>(2 * FILES.size());
        for (String file : FILES) {
            try {
                BasicFileAttributes attributes = Files.readAttributes(run.resolve(file), BasicFileAttributes.class);
                stamp.add(attributes.size());
                stamp.add(attributes.lastModifiedTime().toMillis());
            } catch (IOException _) {
                stamp.add(-1L);
            }
        }
        return stamp;
    }

    /** A summary in words. */
    public static RunRow row(RunSummary run) {
        Optional<RunInfo> info = run.info();
        Optional<ModelSpec> spec = info.map(RunInfo::spec);
        return new RunRow(
                run.folder(),
                run.name(),
                state(run.state()),
                run.trouble().orElseGet(() -> ending(run)),
                info.map(RunInfo::kind).orElse(""),
                info.flatMap(RunInfo::preset).orElse(""),
                info.map(each -> each.dataset().key()).orElse(""),
                info.map(RunInfo::created),
                run.end().map(RunEnd::when),
                run.epochs(),
                info.map(RunInfo::lastEpoch).orElse(0),
                spec.map(each -> each.metrics().getOrDefault(ModelSpec.LOSS, ""))
                        .orElse(""),
                run.note(),
                info.flatMap(RunInfo::parent)
                        .map(parent -> parent.run() + ", epoch " + parent.epoch())
                        .orElse(""),
                spec.map(RunSettings::of).orElse(Map.of()),
                info.map(RunInfo::command).orElse(List.of()));
    }

    /** What was said at the end, where it ended otherwise than planned. */
    private static String ending(RunSummary run) {
        boolean noteworthy = run.state() == RunSummary.State.DIVERGED || run.state() == RunSummary.State.EARLY;
        return noteworthy ? run.end().map(RunEnd::message).orElse("") : "";
    }

    private static RunState state(RunSummary.State state) {
        return switch (state) {
            case TRAINING -> RunState.TRAINING;
            case INTERRUPTED -> RunState.INTERRUPTED;
            case FINISHED -> RunState.FINISHED;
            case EARLY -> RunState.EARLY;
            case STOPPED -> RunState.STOPPED;
            case DIVERGED -> RunState.DIVERGED;
            case DAMAGED -> RunState.DAMAGED;
        };
    }

    /** @throws IOException with a sentence, when they cannot be read */
    public RunLosses losses(String name) throws IOException {
        return RunLosses.of(RunCurves.read(folder.resolve(name)));
    }
}

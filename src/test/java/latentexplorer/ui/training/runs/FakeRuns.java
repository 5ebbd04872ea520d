package latentexplorer.ui.training.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import latentexplorer.core.compare.RunLosses;
import latentexplorer.core.compare.RunRow;
import latentexplorer.core.compare.RunState;
import latentexplorer.core.job.JobScope;

/** Runs in memory. */
final class FakeRuns implements RunStore {
    final Map<String, RunRow> rows = new LinkedHashMap<>();
    final Map<String, RunLosses> losses = new LinkedHashMap<>();
    final List<Instant> emptied = new ArrayList<>();
    final Map<String, RunRow> trash = new LinkedHashMap<>();
    final List<String> read = new ArrayList<>();
    String refusal = "";

    /** One of each kind: finished, interrupted, diverged, of a newer version, … */
    static FakeRuns some() {
        FakeRuns runs = new FakeRuns();
        runs.add(row("vae-warm", RunState.TRAINING, "variational", "vae-16", "digits", 12, 40), 12, 0.05);
        runs.add(row("dense-64", RunState.FINISHED, "dense", "dense-64", "digits", 25, 25), 25, 0.02);
        runs.add(row("dense-32", RunState.FINISHED, "dense", "dense-32", "fashion", 25, 25), 25, 0.03);
        runs.add(row("cut-off", RunState.INTERRUPTED, "dense", "dense-64", "digits", 7, 25), 7, 0.04);
        runs.add(
                with(
                        row("too-fast", RunState.DIVERGED, "dense", "dense-64", "digits", 3, 25),
                        "The loss became infinite in epoch 4; the weights of epoch 3 are kept."),
                3,
                0.2);
        runs.add(
                with(
                        row("from-tomorrow", RunState.DAMAGED, "", "", "", 0, 0),
                        "run.json: written by a newer version of this program (format 9; this one reads 1)."),
                0,
                1);
        return runs;
    }

    static RunRow row(
            String name, RunState state, String kind, String preset, String dataset, int epochs, int lastEpoch) {
        boolean readable = state != RunState.DAMAGED;
        Map<String, String> settings = new LinkedHashMap<>();
        if (readable) {
            settings.put("kind", kind);
            settings.put("latent-size", name.endsWith("32") ? "32" : "16");
            settings.put("batch-size", "256");
            settings.put("epochs", Integer.toString(lastEpoch));
            settings.put("learning-rate", name.equals("too-fast") ? "0.1" : "0.001");
        }
        Instant begun = Instant.parse("2026-03-04T10:00:00Z").plusSeconds(name.hashCode() % 100_000);
        return new RunRow(
                Path.of("runs", name),
                name,
                state,
                "",
                kind,
                preset,
                dataset,
                readable ? Optional.of(begun) : Optional.empty(),
                state == RunState.FINISHED ? Optional.of(begun.plusSeconds(200)) : Optional.empty(),
                epochs,
                lastEpoch,
                readable ? "MSE, pixels 0..1" : "",
                "",
                "",
                settings,
                readable ? List.of("train", "--preset", preset, "--name", "it's " + name) : List.of());
    }

    static RunRow with(RunRow row, String trouble) {
        return changed(row, row.name(), trouble, row.note());
    }

    private static RunRow changed(RunRow row, String name, String trouble, String note) {
        return new RunRow(
                row.folder(),
                name,
                row.state(),
                trouble,
                row.kind(),
                row.preset(),
                row.dataset(),
                row.created(),
                row.ended(),
                row.epochs(),
                row.lastEpoch(),
                row.unit(),
                note,
                row.parent(),
                row.settings(),
                row.command());
    }

    void add(RunRow row, int epochs, double floor) {
        rows.put(row.name(), row);
        float[] train = new float[epochs];
        float[] held = new float[epochs];
        for (int i = 0; i < epochs; i++) {
            train[i] = (float) (floor + 0.2 / (i + 1));
            held[i] = (float) (1.05 * floor + 0.2 / (i + 1));
        }
        losses.put(row.name(), RunLosses.of(1, train, held));
    }

    @Override
    public List<RunRow> list(JobScope scope) throws IOException {
        if (!refusal.isEmpty()) {
            throw new IOException(refusal);
        }
        return List.copyOf(rows.values());
    }

    @Override
    public RunLosses losses(String run) throws IOException {
        read.add(run);
        return Optional.ofNullable(losses.get(run)).orElseThrow(() -> new IOException("gone"));
    }

    @Override
    public List<Integer> kept(String run) {
        int newest = rows.get(run).epochs();
        return newest == 0 ? List.of() : newest == 1 ? List.of(0, 1) : List.of(0, 1, newest);
    }

    @Override
    public void rename(String run, String name) throws IOException {
        if (rows.containsKey(name)) {
            throw new IOException("There is a run " + name + " already.");
        }
        RunRow row = rows.remove(run);
        rows.put(name, changed(row, name, row.trouble(), row.note()));
        losses.put(name, losses.remove(run));
    }

    @Override
    public void note(String run, String text) {
        RunRow row = rows.get(run);
        rows.put(run, changed(row, run, row.trouble(), text));
    }

    @Override
    public void discard(String run) throws IOException {
        if (rows.get(run).state() == RunState.TRAINING) {
            throw new IOException("The run " + run + " is being trained.");
        }
        trash.put(run, rows.remove(run));
    }

    @Override
    public void restore(String run) {
        rows.put(run, trash.remove(run));
    }

    @Override
    public void emptyTrash(Instant until) {
        emptied.add(until);
        if (Duration.between(until, Instant.now()).toMinutes() < 1) {
            trash.clear();
        }
    }

    /** Where the page led to, in words. */
    static final class Host implements RunsHost {
        final List<String> calls = new ArrayList<>();

        @Override
        public void watch(String run) {
            calls.add("watch " + run);
        }

        @Override
        public void open(String run) {
            calls.add("open " + run);
        }

        @Override
        public void branch(String run, int epoch) {
            calls.add("branch " + run + " " + epoch);
        }

        @Override
        public void complete(String run) {
            calls.add("complete " + run);
        }

        @Override
        public void setUp() {
            calls.add("set up");
        }
    }
}

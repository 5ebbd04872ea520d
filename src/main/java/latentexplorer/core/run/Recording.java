package latentexplorer.core.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import latentexplorer.core.file.AtomicFile;
import latentexplorer.core.net.Change;
import latentexplorer.core.net.Checkpoint;
import latentexplorer.core.net.Epoch;
import latentexplorer.core.net.EpochResult;
import latentexplorer.core.net.LatentModel;
import latentexplorer.core.net.ModelBundle;
import latentexplorer.core.net.ModelFile;
import latentexplorer.core.net.Origin;
import latentexplorer.core.net.Steering;
import latentexplorer.core.net.TrainingResult;
import latentexplorer.core.net.TrainingWatcher;
import org.jspecify.annotations.Nullable;

/**
 * Writes a training down as it goes: of each epoch first the checkpoint, then the line, so that an epoch that has a line can be
 * gone on from. What cannot be written is left out, and the training goes on.
 */
final class Recording implements TrainingWatcher {
    /** How often the disk is waited for, so that a power cut costs no more than that: too long to be felt. */
    private static final long FLUSH_NANOS = 30_000_000_000L;

    private final RunFolder folder;
    private final RunInfo info;
    private final TrainingWatcher watcher;
    private final Consumer<String> trouble;
    private final Checkpoints checkpoints;
    private final NavigableSet<Integer> there = new TreeSet<>();
    /** Lines that could not be written yet. */
    private final List<HistoryFile.Line> waiting = new ArrayList<>();
    /** What the run began with, as long as it could not be written. */
    private @Nullable ModelBundle unsaved;

    private boolean begun;
    private double seconds;
    private int bestThere;
    private long flushed = System.nanoTime();
    private boolean troubled;

    /** Writes a checkpoint: see {@link CheckpointFile#write}. */
    @FunctionalInterface
    interface Checkpoints {
        void write(Path file, Checkpoint checkpoint, boolean flushed) throws IOException;
    }

    /** @param watcher is told of everything first */
    Recording(
            RunFolder folder,
            RunInfo info,
            TrainingWatcher watcher,
            Consumer<String> trouble,
            Checkpoints checkpoints) {
        this.folder = folder;
        this.info = info;
        this.watcher = watcher;
        this.trouble = trouble;
        this.checkpoints = checkpoints;
    }

    /** The lines of the epochs from before a run that trains a model on. */
    static List<HistoryFile.Line> before(ModelBundle earlier, Origin origin) {
        return earlier.history().stream()
                .limit(origin.epochs())
                .map(epoch -> new HistoryFile.Line(epoch, earlier.bestEpoch(), 0))
                .toList();
    }

    @Override
    public void begun(Supplier<TrainingResult> start) {
        watcher.begun(start);
        if (!Files.exists(folder.start())) {
            unsaved = ModelBundle.of(info.spec(), info.dataset(), start.get());
        }
        attempt(this::begin);
    }

    private void begin() throws IOException {
        present();
        if (unsaved != null) {
            ModelFile.write(folder.start(), unsaved);
            unsaved = null;
        }
        if (!Files.exists(folder.checkpoints())) {
            Files.createDirectory(folder.checkpoints());
        }
        there.addAll(folder.checkpointEpochs());
        begun = true;
    }

    /** Atomic files make the folders that are missing, and one that the user deleted is not to come back. */
    private void present() throws IOException {
        if (!Files.exists(folder.settings())) {
            throw new NoSuchFileException(folder.settings().toString());
        }
    }

    @Override
    public void epoch(EpochResult result, LatentModel current) {
        seconds = result.seconds();
        watcher.epoch(result, current);
    }

    @Override
    public void reached(Epoch epoch, Checkpoint now, Checkpoint best) {
        watcher.reached(epoch, now, best);
        waiting.add(new HistoryFile.Line(epoch, best.epoch(), seconds));
        attempt(() -> {
            if (!begun) {
                begin();
            }
            save(now);
            thin(now, best.epoch());
        });
        attempt(this::append);
    }

    private void save(Checkpoint now) throws IOException {
        boolean flush = System.nanoTime() - flushed > FLUSH_NANOS;
        checkpoints.write(folder.checkpoint(now.epoch()), now, flush);
        flushed = flush ? System.nanoTime() : flushed;
        there.add(now.epoch());
    }

    private void thin(Checkpoint now, int best) throws IOException {
        bestThere = there.contains(best) ? best : bestThere;
        Retention retention = Retention.of(info.origin().epochs(), CheckpointFile.bytes(now));
        for (int epoch : List.copyOf(there)) {
            if (!retention.keeps(epoch, bestThere, there)) {
                Files.deleteIfExists(folder.checkpoint(epoch));
                there.remove(epoch);
            }
        }
    }

    private void append() throws IOException {
        HistoryFile.append(folder.history(), waiting);
        waiting.clear();
    }

    /** Writes down how it ended. */
    void ended(TrainingResult result) {
        attempt(() -> {
            if (!waiting.isEmpty()) {
                append();
            }
            amend(result);
            present();
            RunFile.write(folder, RunEnd.of(result, Instant.now().truncatedTo(ChronoUnit.MILLIS)));
        });
    }

    /** What happened after the last finished epoch is told with it, when the training has ended. */
    private void amend(TrainingResult result) throws IOException {
        HistoryFile history = new HistoryFile(folder.history());
        List<HistoryFile.Line> lines = history.lines();
        int last = result.history().size();
        if (lines.size() == last
                && last > 0
                && !lines.getLast().epoch().equals(result.history().getLast())) {
            HistoryFile.Line line = lines.getLast();
            HistoryFile.replaceFrom(
                    folder.history(),
                    history.endOf(last - 1),
                    new HistoryFile.Line(result.history().getLast(), line.best(), line.seconds()));
        }
    }

    @Override
    public void moment(Supplier<TrainingResult> soFar) {
        watcher.moment(soFar);
    }

    @Override
    public Steering steering() {
        return watcher.steering();
    }

    @Override
    public void paused(Steering.Position at, Supplier<LatentModel> current) {
        watcher.paused(at, current);
    }

    @Override
    public void changed(Change change) {
        watcher.changed(change);
    }

    @Override
    public boolean stopRequested() {
        return watcher.stopRequested();
    }

    /** What may go wrong on the disk. */
    private interface Writing {
        void write() throws IOException;
    }

    private void attempt(Writing writing) {
        try {
            writing.write();
        } catch (IOException e) {
            if (!troubled) {
                troubled = true;
                String sentence = "The run " + folder.name() + " could not be written down: " + AtomicFile.reason(e)
                        + ". The training goes on without; what was written before is kept.";
                trouble.accept(sentence);
            }
        }
    }
}

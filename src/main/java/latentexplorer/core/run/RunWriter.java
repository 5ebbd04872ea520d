package latentexplorer.core.run;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import latentexplorer.core.file.FolderTree;
import latentexplorer.core.file.NewFile;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.net.ModelBundle;
import latentexplorer.core.net.ModelFile;
import latentexplorer.core.net.Origin;
import latentexplorer.core.net.Trainer;
import latentexplorer.core.net.TrainingData;
import latentexplorer.core.net.TrainingResult;
import latentexplorer.core.net.TrainingWatcher;
import org.jspecify.annotations.Nullable;

/**
 * A run that is being trained: its folder, which nobody else may write to until this is closed. What is in the folder is
 * sound at any moment; a program that is killed loses the epoch under way.
 */
public final class RunWriter implements AutoCloseable {
    private final RunFolder folder;
    private final RunInfo info;
    private final RunLock lock;
    /** What to train on; null for a run with untrained weights. */
    private final @Nullable ModelBundle earlier;

    private RunWriter(RunFolder folder, RunInfo info, RunLock lock, @Nullable ModelBundle earlier) {
        this.folder = folder;
        this.info = info;
        this.lock = lock;
        this.earlier = earlier;
    }

    /**
     * A new run with untrained weights.
     *
     * @param runs the folder of all runs; made when it is missing
     * @param name of the run; with "-2", "-3", … behind it when there is one
     * @throws IOException with a sentence when the folder cannot be written
     */
    public static RunWriter create(Path runs, String name, RunPlan plan) throws IOException {
        return create(runs, name, plan, Optional.empty(), null);
    }

    /**
     * A new run that trains a model on, by all epochs of the plan.
     *
     * @param earlier with its {@link ModelBundle#last()} moment
     * @param parent the run that the model is of, if it is of one
     */
    public static RunWriter branch(
            Path runs, String name, RunPlan plan, ModelBundle earlier, Optional<RunInfo.Parent> parent)
            throws IOException {
        return create(runs, name, plan, parent, earlier);
    }

    private static RunWriter create(
            Path runs, String name, RunPlan plan, Optional<RunInfo.Parent> parent, @Nullable ModelBundle earlier)
            throws IOException {
        Origin origin = earlier == null ? Origin.NONE : Origin.of(earlier);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Leftovers.sweep(runs, now);
        RunFolder made = unseen(runs);
        try {
            if (earlier != null) {
                ModelFile.write(made.start(), earlier);
            }
            Files.createFile(made.history());
            HistoryFile.append(made.history(), earlier == null ? List.of() : Recording.before(earlier, origin));
            while (true) {
                RunFolder folder = new RunFolder(NewFile.in(runs, name, ""));
                RunInfo info = RunInfo.of(folder.name(), plan, parent, origin, now);
                RunFile.write(made, info);
                if (moved(made.path(), folder.path())) {
                    made = folder;
                    return new RunWriter(folder, info, RunLock.take(folder), earlier);
                }
            }
        } catch (IOException | RuntimeException e) {
            FolderTree.delete(made.path());
            throw e;
        }
    }

    /** @return false when somebody else was faster and has the name: some systems do not say that in so many words */
    private static boolean moved(Path from, Path to) throws IOException {
        try {
            Files.move(from, to);
            return true;
        } catch (FileSystemException e) {
            if (Files.exists(to)) {
                return false;
            }
            throw e;
        }
    }

    /** A run is made where no list looks and gets its name when it is whole: who is killed before that leaves no half of one. */
    private static RunFolder unseen(Path runs) throws IOException {
        Path folder = NewFile.in(runs, UUID.randomUUID().toString(), "");
        return new RunFolder(Files.createDirectory(Leftovers.hidden(folder, Leftovers.NEW)));
    }

    /**
     * Goes on with a run that was cut off, stopped or diverged: trains the rest of it, in its folder.
     *
     * @throws IOException with a sentence when it has ended, cannot be read, or is being trained by this or another program
     */
    public static RunWriter reopen(Path run) throws IOException {
        return reopen(run, false);
    }

    /**
     * As {@link #reopen}, also when it has ended: training it then ends at once, with the same result as before. For a program
     * that was killed before it had saved that.
     */
    public static RunWriter again(Path run) throws IOException {
        return reopen(run, true);
    }

    private static RunWriter reopen(Path run, boolean ended) throws IOException {
        RunFolder folder = new RunFolder(run);
        folder.check();
        RunLock lock = RunLock.take(folder);
        try {
            Run read = Run.open(run);
            Optional<RunEnd> end = read.end();
            if (!ended && end.isPresent() && ended(end.get())) {
                throw new IOException("The run " + folder.name()
                        + " has ended: a new run can be branched from its last epoch, or from another.");
            }
            ModelBundle cutOff = Files.isRegularFile(folder.start()) ? read.newest() : null;
            int newest = cutOff == null ? 0 : cutOff.history().size();
            HistoryFile.cut(folder.history(), read.endOf(newest));
            for (int epoch : folder.checkpointEpochs()) {
                if (epoch > newest) {
                    Files.deleteIfExists(folder.checkpoint(epoch));
                }
            }
            Files.deleteIfExists(folder.end());
            return new RunWriter(folder, read.info(), lock, cutOff);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static boolean ended(RunEnd end) {
        return switch (end.outcome()) {
            case FINISHED, EARLY -> true;
            case STOPPED, DIVERGED -> false;
        };
    }

    public Path folder() {
        return folder.path();
    }

    public RunInfo info() {
        return info;
    }

    /** The run as others read it. */
    public Run run() {
        return new Run(folder, info);
    }

    /** What it goes on from; empty for a run that begins with untrained weights. */
    public Optional<ModelBundle> earlier() {
        return Optional.ofNullable(earlier);
    }

    /**
     * Trains the run, or what is left of it, and writes all of it down.
     *
     * @param trainer of the run's settings
     * @param watcher is told of everything, too
     * @param trouble told once, on the training's thread, when something could not be written: a sentence for the user; the
     *     training goes on, and what was written before stays
     * @throws java.util.concurrent.CancellationException when cancelled: the rest can be trained another time
     */
    public TrainingResult train(
            Trainer trainer, TrainingData data, TrainingWatcher watcher, Consumer<String> trouble, JobScope scope) {
        return train(trainer, data, watcher, trouble, scope, new CheckpointFile()::write);
    }

    TrainingResult train(
            Trainer trainer,
            TrainingData data,
            TrainingWatcher watcher,
            Consumer<String> trouble,
            JobScope scope,
            Recording.Checkpoints checkpoints) {
        Recording recording = new Recording(folder, info, watcher, trouble, checkpoints);
        TrainingResult result = earlier == null
                ? trainer.train(data, recording, scope)
                : trainer.complete(earlier, info.origin(), data, recording, scope);
        recording.ended(result);
        return result;
    }

    @Override
    public void close() {
        lock.close();
    }
}

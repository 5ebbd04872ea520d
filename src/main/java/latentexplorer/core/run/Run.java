package latentexplorer.core.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import latentexplorer.core.file.BadFileException;
import latentexplorer.core.net.Checkpoint;
import latentexplorer.core.net.Epoch;
import latentexplorer.core.net.ModelBundle;
import latentexplorer.core.net.ModelFile;
import org.jspecify.annotations.Nullable;

/**
 * A run, read from its folder, also while it is being written by somebody else. Any thread may ask; each question is answered
 * by what is on the disk now.
 */
public final class Run {
    private final RunFolder folder;
    private final RunInfo info;
    private final HistoryFile history;
    /** What the run began with, without what only training needs; read when it is first asked for. */
    private @Nullable ModelBundle frame;

    /** @throws BadFileException when the folder is no run, or is damaged or newer than this program */
    public static Run open(Path folder) throws IOException {
        RunFolder own = new RunFolder(folder);
        return new Run(own, RunFile.read(own));
    }

    Run(RunFolder folder, RunInfo info) {
        this.folder = folder;
        this.info = info;
        this.history = new HistoryFile(folder.history());
    }

    public Path folder() {
        return folder.path();
    }

    public String name() {
        return folder.name();
    }

    /** As it was when this was opened. */
    public RunInfo info() {
        return info;
    }

    /** What it is up to; never {@link RunSummary.State#DAMAGED}, for which there is {@link Runs#list}. */
    public RunSummary.State state() throws IOException {
        Optional<RunEnd> end = end();
        if (end.isPresent()) {
            return RunSummary.State.of(end.get().outcome());
        }
        return RunLock.held(folder) ? RunSummary.State.TRAINING : RunSummary.State.INTERRUPTED;
    }

    /** Empty while it has not ended. */
    public Optional<RunEnd> end() throws IOException {
        return RunFile.readEnd(folder);
    }

    /** What the user wrote about it; empty for nothing. */
    public String note() {
        return folder.noteText();
    }

    /** All finished epochs, with those from before the run; reads only what is new since the last time. */
    public List<Epoch> history() throws IOException {
        return lines().stream().map(HistoryFile.Line::epoch).toList();
    }

    /** Seconds that the epochs of {@link #history()} took; 0 for those of which it is not known. */
    public double seconds() throws IOException {
        return lines().stream().mapToDouble(HistoryFile.Line::seconds).sum();
    }

    /** The number of the best epoch by validation so far; 0 for none. */
    public int bestEpoch() throws IOException {
        List<HistoryFile.Line> lines = lines();
        return lines.isEmpty() ? 0 : lines.getLast().best();
    }

    synchronized List<HistoryFile.Line> lines() throws IOException {
        return history.lines();
    }

    /** Where the line of an epoch of {@link #lines()} ends in the file. */
    synchronized long endOf(int epoch) {
        return history.endOf(epoch);
    }

    /** Epochs whose weights are kept, ascending: first the one that the run began with, if it came so far. */
    public List<Integer> kept() throws IOException {
        int newest = lines().size();
        List<Integer> kept = new ArrayList<>();
        if (Files.isRegularFile(folder.start())) {
            kept.add(info.origin().epochs());
        }
        for (int epoch : folder.checkpointEpochs()) {
            // The line of an epoch follows its checkpoint.
            if (epoch > info.origin().epochs() && epoch <= newest) {
                kept.add(epoch);
            }
        }
        return List.copyOf(kept);
    }

    /** Bytes of all that is kept of the weights, what the run began with included. */
    public long bytesKept() throws IOException {
        long bytes = Files.isRegularFile(folder.start()) ? Files.size(folder.start()) : 0;
        for (int epoch : folder.checkpointEpochs()) {
            try {
                bytes += Files.size(folder.checkpoint(epoch));
            } catch (IOException _) {
                // Given up by the one who writes since it was listed.
            }
        }
        return bytes;
    }

    /**
     * The model after an epoch, from which a training can go on.
     *
     * @param epoch one of {@link #kept()}
     * @throws BadFileException with a sentence when it is not kept, not any more, or damaged
     */
    public ModelBundle bundle(int epoch) throws IOException {
        if (epoch == info.origin().epochs()) {
            ModelBundle start = start();
            Checkpoint moment = start.last().orElse(start.best());
            return start.at(moment, moment, upTo(epoch));
        }
        Checkpoint moment = checkpoint(epoch);
        return frame().at(moment, moment, upTo(epoch));
    }

    /** The model after the best epoch that is kept. */
    public ModelBundle best() throws IOException {
        int best = bestEpoch();
        if (best == 0 || best < info.origin().epochs()) {
            ModelBundle start = start();
            return start.at(
                    start.best(),
                    start.last().orElse(start.best()),
                    upTo(info.origin().epochs()));
        }
        if (best == info.origin().epochs() || Files.exists(folder.checkpoint(best))) {
            return bundle(best);
        }
        return bundle(bestOf(kept()));
    }

    private int bestOf(List<Integer> kept) throws IOException {
        List<Epoch> epochs = history();
        return kept.stream()
                .filter(epoch -> epoch > info.origin().epochs())
                .min(Comparator.comparingDouble(epoch -> info.spec().criterion(epochs.get(epoch - 1))))
                .orElse(info.origin().epochs());
    }

    /**
     * The run as far as it came, to be gone on with as if it had never been cut off: the newest moment that is sound, and the
     * best one so far.
     *
     * @throws BadFileException when it did not even come to begin, or nothing of it is sound
     */
    public ModelBundle newest() throws IOException {
        List<HistoryFile.Line> lines = lines();
        int origin = info.origin().epochs();
        for (int epoch : kept().reversed()) {
            if (epoch > origin) {
                try {
                    Checkpoint last = checkpoint(epoch);
                    return frame().at(bestAt(lines.get(epoch - 1).best(), last), last, upTo(epoch));
                } catch (BadFileException _) {
                    // An older one may be whole.
                }
            }
        }
        ModelBundle start = start();
        Checkpoint best = start.best();
        return start.at(best, start.last().orElse(best), upTo(origin));
    }

    private Checkpoint bestAt(int best, Checkpoint last) throws IOException {
        if (best == last.epoch()) {
            return last;
        }
        if (best <= info.origin().epochs()) {
            return start().best();
        }
        try {
            return checkpoint(best);
        } catch (BadFileException _) {
            return last;
        }
    }

    private List<Epoch> upTo(int epoch) throws IOException {
        List<Epoch> epochs = history();
        return epochs.subList(0, Math.min(epoch, epochs.size()));
    }

    private Checkpoint checkpoint(int epoch) throws IOException {
        gone();
        ModelBundle of = frame();
        Checkpoint read = CheckpointFile.read(folder.checkpoint(epoch), of.weights().length);
        if (read.epoch() != epoch) {
            throw new BadFileException(
                    folder.checkpoint(epoch), "it should be of epoch " + epoch + " but is of epoch " + read.epoch());
        }
        return read;
    }

    private synchronized ModelBundle frame() throws IOException {
        if (frame == null) {
            frame = start().withoutTraining().with(info.spec());
        }
        return frame;
    }

    private ModelBundle start() throws IOException {
        gone();
        if (!Files.isRegularFile(folder.start())) {
            throw new BadFileException(folder.path(), "the run had not begun to learn when it was cut off");
        }
        return ModelFile.read(folder.start());
    }

    private void gone() throws BadFileException {
        if (!Files.isDirectory(folder.path())) {
            throw new BadFileException(folder.path(), "the folder of this run was deleted");
        }
    }
}

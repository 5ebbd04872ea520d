package latentexplorer.core.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import latentexplorer.core.file.AtomicFile;
import latentexplorer.core.file.BadFileException;
import latentexplorer.core.file.FolderTree;
import latentexplorer.core.file.NewFile;
import latentexplorer.core.net.Epoch;
import org.jspecify.annotations.Nullable;

/** A folder with a folder for each run. Nothing is remembered: each call asks the disk. */
public final class Runs {
    private final Path folder;

    public Runs(Path folder) {
        this.folder = folder;
    }

    /** Those among which a run is. */
    public static Runs of(Path run) {
        return new Runs(Objects.requireNonNull(run.toAbsolutePath().normalize().getParent()));
    }

    /**
     * All runs, the newest first, without their histories; one that cannot be read is there and says why.
     *
     * @throws IOException when the folder itself cannot be read
     */
    public List<RunSummary> list() throws IOException {
        List<RunSummary> runs = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path each : (Iterable<Path>) all::iterator) {
                if (Files.isDirectory(each) && !each.getFileName().toString().startsWith(".")) {
                    runs.add(summary(new RunFolder(each)));
                }
            }
        } catch (NoSuchFileException | NotDirectoryException _) {
            return List.of();
        }
        runs.sort(Comparator.comparing(
                        (RunSummary run) -> run.info().map(RunInfo::created).orElse(Instant.MIN))
                .reversed()
                .thenComparing(RunSummary::name));
        return List.copyOf(runs);
    }

    /**
     * The names of all runs, whatever is in them, in no particular order.
     *
     * @throws IOException when the folder itself cannot be read
     */
    public List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory)
                    .map(each -> each.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .toList();
        } catch (NoSuchFileException | NotDirectoryException _) {
            return List.of();
        }
    }

    /** One line of {@link #list}; damaged when there is no such run. */
    public RunSummary summary(String name) {
        return summary(new RunFolder(folder.resolve(name)));
    }

    /** One line of a list of runs, wherever its folder is; damaged when it is no run. */
    public static RunSummary summaryOf(Path run) {
        return summary(new RunFolder(run));
    }

    private static RunSummary summary(RunFolder run) {
        RunInfo info = null;
        Optional<Epoch> newest = Optional.empty();
        Optional<RunEnd> end = Optional.empty();
        String trouble = null;
        try {
            info = RunFile.read(run);
            end = RunFile.readEnd(run);
            newest = HistoryFile.newest(run.history()).map(HistoryFile.Line::epoch);
        } catch (IOException | IllegalArgumentException e) {
            trouble = e.getMessage();
        }
        return new RunSummary(
                run.path(),
                run.name(),
                state(run, end, trouble),
                Optional.ofNullable(info),
                newest,
                end,
                run.noteText(),
                Optional.ofNullable(trouble));
    }

    private static RunSummary.State state(RunFolder run, Optional<RunEnd> end, @Nullable String trouble) {
        if (trouble != null) {
            return RunSummary.State.DAMAGED;
        }
        return end.map(RunEnd::outcome)
                .map(RunSummary.State::of)
                .orElseGet(() -> RunLock.held(run) ? RunSummary.State.TRAINING : RunSummary.State.INTERRUPTED);
    }

    /** @throws BadFileException when there is none of this name, or it is damaged or newer than this program */
    public Run run(String name) throws IOException {
        return Run.open(existing(name).path());
    }

    private RunFolder existing(String name) throws BadFileException {
        Path path = folder.resolve(name).normalize();
        if (!path.toAbsolutePath()
                .normalize()
                .getParent()
                .equals(folder.toAbsolutePath().normalize())) {
            throw new BadFileException(Path.of(name), "this is no name of a run");
        }
        if (!Files.isDirectory(path)) {
            throw new BadFileException(path, "there is no such run in " + folder.toAbsolutePath());
        }
        return new RunFolder(path);
    }

    /**
     * Gives a run another name; those that branched from it know it by the new one.
     *
     * @throws IOException with a sentence when the name is taken or cannot be, or the run is being trained
     */
    public Run rename(String name, String newName) throws IOException {
        RunFolder run = existing(name);
        Path wanted = NewFile.in(folder, newName, "");
        if (newName.isBlank() || !wanted.getFileName().toString().equals(newName)) {
            throw new IOException(
                    Files.exists(folder.resolve(wanted).resolveSibling(newName.strip()))
                            ? "There is a run " + newName + " already."
                            : "A run cannot be called \"" + newName + "\": / \\ : * ? \" < > | and a dot or a blank at"
                                    + " the beginning are not possible.");
        }
        idle(run);
        Files.move(run.path(), wanted);
        for (RunSummary each : list()) {
            if (each.info()
                    .flatMap(RunInfo::parent)
                    .filter(p -> p.run().equals(name))
                    .isPresent()) {
                RunInfo child = each.info().orElseThrow();
                Optional<RunInfo.Parent> renamed = child.parent().map(p -> new RunInfo.Parent(newName, p.epoch()));
                RunFile.write(new RunFolder(each.folder()), child.with(renamed));
            }
        }
        return Run.open(wanted);
    }

    /**
     * Deletes a run and all that is kept of it; also a damaged one.
     *
     * @throws IOException with a sentence when it is being trained or cannot be deleted
     */
    public void delete(String name) throws IOException {
        RunFolder run = existing(name);
        idle(run);
        Path doomed = Leftovers.hidden(folder.resolve(run.name() + "." + UUID.randomUUID()), Leftovers.DELETED);
        try {
            Files.move(run.path(), doomed, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            doomed = run.path();
        }
        FolderTree.delete(doomed);
    }

    private static void idle(RunFolder run) throws IOException {
        RunLock.take(run).close();
    }

    /** Writes down what the user thinks of a run, in the place of what was there; also while it is being trained. */
    public void note(String name, String text) throws IOException {
        RunFolder run = existing(name);
        byte[] bytes = (text.strip() + "\n").getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(run.note(), out -> out.write(bytes));
    }
}

package latentexplorer.core.run;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import latentexplorer.core.file.FolderTree;

/** Runs that were deleted and can still be brought back: beside the others, where no list looks. */
public final class RunTrash {
    private final Path runs;
    private final Path trash;

    /** @param runs the folder with a folder for each run */
    public RunTrash(Path runs) {
        this.runs = runs;
        trash = runs.resolve(".trash");
    }

    /**
     * Moves a run here, also a damaged one; what was here under its name is gone.
     *
     * @throws IOException with a sentence when it is not there, is being trained or cannot be moved
     */
    public void discard(String name) throws IOException {
        RunFolder run = new RunFolder(checked(runs, name));
        if (!Files.isDirectory(run.path())) {
            throw new IOException("There is no run " + name + " any more.");
        }
        RunLock.take(run).close();
        Path place = checked(trash, name);
        FolderTree.delete(place);
        Files.createDirectories(trash);
        move(run.path(), place, "The run " + name + " could not be moved to the trash.");
        Files.setLastModifiedTime(place, FileTime.from(Instant.now()));
    }

    /** @throws IOException with a sentence when it is not here, or there is another run of its name */
    public void restore(String name) throws IOException {
        Path place = checked(trash, name);
        if (!Files.isDirectory(place)) {
            throw new IOException("The run " + name + " is not in the trash any more.");
        }
        Path back = checked(runs, name);
        if (Files.exists(back)) {
            throw new IOException("The run " + name + " cannot come back: there is another one of that name.");
        }
        move(place, back, "The run " + name + " could not be brought back.");
    }

    /**
     * Deletes for good what came here up to then; of what came later somebody may still think better.
     *
     * @throws IOException when the trash cannot be read, or the first that cannot be deleted; the others are gone
     */
    public void empty(Instant until) throws IOException {
        IOException first = null;
        for (Path each : content()) {
            try {
                if (!Files.getLastModifiedTime(each).toInstant().isAfter(until)) {
                    FolderTree.delete(each);
                }
            } catch (NoSuchFileException _) {
                // Another program was faster.
            } catch (IOException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
        try {
            Files.deleteIfExists(trash);
        } catch (DirectoryNotEmptyException _) {
            // What came later.
        }
    }

    private List<Path> content() throws IOException {
        try (Stream<Path> all = Files.list(trash)) {
            return all.toList();
        } catch (NoSuchFileException _) {
            return List.of();
        }
    }

    private static Path checked(Path folder, String name) throws IOException {
        Path place = folder.resolve(name).normalize();
        if (name.isBlank() || !folder.normalize().equals(place.getParent())) {
            throw new IOException("\"" + name + "\" is no name of a run.");
        }
        return place;
    }

    private static void move(Path from, Path to, String sentence) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new IOException(sentence, e);
        }
    }
}

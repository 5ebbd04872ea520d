package latentexplorer.core.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import latentexplorer.core.file.FolderTree;

/** Folders that no list shows while a run is made or deleted. A program that is killed at that leaves them. */
final class Leftovers {
    static final String NEW = ".new";
    static final String DELETED = ".deleted";

    /** Making and deleting take moments: who is still at it after that is dead. */
    private static final Duration LONG = Duration.ofHours(1);

    private Leftovers() {}

    /** Where the folder of a run is hidden. */
    static Path hidden(Path run, String why) {
        return run.resolveSibling("." + run.getFileName() + why);
    }

    /** Deletes those that nobody will come back for, as far as that is possible. */
    static void sweep(Path runs, Instant now) {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(runs, ".*{" + NEW + "," + DELETED + "}")) {
            for (Path each : all) {
                if (Files.isDirectory(each)
                        && Files.getLastModifiedTime(each).toInstant().isBefore(now.minus(LONG))) {
                    FolderTree.delete(each);
                }
            }
        } catch (IOException | DirectoryIteratorException | UncheckedIOException _) {
            // They are in nobody's way, and the next one may succeed.
        }
    }
}

package latentexplorer.core.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Names files so that none is overwritten. */
public final class NewFile {
    private static final int LONGEST = 150;

    private NewFile() {}

    /**
     * A file that is not there yet, in a folder that is there afterwards.
     *
     * @param name as the user reads it; what file names cannot hold is replaced
     * @param extension with its dot
     * @throws IOException when the folder cannot be made or the system has no such names
     * @return {@code name.extension}, or with "-2", "-3", … behind the name
     */
    public static Path in(Path folder, String name, String extension) throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new IOException("The folder " + folder + " cannot be made.", e);
        }
        String stem = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", "-").replaceAll("^[-.\\s]+", "");
        stem = stem.isBlank() ? "model" : stem.substring(0, Math.min(LONGEST, stem.length()));
        Path file;
        try {
            file = folder.resolve(stem + extension);
        } catch (InvalidPathException e) {
            throw new IOException("A file cannot be called \"" + stem + extension + "\" on this system.", e);
        }
        for (int number = 2; Files.exists(file); number++) {
            file = folder.resolve(stem + "-" + number + extension);
        }
        return file;
    }
}

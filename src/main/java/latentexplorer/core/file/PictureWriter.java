package latentexplorer.core.file;

import java.io.IOException;
import java.nio.file.Path;

/** Keeps pictures for who does not know their format; given by the composition root, which does. */
@FunctionalInterface
public interface PictureWriter {
    /**
     * Writes a picture in place of the file of that name.
     *
     * @param argb width x height pixels, row by row
     * @throws IOException with a sentence that names the file; an older file is untouched
     */
    void write(Path file, int[] argb, int width, int height) throws IOException;
}

package latentexplorer.core.figure;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A finished picture.
 *
 * @param argb width x height opaque pixels, row by row; shared and not to be written to
 */
public record Figure(int[] argb, int width, int height) {
    /** Pixels of an inch when a figure is printed at the size that its type is meant for. */
    public static final int DPI = 192;

    /**
     * Writes it as PNG in place of the file of that name.
     *
     * @throws IOException with a sentence that names the file; an older file is untouched
     */
    public void write(Path file) throws IOException {
        PngFile.write(file, argb, width, height);
    }
}

package latentexplorer.ui.explorer.exhibit;

import java.io.IOException;
import java.nio.file.Path;
import latentexplorer.core.job.JobScope;

/** Writes the picture of a map. */
@FunctionalInterface
public interface MapPictures {
    /**
     * What is drawn.
     *
     * @param pixels n images of 28 x 28 bytes, 0 is transparent
     * @param x n positions, 0 to 1 from left to right
     * @param y n positions, 0 to 1 from top to bottom
     * @param inks n opaque colours
     * @param paper the ground's colour, ARGB, which may be transparent
     */
    record Drawing(byte[] pixels, float[] x, float[] y, int[] inks, int paper) {}

    /** The smallest and the largest side of a picture, pixels. */
    int SMALLEST = 128;

    int LARGEST = 16_384;

    /**
     * Called off the JavaFX thread.
     *
     * @param size of a side, pixels
     * @throws IOException with a sentence that names the file
     */
    void write(Path file, Drawing drawing, int size, JobScope scope) throws IOException;
}

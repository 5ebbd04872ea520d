package latentexplorer.core.net.layer;

import java.util.Arrays;
import latentexplorer.core.linalg.Blas;
import latentexplorer.core.linalg.Blas.Floats;

/**
 * The three products of a convolution, one picture at a time so that everything stays in the processor's second cache. A
 * kernel is a row of channels x taps weights. Works in scratch that begins with the planes and the matrix of the
 * {@link Patches}, then one line of columns for each filter, then the kernels by tap.
 *
 * @param filters number of kernels
 */
record Unfolded(Patches patches, int filters) {
    int scratch() {
        return byTap() + patches.taps() * filters * patches.channels();
    }

    private int matrix() {
        return patches.planes();
    }

    /** Where the filters x columns lines begin, which {@link #forward} writes and the ways back read. */
    int lines() {
        return matrix() + patches.rows() * patches.columns();
    }

    private int byTap() {
        return lines() + filters * patches.columns();
    }

    /** Writes the lines of the picture at {@code offset}. */
    void forward(float[] picture, int offset, Floats kernels, float[] scratch) {
        unfold(picture, offset, scratch);
        int columns = patches.columns();
        Blas.multiply(
                filters,
                columns,
                patches.rows(),
                kernels,
                Floats.of(scratch, columns).from(matrix()),
                0,
                Floats.of(scratch, columns).from(lines()));
    }

    /** Adds the gradient by the kernels; the lines hold the gradient by the outputs, with zeros in the gaps. */
    void kernelGradient(float[] picture, int offset, float[] scratch, float beta, Floats target) {
        unfold(picture, offset, scratch);
        int columns = patches.columns();
        Blas.multiply(
                filters,
                patches.rows(),
                columns,
                Floats.of(scratch, columns).from(lines()),
                Floats.transposed(scratch, columns).from(matrix()),
                beta,
                target);
    }

    private void unfold(float[] picture, int offset, float[] scratch) {
        patches.spread(picture, offset, scratch, 0);
        patches.matrix(scratch, 0, matrix());
    }

    /** Writes the kernels a second time, tap after tap, for {@link #pictureGradient}. */
    void arrange(float[] kernels, int offset, float[] scratch) {
        int taps = patches.taps();
        int pairs = filters * patches.channels();
        for (int pair = 0; pair < pairs; pair++) {
            for (int tap = 0; tap < taps; tap++) {
                scratch[byTap() + tap * pairs + pair] = kernels[offset + pair * taps + tap];
            }
        }
    }

    /** Writes the gradient by the picture, from the lines and the arranged kernels. */
    void pictureGradient(float[] scratch, float[] target, int offset) {
        int channels = patches.channels();
        int columns = patches.columns();
        Arrays.fill(scratch, 0, patches.planes(), 0);
        for (int tap = 0; tap < patches.taps(); tap++) {
            Blas.multiply(
                    channels,
                    columns,
                    filters,
                    Floats.transposed(scratch, channels).from(byTap() + tap * filters * channels),
                    Floats.of(scratch, columns).from(lines()),
                    1,
                    Floats.of(scratch, patches.channel()).from(patches.shift(tap)));
        }
        patches.gather(scratch, 0, target, offset);
    }
}

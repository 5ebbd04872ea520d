package latentexplorer.ui.explorer;

import java.util.stream.DoubleStream;
import latentexplorer.core.latent.Interpolation;

/**
 * A decoded row of pictures.
 *
 * @param slots its ends
 * @param preview whether an end is only looked at
 * @param times t of each picture, 0 the source, 1 the target, in the order of the pictures
 * @param pictures one for each time, 784 values of 0..1 each
 */
record Walk(Slots slots, boolean preview, double[] times, float[] pictures) {

    /** The times of a row: the source, the steps between, the target, and what lies beyond. */
    static double[] times(Interpolation interpolation) {
        return DoubleStream.concat(
                        DoubleStream.of(0, 1),
                        interpolation.positions().stream().mapToDouble(Double::doubleValue))
                .sorted()
                .toArray();
    }
}

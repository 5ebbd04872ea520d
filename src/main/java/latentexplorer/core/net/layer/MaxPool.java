package latentexplorer.core.net.layer;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The largest of each 3 x 3 pixels, at every second pixel, beginning one pixel outside; what lies outside never counts.
 * Of equals the first one, row by row, takes the gradient, as in PyTorch.
 *
 * @param channels of the input, each {@code side} x {@code side}
 */
public record MaxPool(int channels, int side) implements Layer {
    /** Height and width of the output: half, rounded up. */
    public int outputSide() {
        return (side + 1) / 2;
    }

    @Override
    public int inputs() {
        return channels * side * side;
    }

    @Override
    public int outputs() {
        return channels * outputSide() * outputSide();
    }

    /** For each output the place of its input in the sample, which a float holds exactly. */
    @Override
    public int scratch(int rows) {
        return rows * outputs();
    }

    @Override
    public void forward(Frame frame, float[] input, float[] output) {
        float[] places = frame.scratch();
        int out = outputSide();
        int at = 0;
        for (int row = 0; row < frame.rows(); row++) {
            int sample = row * inputs();
            for (int c = 0; c < channels; c++) {
                int plane = sample + c * side * side;
                for (int y = 0; y < out; y++) {
                    int middle = plane + 2 * y * side;
                    int top = y == 0 ? middle : middle - side;
                    int bottom = 2 * y + 1 < side ? middle + side : middle;
                    for (int x = 0; x < out; x++) {
                        long best = Math.max(
                                Math.max(ofLine(input, top, 2 * x), ofLine(input, middle, 2 * x)),
                                ofLine(input, bottom, 2 * x));
                        int place = (int) ~best;
                        output[at] = input[place];
                        places[at++] = place - sample;
                    }
                }
            }
        }
    }

    /** The largest of three values on a line; at an edge one of them counts twice. No branch, none could be foreseen. */
    private long ofLine(float[] input, int line, int x) {
        int left = line + Math.max(0, x - 1);
        int right = line + Math.min(side - 1, x + 1);
        return Math.max(Math.max(key(input[left], left), key(input[line + x], line + x)), key(input[right], right));
    }

    /** Ordered by the value, of equal values by the place, the first one first; NaN is above all. */
    private static long key(float value, int place) {
        int bits = Float.floatToRawIntBits(value);
        int ordered = bits ^ (bits >> 31 & Integer.MAX_VALUE);
        return (long) ordered << 32 | ~place & 0xFFFFFFFFL;
    }

    @Override
    public void backward(
            Frame frame, float[] input, float[] output, float[] gradient, float @Nullable [] inputGradient) {
        if (inputGradient == null) {
            return;
        }
        float[] places = frame.scratch();
        Arrays.fill(inputGradient, 0, frame.rows() * inputs(), 0);
        for (int row = 0; row < frame.rows(); row++) {
            for (int o = row * outputs(); o < (row + 1) * outputs(); o++) {
                inputGradient[row * inputs() + (int) places[o]] += gradient[o];
            }
        }
    }
}

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
            for (int c = 0; c < channels; c++) {
                for (int y = 0; y < out; y++) {
                    for (int x = 0; x < out; x++) {
                        int place = largest(input, row * inputs() + c * side * side, y, x);
                        output[at] = input[place];
                        places[at++] = place - row * inputs();
                    }
                }
            }
        }
    }

    private int largest(float[] input, int plane, int y, int x) {
        int top = Math.max(0, 2 * y - 1);
        int bottom = Math.min(side - 1, 2 * y + 1);
        int left = Math.max(0, 2 * x - 1);
        int right = Math.min(side - 1, 2 * x + 1);
        int place = plane + top * side + left;
        float most = input[place];
        for (int i = top; i <= bottom; i++) {
            for (int j = left; j <= right; j++) {
                int k = plane + i * side + j;
                if (input[k] > most) {
                    most = input[k];
                    place = k;
                }
            }
        }
        return place;
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

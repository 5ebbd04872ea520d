package latentexplorer.core.net.layer;

import org.jspecify.annotations.Nullable;

/**
 * Each pixel becomes a square of 2 x 2: enlargement to the double side by the nearest neighbour.
 *
 * @param channels of the input, each {@code side} x {@code side}
 */
public record Enlargement(int channels, int side) implements Layer {
    @Override
    public int inputs() {
        return channels * side * side;
    }

    @Override
    public int outputs() {
        return 4 * inputs();
    }

    @Override
    public void forward(Frame frame, float[] input, float[] output) {
        int width = 2 * side;
        for (int line = 0; line < frame.rows() * channels * side; line++) {
            int to = 2 * line * width;
            for (int x = 0; x < side; x++) {
                float value = input[line * side + x];
                output[to + 2 * x] = value;
                output[to + 2 * x + 1] = value;
            }
            System.arraycopy(output, to, output, to + width, width);
        }
    }

    @Override
    public void backward(
            Frame frame, float[] input, float[] output, float[] gradient, float @Nullable [] inputGradient) {
        if (inputGradient == null) {
            return;
        }
        int width = 2 * side;
        for (int line = 0; line < frame.rows() * channels * side; line++) {
            for (int x = 0; x < side; x++) {
                int at = 2 * line * width + 2 * x;
                inputGradient[line * side + x] =
                        (gradient[at] + gradient[at + 1]) + (gradient[at + width] + gradient[at + width + 1]);
            }
        }
    }
}

package latentexplorer.core.net.layer;

import java.util.Arrays;
import latentexplorer.core.linalg.Blas.Floats;
import latentexplorer.core.linalg.SeededRandom;
import org.jspecify.annotations.Nullable;

/**
 * {@link Enlargement} and a {@link Convolution} with a 3 x 3 kernel, stride 1, padding 1 and no biases behind it, in one: the
 * same function of the same parameters (filters x channels x 3 x 3) with less than half of the products. An output pixel
 * sees only 2 x 2 different input pixels, and which weights fall together depends on whether its row and column are even
 * or odd; so there are four kernels of 2 x 2 for each filter, sums of the nine weights, and the input is unfolded small.
 *
 * @param channels of the input, each {@code side} x {@code side}
 * @param filters channels of the output, each 2 side x 2 side
 * @param start of the parameters
 */
public record EnlargedConvolution(int channels, int side, int filters, Start start) implements Layer {
    private static final int PHASES = 4;
    private static final int TAPS = 4;
    private static final int WEIGHTS = 9;
    private static final int[] PARTS = taps();

    private Unfolded unfolded() {
        return new Unfolded(new Patches(channels, side, 2, 1, 1), PHASES * filters);
    }

    @Override
    public int inputs() {
        return channels * side * side;
    }

    @Override
    public int outputs() {
        return filters * PHASES * side * side;
    }

    @Override
    public int parameters() {
        return filters * channels * WEIGHTS;
    }

    @Override
    public int scratch(int rows) {
        return unfolded().scratch() + smallKernels();
    }

    private int smallKernels() {
        return PHASES * TAPS * filters * channels;
    }

    @Override
    public void initialise(float[] parameters, int offset, SeededRandom random) {
        start.fill(parameters, offset, parameters(), WEIGHTS * channels, WEIGHTS * filters, random);
    }

    /** For each of the four phases and each of the nine weights, the tap of the small kernel that the weight is part of. */
    private static int[] taps() {
        int[] taps = new int[PHASES * WEIGHTS];
        for (int phase = 0; phase < PHASES; phase++) {
            for (int w = 0; w < WEIGHTS; w++) {
                taps[phase * WEIGHTS + w] = 2 * ((w / 3 + 1 - phase / 2) / 2) + (w % 3 + 1 - phase % 2) / 2;
            }
        }
        return taps;
    }

    /** Writes the small kernels: phase after phase, filters x channels x taps. */
    private void add(float[] kernels, int offset, float[] scratch, int at) {
        Arrays.fill(scratch, at, at + smallKernels(), 0);
        int pairs = filters * channels;
        for (int phase = 0; phase < PHASES; phase++) {
            for (int pair = 0; pair < pairs; pair++) {
                int to = at + (phase * pairs + pair) * TAPS;
                int from = offset + pair * WEIGHTS;
                for (int w = 0; w < WEIGHTS; w++) {
                    scratch[to + PARTS[phase * WEIGHTS + w]] += kernels[from + w];
                }
            }
        }
    }

    @Override
    public void forward(Frame frame, float[] input, float[] output) {
        Unfolded unfolded = unfolded();
        float[] scratch = frame.scratch();
        int at = unfolded.scratch();
        add(frame.parameters(), frame.offset(), scratch, at);
        Floats kernels = Floats.of(scratch, TAPS * channels).from(at);
        for (int row = 0; row < frame.rows(); row++) {
            unfolded.forward(input, row * inputs(), kernels, scratch);
            for (int f = 0; f < filters; f++) {
                weave(unfolded, f, scratch, output, row * outputs() + f * PHASES * side * side);
            }
        }
    }

    /** From the four small pictures of a filter to the large one, two of them for every line. */
    private void weave(Unfolded unfolded, int filter, float[] scratch, float[] output, int offset) {
        int line = unfolded.patches().line();
        for (int odd = 0; odd < 2; odd++) {
            int even = small(unfolded, 2 * odd, filter);
            int other = small(unfolded, 2 * odd + 1, filter);
            for (int y = 0; y < side; y++) {
                int to = offset + (2 * y + odd) * 2 * side;
                for (int x = 0; x < side; x++) {
                    output[to + 2 * x] = scratch[even + y * line + x];
                    output[to + 2 * x + 1] = scratch[other + y * line + x];
                }
            }
        }
    }

    /** Where the first pixel that a phase gives lies in the lines: the picture of an odd phase begins one later. */
    private int small(Unfolded unfolded, int phase, int filter) {
        Patches patches = unfolded.patches();
        return unfolded.lines()
                + (phase * filters + filter) * patches.columns()
                + phase / 2 * patches.line()
                + phase % 2;
    }

    /** The way back of {@link #weave}; what belongs to no output stays 0. */
    private void part(Unfolded unfolded, int filter, float[] gradient, int offset, float[] scratch) {
        int line = unfolded.patches().line();
        for (int odd = 0; odd < 2; odd++) {
            int even = small(unfolded, 2 * odd, filter);
            int other = small(unfolded, 2 * odd + 1, filter);
            for (int y = 0; y < side; y++) {
                int from = offset + (2 * y + odd) * 2 * side;
                for (int x = 0; x < side; x++) {
                    scratch[even + y * line + x] = gradient[from + 2 * x];
                    scratch[other + y * line + x] = gradient[from + 2 * x + 1];
                }
            }
        }
    }

    @Override
    public void backward(
            Frame frame, float[] input, float[] output, float[] gradient, float @Nullable [] inputGradient) {
        Unfolded unfolded = unfolded();
        float[] scratch = frame.scratch();
        int at = unfolded.scratch();
        if (inputGradient != null) {
            add(frame.parameters(), frame.offset(), scratch, at);
            unfolded.arrange(scratch, at, scratch);
        }
        Floats target = Floats.of(scratch, TAPS * channels).from(at);
        int lines = unfolded.lines();
        Arrays.fill(
                scratch, lines, lines + PHASES * filters * unfolded.patches().columns(), 0);
        for (int row = 0; row < frame.rows(); row++) {
            for (int f = 0; f < filters; f++) {
                part(unfolded, f, gradient, row * outputs() + f * PHASES * side * side, scratch);
            }
            unfolded.kernelGradient(input, row * inputs(), scratch, row == 0 ? 0 : 1, target);
            if (inputGradient != null) {
                unfolded.pictureGradient(scratch, inputGradient, row * inputs());
            }
        }
        kernelGradient(frame, scratch, at);
    }

    /** The gradient by a weight is the sum of those by the small weights that it is part of, one for each phase. */
    private void kernelGradient(Frame frame, float[] scratch, int at) {
        float[] target = frame.gradient();
        int pairs = filters * channels;
        for (int pair = 0; pair < pairs; pair++) {
            for (int w = 0; w < WEIGHTS; w++) {
                float sum = 0;
                for (int phase = 0; phase < PHASES; phase++) {
                    sum += scratch[at + (phase * pairs + pair) * TAPS + PARTS[phase * WEIGHTS + w]];
                }
                int to = frame.gradientOffset() + pair * WEIGHTS + w;
                target[to] = sum + (frame.beta() == 0 ? 0 : target[to]);
            }
        }
    }
}

package latentexplorer.core.net.layer;

import java.util.Arrays;
import latentexplorer.core.linalg.Blas;
import latentexplorer.core.linalg.Blas.Floats;
import latentexplorer.core.linalg.SeededRandom;
import org.jspecify.annotations.Nullable;

/**
 * Group normalisation (Wu and He, 2018): the values of a group of channels of one sample get mean 0 and variance 1, then
 * each channel its own scale and shift; cut off below 0 afterwards if wanted. The parameters are the scales, which begin as
 * 1, then the shifts, which begin as 0. A group of equal values becomes 0 before the shift.
 *
 * @param channels a multiple of {@code groups}
 * @param area values of a channel
 * @param rectified whether values below 0 become 0 at the end
 */
public record GroupNorm(int channels, int area, int groups, boolean rectified) implements Layer {
    /** Added to the variance. */
    public static final double EPSILON = 1e-5;

    /** @throws IllegalArgumentException when the channels cannot be cut into the groups */
    public GroupNorm {
        if (groups < 1 || area < 1 || channels % groups != 0) {
            throw new IllegalArgumentException(channels + " channels in " + groups + " groups");
        }
    }

    @Override
    public int inputs() {
        return channels * area;
    }

    @Override
    public int outputs() {
        return inputs();
    }

    @Override
    public int parameters() {
        return 2 * channels;
    }

    /** As many ones as an area; two sums of each channel; mean and reciprocal deviation of each group of each sample. */
    @Override
    public int scratch(int rows) {
        return area + 2 * channels + 2 * rows * groups;
    }

    private int sums() {
        return area;
    }

    private int moments(int row, int group) {
        return area + 2 * channels + 2 * (row * groups + group);
    }

    @Override
    public void initialise(float[] parameters, int offset, SeededRandom random) {
        Arrays.fill(parameters, offset, offset + channels, 1);
        Arrays.fill(parameters, offset + channels, offset + 2 * channels, 0);
    }

    @Override
    public void forward(Frame frame, float[] input, float[] output) {
        float[] scratch = frame.scratch();
        Arrays.fill(scratch, 0, area, 1);
        for (int row = 0; row < frame.rows(); row++) {
            int from = row * inputs();
            sum(input, from, scratch, sums());
            for (int g = 0; g < groups; g++) {
                float mean = (float) groupMean(scratch, sums(), g);
                scratch[moments(row, g)] = mean;
                int at = from + g * groupSize();
                squares(input, output, at, at + groupSize(), mean);
            }
            sum(output, from, scratch, sums());
            for (int g = 0; g < groups; g++) {
                float deviation = (float) (1 / Math.sqrt(groupMean(scratch, sums(), g) + EPSILON));
                scratch[moments(row, g) + 1] = deviation;
                normalise(frame, input, output, from, g, scratch[moments(row, g)], deviation);
            }
        }
    }

    private void normalise(
            Frame frame, float[] input, float[] output, int from, int group, float mean, float deviation) {
        float[] parameters = frame.parameters();
        for (int c = group * groupChannels(); c < (group + 1) * groupChannels(); c++) {
            float scale = deviation * parameters[frame.offset() + c];
            float shift = parameters[frame.offset() + channels + c];
            int at = from + c * area;
            if (rectified) {
                stretchRectified(input, output, at, at + area, mean, scale, shift);
            } else {
                stretch(input, output, at, at + area, mean, scale, shift);
            }
        }
    }

    @Override
    public void backward(
            Frame frame, float[] input, float[] output, float[] gradient, float @Nullable [] inputGradient) {
        float[] scratch = frame.scratch();
        if (rectified) {
            Kernels.rectifyBack(gradient, output, frame.rows() * inputs());
        }
        int products = sums() + channels;
        for (int row = 0; row < frame.rows(); row++) {
            int from = row * inputs();
            sum(gradient, from, scratch, sums());
            float[] product = inputGradient == null ? gradient : inputGradient;
            for (int g = 0; g < groups; g++) {
                int at = from + g * groupSize();
                int m = moments(row, g);
                product(input, gradient, product, at, at + groupSize(), scratch[m], scratch[m + 1]);
            }
            sum(product, from, scratch, products);
            parameterGradient(frame, row);
            if (inputGradient != null) {
                for (int g = 0; g < groups; g++) {
                    weigh(frame, g);
                    inputGradient(frame, row, g, input, gradient, inputGradient);
                }
            }
        }
    }

    /** Scales and shifts: the sums of the products with the normalised values, and of the gradients. */
    private void parameterGradient(Frame frame, int row) {
        float[] target = frame.gradient();
        float beta = row == 0 ? frame.beta() : 1;
        for (int c = 0; c < channels; c++) {
            int at = frame.gradientOffset() + c;
            float shift = frame.scratch()[sums() + c];
            float scale = frame.scratch()[sums() + channels + c];
            target[at] = scale + (beta == 0 ? 0 : target[at]);
            target[at + channels] = shift + (beta == 0 ? 0 : target[at + channels]);
        }
    }

    /** Multiplies the sums of the channels of a group by their scales. */
    private void weigh(Frame frame, int group) {
        float[] scratch = frame.scratch();
        for (int c = group * groupChannels(); c < (group + 1) * groupChannels(); c++) {
            float scale = frame.parameters()[frame.offset() + c];
            scratch[sums() + c] *= scale;
            scratch[sums() + channels + c] *= scale;
        }
    }

    private void inputGradient(Frame frame, int row, int group, float[] input, float[] gradient, float[] target) {
        float[] scratch = frame.scratch();
        float mean = scratch[moments(row, group)];
        float deviation = scratch[moments(row, group) + 1];
        float common = deviation * (float) groupMean(scratch, sums(), group);
        float along = deviation * deviation * (float) groupMean(scratch, sums() + channels, group);
        for (int c = group * groupChannels(); c < (group + 1) * groupChannels(); c++) {
            float scale = deviation * frame.parameters()[frame.offset() + c];
            int at = row * inputs() + c * area;
            combine(input, gradient, target, at, at + area, mean, scale, along, common);
        }
    }

    private int groupChannels() {
        return channels / groups;
    }

    private int groupSize() {
        return groupChannels() * area;
    }

    /** The sum of each channel, as a product with ones: sums in Java's strict order would not be vectorised. */
    private void sum(float[] values, int from, float[] scratch, int to) {
        Blas.multiply(
                channels,
                1,
                area,
                Floats.of(values, area).from(from),
                Floats.of(scratch, 1),
                0,
                Floats.of(scratch, 1).from(to));
    }

    /** The mean over a group from the sums of its channels. */
    private double groupMean(float[] sums, int at, int group) {
        double sum = 0;
        for (int c = group * groupChannels(); c < (group + 1) * groupChannels(); c++) {
            sum += sums[at + c];
        }
        return sum / groupSize();
    }

    private static void squares(float[] x, float[] y, int from, int to, float mean) {
        for (int i = from; i < to; i++) {
            float difference = x[i] - mean;
            y[i] = difference * difference;
        }
    }

    private static void stretch(float[] x, float[] y, int from, int to, float mean, float scale, float shift) {
        for (int i = from; i < to; i++) {
            y[i] = (x[i] - mean) * scale + shift;
        }
    }

    private static void stretchRectified(float[] x, float[] y, int from, int to, float mean, float scale, float shift) {
        for (int i = from; i < to; i++) {
            y[i] = Math.max(0f, (x[i] - mean) * scale + shift);
        }
    }

    private static void product(float[] x, float[] g, float[] product, int from, int to, float mean, float scale) {
        for (int i = from; i < to; i++) {
            product[i] = g[i] * ((x[i] - mean) * scale);
        }
    }

    private static void combine(
            float[] x,
            float[] g,
            float[] target,
            int from,
            int to,
            float mean,
            float scale,
            float along,
            float common) {
        for (int i = from; i < to; i++) {
            target[i] = g[i] * scale - (x[i] - mean) * along - common;
        }
    }
}

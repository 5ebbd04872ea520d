package latentexplorer.core.net.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import latentexplorer.core.linalg.SeededRandom;

/** Compares gradients with central differences of an independent forward pass in double precision. */
final class Gradients {
    private static final double STEP = 1e-5;
    private static final double TOLERANCE = 1e-4;

    private Gradients() {}

    /** A network written down once more, in double precision and as its definition reads. */
    @FunctionalInterface
    interface Definition {
        /** @return rows x outputs */
        double[] outputs(double[] parameters, double[] input, int rows);
    }

    @FunctionalInterface
    interface Scalar {
        double of(double[] x);
    }

    static double[] differences(Scalar function, double[] at) {
        double[] result = new double[at.length];
        double[] x = at.clone();
        for (int i = 0; i < x.length; i++) {
            x[i] = at[i] + STEP;
            double above = function.of(x);
            x[i] = at[i] - STEP;
            result[i] = (above - function.of(x)) / (2 * STEP);
            x[i] = at[i];
        }
        return result;
    }

    /** The norm of the difference is less than 1e-4 of the norm. */
    static void assertEqual(float[] actual, double[] expected, String what) {
        double error = 0;
        double norm = 0;
        for (int i = 0; i < expected.length; i++) {
            error += (actual[i] - expected[i]) * (actual[i] - expected[i]);
            norm += expected[i] * expected[i];
        }
        assertThat(Math.sqrt(error)).as(what).isLessThanOrEqualTo(TOLERANCE * Math.sqrt(norm) + 1e-7);
    }

    /** Outputs and both gradients of a network, for a random linear function of its outputs as the loss. */
    static void check(Network network, Definition definition, int rows, Mode mode) {
        SeededRandom random = new SeededRandom(rows + 17L * network.parameters());
        float[] weights = new float[3 + network.parameters()];
        network.initialise(weights, 3, random);
        for (int i = 3; i < weights.length; i++) {
            weights[i] += (float) (0.3 * random.nextGaussian());
        }
        float[] input = gaussian(random, rows * network.inputs());
        float[] loss = gaussian(random, rows * network.outputs());

        Workspace workspace = network.forTrainingWithInputGradient(rows + 2);
        float[] output = workspace.forward(weights, 3, input, rows, mode);
        double[] parameters = doubles(Arrays.copyOfRange(weights, 3, weights.length));
        double[] values = doubles(input);
        assertEqual(output, definition.outputs(parameters, values, rows), "output");
        System.arraycopy(loss, 0, workspace.outputGradient(), 0, loss.length);
        float[] gradient = new float[weights.length];
        Arrays.fill(gradient, 7);
        workspace.backward(gradient, 3, false);

        float[] own = Arrays.copyOfRange(gradient, 3, gradient.length);
        assertEqual(
                own,
                differences(p -> dot(definition.outputs(p, values, rows), loss), parameters),
                "gradient of the parameters");
        assertEqual(
                workspace.inputGradient(),
                differences(x -> dot(definition.outputs(parameters, x, rows), loss), values),
                "gradient of the input");
        assertThat(gradient).startsWith(7, 7, 7);

        workspace.forward(weights, 3, input, rows, mode);
        System.arraycopy(loss, 0, workspace.outputGradient(), 0, loss.length);
        workspace.backward(gradient, 3, true);
        for (int i = 0; i < own.length; i++) {
            assertThat(gradient[3 + i]).isEqualTo(2 * own[i], org.assertj.core.api.Assertions.within(1e-4f));
        }
    }

    static float[] gaussian(SeededRandom random, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    static double[] doubles(float[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = x[i];
        }
        return y;
    }

    private static double dot(double[] x, float[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }
}

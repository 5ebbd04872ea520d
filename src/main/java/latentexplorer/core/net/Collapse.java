package latentexplorer.core.net;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;

/**
 * What each unit of a variational autoencoder's code carries. A unit whose distribution is the same for every image carries
 * nothing; when most do, the code has collapsed: the decoder ignores it.
 *
 * @param divergences of each unit: its Kullback-Leibler divergence from the standard normal distribution in nats, mean over
 *     the images
 * @param variances of each unit's mean over the images (divisor n)
 */
public record Collapse(List<Double> divergences, List<Double> variances) {
    /** A unit is active when the variance of its mean is above this. */
    public static final double ACTIVE_VARIANCE = 0.01;

    public Collapse {
        divergences = List.copyOf(divergences);
        variances = List.copyOf(variances);
    }

    /**
     * @param means images x units
     * @param logVariances images x units
     * @param units of a code
     */
    public static Collapse of(float[] means, float[] logVariances, int units) {
        int n = means.length / units;
        List<Double> divergences = new ArrayList<>();
        List<Double> variances = new ArrayList<>();
        for (int unit = 0; unit < units; unit++) {
            double divergence = 0;
            double sum = 0;
            for (int i = unit; i < n * units; i += units) {
                double mean = means[i];
                divergence += StrictMath.exp(logVariances[i]) + mean * mean - 1 - logVariances[i];
                sum += mean;
            }
            double square = 0;
            for (int i = unit; i < n * units; i += units) {
                square += (means[i] - sum / n) * (means[i] - sum / n);
            }
            divergences.add(divergence / 2 / n);
            variances.add(square / n);
        }
        return new Collapse(divergences, variances);
    }

    /**
     * Measures a model on some images.
     *
     * @param indices the images, at least one
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    public static Collapse of(VariationalModel model, ImageSet images, int[] indices, Workers workers, JobScope scope) {
        Pixels pixels = new Pixels(images, indices, false);
        return VariationalErrors.of(model, pixels, Loss.MSE, workers, scope).collapse();
    }

    /** Of a code. */
    public int units() {
        return variances.size();
    }

    public boolean active(int unit) {
        return variances.get(unit) > ACTIVE_VARIANCE;
    }

    public int activeUnits() {
        return (int) variances.stream().filter(v -> v > ACTIVE_VARIANCE).count();
    }

    /** The share of the units that are active: 1 is good. */
    public double activeShare() {
        return (double) activeUnits() / units();
    }

    /** The sum over the units, in nats. */
    public double divergence() {
        double sum = 0;
        for (double each : divergences) {
            sum += each;
        }
        return sum;
    }

    /** A sentence for the user when more than half of the units carry nothing. */
    public Optional<String> alarm() {
        return alarm(activeUnits(), units());
    }

    /** As {@link #alarm()}, by the number of the units that are active. */
    static Optional<String> alarm(int active, int units) {
        int silent = units - active;
        if (2 * silent <= units) {
            return Optional.empty();
        }
        return Optional.of(
                silent == units
                        ? units == 1
                                ? "The only unit of the code carries nothing: lower beta or warm it up."
                                : String.format(
                                        Locale.ROOT,
                                        "None of the %,d units carries anything: lower beta or warm it up.",
                                        units)
                        : String.format(
                                Locale.ROOT,
                                "%,d of %,d units carry nothing: lower beta or warm it up.",
                                silent,
                                units));
    }
}

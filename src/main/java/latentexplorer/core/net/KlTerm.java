package latentexplorer.core.net;

import java.util.List;

/**
 * The second part of a variational autoencoder's loss: beta times the Kullback-Leibler divergence of the codes'
 * distributions from the standard normal one.
 *
 * @param beta its weight
 * @param everyStage whether the schedule of the weight starts again in each stage; otherwise one schedule runs over all
 * @param reduction how the divergences of an image's units become one number
 */
public record KlTerm(BetaSchedule beta, boolean everyStage, Reduction reduction) {
    public static final KlTerm DEFAULT = KlTerm.constant(0.01);

    /** Of the units of a code; over the images it is always the mean. */
    public enum Reduction {
        /** Beside the mean over 784 pixels, a beta of the usual sums is this beta x 784 / units. */
        MEAN("KL divergence, mean over the units, nats"),
        SUM("KL divergence, sum over the units, nats");

        private final String unit;

        Reduction(String unit) {
            this.unit = unit;
        }

        /** What the numbers measure. */
        public String unit() {
            return unit;
        }

        /** From the sum over the units. */
        double of(double sum, int units) {
            return this == MEAN ? sum / units : sum;
        }
    }

    /** A weight that stays, of the mean. */
    public static KlTerm constant(double beta) {
        return new KlTerm(new BetaSchedule.Constant(beta), false, Reduction.MEAN);
    }

    /** One schedule over all stages, of the mean. */
    public static KlTerm scheduled(BetaSchedule beta) {
        return new KlTerm(beta, false, Reduction.MEAN);
    }

    List<String> problems() {
        return beta.problems();
    }
}

package latentexplorer.core.dimension;

/**
 * One value of the codes.
 *
 * @param index counted from 0
 * @param kind what it stands for
 * @param mean over the real codes
 * @param deviation standard deviation over the real codes (divisor n)
 * @param least of the real codes
 * @param greatest of the real codes
 * @param divergence Kullback-Leibler divergence from the prior in nats, mean over the images; NaN for a model that has none
 * @param dead whether it carries nothing: in a variational model its mean varies by 0.01 or less, elsewhere by nothing
 */
public record Dimension(
        int index,
        Kind kind,
        double mean,
        double deviation,
        double least,
        double greatest,
        double divergence,
        boolean dead) {
    /** What a value stands for. */
    public enum Kind {
        /** The probability of a class. */
        CLASS,
        /** A direction of its own. */
        FREE
    }

    /** The value so many standard deviations from the mean. */
    public double at(double deviations) {
        return mean + deviations * deviation;
    }
}

package latentexplorer.core.net;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Who leads in an adversarial training: the discriminator, or the encoder that is to deceive it. Neither should. */
final class Duel {
    /** The share of styles told apart from which on the discriminator has won; 0.5 is guessing. */
    private static final double WON = 0.9;

    private static final double LOST = 0.6;

    /** Distance to the prior from which on the styles are not as they should be; a good model has 0.04. */
    private static final double FAR = 0.15;

    /** Mean cross entropy that stands for {@link #WON} where the share was not measured; guessing has ln 2 = 0.69. */
    private static final double SURE = 0.25;

    private Duel() {}

    static Optional<Advice> advice(StyleSpec spec, Epoch last) {
        double weight = last.train().getOrDefault(StyleSpec.GENERATOR_WEIGHT, Double.NaN);
        Map<String, Double> measured = last.validation();
        double judged = measured.getOrDefault(StyleSpec.JUDGED, Double.NaN);
        double entropy = (last.train().getOrDefault(StyleSpec.DISCRIMINATOR_FAKE, Double.NaN)
                        + last.train().getOrDefault(StyleSpec.DISCRIMINATOR_REAL, Double.NaN))
                / 2;
        double distance = measured.getOrDefault(StyleSpec.DISTANCE, Double.NaN);
        if (judged >= WON || Double.isNaN(judged) && entropy <= SURE) {
            return Optional.of(won(spec, weight, judged));
        }
        if (judged <= LOST && distance > FAR) {
            return Optional.of(new Advice(
                    weight < spec.generatorFactor() / 2 ? Severity.NOTE : Severity.WARNING,
                    Topic.DISCRIMINATOR_LOST,
                    String.format(
                            Locale.ROOT,
                            "The discriminator has lost: it is right about %.0f %% of the styles, where guessing makes"
                                    + " 50 %%, though they are still %.2f away from the prior, so that it teaches nothing:"
                                    + " lower the learning rate, or take larger batches.",
                            100 * judged,
                            distance)));
        }
        return Optional.empty();
    }

    /** The weight of the generator's loss begins at 0, so the discriminator leads at first in any case. */
    private static Advice won(StyleSpec spec, double weight, double judged) {
        String found = Double.isNaN(judged)
                ? "The discriminator has won: it tells most styles from drawn ones"
                : String.format(
                        Locale.ROOT,
                        "The discriminator has won: it is right about %.0f %% of the styles, where guessing makes 50 %%",
                        100 * judged);
        if (weight < spec.generatorFactor() / 2) {
            return new Advice(
                    Severity.NOTE,
                    Topic.DISCRIMINATOR_WON,
                    found
                            + String.format(
                                    Locale.ROOT,
                                    ". That is usual while the generator's weight is small: it is %.2g now, on its way to"
                                            + " %.2g.",
                                    weight,
                                    spec.generatorFactor()));
        }
        return new Advice(
                Severity.WARNING,
                Topic.DISCRIMINATOR_WON,
                found
                        + ", so the styles lie elsewhere than the prior and random ones make bad images: give the generator"
                        + " more weight, or train longer.");
    }
}

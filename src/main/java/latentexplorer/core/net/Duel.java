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

    /** The same by its error, where the distance was not measured: no chance makes 100, a good model has 1 to 30. */
    private static final double FAR_ERROR = 100;

    /** Below, so few images may well lie so far from it by chance. */
    private static final double CHANCE = 3;

    private final StyleSpec spec;
    private final double weight;
    private final double judged;
    private final double entropy;
    private final double distance;
    private final double error;

    private Duel(StyleSpec spec, Epoch last) {
        Map<String, Double> measured = last.validation();
        this.spec = spec;
        weight = last.train().getOrDefault(StyleSpec.GENERATOR_WEIGHT, Double.NaN);
        judged = measured.getOrDefault(StyleSpec.JUDGED, Double.NaN);
        entropy = (last.train().getOrDefault(StyleSpec.DISCRIMINATOR_FAKE, Double.NaN)
                        + last.train().getOrDefault(StyleSpec.DISCRIMINATOR_REAL, Double.NaN))
                / 2;
        distance = measured.getOrDefault(StyleSpec.DISTANCE, Double.NaN);
        error = measured.getOrDefault(StyleSpec.DISTRIBUTION, Double.NaN);
    }

    static Optional<Advice> advice(StyleSpec spec, Epoch last) {
        return new Duel(spec, last).advice();
    }

    private Optional<Advice> advice() {
        if (judged >= WON || Double.isNaN(judged) && entropy <= SURE) {
            return Optional.of(won());
        }
        if (judged <= LOST && !Double.isNaN(distance) && far()) {
            return Optional.of(lost());
        }
        return far() ? Optional.of(onTheWay()) : Optional.empty();
    }

    private boolean far() {
        return Double.isNaN(distance) ? error > FAR_ERROR : distance > FAR && !(error < CHANCE);
    }

    /** The weight of the generator's loss begins at 0, so that nothing else can be expected at first. */
    private boolean early() {
        return weight < spec.generatorFactor() / 2;
    }

    private String schedule() {
        return weight == 0
                ? String.format(
                        Locale.ROOT,
                        "the generator's weight is still 0 by its schedule, on its way to %.2g",
                        spec.generatorFactor())
                : String.format(
                        Locale.ROOT,
                        "the generator's weight is small: it is %.2g now, on its way to %.2g",
                        weight,
                        spec.generatorFactor());
    }

    /** What it means that the styles are where they are. */
    private String meaning() {
        String measured = Double.isNaN(error) ? "" : String.format(Locale.ROOT, " (distribution error %,.0f)", error);
        return "the styles lie far from the prior" + measured + ": images of random styles will not look like the data";
    }

    private Advice won() {
        String found = Double.isNaN(judged)
                ? "The discriminator has won: it tells most styles from drawn ones"
                : String.format(
                        Locale.ROOT,
                        "The discriminator has won: it is right about %.0f %% of the styles, where guessing makes 50 %%",
                        100 * judged);
        if (early()) {
            return new Advice(
                    Severity.NOTE,
                    Topic.DISCRIMINATOR_WON,
                    found + ". That is usual while " + schedule() + "."
                            + (far() ? " Until then " + meaning() + "." : ""));
        }
        return new Advice(
                Severity.WARNING,
                Topic.DISCRIMINATOR_WON,
                found
                        + (far()
                                ? ", and " + meaning() + "."
                                : ", so the styles lie elsewhere than the prior and random ones make bad images.")
                        + " Give the generator more weight, or train longer.");
    }

    private Advice lost() {
        return new Advice(
                early() ? Severity.NOTE : Severity.WARNING,
                Topic.DISCRIMINATOR_LOST,
                String.format(
                        Locale.ROOT,
                        "The discriminator has lost: it is right about %.0f %% of the styles, where guessing makes 50 %%,"
                                + " though they are still %.2f away from the prior, so that it teaches nothing and images of"
                                + " random styles will not look like the data: lower the learning rate, or take larger"
                                + " batches.",
                        100 * judged,
                        distance));
    }

    private Advice onTheWay() {
        String found = capital(meaning());
        return early()
                ? new Advice(Severity.NOTE, Topic.FAR_FROM_PRIOR, found + ". That is usual while " + schedule() + ".")
                : new Advice(
                        Severity.WARNING,
                        Topic.FAR_FROM_PRIOR,
                        found + ". Train longer, or give the generator more weight.");
    }

    private static String capital(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}

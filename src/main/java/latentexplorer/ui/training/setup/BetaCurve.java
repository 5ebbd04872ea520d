package latentexplorer.ui.training.setup;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import latentexplorer.core.file.ShellLine;
import latentexplorer.core.net.BetaSchedule;
import latentexplorer.core.net.KlTerm;
import latentexplorer.core.net.ModelSpec;
import latentexplorer.core.net.Schedule;

/**
 * The weight of the KL divergence over a training, to be drawn.
 *
 * @param values at even distances from the first update to the last; 0 or more
 * @param epochs of all stages
 */
record BetaCurve(double[] values, int epochs) {
    /** As fine as a picture of a few hundred pixels can show. */
    private static final int POINTS = 480;

    /** That of a model whose loss has such a weight and whose settings can be trained. */
    static Optional<BetaCurve> of(ModelSpec spec) {
        return spec.betaTerm().map(term -> of(term, spec.schedule()));
    }

    private static BetaCurve of(KlTerm term, Schedule schedule) {
        int spans = term.everyStage() ? Math.min(schedule.stages(), POINTS) : 1;
        double[] values = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            double share = (double) i * spans / POINTS;
            values[i] = at(term.beta(), share - Math.floor(share));
        }
        return new BetaCurve(values, schedule.totalEpochs());
    }

    /** On a fine grid, so that the curve is that of a long training whatever the data. */
    private static double at(BetaSchedule beta, double share) {
        long updates = 1L << 40;
        return beta.at((long) (share * updates), updates);
    }

    double most() {
        return Arrays.stream(values).max().orElse(0);
    }

    double least() {
        return Arrays.stream(values).min().orElse(0);
    }

    /** "beta from 0 to 0.02 within 25 epochs". */
    String inWords() {
        String least = text(least());
        String most = text(most());
        return least.equals(most)
                ? "beta " + most
                : String.format(Locale.ROOT, "beta from %s to %s within %,d epochs", least, most, epochs);
    }

    /** To four digits. */
    static String text(double value) {
        return ShellLine.number(Double.parseDouble(String.format(Locale.ROOT, "%.4g", value)));
    }
}

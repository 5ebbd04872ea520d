package latentexplorer.core.net;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where the losses of a training go. Only epochs whose losses mean the same are compared: those since the weight of the
 * divergence last changed, and of an adversarial training what reconstruction and classification add up to.
 */
final class LossCourse {
    /** So many times the least training loss is more than a bad epoch. */
    private static final double DIVERGED = 2;

    /** A step up by more than this share of the loss is a jump. */
    private static final double JUMP = 0.05;

    /** Epochs that are looked at for jumps, and how many of them are too many. */
    private static final int WINDOW = 8;

    private static final int JUMPS = 3;

    /** Epochs behind the best one from which on a rise is more than noise. */
    private static final int WAITED = 3;

    /** Shares that the validation loss has risen by, for a note and for a warning. */
    private static final double RISEN = 0.02;

    private static final double RISEN_MUCH = 0.1;

    private final ModelSpec spec;
    private final List<Epoch> comparable;

    /** @param history at least one epoch */
    LossCourse(ModelSpec spec, List<Epoch> history) {
        this.spec = spec;
        int from = history.size() - 1;
        while (from > 0 && sameBeta(history.get(from - 1), history.get(from))) {
            from--;
        }
        comparable = history.subList(from, history.size());
    }

    /** Both the same weight from beginning to end; epochs without any are the same, too. */
    private static boolean sameBeta(Epoch one, Epoch other) {
        List<Double> before = one.updates().getOrDefault(VariationalSpec.BETA, List.of());
        List<Double> after = other.updates().getOrDefault(VariationalSpec.BETA, List.of());
        if (before.isEmpty() || after.isEmpty()) {
            return before.isEmpty() && after.isEmpty();
        }
        double beta = after.getLast();
        return before.stream().allMatch(each -> each == beta) && after.stream().allMatch(each -> each == beta);
    }

    List<Advice> advice() {
        List<Advice> found = new ArrayList<>();
        Optional<Advice> diverging = diverging();
        diverging.ifPresent(found::add);
        if (diverging.isEmpty()) {
            jumping().ifPresent(found::add);
            overfitting().ifPresent(found::add);
        }
        return found;
    }

    private double train(Epoch epoch) {
        return spec instanceof StyleSpec && epoch.train().containsKey(StyleSpec.AUTOENCODER)
                ? epoch.train().get(StyleSpec.AUTOENCODER)
                        + epoch.train().getOrDefault(StyleSpec.CLASSIFICATION, Double.NaN)
                : epoch.trainLoss();
    }

    private Optional<Advice> diverging() {
        Epoch last = comparable.getLast();
        boolean validated = last.validation().containsKey(ModelSpec.LOSS);
        if (!Double.isFinite(last.trainLoss()) || validated && !Double.isFinite(last.validationLoss())) {
            return Optional.of(new Advice(
                    Severity.ALARM,
                    Topic.DIVERGING,
                    "The loss is no number any more: go back to an epoch before and lower the learning rate."));
        }
        Epoch best = comparable.stream()
                .reduce((a, b) -> train(b) < train(a) ? b : a)
                .orElseThrow();
        if (train(best) > 0 && train(last) > DIVERGED * train(best)) {
            return Optional.of(new Advice(
                    Severity.ALARM,
                    Topic.DIVERGING,
                    String.format(
                            Locale.ROOT,
                            "The training diverges: its loss was %.4g in epoch %d and is %.4g now. Go back there and lower"
                                    + " the learning rate.",
                            train(best),
                            best.number(),
                            train(last))));
        }
        return Optional.empty();
    }

    private Optional<Advice> jumping() {
        int from = Math.max(1, comparable.size() - WINDOW);
        int jumps = 0;
        for (int i = from; i < comparable.size(); i++) {
            double before = train(comparable.get(i - 1));
            jumps += train(comparable.get(i)) > before + JUMP * Math.abs(before) ? 1 : 0;
        }
        if (jumps < JUMPS) {
            return Optional.empty();
        }
        return Optional.of(new Advice(
                Severity.WARNING,
                Topic.RATE_TOO_HIGH,
                String.format(
                        Locale.ROOT,
                        "The training loss jumps: in %d of the last %d epochs it rose by more than %.0f %%. Lower the"
                                + " learning rate, now %.3g.",
                        jumps,
                        comparable.size() - from,
                        100 * JUMP,
                        comparable.getLast().learningRate())));
    }

    private Optional<Advice> overfitting() {
        Epoch last = comparable.getLast();
        Epoch best = comparable.stream()
                .filter(epoch -> Double.isFinite(epoch.validationLoss()))
                .reduce((a, b) -> b.validationLoss() < a.validationLoss() ? b : a)
                .orElse(last);
        double least = best.validationLoss();
        boolean rose = last.validationLoss() > least + RISEN * Math.abs(least);
        if (last.number() - best.number() < WAITED || !rose || !(train(last) < train(best))) {
            return Optional.empty();
        }
        boolean much = last.validationLoss() > least + RISEN_MUCH * Math.abs(least);
        return Optional.of(new Advice(
                much ? Severity.WARNING : Severity.NOTE,
                Topic.OVERFITTING,
                String.format(
                        Locale.ROOT,
                        "The model learns its images by heart: since epoch %d the training loss fell, but the validation"
                                + " loss rose from %.4g to %.4g. %s, or use more images, dropout or a smaller network.",
                        best.number(),
                        least,
                        last.validationLoss(),
                        spec.keepsLast() ? "Train for fewer epochs" : "Stop here, as the best epoch is kept")));
    }
}

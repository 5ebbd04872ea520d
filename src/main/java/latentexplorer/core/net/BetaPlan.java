package latentexplorer.core.net;

import java.util.List;

/**
 * Beta over the updates of one run. One schedule over all stages counts what was trained before a run that goes on, so that a
 * training in two parts has the same values as one in a single part.
 *
 * @param before updates before this run
 * @param perStage updates in a stage
 * @param stages of this run
 */
record BetaPlan(KlTerm term, long before, long perStage, int stages) {
    /** @param samples number of training images */
    static BetaPlan of(VariationalSpec spec, int samples, long before) {
        Schedule schedule = spec.schedule();
        int size = Math.min(schedule.batchSize(), samples);
        long perEpoch = (samples + size - 1) / size;
        return new BetaPlan(spec.kl(), before, perEpoch * schedule.epochs(), schedule.stages());
    }

    private long span() {
        return term.everyStage() ? perStage : before + perStage * stages;
    }

    /** @param update counted from 0 over all runs */
    double at(long update) {
        long from = term.everyStage() ? update - (update - before) % perStage : 0;
        return term.beta().at(update - from, span());
    }

    List<String> problems() {
        return term.beta().problems(span());
    }

    /** @throws IllegalArgumentException with all {@link #problems()} */
    void check() {
        if (!problems().isEmpty()) {
            throw new IllegalArgumentException(String.join(" ", problems()));
        }
    }
}

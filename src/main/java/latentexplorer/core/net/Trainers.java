package latentexplorer.core.net;

import latentexplorer.core.job.Workers;

/** Who trains which kind. */
public final class Trainers {
    private Trainers() {}

    /** @throws IllegalArgumentException with the sentences of {@link ModelSpec#problems()} */
    public static Trainer of(ModelSpec spec, Workers workers) {
        return switch (spec) {
            case DenseSpec dense -> new DenseTrainer(dense, workers);
            case LabelledSpec labelled -> new LabelledTrainer(labelled, workers);
            case StyleSpec style -> new StyleTrainer(style, workers);
            case VariationalSpec variational -> new VariationalTrainer(variational, workers);
        };
    }
}

package latentexplorer.cli;

import java.util.Optional;
import latentexplorer.core.net.ModelBundle;
import latentexplorer.core.net.ModelSpec;
import latentexplorer.core.net.Shares;
import latentexplorer.core.run.RunPlan;
import org.jspecify.annotations.Nullable;

/**
 * What is to be learned.
 *
 * @param plan all settings and the images
 * @param shares the images
 * @param earlier a model that is trained on; null for one with untrained weights, and for a run that is gone on with
 * @param lastEpoch the number of the epoch that the training is to end with
 */
record Lesson(RunPlan plan, Shares shares, @Nullable ModelBundle earlier, int lastEpoch) {
    /**
     * A new training.
     *
     * @param model what the user calls the earlier model
     */
    static Lesson of(
            ModelSpec spec,
            Shares shares,
            Optional<String> preset,
            Optional<ModelBundle> earlier,
            Optional<String> model) {
        RunPlan plan = new RunPlan(
                spec,
                shares.dataset(),
                preset,
                earlier.isPresent()
                        ? TrainWords.on(model.orElseThrow(), earlier.get().spec(), spec)
                        : TrainWords.of(spec, shares.dataset()));
        int before =
                earlier.flatMap(ModelBundle::last).map(last -> last.epoch()).orElse(0);
        return new Lesson(
                plan, shares, earlier.orElse(null), before + spec.schedule().totalEpochs());
    }

    ModelSpec spec() {
        return plan.spec();
    }

    /** What the images are called that are not learned from. */
    String held() {
        return ownValidation(plan.dataset()) ? "validation" : "test";
    }

    static boolean ownValidation(ModelBundle.Dataset dataset) {
        return dataset.parts().map(ModelBundle.Parts::ownValidation).orElse(false);
    }

    /** How many images to learn from were drawn; 0 for all. */
    static Optional<Integer> subsample(ModelBundle.Dataset dataset) {
        return dataset.parts().filter(ModelBundle.Parts::subsampled).map(ModelBundle.Parts::train);
    }
}

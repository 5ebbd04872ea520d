package latentexplorer.cli;

import java.util.Optional;
import latentexplorer.core.net.Checkpoint;
import latentexplorer.core.net.ModelBundle;
import latentexplorer.core.net.ModelSpec;
import latentexplorer.core.net.Shares;
import latentexplorer.core.run.RunInfo;
import latentexplorer.core.run.RunPlan;
import org.jspecify.annotations.Nullable;

/**
 * What is to be learned.
 *
 * @param plan all settings and the images
 * @param shares the images
 * @param earlier a model that is trained on; null for one with untrained weights, and for a run that is gone on with
 * @param parent the run that the earlier model is of, if it is of one
 * @param lastEpoch the number of the epoch that the training is to end with
 */
record Lesson(
        RunPlan plan, Shares shares, @Nullable ModelBundle earlier, Optional<RunInfo.Parent> parent, int lastEpoch) {
    /**
     * A new training.
     *
     * @param earlier what it trains on
     */
    static Lesson of(ModelSpec spec, Shares shares, Optional<String> preset, Optional<Earlier> earlier) {
        RunPlan plan = new RunPlan(
                spec,
                shares.dataset(),
                preset,
                earlier.map(each -> TrainWords.on(each, spec)).orElseGet(() -> TrainWords.of(spec, shares.dataset())));
        Optional<ModelBundle> model = earlier.map(Earlier::model);
        int before = model.flatMap(ModelBundle::last).map(Checkpoint::epoch).orElse(0);
        return new Lesson(
                plan,
                shares,
                model.orElse(null),
                earlier.flatMap(Earlier::parent),
                before + spec.schedule().totalEpochs());
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

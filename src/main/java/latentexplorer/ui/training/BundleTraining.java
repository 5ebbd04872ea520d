package latentexplorer.ui.training;

import java.io.IOException;
import java.nio.file.Path;
import latentexplorer.core.data.Binarise;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.data.LoadedSet;
import latentexplorer.core.file.NewFile;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.net.Epoch;
import latentexplorer.core.net.LatentModel;
import latentexplorer.core.net.ModelBundle;
import latentexplorer.core.net.ModelFile;
import latentexplorer.core.net.ModelSpec;
import latentexplorer.core.net.Shares;
import latentexplorer.core.net.Trainers;
import latentexplorer.core.net.TrainingData;
import latentexplorer.core.net.TrainingResult;
import latentexplorer.core.net.TrainingResult.Outcome;
import latentexplorer.ui.session.OpenDataSet;
import latentexplorer.ui.session.OpenModel;
import latentexplorer.ui.training.setup.TrainingPlan;

/** Trains a model of any kind and saves it among the user's models. */
final class BundleTraining implements Training {
    private final Path folder;
    private final Workers workers;

    /** @param folder of the saved models; made when it is not there */
    BundleTraining(Path folder, Workers workers) {
        this.folder = folder;
        this.workers = workers;
    }

    @Override
    public Trained run(TrainingPlan plan, LoadedSet data, LiveRun live, JobScope scope) throws IOException {
        ImageSet images = data.images();
        ModelSpec spec = plan.spec().forClasses(images.classNames().size());
        Shares shares = Shares.of(data, spec.seed(), plan.ownValidation(), plan.subsample());
        TrainingData parts = shares.data();
        float[] inputs = inputs(
                images,
                Examples.of(images, parts.test(), Reconstructions.COUNT),
                spec.input().binary());
        EpochFollower follower = new EpochFollower(spec, live, inputs, scope);
        TrainingResult result = Trainers.of(spec, workers).train(parts, follower, follower.scope());
        if (result.outcome() == Outcome.DIVERGED && result.bestEpoch() == 0) {
            throw new IOException("The loss was no number any more in the first epoch, so there is nothing to keep;"
                    + " try a lower learning rate.");
        }
        ModelBundle bundle = ModelBundle.of(spec, shares.dataset(), result);
        String name = plan.name().isEmpty()
                ? spec.displayName(shortName(data), bundle.projection().outputs())
                : plan.name();
        Path file = NewFile.in(folder, name, ModelFile.EXTENSION);
        ModelFile.write(file, bundle);
        return trained(data, file, bundle, result, inputs);
    }

    /** What the model is to give back: the images as it learns them. */
    private static float[] inputs(ImageSet images, int[] examples, boolean binary) {
        float[] inputs = new float[examples.length * ImageSet.PIXELS];
        for (int i = 0; i < examples.length; i++) {
            images.copyScaled(examples[i], inputs, i * ImageSet.PIXELS);
        }
        if (binary) {
            Binarise.pixels(inputs);
        }
        return inputs;
    }

    /** A font set goes by its size: alphaNumeric-539f-51c. */
    private static String shortName(LoadedSet data) {
        String key = data.description().key();
        ImageSet images = data.images();
        return key.endsWith(".json")
                ? "alphaNumeric-" + images.typefaces().size() + "f-"
                        + images.classNames().size() + "c"
                : key;
    }

    private static Trained trained(
            LoadedSet data, Path file, ModelBundle bundle, TrainingResult result, float[] inputs) {
        LatentModel model = bundle.model();
        String name = file.getFileName().toString();
        String title = name.substring(0, name.length() - ModelFile.EXTENSION.length());
        String key = data.description().key();
        Trained.Ending ending = switch (result.outcome()) {
            case FINISHED, EARLY -> Trained.Ending.COMPLETE;
            case STOPPED -> Trained.Ending.STOPPED;
            case DIVERGED -> Trained.Ending.DIVERGED;
        };
        int bestEpoch = result.bestEpoch();
        Epoch best = bestEpoch == 0 ? null : result.history().get(bestEpoch - 1);
        return new Trained(
                new OpenDataSet(key, data.images()),
                new OpenModel(file, title, key, bundle.hash(), model),
                ending,
                result.history().size(),
                best == null ? result.testError() : best.validationLoss(),
                bestEpoch,
                EpochFollower.pictures(model, inputs));
    }
}

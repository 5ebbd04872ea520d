package latentexplorer.ui.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import latentexplorer.core.data.LoadedSet;
import latentexplorer.core.file.BadFileException;
import latentexplorer.core.file.NewFile;
import latentexplorer.core.insight.FigureSubject;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.net.ModelBundle;
import latentexplorer.core.net.ModelFile;
import latentexplorer.core.net.ModelSpec;
import latentexplorer.core.net.Shares;
import latentexplorer.core.net.TrainingData;
import latentexplorer.core.run.Run;
import latentexplorer.core.run.RunInfo;
import latentexplorer.core.run.Runs;
import latentexplorer.ui.session.OpenDataSet;
import latentexplorer.ui.session.OpenModel;
import latentexplorer.ui.training.setup.DataSets;
import latentexplorer.ui.training.watch.HeldOut;

/** What the window asks of the runs on the disk. Called off the JavaFX thread. */
final class StoredRuns {
    private final Path models;
    private final Runs runs;
    private final DataSets dataSets;

    /**
     * @param folder of all runs
     * @param models the folder of the saved models; made when it is not there
     */
    StoredRuns(Path folder, Path models, DataSets dataSets) {
        this.models = models;
        this.dataSets = dataSets;
        runs = new Runs(folder);
    }

    /** A model that the Explorer can open, with its images. */
    record Opened(OpenDataSet data, OpenModel model) {}

    /** @throws IOException with a sentence for the user */
    FolderRun watched(String name) throws IOException {
        return new FolderRun(runs.run(name), dataSets);
    }

    /** Its best model, saved among the user's unless it is there already. */
    Opened best(String name, JobScope scope) throws IOException {
        Run run = runs.run(name);
        ModelBundle bundle = run.best().withoutTraining();
        LoadedSet data = dataSets.load(bundle.dataset().key(), scope);
        Optional<Path> there = saved(name, bundle.hash());
        Path file = there.isPresent() ? there.get() : NewFile.in(models, name, ModelFile.EXTENSION);
        if (there.isEmpty()) {
            ModelFile.write(file, bundle);
        }
        String key = data.description().key();
        return new Opened(
                new OpenDataSet(key, data.images()),
                new OpenModel(file, title(file), key, bundle.hash(), bundle.model()));
    }

    private Optional<Path> saved(String name, String hash) throws IOException {
        Path usual = models.resolve(name + ModelFile.EXTENSION);
        if (!Files.isRegularFile(usual)) {
            return Optional.empty();
        }
        try {
            return ModelFile.read(usual).hash().equals(hash) ? Optional.of(usual) : Optional.empty();
        } catch (BadFileException _) {
            return Optional.empty();
        }
    }

    /** The settings of a run. */
    RunInfo info(String name) throws IOException {
        return runs.run(name).info();
    }

    /** Whether a run was cut off, stopped or diverged, and nobody trains it. */
    boolean completable(String name) throws IOException {
        return switch (runs.run(name).state()) {
            case INTERRUPTED, STOPPED, DIVERGED -> true;
            case TRAINING, FINISHED, EARLY, DAMAGED -> false;
        };
    }

    /** What figures of a run at an epoch are drawn of: the model of that epoch, and the images it is tested with. */
    FigureSubject subject(String name, int epoch, JobScope scope) throws IOException {
        Run run = runs.run(name);
        ModelBundle bundle = run.bundle(epoch);
        LoadedSet data = dataSets.load(bundle.dataset().key(), scope);
        int[] test = parts(data, bundle.spec(), bundle.dataset()).test();
        return FigureSubject.of(name, bundle, data.images(), test);
    }

    /** The images that a run does not learn from: those that choose its best epoch. */
    static HeldOut heldOut(LoadedSet data, ModelSpec spec, ModelBundle.Dataset of) {
        boolean own = of.parts().map(ModelBundle.Parts::ownValidation).orElse(false);
        TrainingData parts = parts(data, spec, of);
        int[] indices = own ? parts.validation() : parts.test();
        return new HeldOut(
                new OpenDataSet(data.description().key(), data.images()), indices, own ? "validation" : "test");
    }

    private static TrainingData parts(LoadedSet data, ModelSpec spec, ModelBundle.Dataset of) {
        boolean own = of.parts().map(ModelBundle.Parts::ownValidation).orElse(false);
        return Shares.of(data, spec.seed(), own, 0).data();
    }

    static String title(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(ModelFile.EXTENSION)
                ? name.substring(0, name.length() - ModelFile.EXTENSION.length())
                : name;
    }
}

package latentexplorer.cli;

import java.nio.file.Path;
import java.util.Optional;
import latentexplorer.core.file.Places;
import latentexplorer.core.net.ModelBundle;
import latentexplorer.core.net.ModelFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a trained model goes, and how much of it. */
final class TargetOptions {
    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "Name of the model in the workspace; a descriptive one by default.")
    private @Nullable String name;

    @Option(names = "--out", paramLabel = "FILE", description = "The file to write, instead of one in the workspace.")
    private @Nullable Path out;

    @Option(names = "--light", description = "Leave out what is only needed to train on: about a third of the size.")
    private boolean light;

    @Option(
            names = "--created",
            paramLabel = "DATE",
            description = "A date to be written into the file; none by default, so that a remake gives the same bytes.")
    private @Nullable String created;

    @Option(
            names = "--save-every-epoch",
            description = "Save after every epoch, too, so that a training that is cut off can be trained on.")
    private boolean everyEpoch;

    @Option(
            names = "--run",
            paramLabel = "NAME",
            description = "Name of the run's folder in the workspace; the model's name by default.")
    private @Nullable String run;

    @Option(names = "--note", paramLabel = "TEXT", description = "A note that is kept with the run.")
    private @Nullable String note;

    @Option(names = "--no-run", description = "Keep no run folder: no history, and nothing to go on from when cut off.")
    private boolean noRun;

    /**
     * @param usual the name when none is given; null for the model's descriptive one
     * @throws IllegalArgumentException with a sentence when options contradict each other or the window would not know the
     *     file
     */
    ModelTarget target(Places places, @Nullable String usual) {
        if (name != null && out != null) {
            throw new IllegalArgumentException("--name and --out both say where the model goes: give one of them.");
        }
        if (out != null && !out.toString().endsWith(ModelFile.EXTENSION)) {
            throw new IllegalArgumentException(
                    "The file should end with " + ModelFile.EXTENSION + ", not " + out + ".");
        }
        if (run != null && noRun) {
            throw new IllegalArgumentException("--run names what --no-run does not keep: give one of them.");
        }
        if (note != null && noRun) {
            throw new IllegalArgumentException(
                    "--note is kept with the run, and --no-run keeps none: give one of them.");
        }
        if (light && everyEpoch) {
            throw new IllegalArgumentException(
                    "--light leaves out what --save-every-epoch saves for: give one of them.");
        }
        return new ModelTarget(places, out, name == null ? usual : name);
    }

    ModelBundle prepared(ModelBundle bundle) {
        ModelBundle dated = bundle.created(Optional.ofNullable(created));
        return light ? dated.withoutTraining() : dated;
    }

    boolean everyEpoch() {
        return everyEpoch;
    }

    /** The name of the run, if one is wanted. */
    Optional<String> run() {
        return Optional.ofNullable(run).or(() -> Optional.ofNullable(name));
    }

    /** What the user says about the run, if anything. */
    Optional<String> note() {
        return Optional.ofNullable(note);
    }

    boolean noRun() {
        return noRun;
    }
}

package latentexplorer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import latentexplorer.core.file.Places;
import latentexplorer.core.net.ModelBundle;
import latentexplorer.core.net.ModelFile;
import latentexplorer.core.net.ModelSpec;
import latentexplorer.core.run.Run;
import latentexplorer.core.run.RunInfo;
import org.jspecify.annotations.Nullable;

/**
 * A model that is trained on: one of a file, or the one that an epoch of a run left.
 *
 * @param settings that hold where no others are given
 * @param words the options that say which one it is
 * @param parent the epoch of the run, if it is one of this workspace
 * @param preset that the settings began as
 */
record Earlier(
        ModelBundle model,
        ModelSpec settings,
        List<String> words,
        Optional<RunInfo.Parent> parent,
        Optional<String> preset) {
    /** @param given a file, or a name in the workspace */
    static Earlier ofModel(Places places, String given) throws IOException {
        ModelBundle model = ModelFile.read(ModelNames.file(places, given));
        return new Earlier(model, model.spec(), List.of("--resume", given), Optional.empty(), Optional.empty());
    }

    /**
     * @param given the folder of a run, or a name in the workspace
     * @param epoch one that is kept; null for the best of them
     * @throws IllegalArgumentException with a sentence when it is not kept
     */
    static Earlier ofRun(Places places, String given, @Nullable Integer epoch) throws IOException {
        Run run = Run.open(RunNames.folder(places, given));
        List<Integer> kept = run.kept();
        if (epoch != null && !kept.contains(epoch)) {
            throw new IllegalArgumentException("Epoch " + epoch + " of the run " + run.name() + " is not kept. "
                    + (kept.isEmpty()
                            ? "It had not begun to learn."
                            : "Kept are " + kept.stream().map(String::valueOf).collect(Collectors.joining(", "))
                                    + "."));
        }
        ModelBundle model = run.bundle(epoch == null ? run.best().bestEpoch() : epoch);
        int from = model.bestEpoch();
        return new Earlier(
                model,
                run.info().spec(),
                List.of("--branch", given, "--epoch", String.valueOf(from)),
                parent(places, run.folder()).map(name -> new RunInfo.Parent(name, from)),
                run.info().preset());
    }

    /** The name by which runs of the workspace know this one. */
    private static Optional<String> parent(Places places, Path run) {
        Path folder = run.toAbsolutePath().normalize();
        Path runs = places.runs().toAbsolutePath().normalize();
        return runs.equals(folder.getParent())
                ? Optional.of(folder.getFileName().toString())
                : Optional.empty();
    }
}

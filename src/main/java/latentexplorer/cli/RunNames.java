package latentexplorer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import latentexplorer.core.file.BadFileException;
import latentexplorer.core.file.Places;
import latentexplorer.core.run.Runs;

/** What a user may write for a run. */
final class RunNames {
    private RunNames() {}

    /**
     * The folder of this name if it is a run, else the run of this name in the workspace.
     *
     * @throws BadFileException with a sentence when there is neither
     */
    static Path folder(Places places, String run) throws IOException {
        Path given = Path.of(run);
        if (isRun(given)) {
            return given;
        }
        Path named = places.runs().resolve(run);
        if (!Files.isDirectory(named)) {
            throw new BadFileException(
                    given, "there is no such run in " + places.runs().toAbsolutePath());
        }
        return named;
    }

    /**
     * The run that is meant by something that may be a model, too: a folder always, a name when there is no model of it or
     * the run has not come to its end.
     */
    static Optional<Path> toGoOnWith(Places places, String runOrModel) {
        try {
            Path given = Path.of(runOrModel);
            if (isRun(given)) {
                return Optional.of(given);
            }
            Path named = places.runs().resolve(runOrModel);
            if (Files.isRegularFile(given) || !Files.isDirectory(named)) {
                return Optional.empty();
            }
            boolean model = Files.isRegularFile(ModelNames.file(places, runOrModel));
            return model && hasEnded(named) ? Optional.empty() : Optional.of(named);
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    private static boolean isRun(Path folder) {
        return Files.isRegularFile(folder.resolve("run.json"));
    }

    private static boolean hasEnded(Path run) {
        return switch (Runs.summaryOf(run).state()) {
            case TRAINING, INTERRUPTED, STOPPED -> false;
            case FINISHED, EARLY, DIVERGED, DAMAGED -> true;
        };
    }
}

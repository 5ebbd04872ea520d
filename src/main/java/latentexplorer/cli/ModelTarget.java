package latentexplorer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import latentexplorer.core.file.AtomicFile;
import latentexplorer.core.file.NewFile;
import latentexplorer.core.file.Places;
import latentexplorer.core.net.ModelBundle;
import latentexplorer.core.net.ModelFile;
import org.jspecify.annotations.Nullable;

/**
 * Where a trained model goes: to a file, or under a name to the workspace, where it never takes the place of another.
 *
 * @param out the file; null for one in the workspace
 * @param name the name in the workspace; null for the model's descriptive one
 */
record ModelTarget(
        Places places, @Nullable Path out, @Nullable String name) {
    /** A name that every system can write, for a workspace that was not tried with the true one. */
    private static final String PLAIN = "model";

    /**
     * What was saved.
     *
     * @param trouble why it is not where it was to be; null when it is
     */
    record Saved(Path file, @Nullable String trouble) {}

    /** The same, in the place of a file that is there. */
    ModelTarget to(Path file) {
        return new ModelTarget(places, file, null);
    }

    /** Whether there is a file of the wanted name. */
    boolean isThere() {
        if (out != null) {
            return Files.exists(out);
        }
        return name != null && Files.exists(places.models().resolve(ModelNames.stem(name) + ModelFile.EXTENSION));
    }

    /**
     * Tries the place before the training, which would be lost without one.
     *
     * @throws IOException with a sentence that says what is wrong with it
     */
    void probe() throws IOException {
        AtomicFile.probe(file(PLAIN));
    }

    /**
     * Writes the model; when that fails, to the workspace under a plain name.
     *
     * @throws IOException with the first trouble when that fails, too
     */
    Saved write(ModelBundle bundle) throws IOException {
        try {
            Path file = file(bundle.displayName());
            ModelFile.write(file, bundle);
            return new Saved(file, null);
        } catch (IOException first) {
            try {
                Path file = NewFile.in(places.models(), PLAIN, ModelFile.EXTENSION);
                ModelFile.write(file, bundle);
                return new Saved(file, first.getMessage() + " The model was saved in the workspace instead.");
            } catch (IOException second) {
                first.addSuppressed(second);
                throw first;
            }
        }
    }

    private Path file(String descriptive) throws IOException {
        if (out != null) {
            return out;
        }
        return NewFile.in(places.models(), ModelNames.stem(name == null ? descriptive : name), ModelFile.EXTENSION);
    }
}

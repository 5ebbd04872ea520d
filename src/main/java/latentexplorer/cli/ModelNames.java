package latentexplorer.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import latentexplorer.core.file.Places;
import latentexplorer.core.net.ModelFile;

/** What a user may write for a model. */
final class ModelNames {
    private ModelNames() {}

    /** The file of this name, else the model of this name in the workspace, else the file that is not there. */
    static Path file(Places places, String model) {
        Path given = Path.of(model);
        Path named = places.models().resolve(model.endsWith(ModelFile.EXTENSION) ? model : model + ModelFile.EXTENSION);
        return Files.isRegularFile(given) || !Files.isRegularFile(named) ? given : named;
    }

    /** The name of the model in a file. */
    static String of(Path file) {
        return stem(file.getFileName().toString());
    }

    /** A name without the extension of models, which it may have or not. */
    static String stem(String name) {
        return name.endsWith(ModelFile.EXTENSION)
                ? name.substring(0, name.length() - ModelFile.EXTENSION.length())
                : name;
    }
}

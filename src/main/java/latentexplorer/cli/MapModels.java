package latentexplorer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import latentexplorer.core.embed.Embedding;
import latentexplorer.core.file.Places;
import latentexplorer.core.file.ShellLine;
import latentexplorer.core.net.ModelBundle;
import latentexplorer.core.net.ModelFile;

/** Finds the model that made a map or an experiment. */
final class MapModels {
    private MapModels() {}

    /**
     * The model of the name that the map remembers: beside the map, in the workspace or among the ready-made ones.
     *
     * @param file of the map
     * @return nothing when there is none of that name, or only another one
     */
    static Optional<ModelBundle> find(Places places, Path file, Embedding map) {
        return find(places, file, map.modelName(), map.modelHash());
    }

    private static Optional<ModelBundle> find(Places places, Path file, String name, String hash) {
        return folders(places, file).stream()
                .flatMap(folder -> read(folder, name).stream())
                .filter(model -> model.hash().equals(hash))
                .findFirst();
    }

    /**
     * The file of the model of this name and hash: beside a file, in the workspace or among the ready-made ones.
     *
     * @param file that remembers the model
     */
    static Optional<Path> file(Places places, Path file, String name, String hash) {
        return folders(places, file).stream()
                .filter(folder -> read(folder, name)
                        .filter(model -> model.hash().equals(hash))
                        .isPresent())
                .map(folder -> folder.resolve(Path.of(name).getFileName()))
                .findFirst();
    }

    /** Why {@link #find} found nothing: a sentence's end that follows on "the map's model". */
    static String absence(Places places, Path file, Embedding map) {
        boolean changed = folders(places, file).stream()
                .anyMatch(folder -> read(folder, map.modelName()).isPresent());
        return map.modelName()
                + (changed
                        ? ", has changed since; make the map anew, for example by " + ShellLine.of(EmbedWords.of(map))
                        : ", was not found");
    }

    private static List<Path> folders(Places places, Path file) {
        return List.of(file.toAbsolutePath().getParent(), places.models(), places.readyMade());
    }

    private static Optional<ModelBundle> read(Path folder, String name) {
        try {
            Path file = folder.resolve(Path.of(name).getFileName());
            return Files.isRegularFile(file) ? Optional.of(ModelFile.read(file)) : Optional.empty();
        } catch (IOException | InvalidPathException _) {
            return Optional.empty();
        }
    }
}

package latentexplorer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import latentexplorer.core.embed.Embedding;
import latentexplorer.core.embed.EmbeddingFile;
import latentexplorer.core.experiment.MapHash;
import latentexplorer.core.experiment.SavedExperiment.Origin;
import latentexplorer.core.file.Places;

/**
 * The map that a kept experiment was made on.
 *
 * @param experiment its file
 * @param origin what the file says of the map
 */
record KeptMap(Places places, Path experiment, Origin origin) {
    /** Its file's name. */
    String name() {
        return origin.mapName();
    }

    /** The very map, whatever its file is called now: beside the experiment, in the workspace or among the ready-made ones. */
    Optional<Embedding> find() {
        List<Path> folders = List.of(experiment.toAbsolutePath().getParent(), places.embeddings(), places.readyMade());
        Stream<Path> named = folders.stream().flatMap(folder -> named(folder).stream());
        Stream<Path> others = folders.stream().flatMap(folder -> maps(folder).stream());
        return Stream.concat(named, others)
                .distinct()
                .flatMap(file -> read(file).stream())
                .findFirst();
    }

    private Optional<Path> named(Path folder) {
        try {
            return Optional.of(folder.resolve(Path.of(name()).getFileName())).filter(Files::isRegularFile);
        } catch (InvalidPathException _) {
            // a name of another system: it is none of a file here
            return Optional.empty();
        }
    }

    private static List<Path> maps(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(EmbeddingFile.EXTENSION))
                    .sorted()
                    .toList();
        } catch (IOException _) {
            return List.of();
        }
    }

    /** One that cannot be read is another one. */
    private Optional<Embedding> read(Path file) {
        try {
            Embedding map = EmbeddingFile.read(file);
            return Optional.of(map)
                    .filter(each -> each.modelHash().equals(origin.modelHash()))
                    .filter(each -> MapHash.of(each).equals(origin.mapHash()));
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}

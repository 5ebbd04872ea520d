package latentexplorer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import latentexplorer.core.data.DataCatalogue;
import latentexplorer.core.data.LoadedSet;
import latentexplorer.core.embed.Embedding;
import latentexplorer.core.embed.EmbeddingFile;
import latentexplorer.core.file.Places;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.net.ModelBundle;
import latentexplorer.core.net.ModelFile;
import latentexplorer.ui.explorer.exhibit.Library;
import latentexplorer.ui.session.MapMaking;
import latentexplorer.ui.session.OpenDataSet;
import latentexplorer.ui.session.OpenEmbedding;
import latentexplorer.ui.session.OpenModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The models and maps in the folders of the program and of the user. */
final class FolderLibrary implements Library {
    private static final Logger LOG = LoggerFactory.getLogger(FolderLibrary.class);

    private final Places places;
    private final DataCatalogue catalogue;
    private final MapMaking maps;
    private final Map<Path, Seen<ModelEntry>> modelFiles = new HashMap<>();
    private final Map<Path, Seen<MapEntry>> mapFiles = new HashMap<>();

    FolderLibrary(Places places, DataCatalogue catalogue, MapMaking maps) {
        this.places = places;
        this.catalogue = catalogue;
        this.maps = maps;
    }

    /** What a file was when it was last read; empty when it could not be. */
    private record Seen<T>(long modified, Optional<T> entry) {}

    private interface Reader<T> {
        T read(Path file) throws IOException;
    }

    @Override
    public synchronized Contents contents() {
        List<DatasetEntry> datasets = catalogue.list().stream()
                .map(each -> new DatasetEntry(each.key(), each.title()))
                .toList();
        List<ModelEntry> foundModels = read(modelFiles, ModelFile.EXTENSION, places.models(), this::modelEntry);
        List<MapEntry> foundMaps = read(mapFiles, EmbeddingFile.EXTENSION, places.embeddings(), this::mapEntry);
        return new Contents(datasets, foundModels, foundMaps);
    }

    /** Reads a file again only when it has changed. */
    private <T> List<T> read(Map<Path, Seen<T>> seen, String extension, Path own, Reader<T> reader) {
        List<T> entries = new ArrayList<>();
        for (Path folder : List.of(places.readyMade(), own)) {
            for (Path file : files(folder, extension)) {
                long modified = file.toFile().lastModified();
                Seen<T> known = seen.get(file);
                if (known == null || known.modified() != modified) {
                    known = new Seen<>(modified, tryRead(file, reader));
                    seen.put(file, known);
                }
                known.entry().ifPresent(entries::add);
            }
        }
        return entries;
    }

    private static <T> Optional<T> tryRead(Path file, Reader<T> reader) {
        try {
            return Optional.of(reader.read(file));
        } catch (IOException e) {
            LOG.warn("{} is left out of the menus", file, e);
            return Optional.empty();
        }
    }

    private static List<Path> files(Path folder, String extension) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().endsWith(extension))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            LOG.warn("{} could not be listed", folder, e);
            return List.of();
        }
    }

    private ModelEntry modelEntry(Path file) throws IOException {
        ModelBundle bundle = ModelFile.read(file);
        return new ModelEntry(file, stem(file), bundle.dataset().key(), bundle.hash());
    }

    private MapEntry mapEntry(Path file) throws IOException {
        Embedding embedding = EmbeddingFile.read(file);
        return new MapEntry(file, stem(file), embedding.dataset(), embedding.modelHash(), embedding.method());
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    @Override
    public OpenModel openModel(Path file) throws IOException {
        ModelBundle bundle = ModelFile.read(file);
        return new OpenModel(file, stem(file), bundle.dataset().key(), bundle.hash(), bundle.model());
    }

    /** Looks first for a file of the name that the map remembers: reading all others may take long. */
    @Override
    public Optional<OpenModel> modelOf(Embedding map) throws IOException {
        for (Path folder : List.of(places.readyMade(), places.models())) {
            Path named = folder.resolve(Path.of(map.modelName()).getFileName());
            if (Files.isRegularFile(named)) {
                Optional<OpenModel> model = tryRead(named, this::openModel);
                if (model.isPresent() && model.get().hash().equals(map.modelHash())) {
                    return model;
                }
            }
        }
        for (ModelEntry entry : contents().models()) {
            if (entry.hash().equals(map.modelHash())) {
                return Optional.of(openModel(entry.file()));
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<OpenModel> successorOf(Embedding map) {
        if (map.modelName().isEmpty()) {
            return Optional.empty();
        }
        return Stream.of(places.readyMade(), places.models())
                .map(folder -> folder.resolve(Path.of(map.modelName()).getFileName()))
                .filter(Files::isRegularFile)
                .flatMap(file -> tryRead(file, this::openModel).stream())
                .filter(model ->
                        model.dataset().equals(map.dataset()) && !model.hash().equals(map.modelHash()))
                .findFirst();
    }

    @Override
    public OpenEmbedding openMap(Path file) throws IOException {
        return new OpenEmbedding(file, EmbeddingFile.read(file));
    }

    @Override
    public OpenEmbedding makeMap(OpenModel model, JobScope scope) throws IOException {
        LoadedSet data = catalogue.load(model.dataset(), scope.part(0, 0.3));
        return maps.make(new OpenDataSet(data.description().key(), data.images()), model, scope.part(0.3, 1));
    }
}

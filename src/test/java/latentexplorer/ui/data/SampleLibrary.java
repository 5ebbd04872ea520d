package latentexplorer.ui.data;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import latentexplorer.core.data.DataCatalogue;
import latentexplorer.core.data.FullSet;
import latentexplorer.core.file.Places;
import latentexplorer.ui.widget.FileDialogs;

/** Small files in the places of the bundled ones, folders to open, and a user who answers at once. */
final class SampleLibrary implements FileDialogs {
    /** A port that nobody listens on. */
    private static final URI NOWHERE = URI.create("http://127.0.0.1:1/");

    final Path root;
    final DataCatalogue catalogue;
    boolean agrees = true;
    Optional<Path> folder = Optional.empty();

    SampleLibrary(Path root) throws IOException {
        this.root = root;
        Places places =
                new Places(root.resolve("home"), root.resolve("work"), root.resolve("settings"), root.resolve("cache"));
        for (String stem : List.of("mnist10k", "fashion10k")) {
            images(places.bundledData().resolve(stem + "-images-idx3-ubyte.gz"), 30);
            labels(places.bundledData().resolve(stem + "-labels-idx1-ubyte.gz"), 30);
        }
        catalogue = new DataCatalogue(
                places,
                FullSet.ALL.stream()
                        .map(set -> set.withMirrors(List.of(NOWHERE)))
                        .toList());
    }

    /** A folder with ten images: image i is full of the grey i. */
    Path idxFolder(String name) throws IOException {
        Path idx = root.resolve(name);
        images(idx.resolve("train-images-idx3-ubyte.gz"), 10);
        labels(idx.resolve("train-labels-idx1-ubyte.gz"), 10);
        return idx;
    }

    private static void images(Path file, int count) throws IOException {
        try (DataOutputStream out = open(file)) {
            out.writeInt(0x0803);
            out.writeInt(count);
            out.writeInt(28);
            out.writeInt(28);
            for (int i = 0; i < count * 784; i++) {
                out.writeByte(i / 784);
            }
        }
    }

    /** Labels 0 to 9 in turn. */
    private static void labels(Path file, int count) throws IOException {
        try (DataOutputStream out = open(file)) {
            out.writeInt(0x0801);
            out.writeInt(count);
            for (int i = 0; i < count; i++) {
                out.writeByte(i % 10);
            }
        }
    }

    private static DataOutputStream open(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        OutputStream raw = Files.newOutputStream(file);
        return new DataOutputStream(new GZIPOutputStream(raw));
    }

    @Override
    public Optional<Path> openFolder(String title) {
        return folder;
    }

    @Override
    public Optional<Path> openFile(String title, List<String> extensions) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> saveFile(String title, String suggestedName, String extension) {
        return Optional.empty();
    }

    @Override
    public boolean confirm(String title, String question, String agree) {
        return agrees;
    }
}

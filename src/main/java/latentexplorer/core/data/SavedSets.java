package latentexplorer.core.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import latentexplorer.core.file.AtomicFile;
import latentexplorer.core.file.BadFileException;
import latentexplorer.core.file.Fields;
import latentexplorer.core.job.JobScope;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sets that the user opened or imported, each in a folder of its own: {@code dataset.json} says what it is and
 * names the IDX files beside it. The JSON is written last and in one step, so that a folder holds the old set or the
 * new one; the names of the IDX files carry their checksums, so that new ones never overwrite those in use.
 */
final class SavedSets {
    static final String JSON_NAME = "dataset.json";
    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");
    private static final Logger LOG = LoggerFactory.getLogger(SavedSets.class);
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final int VERSION = 1;

    /** The content of {@code dataset.json}. */
    record Header(
            int version,
            DataSetDescription description,
            String openedFrom,
            int publishedTrain,
            List<String> classNames,
            List<String> typefaces,
            String images,
            String labels,
            @Nullable String typefaceOf) {}

    private final Path folder;

    SavedSets(Path folder) {
        this.folder = folder;
    }

    static boolean isKey(String key) {
        return KEY.matcher(key).matches();
    }

    Path json(String key) {
        return folder.resolve(key).resolve(JSON_NAME);
    }

    boolean has(String key) {
        return isKey(key) && Files.isRegularFile(json(key));
    }

    /** Whether the images of a set are glyphs of typefaces; false when it cannot be read. */
    boolean hasTypefaces(String key) {
        try {
            return !header(key).typefaces().isEmpty();
        } catch (IOException _) {
            return false;
        }
    }

    /** What there is, sorted by key; a set that cannot be read is logged and left out. */
    List<DataSetDescription> list() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<DataSetDescription> found = new ArrayList<>();
        try (Stream<Path> folders = Files.list(folder)) {
            for (Path each : folders.sorted().toList()) {
                String key = each.getFileName().toString();
                if (has(key)) {
                    try {
                        found.add(header(key).description());
                    } catch (IOException e) {
                        LOG.warn("The data set {} is left out: {}", key, e.getMessage());
                    }
                }
            }
        } catch (IOException e) {
            LOG.warn("{} cannot be listed", folder, e);
        }
        return found;
    }

    Header header(String key) throws IOException {
        Path file = json(key);
        Header header;
        try {
            JsonNode root = JSON.readTree(Files.readAllBytes(file));
            checkVersion(file, root.path("version"));
            header = JSON.treeToValue(root, Header.class);
        } catch (JsonProcessingException e) {
            throw new BadFileException(file, "the description of a data set was expected, but " + Fields.problem(e), e);
        }
        requireField(file, "description", header.description());
        if (!key.equals(header.description().key())) {
            throw new BadFileException(
                    file,
                    "the key should be that of its folder, " + key + ", but is "
                            + header.description().key());
        }
        requireField(file, "openedFrom", header.openedFrom());
        requireField(file, "classNames", header.classNames());
        requireField(file, "typefaces", header.typefaces());
        requireField(file, "images", header.images());
        requireField(file, "labels", header.labels());
        return header;
    }

    /** Comes before the other fields, which may be others in a newer version. */
    private static void checkVersion(Path file, JsonNode version) throws BadFileException {
        if (version.isIntegralNumber() && version.longValue() > VERSION) {
            throw new BadFileException(
                    file,
                    "it was written by a newer version of Latent Explorer (format " + version
                            + ", this program reads up to " + VERSION + ")");
        }
        if (version.isMissingNode() || !version.isIntegralNumber() || version.longValue() != VERSION) {
            throw new BadFileException(
                    file,
                    "the version should be " + VERSION + ", but is "
                            + (version.isMissingNode() ? "missing" : version.toString()));
        }
    }

    private static void requireField(Path file, String field, @Nullable Object value) throws BadFileException {
        if (value == null) {
            throw new BadFileException(file, "the field " + field + " is missing");
        }
    }

    LoadedSet load(String key, JobScope scope) throws IOException {
        Header header = header(key);
        Path json = json(key);
        byte[] pixels = read(json, header.images(), IdxKind.IMAGES, scope).values();
        int[] labels = read(json, header.labels(), IdxKind.INDICES, scope).toInts();
        String faces = header.typefaceOf();
        int[] typefaceOf = faces == null
                ? new int[0]
                : read(json, faces, IdxKind.INDICES, scope).toInts();
        int n = pixels.length / ImageSet.PIXELS;
        if (labels.length != n || faces != null && typefaceOf.length != n) {
            throw new BadFileException(json, "the files named in it hold different numbers of images");
        }
        requireBelow(
                json, "labels", labels, ImageSet.UNLABELLED, header.classNames().size());
        requireBelow(json, "typefaceOf", typefaceOf, 0, header.typefaces().size());
        if (header.publishedTrain() < LoadedSet.NO_SPLIT || header.publishedTrain() > n) {
            throw new BadFileException(
                    json, "publishedTrain should be from -1 to " + n + ", but is " + header.publishedTrain());
        }
        ImageSet images = new ImageSet(key, pixels, labels, header.classNames(), header.typefaces(), typefaceOf);
        return new LoadedSet(header.description(), images, header.publishedTrain(), List.of());
    }

    private static void requireBelow(Path json, String field, int[] values, int least, int limit)
            throws BadFileException {
        for (int value : values) {
            if (value < least || value >= limit) {
                throw new BadFileException(
                        json,
                        "the " + field + " should be from " + least + " to " + (limit - 1) + ", but one is " + value);
            }
        }
    }

    private static IdxFile read(Path json, String name, IdxKind kind, JobScope scope) throws IOException {
        Path file = json.resolveSibling(name);
        IdxFile content = IdxFile.read(file, kind, scope);
        if (!name.equals(name(kind, name.substring(0, Math.max(0, name.indexOf('-'))), content))) {
            throw new BadFileException(file, "the checksum in its name is not that of its content");
        }
        return content;
    }

    private static String name(IdxKind kind, String role, IdxFile content) {
        CRC32C sum = new CRC32C();
        sum.update(content.values());
        return String.format(Locale.ROOT, "%s-%08x.idx%d", role, sum.getValue(), kind.dimensions());
    }

    /** Writes a set, over an older one of the same key. */
    void save(DataSetDescription description, Path openedFrom, ImageSet images, int publishedTrain, JobScope scope)
            throws IOException {
        Path home = folder.resolve(description.key());
        String imageFile = write(home, "images", new IdxFile(IdxKind.IMAGES, images.size(), images.pixels()), scope);
        String labelFile = write(
                home,
                "labels",
                IdxFile.ofIndices(
                        IntStream.range(0, images.size()).map(images::label).toArray()),
                scope);
        String faceFile = images.hasTypefaces()
                ? write(
                        home,
                        "typefaces",
                        IdxFile.ofIndices(IntStream.range(0, images.size())
                                .map(images::typefaceIndex)
                                .toArray()),
                        scope)
                : null;
        Header header = new Header(
                VERSION,
                description.withSize(images.size()),
                openedFrom.toAbsolutePath().normalize().toString(),
                publishedTrain,
                images.classNames(),
                images.typefaces(),
                imageFile,
                labelFile,
                faceFile);
        AtomicFile.write(
                home.resolve(JSON_NAME),
                out -> out.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(header)));
        deleteOthers(
                home,
                Stream.of(JSON_NAME, imageFile, labelFile, faceFile == null ? labelFile : faceFile)
                        .collect(Collectors.toSet()));
    }

    private static String write(Path home, String role, IdxFile content, JobScope scope) throws IOException {
        String name = name(content.kind(), role, content);
        content.write(home.resolve(name), scope);
        return name;
    }

    private static void deleteOthers(Path home, Set<String> kept) throws IOException {
        try (Stream<Path> files = Files.list(home)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (!kept.contains(name) && name.matches("(images|labels|typefaces)-[0-9a-f]{8}\\.idx[13]")) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Takes a set away: first its description, so that what is left half-way is no set. */
    void delete(String key) throws IOException {
        if (has(key)) {
            Files.delete(json(key));
            deleteOthers(folder.resolve(key), Set.of());
            try (Stream<Path> left = Files.list(folder.resolve(key))) {
                if (left.findAny().isEmpty()) {
                    Files.delete(folder.resolve(key));
                }
            }
        }
    }
}

package latentexplorer.core.embed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import latentexplorer.core.file.Archive;
import latentexplorer.core.file.BadFileException;
import latentexplorer.core.file.Fields;

/**
 * The file of an embedding, {@code *.embedding}: a zip archive of {@code embedding.json}, the raw positions (all x, then
 * all y) and codes as little-endian floats, and the ids, labels and typefaces as little-endian 32-bit numbers. The same
 * embedding gives the same bytes. Files of version 1 have no labels and do not say how the map came about.
 */
public final class EmbeddingFile {
    public static final String EXTENSION = ".embedding";

    private static final String FORMAT = "latent-explorer-embedding";
    private static final int VERSION = 2;
    private static final String DESCRIPTION = "embedding.json";
    private static final String POSITIONS = "positions.bin";
    private static final String CODES = "codes.bin";
    private static final String IDS = "ids.bin";
    private static final String LABELS = "labels.bin";
    private static final String TYPEFACES = "typefaces.bin";
    private static final String MADE = "made";
    private static final String NAMES = "names";
    private static final int MOST_POINTS = 20_000_000;
    private static final int MOST_VALUES = 65_536;

    private EmbeddingFile() {}

    /** Writes in one step: after a failure the old file is still there. */
    public static void write(Path file, Embedding embedding) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(DESCRIPTION, Fields.bytes(describe(embedding)));
        float[] positions = Arrays.copyOf(embedding.x(), 2 * embedding.size());
        System.arraycopy(embedding.y(), 0, positions, embedding.size(), embedding.size());
        entries.put(POSITIONS, Archive.bytes(positions));
        entries.put(CODES, Archive.bytes(embedding.codes()));
        entries.put(IDS, Archive.bytes(embedding.ids()));
        PointLabels labels = embedding.labels();
        if (labels.known()) {
            entries.put(LABELS, Archive.bytes(labels.labels()));
        }
        if (labels.typefaceOf().length > 0) {
            entries.put(TYPEFACES, Archive.bytes(labels.typefaceOf()));
        }
        Archive.write(file, entries);
    }

    private static ObjectNode describe(Embedding embedding) {
        ObjectNode json = Fields.object();
        json.put("format", FORMAT);
        json.put("version", VERSION);
        json.put("method", embedding.method());
        ObjectNode parameters = json.putObject("parameters");
        embedding.parameters().forEach(parameters::put);
        json.put("seed", embedding.seed());
        json.put("dataset", embedding.dataset());
        json.put("images", embedding.images());
        ObjectNode model = json.putObject("model");
        model.put("name", embedding.modelName());
        model.put("hash", embedding.modelHash());
        json.put("points", embedding.size());
        json.put("latentSize", embedding.latentSize());
        MapScale scale = MapScale.of(embedding);
        json.putArray("offset").add(scale.offsetX()).add(scale.offsetY());
        json.putArray("extent").add(scale.extentX()).add(scale.extentY());
        if (embedding.labels().known()) {
            ObjectNode names = json.putObject(NAMES);
            ArrayNode classes = names.putArray("classes");
            embedding.labels().classNames().forEach(classes::add);
            ArrayNode typefaces = names.putArray("typefaces");
            embedding.labels().typefaces().forEach(typefaces::add);
        }
        ProvenanceJson.write(embedding.provenance(), json.putObject(MADE));
        return json;
    }

    /**
     * @throws BadFileException when the file is no embedding, damaged, or newer than this program; the message names the
     *     entry, the field and what was expected
     */
    public static Embedding read(Path file) throws IOException {
        Archive archive = Archive.read(file);
        Fields json = Fields.parse(file, DESCRIPTION, archive.entry(DESCRIPTION));
        json.checkFormat(FORMAT, VERSION);
        int n = json.integer("points", 0, MOST_POINTS);
        int k = json.integer("latentSize", 1, MOST_VALUES);
        float[] positions = archive.floats(POSITIONS, 2L * n);
        float[] codes = archive.floats(CODES, (long) n * k);
        int[] ids = archive.ints(IDS, n);
        checkFinite(file, POSITIONS, positions);
        checkFinite(file, CODES, codes);
        checkAscending(file, ids);
        int images = json.integer("images", 0, Integer.MAX_VALUE);
        if (n > 0 && ids[n - 1] >= images) {
            throw json.bad(
                    "images", "more than " + ids[n - 1] + ", the last image with a point", String.valueOf(images));
        }
        Fields model = json.object("model");
        return new Embedding(
                json.text("method"),
                json.textMap("parameters"),
                json.whole("seed"),
                json.text("dataset"),
                images,
                model.text("name"),
                model.text("hash"),
                Arrays.copyOf(positions, n),
                Arrays.copyOfRange(positions, n, 2 * n),
                codes,
                k,
                ids,
                json.has(NAMES) ? labels(archive, json.object(NAMES), n) : PointLabels.NONE,
                json.has(MADE) ? ProvenanceJson.read(json.object(MADE)) : Provenance.UNKNOWN);
    }

    private static PointLabels labels(Archive archive, Fields names, int n) throws IOException {
        List<String> classes = names.texts("classes");
        List<String> typefaces = names.texts("typefaces");
        int[] labels = archive.ints(LABELS, n);
        int[] typefaceOf = typefaces.isEmpty() ? new int[0] : archive.ints(TYPEFACES, n);
        checkIndices(archive.file(), LABELS, labels, -1, classes.size());
        checkIndices(archive.file(), TYPEFACES, typefaceOf, 0, typefaces.size());
        return new PointLabels(classes, labels, typefaces, typefaceOf);
    }

    private static void checkIndices(Path file, String entry, int[] indices, int least, int names)
            throws BadFileException {
        for (int i = 0; i < indices.length; i++) {
            if (indices[i] < least || indices[i] >= names) {
                throw new BadFileException(
                        file,
                        "the entry " + entry + " should hold numbers from " + least + " to " + (names - 1)
                                + ", but number " + i + " is " + indices[i]);
            }
        }
    }

    /**
     * Why an embedding is not one of these images; nothing when it fits.
     *
     * @param images number of images in the set
     * @return the rest of a sentence about the embedding, which offers to compute it anew
     */
    public static Optional<String> mismatch(Embedding embedding, int images) {
        return embedding.images() == images
                ? Optional.empty()
                : Optional.of("it was made from the " + embedding.images() + " images of " + embedding.dataset()
                        + ", but the image set holds " + images + " here: compute the embedding anew");
    }

    /**
     * Why an embedding is not one of these images and this model; nothing when it fits.
     *
     * @param images number of images in the set
     * @param modelHash of the model in use
     * @return the rest of a sentence about the embedding, which offers to compute it anew
     */
    public static Optional<String> mismatch(Embedding embedding, int images, String modelHash) {
        return mismatch(embedding, images)
                .or(() -> embedding.modelHash().equals(modelHash)
                        ? Optional.empty()
                        : Optional.of("it was made from the codes of another model than this one ("
                                + embedding.modelName() + "): compute the embedding anew"));
    }

    private static void checkFinite(Path file, String entry, float[] values) throws BadFileException {
        for (float each : values) {
            if (!Float.isFinite(each)) {
                throw new BadFileException(file, "the entry " + entry + " holds a value that is no number");
            }
        }
    }

    private static void checkAscending(Path file, int[] ids) throws BadFileException {
        for (int i = 0; i < ids.length; i++) {
            if (ids[i] < 0 || i > 0 && ids[i] <= ids[i - 1]) {
                throw new BadFileException(
                        file,
                        "the entry " + IDS + " should hold ascending numbers of images, but number " + i + " is "
                                + ids[i]);
            }
        }
    }
}

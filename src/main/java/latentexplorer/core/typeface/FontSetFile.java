package latentexplorer.core.typeface;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import latentexplorer.core.file.BadFileException;
import latentexplorer.core.file.Fields;
import org.jspecify.annotations.Nullable;

/**
 * A font set read from {@code font_set.json}: the typefaces to train on, cluster by cluster, and the
 * characters that were chosen.
 *
 * @param file where it was read from
 * @param characters the content of the key {@code charset} or {@code char_set}; empty when the file has neither
 * @param clusters the names of the typefaces of each cluster ({@code clusters[].font_names})
 * @param source the key of the data set whose typefaces are meant; null when the file does not say
 */
public record FontSetFile(
        Path file,
        CharacterSet characters,
        List<List<String>> clusters,
        @Nullable String source) {
    static final List<String> CHARACTER_KEYS = List.of("charset", "char_set");
    private static final JsonMapper JSON = new JsonMapper();

    public FontSetFile {
        clusters = clusters.stream().map(List::copyOf).toList();
    }

    /** All typefaces in the order of the file, each once. */
    public SequencedSet<String> typefaces() {
        SequencedSet<String> all = new LinkedHashSet<>();
        clusters.forEach(all::addAll);
        return all;
    }

    /**
     * @throws BadFileException when it is no JSON, has no clusters, no typeface, or a value of another kind
     * @throws IOException when it cannot be read
     */
    public static FontSetFile read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new BadFileException(file, "there is no such file: a font set was expected");
        }
        JsonNode root;
        try {
            root = JSON.readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException e) {
            throw new BadFileException(file, "a font set in JSON was expected, but " + Fields.problem(e), e);
        }
        FontSetFile set = new FontSetFile(file, characters(file, root), clusters(file, root), source(file, root));
        if (set.typefaces().isEmpty()) {
            throw new BadFileException(file, "clusters[].font_names should name at least one typeface, but is empty");
        }
        return set;
    }

    private static @Nullable String source(Path file, JsonNode root) throws BadFileException {
        JsonNode source = root.path(FontSetContent.SOURCE_KEY);
        if (source.isMissingNode() || source.isNull()) {
            return null;
        }
        if (!source.isTextual()) {
            throw new BadFileException(file, "source should be the name of a data set, but is " + found(source));
        }
        return source.textValue();
    }

    private static CharacterSet characters(Path file, JsonNode root) throws BadFileException {
        for (String key : CHARACTER_KEYS) {
            if (root.has(key)) {
                try {
                    return CharacterSet.of(String.join("", texts(file, key, root.get(key))));
                } catch (IllegalArgumentException e) {
                    throw new BadFileException(
                            file, key + " should hold characters from ! to ~, but " + e.getMessage());
                }
            }
        }
        return CharacterPreset.NONE.characters();
    }

    private static List<List<String>> clusters(Path file, JsonNode root) throws BadFileException {
        JsonNode clusters = root.path("clusters");
        if (!clusters.isArray()) {
            throw new BadFileException(file, "a font set has the key clusters with a list, but this file has none");
        }
        List<List<String>> all = new ArrayList<>();
        for (JsonNode cluster : clusters) {
            all.add(texts(file, "clusters[" + all.size() + "].font_names", cluster.path("font_names")));
        }
        return all;
    }

    private static List<String> texts(Path file, String field, JsonNode list) throws BadFileException {
        if (!list.isArray()) {
            throw new BadFileException(file, field + " should be a list of texts, but is " + found(list));
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode text : list) {
            if (!text.isTextual()) {
                throw new BadFileException(file, field + " should hold texts only, but holds " + found(text));
            }
            texts.add(text.textValue());
        }
        return texts;
    }

    private static String found(JsonNode node) {
        return node.isMissingNode() ? "missing" : node.toString();
    }
}

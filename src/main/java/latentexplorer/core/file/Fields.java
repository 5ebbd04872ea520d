package latentexplorer.core.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The fields of a JSON object in a file, each read with its expectation, so that a bad one is named. Immutable. */
public final class Fields {
    private static final Pattern PARSER_WORDS = Pattern.compile("\\[Source: [^;]*; |(?<=column: \\d{1,9})\\]");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Path file;
    private final String entry;
    private final String prefix;
    private final JsonNode node;

    /** @param prefix of the names of the fields: "" at the top, else such as "spec." */
    private Fields(Path file, String entry, String prefix, JsonNode node) {
        this.file = file;
        this.entry = entry;
        this.prefix = prefix;
        this.node = node;
    }

    /**
     * @param file the file as the user knows it
     * @param entry the name of the JSON text inside it
     * @throws BadFileException when the text is no JSON object
     */
    public static Fields parse(Path file, String entry, byte[] json) throws BadFileException {
        JsonNode node;
        try {
            node = MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new BadFileException(file, entry + " is not readable as JSON: " + problem(e), e);
        } catch (IOException e) {
            throw new BadFileException(file, entry + " is not readable as JSON", e);
        }
        if (node == null || !node.isObject()) {
            throw new BadFileException(file, entry + " should be a JSON object");
        }
        return new Fields(file, entry, "", node);
    }

    /** What is wrong with a text that should be JSON, with the line and without words about the parser's own settings. */
    public static String problem(JsonProcessingException e) {
        return PARSER_WORDS.matcher(e.getOriginalMessage()).replaceAll("");
    }

    /** A JSON object to be filled. */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** UTF-8 JSON with line ends that do not depend on the system. */
    public static byte[] bytes(ObjectNode object) {
        return (object.toPrettyString().replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Checks what kind of file this is.
     *
     * @param format the value that the field "format" should have
     * @param newest the newest "version" that this program reads
     */
    public void checkFormat(String format, int newest) throws BadFileException {
        String found = text("format");
        if (!found.equals(format)) {
            throw bad("format", "\"" + format + "\"", "\"" + found + "\"");
        }
        int version = integer("version", 1, Integer.MAX_VALUE);
        if (version > newest) {
            throw new BadFileException(
                    file,
                    "it was written by a newer version of Latent Explorer (format " + version
                            + ", this program reads up to " + newest + ")");
        }
    }

    public boolean has(String name) {
        return node.hasNonNull(name);
    }

    public String text(String name) throws BadFileException {
        JsonNode value = node.path(name);
        if (!value.isTextual()) {
            throw bad(name, "a text", value.toString());
        }
        return value.textValue();
    }

    public Optional<String> optionalText(String name) throws BadFileException {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    public boolean flag(String name) throws BadFileException {
        JsonNode value = node.path(name);
        if (!value.isBoolean()) {
            throw bad(name, "true or false", value.toString());
        }
        return value.booleanValue();
    }

    /** A whole number from {@code min} to {@code max}. */
    public int integer(String name, int min, int max) throws BadFileException {
        JsonNode value = node.path(name);
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < min || value.intValue() > max) {
            String limit = max == Integer.MAX_VALUE ? "of at least " + min : "from " + min + " to " + max;
            throw bad(name, "a whole number " + limit, value.toString());
        }
        return value.intValue();
    }

    public long whole(String name) throws BadFileException {
        JsonNode value = node.path(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw bad(name, "a whole number", value.toString());
        }
        return value.longValue();
    }

    /** A number; NaN when the field is null, as which NaN is written. */
    public double number(String name) throws BadFileException {
        JsonNode value = node.path(name);
        if (value.isNull()) {
            return Double.NaN;
        }
        if (!value.isNumber()) {
            throw bad(name, "a number", value.toString());
        }
        return value.doubleValue();
    }

    public Fields object(String name) throws BadFileException {
        JsonNode value = node.path(name);
        if (!value.isObject()) {
            throw bad(name, "an object", value.toString());
        }
        return new Fields(file, entry, prefix + name + ".", value);
    }

    public List<Fields> objects(String name) throws BadFileException {
        List<Fields> all = new ArrayList<>();
        JsonNode array = array(name);
        for (int i = 0; i < array.size(); i++) {
            if (!array.get(i).isObject()) {
                throw bad(name + "[" + i + "]", "an object", array.get(i).toString());
            }
            all.add(new Fields(file, entry, prefix + name + "[" + i + "].", array.get(i)));
        }
        return List.copyOf(all);
    }

    public List<String> texts(String name) throws BadFileException {
        List<String> all = new ArrayList<>();
        for (JsonNode each : array(name)) {
            if (!each.isTextual()) {
                throw bad(name, "a list of texts", each.toString());
            }
            all.add(each.textValue());
        }
        return List.copyOf(all);
    }

    public List<Integer> integers(String name) throws BadFileException {
        List<Integer> all = new ArrayList<>();
        for (JsonNode each : array(name)) {
            if (!each.isIntegralNumber() || !each.canConvertToInt()) {
                throw bad(name, "a list of whole numbers", each.toString());
            }
            all.add(each.intValue());
        }
        return List.copyOf(all);
    }

    /** All fields of the object {@code name}, which are texts, in their order. */
    public Map<String, String> textMap(String name) throws BadFileException {
        Fields map = object(name);
        Map<String, String> all = new LinkedHashMap<>();
        for (var each : map.node.properties()) {
            all.put(each.getKey(), map.text(each.getKey()));
        }
        return all;
    }

    /** All fields of the object {@code name}, which are numbers, in their order; null is NaN. */
    public Map<String, Double> numberMap(String name) throws BadFileException {
        Fields map = object(name);
        Map<String, Double> all = new LinkedHashMap<>();
        for (var each : map.node.properties()) {
            all.put(each.getKey(), map.number(each.getKey()));
        }
        return all;
    }

    /** All fields of the object {@code name}, which are lists of numbers, in their order. */
    public Map<String, List<Double>> numberLists(String name) throws BadFileException {
        Fields map = object(name);
        Map<String, List<Double>> all = new LinkedHashMap<>();
        for (var each : map.node.properties()) {
            List<Double> values = new ArrayList<>();
            for (JsonNode value : map.array(each.getKey())) {
                if (!value.isNumber()) {
                    throw map.bad(each.getKey(), "a list of numbers", value.toString());
                }
                values.add(value.doubleValue());
            }
            all.put(each.getKey(), List.copyOf(values));
        }
        return all;
    }

    /** The sentence for a field that is readable and yet cannot be. */
    public BadFileException bad(String name, String expected, String found) {
        String shown = found.isEmpty() ? "missing" : found.length() > 60 ? found.substring(0, 60) + "…" : found;
        return new BadFileException(
                file, entry + ": the field \"" + prefix + name + "\" should be " + expected + " but is " + shown);
    }

    private JsonNode array(String name) throws BadFileException {
        JsonNode value = node.path(name);
        if (!value.isArray()) {
            throw bad(name, "a list", value.toString());
        }
        return value;
    }
}

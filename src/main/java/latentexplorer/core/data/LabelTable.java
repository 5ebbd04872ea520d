package latentexplorer.core.data;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import latentexplorer.core.file.BadFileException;

/**
 * A table with the columns ID and CLASS.
 *
 * @param classOf the class of each ID, in the order of the file
 * @param remarks one sentence for each row that was left out
 */
record LabelTable(Map<String, String> classOf, List<String> remarks) {

    /** Reads a CSV file; empty when its header has no columns ID and CLASS. */
    static Optional<LabelTable> read(Path file) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new BadFileException(file, "the table of labels should be UTF-8 text", e);
        }
        List<String> header =
                lines.isEmpty() ? List.of() : fields(lines.getFirst().replace("\uFEFF", ""));
        int id = column(header, "ID");
        int label = column(header, "CLASS");
        if (id < 0 || label < 0) {
            return Optional.empty();
        }
        Map<String, String> classOf = new LinkedHashMap<>();
        List<String> remarks = new ArrayList<>();
        for (int row = 1; row < lines.size(); row++) {
            if (lines.get(row).isBlank()) {
                continue;
            }
            List<String> fields = fields(lines.get(row));
            String where = file.getFileName() + ", line " + (row + 1) + ": ";
            if (fields.size() != header.size()) {
                remarks.add(
                        where + "there should be " + header.size() + " values, but there are " + fields.size() + ".");
            } else if (classOf.putIfAbsent(fields.get(id), fields.get(label)) != null) {
                remarks.add(where + "the ID " + fields.get(id) + " was there before; the first one counts.");
            }
        }
        return Optional.of(new LabelTable(classOf, remarks));
    }

    private static int column(List<String> header, String name) {
        for (int c = 0; c < header.size(); c++) {
            if (header.get(c).strip().equalsIgnoreCase(name)) {
                return c;
            }
        }
        return -1;
    }

    /** Values parted by commas; one in double quotes may hold commas, and double quotes written twice. */
    static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append(line.charAt(++i));
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}

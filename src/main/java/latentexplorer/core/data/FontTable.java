package latentexplorer.core.data;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import latentexplorer.core.file.AtomicFile;
import latentexplorer.core.file.Fields;

/**
 * Which typeface has which number.
 *
 * @param names the names by number, from 0 on
 */
public record FontTable(List<String> names) {
    private static final String TEXT = "font_table.txt";
    private static final String JSON = "font_table.json";

    public FontTable {
        names = List.copyOf(names);
    }

    /** Writes {@code font_table.txt}, a number and a name on each line with a tab between, and {@code font_table.json}. */
    public void write(Path folder) throws IOException {
        String text = IntStream.range(0, names.size())
                .mapToObj(n -> n + "\t" + names.get(n) + "\n")
                .collect(Collectors.joining());
        ObjectNode json = Fields.object();
        for (int n = 0; n < names.size(); n++) {
            json.put(Integer.toString(n), names.get(n));
        }
        AtomicFile.write(folder.resolve(TEXT), out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        AtomicFile.write(folder.resolve(JSON), out -> out.write(Fields.bytes(json)));
    }
}

package latentexplorer.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import latentexplorer.core.file.AtomicFile;

/** The table of all measurements in Markdown: new ones take the place of older ones of the same row. */
final class QualityTable {
    private static final String TEXT = """
            # Quality on the full sets

            Made by `bench quality ROW --out src/docs/quality.md` with all 70,000 digits of MNIST and the presets; remade, each
            row stays the same on the same type of processor.

            """;

    static final String HEAD = "| row | what | measured | wanted | met |\n| --- | --- | --- | --- | --- |\n";

    private QualityTable() {}

    static void write(Path file, List<QualityRow> rows) throws IOException {
        List<String> lines = new ArrayList<>();
        if (Files.isRegularFile(file)) {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                boolean measured = line.startsWith("| ") && !HEAD.contains(line);
                if (measured && rows.stream().noneMatch(row -> line.startsWith("| " + row.row() + " |"))) {
                    lines.add(line);
                }
            }
        }
        rows.forEach(row -> lines.add(row.line()));
        String text = TEXT + HEAD + String.join("\n", lines) + "\n";
        AtomicFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }
}

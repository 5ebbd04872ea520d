package latentexplorer.core.analogy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import latentexplorer.core.analogy.AnalogyScore.Group;
import latentexplorer.core.file.AtomicFile;
import latentexplorer.core.file.CsvCell;

/**
 * Scores as a table of words: shares as numbers from 0 to 1, errors as mean squared differences of pixels 0..1.
 *
 * @param head names of the columns
 * @param rows a word for each column
 */
public record ScoreTable(List<String> head, List<List<String>> rows) {
    private static final List<String> MEASURES = List.of("count", "top1", "top5", "median_rank", "error");

    public ScoreTable {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
    }

    /** A row for each kind of answer of each score: the model's, the two baselines, the true answer decoded. */
    public static ScoreTable answers(List<KeptScore> scores) {
        List<List<String>> rows = new ArrayList<>();
        for (KeptScore kept : scores) {
            AnalogyScore score = kept.score();
            rows.add(row(kept, "analogy", score.model()));
            rows.add(row(kept, "c-unchanged", score.unchanged()));
            rows.add(row(kept, "mean-glyph", score.meanGlyph()));
            rows.add(row(kept, "own-reconstruction", score.reconstruction()));
        }
        return new ScoreTable(head("answer"), rows);
    }

    /** A row for each character of each score. */
    public static ScoreTable byCharacter(List<KeptScore> scores) {
        List<List<String>> rows = new ArrayList<>();
        for (KeptScore kept : scores) {
            kept.score().byCharacter().forEach(each -> rows.add(row(kept, each.character(), each.model())));
        }
        return new ScoreTable(head("character"), rows);
    }

    private static List<String> head(String what) {
        List<String> head =
                new ArrayList<>(List.of("model", "dataset", "group", "typefaces", "candidates", "seed", what));
        head.addAll(MEASURES);
        return head;
    }

    private static List<String> row(KeptScore kept, String what, Tally tally) {
        AnalogyScore score = kept.score();
        return List.of(
                kept.model(),
                kept.dataset(),
                score.group() == Group.SEEN ? "seen" : "unseen",
                String.valueOf(kept.faces()),
                number("%.1f", score.candidates()),
                String.valueOf(score.seed()),
                what,
                String.valueOf(tally.count()),
                number("%.4f", tally.top1()),
                number("%.4f", tally.top5()),
                number("%.1f", tally.medianRank()),
                number("%.6f", tally.error()));
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    /** The head and the rows in columns of one width each. */
    public String text() {
        int[] widths = new int[head.size()];
        for (int c = 0; c < widths.length; c++) {
            int column = c;
            widths[c] = all().stream()
                    .mapToInt(row -> row.get(column).length())
                    .max()
                    .orElseThrow();
        }
        return all().stream().map(row -> line(row, widths)).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < widths.length; c++) {
            line.append(row.get(c)).append(" ".repeat(widths[c] + 2 - row.get(c).length()));
        }
        return line.toString().stripTrailing();
    }

    /** The head and the rows as comma separated values, quoted where they have to be (RFC 4180). */
    public String csv() {
        return all().stream()
                .map(row -> row.stream().map(CsvCell::of).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** @throws IOException with a sentence that names the file; an older file is untouched */
    public void writeCsv(Path file) throws IOException {
        AtomicFile.write(file, out -> out.write(csv().getBytes(StandardCharsets.UTF_8)));
    }

    private List<List<String>> all() {
        List<List<String>> all = new ArrayList<>(List.of(head));
        all.addAll(rows);
        return all;
    }
}

package latentexplorer.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import latentexplorer.core.file.CsvCell;

/** Rows of words: in columns for people, or as CSV for other programs. */
final class TextTable {
    private final List<List<String>> rows = new ArrayList<>();

    TextTable(List<String> head) {
        rows.add(List.copyOf(head));
    }

    /** @param row as many words as the head has */
    void add(List<String> row) {
        if (row.size() != rows.getFirst().size()) {
            throw new IllegalArgumentException("A row of " + row.size() + " words: " + row);
        }
        rows.add(List.copyOf(row));
    }

    /** The words of a column, without its head. */
    List<String> column(String name) {
        int column = rows.getFirst().indexOf(name);
        return rows.stream().skip(1).map(row -> row.get(column)).toList();
    }

    /** Columns of one width each; those of numbers to the right. */
    List<String> lines() {
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        boolean[] numbers = new boolean[columns];
        for (int c = 0; c < columns; c++) {
            int column = c;
            widths[c] = rows.stream()
                    .mapToInt(row -> row.get(column).length())
                    .max()
                    .orElse(0);
            numbers[c] = rows.size() > 1
                    && rows.stream().skip(1).map(row -> row.get(column)).allMatch(TextTable::isNumber);
        }
        return rows.stream().map(row -> line(row, widths, numbers)).toList();
    }

    private static boolean isNumber(String word) {
        return word.matches("-?[0-9][0-9.,eE+/-]*|NaN|-|");
    }

    private static String line(List<String> row, int[] widths, boolean[] numbers) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < widths.length; c++) {
            String gap = " ".repeat(widths[c] - row.get(c).length());
            line.append(c == 0 ? "" : "  ").append(numbers[c] ? gap + row.get(c) : row.get(c) + gap);
        }
        return line.toString().stripTrailing();
    }

    /** The head and the rows, quoted where they have to be (RFC 4180). */
    List<String> csv() {
        return rows.stream()
                .map(row -> row.stream().map(CsvCell::of).collect(Collectors.joining(",")))
                .toList();
    }
}

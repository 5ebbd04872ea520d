package latentexplorer.core.experiment;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.file.AtomicFile;
import latentexplorer.core.file.CsvCell;
import latentexplorer.core.path.CodePath;
import latentexplorer.core.path.PathMeasures;
import latentexplorer.core.support.Level;

/**
 * The results of an experiment as they are taken away: pictures in columns, what stands beside and above them, and the codes that
 * they were made of.
 *
 * @param title what it is of
 * @param about how it was made
 * @param measures what is told above every column
 * @param rows a caption for each row
 * @param columns with as many pictures as there are rows
 */
public record ResultGrid(String title, String about, List<String> measures, List<String> rows, List<Column> columns) {
    /**
     * The arrays are shared and not to be changed.
     *
     * @param name stands above the column
     * @param values of the measures
     * @param codes rows x latent size; NaN where there is none
     * @param pictures rows x 784
     * @param levels how real each picture is; empty where that is not known
     */
    public record Column(String name, List<String> values, float[] codes, float[] pictures, List<Level> levels) {
        public Column {
            values = List.copyOf(values);
            levels = List.copyOf(levels);
        }

        public Column(String name, List<String> values, float[] codes, float[] pictures) {
            this(name, values, codes, pictures, List.of());
        }
    }

    /** @throws IllegalArgumentException when the numbers do not go together; with a sentence, when there is no column */
    public ResultGrid {
        measures = List.copyOf(measures);
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("The experiment has no results yet: fill its slots first.");
        }
        for (Column column : columns) {
            if (column.values.size() != measures.size()) {
                throw new IllegalArgumentException(column.values + " for " + measures);
            }
            if (column.pictures.length != rows.size() * ImageSet.PIXELS
                    || column.codes.length % rows.size() != 0
                    || !column.levels.isEmpty() && column.levels.size() != rows.size()) {
                throw new IllegalArgumentException(
                        rows.size() + " rows, and " + column.pictures.length + " pixels in a column");
            }
        }
    }

    /** The same under another title. */
    public ResultGrid titled(String other) {
        return new ResultGrid(other, about, measures, rows, columns);
    }

    /**
     * Experiment 1: a column for each path, from the source to the target and beyond, and what the path is like above it.
     *
     * @param names of the sources
     * @param paths with the same places
     */
    public static ResultGrid ofPaths(String title, String about, List<String> names, List<CodePath> paths) {
        List<String> rows = paths.isEmpty()
                ? List.of()
                : DoubleStream.of(paths.getFirst().positions())
                        .mapToObj(ResultGrid::place)
                        .toList();
        // Paths that were found before that was known have none.
        boolean real =
                paths.stream().anyMatch(path -> !Double.isNaN(path.measures().meanSupport()));
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            CodePath path = paths.get(i);
            columns.add(new Column(names.get(i), values(path.measures(), real), path.codes(), path.pictures()));
        }
        return new ResultGrid(
                title,
                about,
                real ? List.of("length", "roughness", "support") : List.of("length", "roughness"),
                rows,
                columns);
    }

    /** A place on a path, as it is captioned. */
    public static String place(double t) {
        return t == 0
                ? "source"
                : t == 1
                        ? "target"
                        : "t = " + String.format(Locale.ROOT, "%.3f", t).replaceAll("\\.?0+$", "");
    }

    private static List<String> values(PathMeasures measures, boolean real) {
        List<String> values = new ArrayList<>();
        values.add(String.format(Locale.ROOT, "%.2f", measures.latentLength()));
        values.add(String.format(Locale.ROOT, "%.2f", measures.roughness()));
        if (real) {
            double support = measures.meanSupport();
            values.add(Double.isNaN(support) ? "–" : String.format(Locale.ROOT, "%.0f", support));
        }
        return values;
    }

    /**
     * Experiment 2: a column for each C with A, B, C and D, decoded.
     *
     * @param names of the images C
     */
    public static ResultGrid ofAnalogies(String title, String about, List<String> names, Analogies analogies) {
        int width = analogies.model().latentSize();
        int given = 2 + analogies.cells().size();
        float[] codes = new float[given * width];
        System.arraycopy(analogies.a(), 0, codes, 0, width);
        System.arraycopy(analogies.b(), 0, codes, width, width);
        for (int i = 2; i < given; i++) {
            System.arraycopy(analogies.cells().get(i - 2).c(), 0, codes, i * width, width);
        }
        return ofAnalogies(title, about, names, analogies, analogies.model().decode(codes, given));
    }

    /**
     * The same with pictures that were decoded before.
     *
     * @param pictures of A, B and all C, 784 values each; more may follow
     */
    public static ResultGrid ofAnalogies(
            String title, String about, List<String> names, Analogies analogies, float[] pictures) {
        int width = analogies.model().latentSize();
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < analogies.cells().size(); i++) {
            Analogies.Cell cell = analogies.cells().get(i);
            float[] codes = new float[4 * width];
            System.arraycopy(analogies.a(), 0, codes, 0, width);
            System.arraycopy(analogies.b(), 0, codes, width, width);
            System.arraycopy(cell.c(), 0, codes, 2 * width, width);
            System.arraycopy(cell.d(), 0, codes, 3 * width, width);
            float[] column = Arrays.copyOf(pictures, 4 * ImageSet.PIXELS);
            System.arraycopy(pictures, (2 + i) * ImageSet.PIXELS, column, 2 * ImageSet.PIXELS, ImageSet.PIXELS);
            System.arraycopy(cell.picture(), 0, column, 3 * ImageSet.PIXELS, ImageSet.PIXELS);
            columns.add(new Column(names.get(i), List.of(), codes, column));
        }
        return new ResultGrid(title, about, List.of(), List.of("A", "B", "C", "D = C + (B - A)"), columns);
    }

    /**
     * With the borders of how real the pictures are.
     *
     * @param levels for each column one for each row
     */
    public ResultGrid judged(List<List<Level>> levels) {
        List<Column> next = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Column each = columns.get(i);
            next.add(new Column(each.name, each.values, each.codes, each.pictures, levels.get(i)));
        }
        return new ResultGrid(title, about, measures, rows, next);
    }

    /**
     * With the true answers below the rest, and above each column how near the answer comes.
     *
     * @param known for each column; empty where the true answer is not known: the place stays blank
     */
    public ResultGrid withTruth(List<Optional<Truth>> known) {
        List<Column> next = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Column each = columns.get(i);
            int width = each.codes.length / rows.size();
            float[] codes = Arrays.copyOf(each.codes, each.codes.length + width);
            float[] pictures = Arrays.copyOf(each.pictures, each.pictures.length + ImageSet.PIXELS);
            Arrays.fill(codes, each.codes.length, codes.length, Float.NaN);
            known.get(i).ifPresent(truth -> {
                System.arraycopy(truth.code, 0, codes, each.codes.length, width);
                System.arraycopy(truth.picture, 0, pictures, each.pictures.length, ImageSet.PIXELS);
            });
            List<String> values = new ArrayList<>(each.values);
            values.add(known.get(i)
                    .map(truth -> String.format(Locale.ROOT, "%.4f", truth.error))
                    .orElse("–"));
            values.add(known.get(i)
                    .map(truth -> truth.rank + " of " + truth.candidates)
                    .orElse("–"));
            List<Level> levels = new ArrayList<>(each.levels);
            if (!levels.isEmpty()) {
                levels.add(Level.GOOD);
            }
            next.add(new Column(each.name, values, codes, pictures, levels));
        }
        List<String> captions = new ArrayList<>(rows);
        captions.add("true answer");
        List<String> told = new ArrayList<>(measures);
        told.addAll(List.of("error", "rank"));
        return new ResultGrid(title, about, told, captions, next);
    }

    /**
     * The true answer of an analogy. The arrays are shared and not to be changed.
     *
     * @param code of its image
     * @param picture the image, 784 pixels
     * @param error mean squared error of the answer against it
     * @param rank of the true answer by its distance to the answer, among {@code candidates}
     */
    public record Truth(float[] code, float[] picture, double error, int rank, int candidates) {}

    /**
     * Writes the codes as CSV in UTF-8: column, its name, row, then the code, a column for each dimension. Numbers are as short as
     * they can be without being another number.
     *
     * @throws IOException with a sentence that names the file; an older file is untouched
     */
    public void writeCodes(Path file) throws IOException {
        AtomicFile.write(file, this::writeCodes);
    }

    private void writeCodes(OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        int width = columns.getFirst().codes.length / rows.size();
        text.write("column,name,row");
        for (int d = 0; d < width; d++) {
            text.write(",code_" + d);
        }
        text.write("\n");
        for (int c = 0; c < columns.size(); c++) {
            Column column = columns.get(c);
            for (int r = 0; r < rows.size(); r++) {
                text.write((c + 1) + "," + CsvCell.of(column.name) + "," + CsvCell.of(rows.get(r)));
                for (int d = 0; d < width; d++) {
                    float value = column.codes[r * width + d];
                    text.write(Float.isNaN(value) ? "," : "," + value);
                }
                text.write("\n");
            }
        }
        text.flush();
    }
}

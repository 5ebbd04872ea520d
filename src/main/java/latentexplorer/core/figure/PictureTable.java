package latentexplorer.core.figure;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.experiment.ResultGrid;
import latentexplorer.core.file.AtomicFile;
import latentexplorer.core.insight.Draws;
import latentexplorer.core.insight.GenerationGrid;
import latentexplorer.core.insight.Inked;
import latentexplorer.core.insight.RandomReconstructions;
import latentexplorer.core.insight.Reconstructions;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.support.Level;

/** Figures that are a table of pictures: a name for each row, words above each column. */
public final class PictureTable {
    private static final double SIZE = 2;
    private static final double CELL = ImageSet.SIDE * SIZE + 8;
    private static final double NAMES = 118;
    private static final double MARGIN = 24;
    private static final double TOP = 64;
    private static final double WORD_LINE = 15;
    private static final float SMALLEST = 8;
    private static final Color AMBER = new Color(0xBF8700);
    private static final Color RED = new Color(0xCF222E);
    /** As many pixels of a point's side as there may be. */
    public static final int LARGEST_SCALE = 8;

    /**
     * @param name left of the row
     * @param pictures 784 pixels each, one after the other
     * @param levels how real each is; empty where that is not known
     */
    private record Row(String name, int[] pictures, List<Level> levels) {
        Row(String name, int[] pictures) {
            this(name, pictures, List.of());
        }

        /** Nothing is said of a good one. */
        void frame(Sheet sheet, int i, double x, double y) {
            Level level = levels.isEmpty() ? Level.GOOD : levels.get(i);
            if (level != Level.GOOD) {
                double side = ImageSet.SIDE * SIZE;
                sheet.frame(x - 1, y - 1, side + 2, side + 2, level == Level.RED ? RED : AMBER, 2);
            }
        }
    }

    private PictureTable() {}

    /** Fixed images, what came back, and the differences. */
    public static Figure examples(String title, String below, Reconstructions pictures, List<String> classNames) {
        List<List<String>> words = IntStream.range(0, pictures.count())
                .mapToObj(i -> List.of(
                        name(classNames, pictures.labels()[i]),
                        String.format(Locale.ROOT, "%.4f", pictures.errors()[i])))
                .toList();
        return draw(
                title + ": reconstructions",
                below + "; red: too high, blue: too low by more than 0.1",
                words,
                List.of(
                        new Row("input", pictures.inputs()),
                        new Row("given back", pictures.decoded()),
                        new Row("difference", pictures.differences())));
    }

    /** Random images, what came back, and the class that the model told. */
    public static Figure random(String title, String below, RandomReconstructions random, List<String> classNames) {
        Reconstructions pictures = random.pictures();
        List<List<String>> words = IntStream.range(0, pictures.count())
                .mapToObj(i -> List.of(
                        "is " + name(classNames, pictures.labels()[i]),
                        "told " + name(classNames, random.predicted()[i]),
                        String.format(Locale.ROOT, "p = %.3f", random.probabilities()[i])))
                .toList();
        return draw(
                title + ": random images and the class that the model tells",
                below,
                words,
                List.of(new Row("input", pictures.inputs()), new Row("given back", pictures.decoded())));
    }

    /** Pictures of every class in some styles. */
    public static Figure generation(String title, String below, GenerationGrid grid, List<String> classNames) {
        List<List<String>> words = IntStream.range(0, grid.classes())
                .mapToObj(label -> List.of(name(classNames, label)))
                .toList();
        List<Row> rows = new ArrayList<>();
        int length = grid.classes() * ImageSet.PIXELS;
        for (int row = 0; row < grid.rows(); row++) {
            int[] pictures = new int[length];
            System.arraycopy(grid.pictures(), row * length, pictures, 0, length);
            rows.add(new Row("style " + (row + 1), pictures));
        }
        return draw(title + ": every class in the same styles", below, words, rows);
    }

    /** Pictures of random codes, ten in a row. */
    public static Figure draws(String title, Draws draws) {
        int columns = Math.min(10, draws.count());
        List<Row> rows = new ArrayList<>();
        for (int from = 0; from < draws.count(); from += columns) {
            int count = Math.min(columns, draws.count() - from);
            int[] pictures = new int[count * ImageSet.PIXELS];
            System.arraycopy(draws.pictures(), from * ImageSet.PIXELS, pictures, 0, pictures.length);
            rows.add(new Row("draws " + (from + 1) + " to " + (from + count), pictures));
        }
        List<List<String>> none =
                IntStream.range(0, columns).mapToObj(_ -> List.<String>of()).toList();
        return draw(title + ": pictures of random codes", draws.how(), none, rows);
    }

    /**
     * Writes the results of an experiment as PNG, a column for each source or image C, in bands, so that the largest picture
     * takes no more memory than a small one.
     *
     * @param scale pixels of a point's side, 1 to {@link #LARGEST_SCALE}; a picture of the grid is 56 points wide
     * @throws IllegalArgumentException with a sentence, when the scale is another
     * @throws IOException with a sentence that names the file; an older file is untouched
     * @throws java.util.concurrent.CancellationException when asked to stop; an older file is untouched
     */
    public static void writeResults(Path file, ResultGrid grid, int scale, JobScope scope) throws IOException {
        if (scale < 1 || scale > LARGEST_SCALE) {
            throw new IllegalArgumentException(
                    "A grid can be drawn 1 to " + LARGEST_SCALE + " times as large, not " + scale + " times.");
        }
        table(grid).write(file, scale, scope);
    }

    private static Table table(ResultGrid grid) {
        List<List<String>> words = new ArrayList<>();
        for (ResultGrid.Column column : grid.columns()) {
            List<String> above = new ArrayList<>(List.of(column.name()));
            above.addAll(column.values());
            words.add(above);
        }
        List<Row> rows = new ArrayList<>();
        for (int r = 0; r < grid.rows().size(); r++) {
            float[] pictures = new float[grid.columns().size() * ImageSet.PIXELS];
            for (int c = 0; c < grid.columns().size(); c++) {
                System.arraycopy(
                        grid.columns().get(c).pictures(),
                        r * ImageSet.PIXELS,
                        pictures,
                        c * ImageSet.PIXELS,
                        ImageSet.PIXELS);
            }
            int row = r;
            List<Level> levels =
                    grid.columns().stream().allMatch(column -> column.levels().isEmpty())
                            ? List.of()
                            : grid.columns().stream()
                                    .map(column -> column.levels().isEmpty()
                                            ? Level.GOOD
                                            : column.levels().get(row))
                                    .toList();
            rows.add(new Row(grid.rows().get(r), Inked.argb(pictures), levels));
        }
        List<String> lines = new ArrayList<>(List.of(""));
        lines.addAll(grid.measures());
        return new Table(grid.title(), grid.about(), lines, words, rows);
    }

    private static String name(List<String> classNames, int label) {
        return label < 0 || label >= classNames.size() ? "no label" : classNames.get(label);
    }

    private static Figure draw(String title, String below, List<List<String>> words, List<Row> rows) {
        return new Table(title, below, List.of(), words, rows).whole();
    }

    /**
     * What is drawn.
     *
     * @param names of the lines of words; none where they speak for themselves
     */
    private record Table(String title, String below, List<String> names, List<List<String>> words, List<Row> rows) {
        private static final int BAND_PIXELS = 1 << 22;

        private int lines() {
            return words.isEmpty() ? 0 : words.getFirst().size();
        }

        private double top() {
            return TOP + lines() * WORD_LINE + 4;
        }

        private double width() {
            return Math.max(820, 2 * MARGIN + NAMES + words.size() * CELL);
        }

        private double height() {
            return top() + rows.size() * CELL + MARGIN;
        }

        Figure whole() {
            try (Sheet sheet = new Sheet(width(), height())) {
                draw(sheet);
                return sheet.finished();
            }
        }

        void write(Path file, int scale, JobScope scope) throws IOException {
            int across = (int) Math.ceil(width() * scale);
            int down = (int) Math.ceil(height() * scale);
            int band = Math.clamp(BAND_PIXELS / across, 1, down);
            AtomicFile.write(file, out -> {
                try (PngStream png = new PngStream(out, across, down, false)) {
                    for (int from = 0; from < down; from += band) {
                        scope.report((double) from / down, "Drawing");
                        int count = Math.min(band, down - from);
                        try (Sheet sheet = new Sheet(across, from, count, scale)) {
                            draw(sheet);
                            png.rows(sheet.finished().argb(), count);
                        }
                    }
                    png.finish();
                }
            });
        }

        private void draw(Sheet sheet) {
            double width = width();
            double left = (width - NAMES - words.size() * CELL) / 2 + NAMES;
            Heading.draw(sheet, width, title, below);
            for (int line = 0; line < names.size(); line++) {
                double baseline = TOP + (line + 1) * WORD_LINE - 4;
                sheet.text(names.get(line), left - 14, baseline, Sheet.SMALL, false, Axes.MUTED, Sheet.Align.RIGHT);
            }
            for (int column = 0; column < words.size(); column++) {
                for (int line = 0; line < lines(); line++) {
                    sheet.textWithin(
                            CELL - 2,
                            words.get(column).get(line),
                            left + column * CELL + ImageSet.SIDE * SIZE / 2,
                            TOP + (line + 1) * WORD_LINE - 4,
                            Sheet.SMALL,
                            SMALLEST,
                            line == 0,
                            Axes.INK,
                            Sheet.Align.CENTRE);
                }
            }
            for (int r = 0; r < rows.size(); r++) {
                double y = top() + r * CELL;
                int[] pictures = rows.get(r).pictures();
                sheet.text(
                        rows.get(r).name(), left - 14, y + CELL / 2, Sheet.NORMAL, false, Axes.INK, Sheet.Align.RIGHT);
                for (int i = 0; i < pictures.length / ImageSet.PIXELS; i++) {
                    sheet.picture(
                            pictures, i * ImageSet.PIXELS, ImageSet.SIDE, ImageSet.SIDE, left + i * CELL, y, SIZE);
                    rows.get(r).frame(sheet, i, left + i * CELL, y);
                }
            }
        }
    }
}

package latentexplorer.core.figure;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.experiment.ResultGrid;
import latentexplorer.core.insight.Draws;
import latentexplorer.core.insight.GenerationGrid;
import latentexplorer.core.insight.Inked;
import latentexplorer.core.insight.RandomReconstructions;
import latentexplorer.core.insight.Reconstructions;
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

    /** The results of an experiment, a column for each source or image C. */
    public static Figure results(ResultGrid grid) {
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
        return draw(grid.title(), grid.about(), lines, words, rows);
    }

    private static String name(List<String> classNames, int label) {
        return label < 0 || label >= classNames.size() ? "no label" : classNames.get(label);
    }

    private static Figure draw(String title, String below, List<List<String>> words, List<Row> rows) {
        return draw(title, below, List.of(), words, rows);
    }

    /** @param names of the lines of words; none where they speak for themselves */
    private static Figure draw(
            String title, String below, List<String> names, List<List<String>> words, List<Row> rows) {
        int lines = words.isEmpty() ? 0 : words.getFirst().size();
        double top = TOP + lines * WORD_LINE + 4;
        double width = Math.max(820, 2 * MARGIN + NAMES + words.size() * CELL);
        double left = (width - NAMES - words.size() * CELL) / 2 + NAMES;
        try (Sheet sheet = new Sheet(width, top + rows.size() * CELL + MARGIN)) {
            Heading.draw(sheet, width, title, below);
            for (int line = 0; line < names.size(); line++) {
                double baseline = TOP + (line + 1) * WORD_LINE - 4;
                sheet.text(names.get(line), left - 14, baseline, Sheet.SMALL, false, Axes.MUTED, Sheet.Align.RIGHT);
            }
            for (int column = 0; column < words.size(); column++) {
                for (int line = 0; line < lines; line++) {
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
                double y = top + r * CELL;
                int[] pictures = rows.get(r).pictures();
                sheet.text(
                        rows.get(r).name(), left - 14, y + CELL / 2, Sheet.NORMAL, false, Axes.INK, Sheet.Align.RIGHT);
                for (int i = 0; i < pictures.length / ImageSet.PIXELS; i++) {
                    sheet.picture(
                            pictures, i * ImageSet.PIXELS, ImageSet.SIDE, ImageSet.SIDE, left + i * CELL, y, SIZE);
                    rows.get(r).frame(sheet, i, left + i * CELL, y);
                }
            }
            return sheet.finished();
        }
    }
}

package latentexplorer.core.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import latentexplorer.core.net.StyleDistribution;

/**
 * How far the styles are from the normal distribution that they should have: the negative decimal logarithm of the
 * probability of Kolmogorov and Smirnov's test, the smaller the better, 1.3 at a probability of 5 %.
 *
 * @param columns "all features", then each value of the style
 * @param rows all images, then each class that is among them
 * @param deviation of the normal distribution, mean 0
 */
public record FitTable(List<String> columns, List<Row> rows, double deviation) {
    public FitTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * @param count of the images
     * @param errors one for each column
     */
    public record Row(String name, int count, List<Double> errors) {
        public Row {
            errors = List.copyOf(errors);
        }
    }

    static FitTable of(Styles styles, double deviation) {
        List<String> columns = new ArrayList<>(List.of("all features"));
        IntStream.range(0, styles.size()).mapToObj(Styles::name).forEach(columns::add);
        List<Row> rows = new ArrayList<>();
        rows.add(row(styles, "all", IntStream.range(0, styles.count()).toArray(), deviation));
        for (int c = 0; c < styles.classNames().size(); c++) {
            int wanted = c;
            int[] members = IntStream.range(0, styles.count())
                    .filter(i -> styles.labels()[i] == wanted)
                    .toArray();
            if (members.length > 0) {
                rows.add(row(styles, styles.classNames().get(c), members, deviation));
            }
        }
        return new FitTable(columns, rows, deviation);
    }

    private static Row row(Styles styles, String name, int[] members, double deviation) {
        int size = styles.size();
        float[] pooled = new float[members.length * size];
        for (int part = 0; part < size; part++) {
            for (int i = 0; i < members.length; i++) {
                pooled[part * members.length + i] = styles.value(members[i], part);
            }
        }
        List<Double> errors = new ArrayList<>();
        errors.add(StyleDistribution.error(pooled, deviation));
        for (int part = 0; part < size; part++) {
            float[] values = Arrays.copyOfRange(pooled, part * members.length, (part + 1) * members.length);
            errors.add(StyleDistribution.error(values, deviation));
        }
        return new Row(name, members.length, errors);
    }

    /** As a table: class, images, then the columns. */
    public String csv() {
        StringBuilder text = new StringBuilder("class,images");
        columns.forEach(each -> text.append(',').append(each));
        text.append('\n');
        for (Row row : rows) {
            text.append(Csv.cell(row.name())).append(',').append(row.count());
            row.errors().forEach(each -> text.append(String.format(Locale.ROOT, ",%.4f", each)));
            text.append('\n');
        }
        return text.toString();
    }
}
